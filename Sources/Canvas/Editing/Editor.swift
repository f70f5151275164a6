internal import TextLayout

/// The text of a field while it is edited: characters in logical order, a caret between two of them, a selection,
/// and what can be undone. How it looks is `EditorView`'s.
package struct Editor: Hashable, Sendable {
  package private(set) var characters: [Character]
  /// Before the character of this index.
  package private(set) var caret: Int
  /// The other end of the selection.
  package private(set) var anchor: Int?
  package let allowsLines: Bool
  private var done: [Edit] = []
  private var undone: [Edit] = []

  package init(_ text: String = "", allowsLines: Bool = false) {
    self.allowsLines = allowsLines
    characters = []
    caret = 0
    characters = admitted(text)
    caret = characters.count
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
    replace(range, with: admitted(text), joins: isTyped)
  }

  package mutating func clear() {
    replace(0..<characters.count, with: [], joins: false)
  }

  /// Removes the selection, else the last mark of the character before the caret, else that character.
  package mutating func deleteBackward() {
    if let selection { return replace(selection, with: [], joins: false) }
    guard caret > 0 else { return }
    var scalars = characters[caret - 1].unicodeScalars
    let last = scalars.removeLast()
    let rest = last.isMark && !scalars.isEmpty ? [Character(String(scalars))] : []
    replace(caret - 1..<caret, with: rest, joins: false)
  }

  package mutating func deleteForward() {
    if let selection { return replace(selection, with: [], joins: false) }
    guard caret < characters.count else { return }
    replace(caret..<caret + 1, with: [], joins: false)
  }

  package mutating func deleteWordBackward() {
    replace(wordStart(before: caret)..<caret, with: [], joins: false)
  }

  /// - Parameter selecting: keeps the other end of the selection where it is.
  package mutating func moveCaret(to target: Int, selecting: Bool = false) {
    anchor = selecting ? (anchor ?? caret) : nil
    caret = min(max(0, target), characters.count)
  }

  package mutating func selectAll() {
    anchor = 0
    caret = characters.count
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

  /// The line of the text in which a position stands, without its line break.
  package func line(around position: Int) -> Range<Int> {
    let start = characters[..<position].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    let end = characters[position...].firstIndex(of: "\n") ?? characters.count
    return start..<end
  }
}

// Undo
extension Editor {
  /// A replaced run of characters.
  private struct Edit: Hashable, Sendable {
    var offset: Int
    var removed: [Character]
    var inserted: [Character]
    var isOpen: Bool
  }

  package mutating func undo() {
    guard let edit = done.popLast() else { return }
    apply(edit.offset..<edit.offset + edit.inserted.count, edit.removed)
    undone.append(edit)
  }

  package mutating func redo() {
    guard let edit = undone.popLast() else { return }
    apply(edit.offset..<edit.offset + edit.removed.count, edit.inserted)
    done.append(edit)
  }

  private mutating func replace(_ range: Range<Int>, with new: [Character], joins: Bool) {
    guard !range.isEmpty || !new.isEmpty else { return }
    undone = []
    remember(
      Edit(
        offset: range.lowerBound, removed: Array(characters[range]), inserted: new,
        isOpen: joins && new.last?.isWhitespace == false), joins: joins)
    apply(range, new)
  }

  private mutating func remember(_ edit: Edit, joins: Bool) {
    if joins, var last = done.last, last.isOpen, edit.removed.isEmpty,
      last.offset + last.inserted.count == edit.offset
    {
      last.inserted += edit.inserted
      last.isOpen = edit.isOpen
      done[done.count - 1] = last
    } else {
      done.append(edit)
      if done.count > 500 { done.removeFirst(100) }
    }
  }

  /// Neighbours may join into one character (a mark onto its base), so the caret is found from what follows it.
  private mutating func apply(_ range: Range<Int>, _ new: [Character]) {
    let after = characters.count - range.upperBound
    characters.replaceSubrange(range, with: new)
    if needsRegrouping(around: range.lowerBound, count: new.count) {
      characters = Array(String(characters))
    }
    anchor = nil
    caret = min(max(0, characters.count - after), characters.count)
  }

  private func needsRegrouping(around start: Int, count: Int) -> Bool {
    let edges = [start, start + count].filter { $0 > 0 && $0 < characters.count }
    return edges.contains { edge in
      (String(characters[edge - 1]) + String(characters[edge])).count == 1
    }
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
