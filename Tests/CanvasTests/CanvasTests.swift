import Testing
import TextLayout

@testable import Canvas

extension Canvas {
  fileprivate func line(_ row: Int) -> String {
    (0..<size.columns).map { self[glassColumn: $0, row: row].glyph?.text ?? "" }.joined()
  }
}

@Test func `a mirrored canvas places its columns from the right`() {
  var english = Canvas(size: Size(columns: 12, rows: 1))
  english.write(CleanText("ab"), in: english.region)
  #expect(english.line(0) == "ab          ")
  var hebrew = Canvas(size: Size(columns: 12, rows: 1), isMirrored: true)
  hebrew.write(CleanText("ab"), in: hebrew.region)
  #expect(hebrew.line(0) == "          ab")
}

@Test func `half of a wide glyph never stands alone`() {
  var canvas = Canvas(size: Size(columns: 5, rows: 1))
  canvas.write(CleanText("日本"), in: canvas.region)
  var second = canvas.region
  _ = second.takeStart(1)
  canvas.write(CleanText("x"), in: second)
  #expect(canvas.line(0) == " x本 ")
  canvas.write(CleanText("日"), in: Region(column: 4, row: 0, columns: 1, rows: 1))
  #expect(!canvas.line(0).contains("日"))
}

@Test func `nothing is written outside of a canvas of any size`() {
  for columns in 0..<4 {
    for rows in 0..<3 {
      for isMirrored in [false, true] {
        var canvas = Canvas(size: Size(columns: columns, rows: rows), isMirrored: isMirrored)
        let beyond = Region(column: -2, row: -1, columns: 9, rows: 5)
        canvas.writeWrapped(CleanText("שלום abc 日本"), in: beyond, align: .natural)
        canvas.fill(beyond, Style())
        canvas.drawRule(beyond)
        canvas.drawWall(beyond)
        canvas.restyle(beyond) { $0.isBold = true }
        canvas.placeCursor(glassColumn: 7, row: 0)
        #expect(canvas.cells.count == columns * rows)
      }
    }
  }
}

@Test func `a selection stays on its list and its line is always seen`() {
  var selection = Selection()
  for key in [Key.down, .down, .pageDown, .end, .up, .pageUp, .home, .up, .down] {
    _ = selection.handle(key, count: 1000, page: 10)
    let top = selection.visibleTop(rows: 7, count: 1000)
    #expect((top..<top + 7).contains(selection.index))
  }
  selection.move(to: 999, count: 1000)
  selection.move(to: selection.index, count: 3)
  #expect(selection.index == 2)
}

@Test func `regions cut from one another cover it and do not overlap`() {
  var rest = Region(Size(columns: 80, rows: 24))
  let parts = [rest.takeTop(2), rest.takeBottom(3), rest.takeEnd(30), rest.takeStart(5), rest]
  #expect(parts.reduce(0) { $0 + $1.columns * $1.rows } == 80 * 24)
  #expect(rest.takeTop(100).rows == 19 && rest.isEmpty)
}
