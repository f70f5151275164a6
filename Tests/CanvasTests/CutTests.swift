import Testing
import TextLayout

@testable import Canvas

/// A paragraph with more lines than there are rows: its last row loses nothing at its beginning, on screens of either
/// language, whichever way the text itself reads.
struct CutTests {
  static let screens = [false, true]

  private func drawn(
    _ text: String, columns: Int, rows: Int, isMirrored: Bool, _ align: Alignment = .start
  ) -> Canvas {
    var canvas = Canvas(
      size: Size(columns: columns, rows: rows), isMirrored: isMirrored, isLogged: true)
    canvas.writeWrapped(CleanText(text), in: canvas.region, align: align)
    return canvas
  }

  private func line(_ row: Int, of canvas: Canvas) -> String {
    let cells = (0..<canvas.size.columns).map {
      canvas[glassColumn: $0, row: row].glyph?.text ?? ""
    }
    return cells.joined().trimmed
  }

  private static let paragraphs = [
    (text: "החשבון הוא 1250.00 ועוד משהו", lastRow: "… 1250.00"),
    (text: "the total is 1250.00 and more", lastRow: "1250.00 and…"),
  ]

  @Test(arguments: screens, paragraphs)
  func `a cut paragraph ends where its language does, its last row with the whole amount`(
    isMirrored: Bool, paragraph: (text: String, lastRow: String)
  ) {
    let canvas = drawn(paragraph.text, columns: 12, rows: 2, isMirrored: isMirrored)
    #expect(line(1, of: canvas) == paragraph.lastRow)
  }

  @Test(arguments: screens)
  func `what is cut reads in logical order up to its mark`(isMirrored: Bool) {
    for (text, _) in Self.paragraphs {
      for align in [Alignment.start, .end, .centre, .natural] {
        let canvas = drawn(text, columns: 12, rows: 2, isMirrored: isMirrored, align)
        let rows = canvas.logicalLines
        #expect(rows[1].hasSuffix("…") && rows[1].contains("1250.00"), "\(rows)")
        #expect(text.hasPrefix(rows.joined().dropLast()), "\(rows)")
      }
    }
  }

  @Test func `a cut paragraph fits whatever room it has`() {
    for text in ["日本語 日本語", "שלום 1250.00 abc", "ab 👨‍👩‍👧 cd", "aaaaaaaaaaaaaaaa"] {
      for columns in 1...6 {
        let canvas = drawn(text, columns: columns, rows: 1, isMirrored: columns % 2 == 0)
        #expect(line(0, of: canvas).contains("…"), "\(text) in \(columns)")
      }
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
