internal import TextLayout

/// The text of a field while it is edited: characters in logical order, a caret between two of them, a selection,
/// and what can be undone. How it looks is `EditorView`'s.
package struct Editor: Hashable, Sendable {
  /// Exactly the characters of the text: a mark never stands apart from its base.
  package internal(set) var characters: [Character] = []
  /// Before the character of this index.
  package internal(set) var caret = 0
  /// The other end of the selection.
  package internal(set) var anchor: Int?
  package let allowsLines: Bool
  /// Rises with every change of the text, so that nobody has to compare texts.
  package internal(set) var changes = 0
  /// Where the rows begin as they are seen; nil in a field of one line.
  var rows: VisualRows?
  /// The rows that were laid out to be seen, kept because most keys change one of them.
  var seen = Aside<[VisualRow]>([])
  /// The row that is seen first, as its owner showed it last.
  var top = 0
  /// Of a field of one line that was clicked: from which character it was seen then, and in how many columns.
  var clickedView: ClickedView?
  /// The lines of its screen begin at the right.
  var isMirrored = false
  /// The column of the glass that Up and Down keep to, from the first of them to the next other key.
  var goal: Int?
  var done: [Edit] = []
  var undone: [Edit] = []

  /// - Parameter columns: for a field of several lines, those that its text may take; see `show`.
  package init(_ text: String = "", allowsLines: Bool = false, columns: Int = 80) {
    self.allowsLines = allowsLines
    characters = admitted(text)
    caret = characters.count
    if allowsLines { rows = VisualRows(characters, columns: columns) }
  }

  package var text: String { String(characters) }
  package var isEmpty: Bool { characters.isEmpty }

  package var selection: Range<Int>? {
    guard let anchor, anchor != caret else { return nil }
    return min(anchor, caret)..<max(anchor, caret)
  }

  package var selectedText: String? { selection.map { String(characters[$0]) } }

  /// Replaces the selection. A paste is one step of undo; so is a run of typed letters up to a blank.
  package mutating func insert(_ text: String, isTyped: Bool = false) {
    let range = selection ?? caret..<caret
    let joins = isTyped && range.isEmpty
    guard let base = base(before: range.lowerBound), text.unicodeScalars.first?.isMark == true
    else {
      return replace(range, with: admitted(text), isTyped: isTyped, joins: joins)
    }
    replace(
      range.lowerBound - 1..<range.upperBound, with: admitted(String(base) + text),
      isTyped: isTyped, joins: joins)
  }

  package mutating func clear() { replace(0..<characters.count, with: []) }

  /// Removes the selection, else the last mark of the character before the caret, else that character.
  package mutating func deleteBackward() {
    if let selection { return replace(selection, with: []) }
    guard caret > 0 else { return }
    var scalars = characters[caret - 1].unicodeScalars
    let last = scalars.removeLast()
    let rest = last.isMark && !scalars.isEmpty ? [Character(String(scalars))] : []
    replace(caret - 1..<caret, with: rest)
  }

  package mutating func deleteForward() {
    if let selection { return replace(selection, with: []) }
    guard caret < characters.count else { return }
    replace(caret..<caret + 1, with: [])
  }

  package mutating func deleteWordBackward() {
    replace(selection ?? wordStart(before: caret)..<caret, with: [])
  }

  /// - Parameter selecting: keeps the other end of the selection where it is.
  package mutating func moveCaret(to target: Int, selecting: Bool = false) {
    anchor = selecting ? (anchor ?? caret) : nil
    caret = min(max(0, target), characters.count)
    goal = nil
  }

  package mutating func selectAll() {
    moveCaret(to: 0)
    moveCaret(to: characters.count, selecting: true)
  }

  package func wordStart(before position: Int) -> Int {
    var index = position
    while index > 0, characters[index - 1].isWhitespace { index -= 1 }
    while index > 0, !characters[index - 1].isWhitespace { index -= 1 }
    return index
  }

  package func wordEnd(after position: Int) -> Int {
    var index = position
    while index < characters.count, characters[index].isWhitespace { index += 1 }
    while index < characters.count, !characters[index].isWhitespace { index += 1 }
    return index
  }

  /// What a mark that is put in here would stand on.
  private func base(before position: Int) -> Character? {
    guard position > 0, characters[position - 1] != "\n" else { return nil }
    return characters[position - 1]
  }

  /// What may stand in a field is what can be drawn, so that caret and cells agree. Without lines a break becomes a
  /// blank, so that pasting two lines loses nothing.
  private func admitted(_ text: String) -> [Character] {
    let lines = CleanText.lines(of: text).map(\.string)
    return Array(lines.joined(separator: allowsLines ? "\n" : " "))
  }
}

extension Unicode.Scalar {
  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: false
    }
  }
}
