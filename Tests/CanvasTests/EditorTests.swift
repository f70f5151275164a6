import Testing
import TextLayout

@testable import Canvas

/// What an editor should hold, by the plainest means: a text as a list of characters and a caret.
private struct PlainModel {
  var characters: [Character] = []
  var caret = 0
  var anchor: Int?

  var selection: Range<Int>? {
    anchor.flatMap { $0 == caret ? nil : min($0, caret)..<max($0, caret) }
  }

  mutating func replace(_ range: Range<Int>, _ new: [Character]) {
    characters.replaceSubrange(range, with: new)
    caret = range.lowerBound + new.count
    anchor = nil
  }
}

private struct Dice {
  var state: UInt64

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % sides
  }
}

@Test func `a thousand random edits end where a plain model ends`() {
  let letters = Array("אבגדה שלום abc 050-1234567 (ok) 12.5₪")
  for seed in 0..<100 {
    var dice = Dice(state: UInt64(seed))
    var editor = Editor()
    var model = PlainModel()
    for _ in 0..<1000 {
      edit(&editor, &model, &dice, letters)
      #expect(editor.characters == model.characters && editor.caret == model.caret)
      if editor.characters != model.characters { return }
    }
  }
}

private func edit(
  _ editor: inout Editor, _ model: inout PlainModel, _ dice: inout Dice, _ letters: [Character]
) {
  switch dice.roll(8) {
  case 0, 1, 2:
    let letter = letters[dice.roll(letters.count)]
    editor.insert(String(letter), isTyped: true)
    model.replace(model.selection ?? model.caret..<model.caret, [letter])
  case 3:
    editor.deleteBackward()
    if let range = model.selection {
      model.replace(range, [])
    } else if model.caret > 0 {
      model.replace(model.caret - 1..<model.caret, [])
    }
  case 4:
    editor.deleteForward()
    if let range = model.selection {
      model.replace(range, [])
    } else if model.caret < model.characters.count {
      model.replace(model.caret..<model.caret + 1, [])
    }
  case 5:
    let target = dice.roll(model.characters.count + 1)
    editor.moveCaret(to: target)
    (model.caret, model.anchor) = (target, nil)
  case 6:
    let target = dice.roll(model.characters.count + 1)
    editor.moveCaret(to: target, selecting: true)
    (model.anchor, model.caret) = (model.anchor ?? model.caret, target)
  default:
    editor.insert("שיחה 12")
    model.replace(model.selection ?? model.caret..<model.caret, Array("שיחה 12"))
  }
}

@Test func `everything can be undone, and done again`() {
  for seed in 0..<50 {
    var dice = Dice(state: UInt64(seed))
    var editor = Editor("התחלה", allowsLines: true)
    var model = PlainModel()
    model.characters = editor.characters
    model.caret = editor.caret
    for _ in 0..<60 { edit(&editor, &model, &dice, Array("אב 12\nxyz")) }
    let end = editor.text
    for _ in 0..<60 { editor.undo() }
    #expect(editor.text == "התחלה")
    for _ in 0..<60 { editor.redo() }
    #expect(editor.text == end)
  }
}

@Test func `Backspace takes one mark of a letter, Delete the whole letter`() {
  var editor = Editor("שָׁלוֹם")
  let letters = editor.characters.count
  editor.moveCaret(to: 1)
  editor.deleteBackward()
  #expect(editor.characters.count == letters)
  #expect(editor.text.unicodeScalars.count == "שָׁלוֹם".unicodeScalars.count - 1)
  editor.moveCaret(to: 0)
  editor.deleteForward()
  #expect(editor.text == "לוֹם")
}

@Test func `a paste is one step of undo, a typed word is another`() {
  var editor = Editor()
  for letter in "חיוב כפול" { _ = editor.handle(.character(letter)) }
  editor.insert(" על הנתב, 20 ש״ח")
  editor.undo()
  #expect(editor.text == "חיוב כפול")
  editor.undo()
  #expect(editor.text == "חיוב ")
}

@Test(arguments: [
  ("שלום", Key.left, 1), ("שלום", .right, 0), ("hello", .left, 0), ("hello", .right, 1),
])
func `an arrow moves the caret to where it points`(_ text: String, _ key: Key, _ caret: Int) {
  var editor = Editor(text)
  editor.moveCaret(to: 0)
  _ = editor.handle(key)
  #expect(editor.caret == caret)
}

@Test func `what cannot be drawn does not get into a field`() {
  var editor = Editor()
  editor.insert("a\u{1B}]52;c;AAAA\u{07}b\u{202E}c")
  #expect(!editor.text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
}

@Test func `two pasted lines become one in a field of one line`() {
  var line = Editor()
  line.insert("רחוב הרצל 5\nכפר סבא")
  #expect(line.text == "רחוב הרצל 5 כפר סבא")
  var note = Editor("", allowsLines: true)
  note.insert("א\r\nב")
  #expect(note.characters == ["א", "\n", "ב"])
}

@Test(arguments: [
  "חשבון 149.90 של נובמבר ושוב 20 שקלים על הנתב", "日本語のとても長いメモです", "abc def ghi jkl mno pqr",
])
func `a field stays within its place and keeps the caret in sight`(_ text: String) {
  for columns in 1..<30 {
    var editor = Editor(text, allowsLines: true)
    for caret in 0...editor.characters.count {
      editor.moveCaret(to: caret)
      for isMirrored in [false, true] {
        var canvas = Canvas(size: Size(columns: 40, rows: 3), isMirrored: isMirrored)
        let place = Region(column: 5, row: 0, columns: columns, rows: 1)
        canvas.draw(editor, in: place, hasFocus: true)
        let left = canvas.glassColumn(place.column, span: columns)
        let inside = left..<left + columns
        for column in 0..<40 where !inside.contains(column) {
          #expect(canvas[glassColumn: column, row: 0].glyph?.text == " ")
        }
        #expect(canvas.cursor.map { inside.contains($0.column) } == true)
      }
    }
  }
}
