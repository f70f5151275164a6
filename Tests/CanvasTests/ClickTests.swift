import Chance
import Testing
import TextLayout

@testable import Canvas

/// A click into a text puts the caret where the eye sees it.
@Suite struct ClickTests {
  private static let region = Region(column: 3, row: 1, columns: 24, rows: 3)

  private static func drawn(_ editor: Editor, isMirrored: Bool) -> Canvas {
    var canvas = Canvas(size: Size(columns: 30, rows: 6), isMirrored: isMirrored)
    if editor.allowsLines {
      canvas.drawLines(editor, in: region, hasFocus: true, number: 7)
    } else {
      canvas.draw(editor, in: region, hasFocus: true, number: 7)
    }
    return canvas
  }

  /// What stands on a cell, under either half of a wide letter.
  private static func letter(_ canvas: Canvas, _ point: Point) -> String? {
    let cell = canvas[glassColumn: point.column, row: point.row]
    return (cell.glyph ?? canvas[glassColumn: point.column - 1, row: point.row].glyph)?.text
  }

  /// No letter twice, so that each says where it stands in the text.
  private static func text(_ chance: inout Chance, allowsLines: Bool) -> String {
    var letters = Array("אבגדהוזחטיכלמנסעפצקרשתabcdefghijklm0123456789日本").map(String.init)
    letters += ["ש\u{05B8}", "e\u{0301}"]
    var text = ""
    for _ in 0..<chance.below(50) where !letters.isEmpty {
      text += letters.remove(at: chance.below(letters.count))
      if chance.below(6) == 0 { text += " " }
      if allowsLines, chance.below(12) == 0 { text += "\n" }
    }
    return text
  }

  @Test(arguments: [false, true], [false, true])
  func `the caret goes to the letter that was clicked, in text of both directions`(
    _ allowsLines: Bool, _ isMirrored: Bool
  ) throws {
    for seed in 0..<40 {
      var chance = Chance(seed: seed)
      var editor = Editor(
        Self.text(&chance, allowsLines: allowsLines), allowsLines: allowsLines,
        columns: Self.region.columns - 1)
      editor.moveCaret(to: chance.below(editor.characters.count + 1))
      let canvas = Self.drawn(editor, isMirrored: isMirrored)
      let places = (Self.region.row..<Self.region.bottom).flatMap { row in
        (0..<30).map { Point(column: $0, row: row) }
      }
      for place in places {
        guard let spot = canvas.clicked(place) else { continue }
        #expect(spot.does == .text(7))
        let caret = Self.caret(in: editor, canvas, place, spot)
        #expect((0...editor.characters.count).contains(caret))
        guard let letter = Self.letter(canvas, place), ![" ", "…", "↑", "↓", "↕"].contains(letter)
        else {
          continue
        }
        try #require(caret < editor.characters.count, "script \(seed), \(place)")
        #expect(String(editor.characters[caret]) == letter, "script \(seed), \(place)")
      }
    }
  }

  private static func caret(
    in editor: Editor, _ canvas: Canvas, _ place: Point, _ spot: Spot
  ) -> Int {
    var clicked = editor
    canvas.click(&clicked, at: place, of: spot)
    return clicked.caret
  }

  /// Of a text that is longer than its place, seen somewhere in its midst.
  @Test(arguments: [false, true], [false, true])
  func `the cursor stands where it was clicked, and what is seen does not move`(
    _ allowsLines: Bool, _ isMirrored: Bool
  ) throws {
    let region = Self.region
    for seed in 0..<20 {
      var chance = Chance(seed: seed)
      let text = (0..<8).map { _ in Self.text(&chance, allowsLines: allowsLines) }
      var editor = Editor(text.joined(separator: " "), allowsLines: allowsLines)
      for _ in 0..<12 {
        editor.moveCaret(to: chance.below(editor.characters.count + 1))
        editor.show(columns: region.columns, rows: region.rows, isMirrored: isMirrored)
        let before = Self.drawn(editor, isMirrored: isMirrored)
        let rows = allowsLines ? region.rows : 1
        let place = Point(
          column: region.column + chance.below(region.columns),
          row: region.row + chance.below(rows))
        let spot = try #require(before.clicked(place))
        before.click(&editor, at: place, of: spot)
        editor.show(columns: region.columns, rows: region.rows, isMirrored: isMirrored)
        let after = Self.drawn(editor, isMirrored: isMirrored)
        #expect(after.cells == before.cells, "script \(seed), \(place)")
        guard let letter = Self.letter(before, place), ![" ", "↑", "↓", "↕"].contains(letter)
        else { continue }
        let cursor = try #require(after.cursor)
        #expect(cursor.row == place.row && abs(cursor.column - place.column) < 2, "script \(seed)")
      }
    }
  }

  /// It goes to where the first letter will stand, and to behind digits, which are read to the right everywhere.
  @Test(arguments: [false, true])
  func `without a letter the cursor stands where the lines of the screen begin`(
    _ allowsLines: Bool
  ) {
    for (text, letters) in [("", 0), ("052-12", 6), ("א\n", 0)] where allowsLines || letters > 0 {
      let editor = Editor(text, allowsLines: allowsLines)
      let last = Self.region.columns - 1
      let english = Self.drawn(editor, isMirrored: false)
      #expect(english.cursor?.column == Self.region.column + letters, "\(text)")
      let hebrew = Self.drawn(editor, isMirrored: true)
      let left = hebrew.glassColumn(Self.region.column, span: Self.region.columns)
      #expect(hebrew.cursor?.column == left + last, "\(text)")
    }
  }

  @Test(arguments: [false, true])
  func `beside a line its end is clicked, which lies at its left where it is Hebrew`(
    _ isMirrored: Bool
  ) throws {
    for text in ["שלום", "hello"] {
      let editor = Editor(text)
      let canvas = Self.drawn(editor, isMirrored: isMirrored)
      let isHebrew = text == "שלום"
      let sides = Self.region.columns + 3
      let beyond = Point(column: isHebrew ? 3 : sides - 1, row: 1)
      let before = Point(column: isHebrew ? sides - 1 : 3, row: 1)
      for (place, caret) in [(beyond, text.count), (before, 0)] {
        let spot = try #require(canvas.clicked(place))
        #expect(Self.caret(in: editor, canvas, place, spot) == caret)
      }
    }
  }
}
