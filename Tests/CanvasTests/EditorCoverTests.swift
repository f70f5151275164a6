import Chance
import Testing

@testable import Canvas

/// In these tests a secret is four digits in a row, whatever blanks stand between them.
private func hidden(_ part: String, _ caret: Int) -> String {
  var characters = Array(part)
  var run: [Int] = []
  for (place, character) in characters.enumerated() {
    if character.isNumber { run.append(place) } else if character != " " { run = [] }
    if run.count == 4 {
      for place in run { characters[place] = "*" }
      run = []
    }
  }
  return String(characters)
}

private func holdsSecret(_ text: String) -> Bool { hidden(text, 0) != text }

private func typed(_ text: String, in editor: inout Editor) {
  for letter in text {
    _ = editor.handle(.character(letter))
    editor.cover(by: hidden)
  }
}

@Test
func `what may not stand is covered with its last character, and stays while it is not whole`() {
  var editor = Editor("", allowsLines: true)
  typed("a 12 3", in: &editor)
  #expect(editor.text == "a 12 3")
  typed("4", in: &editor)
  #expect(editor.text == "a ** **")
  typed(" b", in: &editor)
  #expect(editor.text == "a ** ** b")
}

@Test func `undo and redo bring nothing back that was covered`() {
  var editor = Editor("", allowsLines: true)
  typed("a 1 2 ", in: &editor)
  editor.insert("3")
  editor.cover(by: hidden)
  editor.insert("4 b")
  editor.cover(by: hidden)
  #expect(editor.text == "a * * ** b")
  for _ in 0..<9 { editor.undo() }
  #expect(editor.text == "")
  for _ in 0..<9 { editor.redo() }
  #expect(editor.text == "a * * ** b")
}

@Test func `digits that were taken away and typed again are covered in both steps`() {
  var editor = Editor("", allowsLines: true)
  typed("a 123", in: &editor)
  _ = editor.handle(.backspace)
  _ = editor.handle(.backspace)
  typed("24", in: &editor)
  #expect(editor.text == "a 124")
  typed("5", in: &editor)
  #expect(editor.text == "a ****")
  while editor.text != "" {
    editor.undo()
    #expect(!editor.text.contains { $0.isNumber }, "\(editor.text)")
  }
}

@Test func `what undo would bring back of other text stays as it was`() {
  var editor = Editor("call 055 now", allowsLines: true)
  editor.selectAll()
  editor.insert("1234")
  editor.cover(by: hidden)
  #expect(editor.text == "****")
  editor.undo()
  #expect(editor.text == "call 055 now")
}

@Test(arguments: 0..<20)
func `however it was typed, pasted and undone, no step holds what may not stand`(_ seed: Int) {
  var chance = Chance(seed: seed)
  var editor = Editor("", allowsLines: true, columns: 12)
  for _ in 0..<120 {
    switch chance.below(12) {
    case 0: editor.insert(chance.pick(["12", "3 4", "a1", "567", "\n"]))
    case 1: editor.deleteBackward()
    case 2: editor.deleteForward()
    case 3: editor.moveCaret(to: chance.below(editor.characters.count + 1))
    case 4: editor.moveCaret(to: chance.below(editor.characters.count + 1), selecting: true)
    case 5: editor.undo()
    case 6: editor.redo()
    default: editor.insert(chance.pick(["1", "2", "٣", "4", "a", " "]), isTyped: true)
    }
    editor.cover(by: hidden)
    #expect(!holdsSecret(editor.text), "\(editor.text)")
    #expect(editor.rows == VisualRows(editor.characters, columns: editor.rows?.columns ?? 0))
    expectNoneInSteps(of: editor)
  }
}

private func expectNoneInSteps(of editor: Editor) {
  var back = editor
  while !back.done.isEmpty {
    back.undo()
    #expect(!holdsSecret(back.text), "\(back.text)")
  }
  var forth = back
  while !forth.undone.isEmpty { forth.redo() }
  #expect(forth.undone.isEmpty)
  var again = editor
  while !again.undone.isEmpty {
    again.redo()
    #expect(!holdsSecret(again.text), "\(again.text)")
  }
}
