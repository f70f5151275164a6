import Chance
import Testing
import TextLayout

@testable import Canvas

/// Where the arrows lead.
@Suite struct CaretTests {
  private static func editor(_ seed: Int) -> Editor {
    var chance = Chance(seed: seed)
    let columns = chance.pick([3, 8, 15, 30, 80])
    let text = Samples.text(&chance, of: Samples.odd, count: chance.below(120))
    return Editor(text, allowsLines: chance.below(4) > 0, columns: columns)
  }

  @Test(arguments: [false, true])
  func `the arrows reach every place once, and come back the same way`(_ leftwards: Bool) {
    for seed in 0..<100 {
      var editor = Self.editor(seed)
      let begins = editor.rowIndex(of: 0)
      editor.moveCaret(to: editor.visualRow(begins).edge(atEnd: false))
      var way = [editor.caret]
      while way.count <= editor.characters.count + 1 {
        let here = editor.rowIndex(of: editor.caret)
        let onwards = editor.visualRow(here).isRightToLeft ? Key.left : .right
        _ = editor.handle(onwards)
        guard editor.caret != way.last else { break }
        way.append(editor.caret)
      }
      #expect(way.sorted() == Array(0...editor.characters.count), "script \(seed)")
      guard leftwards else { continue }
      for place in way.reversed().dropFirst() {
        let here = editor.rowIndex(of: editor.caret)
        _ = editor.handle(editor.visualRow(here).isRightToLeft ? .right : .left)
        #expect(editor.caret == place, "script \(seed)")
      }
    }
  }

  @Test func `Up comes back to where Down left from`() {
    for seed in 0..<100 {
      var editor = Self.editor(seed)
      guard editor.allowsLines else { continue }
      for place in stride(from: 0, through: editor.characters.count, by: 9) {
        editor.moveCaret(to: place)
        let steps = editor.rowCount - 1 - editor.rowIndex(of: place)
        for _ in 0..<steps { _ = editor.handle(.down) }
        #expect(editor.rowIndex(of: editor.caret) == editor.rowCount - 1, "script \(seed)")
        for _ in 0..<steps { _ = editor.handle(.up) }
        #expect(editor.caret == place, "script \(seed)")
      }
    }
  }

  @Test func `Down keeps to its column through a short line, Hebrew above English`() {
    var editor = Editor("abcdef\nב\nabcdef", allowsLines: true, columns: 20)
    editor.moveCaret(to: 4)
    _ = editor.handle(.down)
    #expect(editor.line == "ב")
    _ = editor.handle(.down)
    #expect(editor.caret == "abcdef\nב\n".count + 4)
    _ = editor.handle(.home)
    _ = editor.handle(.up)
    #expect(editor.caret == 8)
  }

  @Test func `Home and End go to the edges of the row that is seen`() {
    var editor = Editor("אחת שתיים שלוש", allowsLines: true, columns: 8)
    editor.moveCaret(to: 6)
    _ = editor.handle(.home)
    #expect(editor.caret == 4)
    _ = editor.handle(.end)
    #expect(editor.rowRange(editor.rowIndex(of: editor.caret)).contains(5))
    _ = editor.handle(.shiftHome)
    #expect(editor.selection?.lowerBound == 4)
  }

  @Test func `Shift with Up and Down selects rows`() {
    var editor = Editor("abc\ndef", allowsLines: true)
    editor.moveCaret(to: 1)
    _ = editor.handle(.shiftDown)
    #expect(editor.selectedText == "bc\nd")
    _ = editor.handle(.shiftUp)
    #expect(editor.selection == nil)
  }

  @Test(arguments: seeds(40, inSoak: 2000))
  func `a line of a note reads as its first strong letter does`(_ seed: Int) {
    var chance = Chance(seed: UInt64(seed))
    for count in 1...40 {
      let text = Samples.text(
        &chance, of: Samples.odd + ["a@b.il", "12.11", "ش", "Ⅳ"], count: count)
      let editor = Editor(text, allowsLines: true)
      let line = editor.characters.prefix { $0 != "\n" }
      #expect(editor.direction(ofLineAt: 0) == CleanText(String(line)).direction(.firstStrong))
    }
  }

  @Test(arguments: [
    "הלקוח אמר ש-Netflix לא עובד מאז 12.11 ושילם 49.90 ₪ (פעמיים) על 050-555-0184 ועוד",
    "Called about חבילת ספורט twice, pays 20 ₪ (or 25) until 1.1, phone 03-555-0100 and more",
  ])
  func `rows of a line are ordered as the line is`(_ text: String) {
    for columns in 12..<50 {
      let editor = Editor(text, allowsLines: true, columns: columns)
      let wanted = CleanText(text).wrapped(to: Columns(columns), .firstStrong)
      #expect(editor.rowCount == wanted.count)
      for (index, row) in wanted.enumerated() {
        let seen = editor.visualRow(index).row
        #expect(seen.direction == row.direction)
        #expect(
          seen.glyphs.map(\.glyph.text).joined().trimmed
            == row.glyphs.map(\.glyph.text).joined().trimmed)
      }
    }
  }

  @Test(arguments: [false, true])
  func `what is selected is shown, and the cursor stands beside it`(_ isMirrored: Bool) throws {
    var editor = Editor("שלום abc", allowsLines: true)
    editor.moveCaret(to: 5)
    editor.moveCaret(to: 7, selecting: true)
    var canvas = Canvas(size: Size(columns: 20, rows: 2), isMirrored: isMirrored)
    canvas.drawLines(editor, in: canvas.region, hasFocus: true)
    let chosen = (0..<20).filter { canvas[glassColumn: $0, row: 0].style.role == .selection }
    #expect(chosen.map { canvas[glassColumn: $0, row: 0].glyph?.text } == ["a", "b"])
    let cursor = try #require(canvas.cursor)
    #expect(canvas[glassColumn: cursor.column, row: 0].glyph?.text == "c")
  }

  @Test func `a note stays within its place and keeps the caret in sight, at every width`() {
    for seed in 0..<15 {
      var editor = Self.editor(seed)
      for columns in [1, 2, 5, 13, 30] {
        let place = Region(column: 4, row: 1, columns: columns, rows: 2)
        for caret in stride(from: 0, through: editor.characters.count, by: 3) {
          editor.moveCaret(to: caret)
          var canvas = Canvas(size: Size(columns: 40, rows: 4), isMirrored: caret % 2 == 0)
          canvas.drawLines(editor, in: place, hasFocus: true)
          let left = canvas.glassColumn(place.column, span: columns)
          let cursor = canvas.cursor
          #expect(cursor.map { (left..<left + columns).contains($0.column) } == true)
          #expect(cursor.map { (1...2).contains($0.row) } == true)
          for column in 0..<40 where !(left..<left + columns).contains(column) {
            #expect(canvas[glassColumn: column, row: 1].style.role == .plain)
          }
        }
      }
    }
  }
}

extension Editor {
  fileprivate var line: String { String(characters[rowRange(rowIndex(of: caret))]) }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
