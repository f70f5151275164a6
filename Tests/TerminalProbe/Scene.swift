import Canvas
import Chance
import TextLayout

/// What the probe draws, and what the tests expect on the glass: the same value, made twice.
struct Scene {
  let frame: Int
  let size: Size

  /// Frame 0 is written by hand, the others are random in the same way every time.
  var canvas: Canvas { frame == 0 ? written : random }

  private var written: Canvas {
    var canvas = Canvas(size: size, isMirrored: true)
    var rest = Region(size)
    canvas.fill(rest, Style())
    canvas.write(CleanText("מוקד · ירון כהן"), in: rest.takeTop(1), Style(.bar, bold: true))
    canvas.write(CleanText("050-123-4567"), in: rest.takeTop(1), Style(.field), align: .end)
    canvas.write(CleanText("שָׁלוֹם, א֣͏ּ 日本語 e\u{301}"), in: rest.takeTop(1), Style(.say))
    canvas.write(CleanText(Scene.hostile), in: rest.takeTop(1), Style(.harm))
    canvas.write(CleanText("▌ נבחר"), in: rest.takeTop(1), Style(.selection, underlined: true))
    canvas.drawFrame(rest, title: CleanText("תיק"), Style(.border))
    canvas.placeCursor(glassColumn: 3, row: 1)
    return canvas
  }

  static let hostile = "a\u{1B}]0;owned\u{7}b\u{9B}31mc\u{202E}d\u{0}e\u{1B}[2Jf\u{1B}Pq\u{1B}\\g"

  private static let pieces = [
    " ", " ", " ", "a", "Z", "7", "-", "א", "ש", "ם", "שׁ", "לָ", "日", "語", "é", "e\u{301}",
    "│", "─", "┐", "Ж", "ב", "…", "aaaaaaaa", "        ",
  ].map { CleanText($0).glyphs }

  private var random: Canvas {
    var chance = Chance(seed: frame)
    var canvas = frame % 3 == 0 ? Canvas(size: size) : Scene(frame: frame - 1, size: size).canvas
    let count = frame % 3 == 0 ? size.columns * size.rows : 5
    for _ in 0..<count {
      var column = chance.below(size.columns)
      let row = chance.below(size.rows)
      let style = Style(
        Role.allCases[chance.below(Role.allCases.count)], bold: chance.below(5) == 0,
        underlined: chance.below(5) == 0, reversed: chance.below(5) == 0)
      for glyph in Scene.pieces[chance.below(Scene.pieces.count)] {
        // libvterm loses the mark of an ASCII letter in the last column; terminals that people have do not.
        if glyph.text == "e\u{301}", column == size.columns - 1 { continue }
        canvas.fill(Region(column: column, row: row, columns: 1, rows: 1), with: glyph, style)
        column += glyph.columns.count
      }
    }
    if chance.below(4) > 0 {
      canvas.placeCursor(glassColumn: chance.below(size.columns), row: chance.below(size.rows))
    }
    return canvas
  }
}

extension Canvas {
  /// A frame around a region, with a title in its upper edge.
  fileprivate mutating func drawFrame(_ region: Region, title: CleanText, _ style: Style) {
    guard region.columns > 1, region.rows > 1 else { return }
    fill(region, style)
    drawRule(region.line(0), style)
    drawRule(region.line(region.rows - 1), style)
    let side = Region(column: region.column, row: region.row + 1, columns: 1, rows: region.rows - 2)
    drawWall(side, style)
    drawWall(
      Region(column: region.end - 1, row: side.row, columns: 1, rows: side.rows), style)
    var top = region.line(0).inset(columns: 2)
    top.columns = min(top.columns, title.width.count)
    write(title, in: top, style)
  }
}
