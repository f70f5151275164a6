import Canvas
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
    var dice = Dice(seed: UInt64(frame))
    var canvas = frame % 3 == 0 ? Canvas(size: size) : Scene(frame: frame - 1, size: size).canvas
    let count = frame % 3 == 0 ? size.columns * size.rows : 5
    for _ in 0..<count {
      var column = dice.roll(size.columns)
      let row = dice.roll(size.rows)
      let style = Style(
        Role.allCases[dice.roll(Role.allCases.count)], bold: dice.roll(5) == 0,
        underlined: dice.roll(5) == 0, reversed: dice.roll(5) == 0)
      for glyph in Scene.pieces[dice.roll(Scene.pieces.count)] {
        // libvterm loses the mark of an ASCII letter in the last column; terminals that people have do not.
        if glyph.text == "e\u{301}", column == size.columns - 1 { continue }
        canvas.fill(Region(column: column, row: row, columns: 1, rows: 1), with: glyph, style)
        column += glyph.columns.count
      }
    }
    if dice.roll(4) > 0 {
      canvas.placeCursor(glassColumn: dice.roll(size.columns), row: dice.roll(size.rows))
    }
    return canvas
  }
}

/// Numbers that come the same every time.
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(1, sides)
  }
}
