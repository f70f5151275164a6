/// Where a caret can stand in a row, and how the arrow keys move it. A caret is an offset between the characters of
/// the logical text; on the glass it stands on the character that follows it, and at the end of the row on the cell
/// after the last one: to its right, in a line that reads to the left to its left.
package struct CaretMap: Hashable, Sendable {
  private struct Stop: Hashable {
    let offset: Int
    /// The left edge of what the caret stands on. The end of a line that reads to the left is column -1.
    let column: Int
    let columns: Int
  }

  /// From left to right on the glass.
  private let stops: [Stop]
  private let graphemes: Range<Int>

  /// - Parameter endsLine: false where the line goes on in the next row, at whose beginning the caret stands then.
  package init(_ row: Row, endsLine: Bool = true) {
    let end = row.graphemes.upperBound
    let hasEndAtLeft = endsLine && row.isRightToLeft
    var stops: [Stop] = hasEndAtLeft ? [Stop(offset: end, column: -1, columns: 1)] : []
    var column = 0
    for placed in row.glyphs {
      let columns = placed.glyph.columns.count
      if stops.last?.offset != placed.grapheme || stops.last?.column == -1 {
        stops.append(Stop(offset: placed.grapheme, column: column, columns: columns))
      }
      column += columns
    }
    if endsLine, !row.isRightToLeft { stops.append(Stop(offset: end, column: column, columns: 1)) }
    self.stops = stops
    graphemes = row.graphemes
  }

  /// Columns from the left edge of the row on the glass to the cell where the caret stands; -1 at the end of a line
  /// that reads to the left, so an editor keeps a column free there. An offset that is not drawn stands at the end.
  package func column(of offset: Int) -> Int {
    (stops.first { $0.offset == offset } ?? end).column
  }

  /// The offset whose cell is at a column of the glass, or the nearest: where a click puts the caret.
  package func offset(atColumn column: Int) -> Int {
    let at = stops.last { $0.column <= column } ?? stops.first
    return at?.offset ?? graphemes.upperBound
  }

  package var leftmost: Int { stops.first?.offset ?? graphemes.upperBound }
  package var rightmost: Int { stops.last?.offset ?? graphemes.upperBound }

  /// The offset one step to the left on the glass; nil where the row begins or ends there.
  package func left(of offset: Int) -> Int? { step(from: offset, by: -1) }

  /// The offset one step to the right on the glass; nil where the row begins or ends there.
  package func right(of offset: Int) -> Int? { step(from: offset, by: 1) }

  private func step(from offset: Int, by direction: Int) -> Int? {
    let here = stops.firstIndex { $0.offset == offset } ?? stops.firstIndex(of: end)
    guard let next = here.map({ $0 + direction }), stops.indices.contains(next) else { return nil }
    return stops[next].offset
  }

  private var end: Stop {
    stops.first { $0.offset == graphemes.upperBound }
      ?? Stop(offset: graphemes.upperBound, column: 0, columns: 1)
  }
}
