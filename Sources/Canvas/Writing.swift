package import TextLayout

/// Where a text stands in a field that is wider than it.
package enum Alignment: Hashable, Sendable {
  /// Where lines of this screen begin: left in English, right in Hebrew.
  case start
  case end
  case centre
  /// Where the text's own lines begin.
  case natural
}

extension Canvas {
  /// Writes one line into the first row of a region, cut with an ellipsis where it is too long.
  /// - Returns: the columns that it took.
  @discardableResult
  package mutating func write(
    _ text: CleanText, in region: Region, _ style: Style = Style(),
    direction: FieldDirection = .firstStrong, align: Alignment = .start
  ) -> Int {
    guard !region.isEmpty else { return 0 }
    let cut = text.truncated(to: Columns(region.columns))
    let line = cut.row(direction)
    place(line, of: cut, at: start(of: line, in: region, align), style: style)
    return line.width.count
  }

  /// Writes a paragraph over the rows of a region; what does not fit ends with an ellipsis.
  /// - Returns: the rows that it took.
  @discardableResult
  package mutating func writeWrapped(
    _ text: CleanText, in region: Region, _ style: Style = Style(),
    direction: FieldDirection = .firstStrong, align: Alignment = .start
  ) -> Int {
    guard !region.isEmpty else { return 0 }
    let lines = text.wrapped(to: Columns(region.columns), direction, rows: region.rows)
    for (index, line) in lines.enumerated() {
      place(line, of: text, at: start(of: line, in: region.line(index), align), style: style)
    }
    return lines.count
  }

  private func start(of line: Row, in region: Region, _ align: Alignment) -> Point {
    let room = max(0, region.columns - line.width.count)
    let indent =
      switch align {
      case .start: 0
      case .end: room
      case .centre: room / 2
      case .natural: line.isRightToLeft == isMirrored ? 0 : room
      }
    return Point(column: region.column + indent, row: region.row)
  }
}

/// Lines between panes.
extension Canvas {
  package mutating func drawRule(_ region: Region, _ style: Style = Style(.border)) {
    fill(region, with: .horizontalRule, style)
  }

  package mutating func drawWall(_ region: Region, _ style: Style = Style(.border)) {
    fill(region, with: .verticalRule, style)
  }
}

extension Glyph {
  package static let horizontalRule = CleanText("─").row(.leftToRight).glyphs[0].glyph
  package static let verticalRule = CleanText("│").row(.leftToRight).glyphs[0].glyph
}
