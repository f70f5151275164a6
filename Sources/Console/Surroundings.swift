package import Canvas
package import Casework
package import Playbook

/// What a console works with: the desk, its words, its library, and who sits here.
package struct Surroundings: Hashable, Sendable {
  package var desk: Desk
  package var calendar: DeskCalendar
  /// By language; there is one for every language of the screen.
  package var words: [String: Words]
  package var keymap: Keymap
  /// Read after the first frame, so empty until then.
  package var library: [ScriptTitle] = []
  package var remedies = RemedyLibrary()
  package var rep: Rep
  /// Nothing here is real; the screen says so in every frame.
  package var isDemo: Bool

  package init(
    desk: Desk, calendar: DeskCalendar, words: [String: Words], keymap: Keymap, rep: Rep,
    isDemo: Bool
  ) {
    self.desk = desk
    self.calendar = calendar
    self.words = words
    self.keymap = keymap
    self.rep = rep
    self.isDemo = isDemo
  }

  /// The words of a language, else those of the first one that there is.
  func words(in language: String) -> Words {
    words[language] ?? words.sorted { $0.key < $1.key }[0].value
  }
}

/// A line of the index of scripts: what is needed to find one before it is read.
package struct ScriptTitle: Hashable, Sendable {
  package var name: String
  package var title: LocalText
  /// How customers say it, in any language.
  package var also: [String]
  package var reasons: [String]

  package init(name: String, title: LocalText, also: [String], reasons: [String]) {
    self.name = name
    self.title = title
    self.also = also
    self.reasons = reasons
  }

  /// A script that only others run is not offered to a rep.
  package var isOffered: Bool { !reasons.isEmpty }
}
