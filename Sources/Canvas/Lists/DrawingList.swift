/// A line of a list that is to be drawn.
package struct ListedRow {
  package let index: Int
  package let region: Region
  package let isChosen: Bool

  package init(index: Int, region: Region, isChosen: Bool) {
    self.index = index
    self.region = region
    self.isChosen = isChosen
  }
}

extension Canvas {
  /// The bar, and a column between it and the lines.
  static let scrollBarColumns = 2

  /// Draws the lines of a list that are seen, each whole, and no other is asked for; beside them a scroll bar where
  /// there are more.
  /// - Parameters:
  ///   - selection: nil where nothing can be chosen.
  ///   - height: the rows that a line takes in a region.
  ///   - spot: what a click into a line chooses; nil where it is no line to choose.
  package mutating func drawList(
    _ selection: Selection?, count: Int, in region: Region, hasFocus: Bool,
    height: (Int, Region) -> Int = { _, _ in 1 }, spot: (Int) -> Int? = { $0 },
    row: (inout Canvas, ListedRow) -> Void
  ) {
    guard !region.isEmpty, count > 0 else { return }
    var place = region
    var top = first(of: selection, count: count, in: place, height)
    let fits = top == 0 && Canvas.fits(count, in: place, height)
    var bar = place.takeEnd(fits ? 0 : min(Canvas.scrollBarColumns, place.columns - 1))
    if bar.columns > 1 { bar = bar.afterFirst }
    if !fits { top = first(of: selection, count: count, in: place, height) }
    var index = top
    while index < count, !place.isEmpty {
      let isChosen = index == selection?.index
      let rows = max(1, height(index, place))
      guard rows <= place.rows || index == top else { break }
      let line = place.takeTop(rows)
      if selection != nil, let chooses = spot(index) { addSpot(line, .line(chooses)) }
      row(&self, ListedRow(index: index, region: line, isChosen: isChosen))
      if isChosen, hasFocus {
        placeCursor(glassColumn: glassColumn(line.column, span: 1), row: line.row)
      }
      index += 1
    }
    if !fits { drawScrollBar(top..<index, of: count, in: &bar) }
  }

  private func first(
    of selection: Selection?, count: Int, in region: Region, _ height: (Int, Region) -> Int
  ) -> Int {
    selection?.visibleTop(rows: region.rows, count: count) { max(1, height($0, region)) } ?? 0
  }

  private static func fits(
    _ count: Int, in region: Region, _ height: (Int, Region) -> Int
  ) -> Bool {
    guard count <= region.rows else { return false }
    return (0..<count).reduce(0) { $0 + max(1, height($1, region)) } <= region.rows
  }

  /// At the end of the lines: on the right in English, on the left in Hebrew.
  private mutating func drawScrollBar(_ seen: Range<Int>, of count: Int, in bar: inout Region) {
    fill(bar, with: signs.wall, Style(.border))
    let length = min(bar.rows, max(1, bar.rows * seen.count / count))
    let hidden = count - seen.count
    let start = hidden > 0 ? (bar.rows - length) * seen.lowerBound / hidden : 0
    _ = bar.takeTop(min(start, bar.rows - length))
    fill(bar.takeTop(length), with: signs.full, Style(.dim))
  }
}
