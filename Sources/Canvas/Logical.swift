internal import TextLayout

/// A line of text and where it begins on the glass.
struct Written: Hashable, Sendable {
  let text: String
  let line: Row
  let column: Int
  let row: Int

  func moved(columns: Int, rows: Int) -> Written {
    Written(text: text, line: line, column: column + columns, row: row + rows)
  }
}

extension Canvas {
  /// The screen as it is read: row by row, field by field from where lines of this screen begin, each in logical order.
  /// What was written over since is left out. Empty where the canvas was not told to keep it.
  package var logicalLines: [String] {
    let seen = written.filter(isSeen)
    return (0..<size.rows).map { row in
      let fields = seen.filter { $0.row == row && $0.text.contains { $0 != " " } }
      let ordered = fields.sorted {
        isMirrored ? $0.column > $1.column : $0.column < $1.column
      }
      return ordered.map(\.text).joined(separator: "  ")
    }
  }

  /// Whether its glyphs still stand where they were put.
  private func isSeen(_ written: Written) -> Bool {
    guard (0..<size.rows).contains(written.row) else { return false }
    var column = written.column
    for placed in written.line.glyphs {
      guard (0..<size.columns).contains(column),
        self[glassColumn: column, row: written.row].glyph == placed.glyph
      else { return false }
      column += placed.glyph.columns.count
    }
    return true
  }
}
