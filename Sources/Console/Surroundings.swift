package import Canvas
package import Casework
package import Playbook

/// What a console works with: the desk, its words, its library, and who sits here.
package struct Surroundings: Hashable, Sendable {
  package var desk: Desk
  /// By language; there is one for every language of the screen.
  package var words: [String: Words]
  package var keymap: Keymap
  package var rep: Rep
  /// Nothing here is real; the screen says so in every frame.
  package var isDemo: Bool
  /// Read after the first frame; nil until then.
  package var library: ScriptLibrary?
  package var remedies = RemedyLibrary()
  package var knowledge = Knowledge()
  /// What the desk has learned of its past, each forecast once.
  package var learned: [Learned] = []
  /// What the terminal has for bars and scroll bars.
  package var signs = Signs.blocks

  package init(
    desk: Desk, words: [String: Words], keymap: Keymap, rep: Rep, isDemo: Bool
  ) {
    self.desk = desk
    self.words = words
    self.keymap = keymap
    self.rep = rep
    self.isDemo = isDemo
  }

  var calendar: DeskCalendar { desk.calendar }

  /// The words of a language, else those of the first one that there is.
  func words(in language: String) -> Words {
    words[language] ?? words.sorted { $0.key < $1.key }[0].value
  }

  /// What the engine of a call needs; nil until the library is read.
  var setting: CallSetting? {
    library.map { library in
      CallSetting(
        desk: desk, rep: rep, library: library, words: words(in: desk.language),
        others: words.sorted { $0.key < $1.key }.map(\.value))
    }
  }
}
