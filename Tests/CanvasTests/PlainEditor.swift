import Chance

@testable import Canvas

/// What an editor should hold, by the plainest means: a list of characters, a caret, and the lists that there were.
struct PlainEditor {
  private struct Step {
    var before: [Character]
    var after: [Character]
    var start: Int
    var removed: Int
    /// Of what was put in.
    var end: Int
    var isOpen: Bool
  }

  var characters: [Character] = []
  var caret = 0
  var anchor: Int?
  private var done: [Step] = []
  private var undone: [Step] = []

  init(_ text: String = "") {
    characters = Array(text)
    caret = characters.count
  }

  var selection: Range<Int>? {
    anchor.flatMap { $0 == caret ? nil : min($0, caret)..<max($0, caret) }
  }

  mutating func insert(_ new: [Character], isTyped: Bool) {
    replace(selection ?? caret..<caret, new, isTyped: isTyped)
  }

  mutating func delete(backwards: Bool) {
    if let selection { return replace(selection, [], isTyped: false) }
    let start = backwards ? caret - 1 : caret
    guard characters.indices.contains(start) else { return }
    replace(start..<start + 1, [], isTyped: false)
  }

  mutating func move(to target: Int, selecting: Bool) {
    anchor = selecting ? anchor ?? caret : nil
    caret = target
  }

  private mutating func replace(_ range: Range<Int>, _ new: [Character], isTyped: Bool) {
    guard !range.isEmpty || !new.isEmpty else { return }
    let before = characters
    characters.replaceSubrange(range, with: new)
    let end = range.lowerBound + new.count
    let isOpen = isTyped && new.last?.isWhitespace == false
    if isTyped, range.isEmpty, let last = done.last, last.isOpen, last.end == range.lowerBound {
      done[done.count - 1].after = characters
      done[done.count - 1].end = end
      done[done.count - 1].isOpen = isOpen
    } else {
      done.append(
        Step(
          before: before, after: characters, start: range.lowerBound, removed: range.count,
          end: end, isOpen: isOpen))
    }
    undone = []
    move(to: end, selecting: false)
  }

  mutating func undo() {
    guard let step = done.popLast() else { return }
    characters = step.before
    move(to: step.start + step.removed, selecting: false)
    undone.append(step)
  }

  mutating func redo() {
    guard let step = undone.popLast() else { return }
    characters = step.after
    move(to: step.end, selecting: false)
    done.append(step)
  }
}

/// One thing that a hand does, done to both.
func edit(
  _ editor: inout Editor, _ plain: inout PlainEditor, _ chance: inout Chance, _ letters: [Character]
) {
  switch chance.below(12) {
  case 0...4:
    let letter = chance.pick(letters)
    editor.insert(String(letter), isTyped: true)
    plain.insert([letter], isTyped: true)
  case 5:
    editor.deleteBackward()
    plain.delete(backwards: true)
  case 6:
    editor.deleteForward()
    plain.delete(backwards: false)
  case 7, 8:
    let target = chance.below(plain.characters.count + 1)
    let selecting = chance.below(2) == 0
    editor.moveCaret(to: target, selecting: selecting)
    plain.move(to: target, selecting: selecting)
  case 9:
    editor.undo()
    plain.undo()
  case 10:
    editor.redo()
    plain.redo()
  default:
    let words = (0..<chance.below(30)).map { _ in chance.pick(letters) }
    editor.insert(String(words))
    plain.insert(words, isTyped: false)
  }
}
