internal import Canvas
internal import TextLayout

/// The picture as the terminal is sent it: each row in the order that makes it read as ours does.
struct OrderedPicture {
  let order: TextOrder
  /// Row by row, as sent.
  private(set) var cells: [Cell] = []
  private var picture: [Cell] = []
  /// For each cell as sent, the column of the picture that it stands for.
  private var sources: [Int] = []
  private var columns = 0

  init(_ order: TextOrder) { self.order = order }

  /// Orders the rows that differ from those of the last picture.
  mutating func take(_ canvas: Canvas) {
    let isKnown = picture.count == canvas.cells.count && columns == canvas.size.columns
    columns = canvas.size.columns
    guard order != .visual else {
      cells = canvas.cells
      return
    }
    if !isKnown {
      cells = canvas.cells
      sources = canvas.cells.indices.map { $0 % max(1, columns) }
    }
    for row in 0..<canvas.size.rows {
      let range = row * columns..<(row + 1) * columns
      if !isKnown || picture[range] != canvas.cells[range] { orderRow(canvas.cells, range) }
    }
    picture = canvas.cells
  }

  private mutating func orderRow(_ pictured: [Cell], _ range: Range<Int>) {
    var place = range.lowerBound
    for sent in order.sent(pictured[range].map(\.glyph)) {
      let style = pictured[range.lowerBound + sent.column].style
      cells[place] = Cell(glyph: sent.glyph, style: style)
      sources[place] = sent.column
      place += 1
      guard sent.glyph.columns == 2, place < range.upperBound else { continue }
      cells[place] = Cell(glyph: nil, style: style)
      sources[place] = sent.column + 1
      place += 1
    }
  }

  /// Where the terminal keeps what stands at a place of the picture. Only where it orders rows does the cursor go with
  /// the letter.
  func sentPlace(_ point: Point) -> Point {
    guard order == .logical, let range = row(of: point),
      let index = range.first(where: { sources[$0] == point.column })
    else { return point }
    return Point(column: index - range.lowerBound, row: point.row)
  }

  func pictured(_ point: Point) -> Point {
    guard order == .logical, let range = row(of: point) else { return point }
    return Point(column: sources[range.lowerBound + point.column], row: point.row)
  }

  private func row(of point: Point) -> Range<Int>? {
    let start = point.row * columns
    guard (0..<columns).contains(point.column), point.row >= 0, start + columns <= sources.count
    else { return nil }
    return start..<start + columns
  }
}
