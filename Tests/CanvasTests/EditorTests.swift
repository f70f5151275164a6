import Testing
import TextLayout

@testable import Canvas

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
