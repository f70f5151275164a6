import Canvas
import TextLayout

extension Canvas {
  /// The screen as text, left to right as on the glass, without blanks at the ends of lines.
  var glass: String {
    (0..<size.rows).map { row in
      let glyphs = (0..<size.columns).compactMap { self[glassColumn: $0, row: row].glyph }
      let end = glyphs.lastIndex { $0 != .space }.map { $0 + 1 } ?? 0
      var line = String.UnicodeScalarView()
      for glyph in glyphs[..<end] { glyph.append(to: &line) }
      return String(line)
    }.joined(separator: "\n")
  }
}
