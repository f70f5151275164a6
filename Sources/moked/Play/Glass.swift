import Canvas
import TextLayout

extension Canvas {
  /// The screen as text, left to right as on the glass, without blanks at the ends of lines.
  var glass: String {
    (0..<size.rows).map { row in
      var line = ""
      for column in 0..<size.columns {
        line += self[glassColumn: column, row: row].glyph?.text ?? ""
      }
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}
