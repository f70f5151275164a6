package import TextLayout

/// A screen without a terminal: rows of cells as on the glass, and where the cursor stands.
package struct Canvas: Hashable, Sendable {
  package let size: Size
  /// In Hebrew column 0 stands at the right edge.
  package let isMirrored: Bool
  /// What the terminal has for bars.
  package var signs: Signs
  /// Row by row, left to right as on the glass.
  package private(set) var cells: [Cell]
  /// On the glass: column 0 is the left edge.
  package private(set) var cursor: Point?
  /// What a click does, where it does something; the later ones lie above.
  package private(set) var spots: [Spot] = []

  /// What was written where, in logical order; nil where nobody asks for it.
  private var log: [Written]?
  var written: [Written] { log ?? [] }

  /// - Parameter isLogged: keeps what is written, so that it can be read in logical order.
  package init(
    size: Size, isMirrored: Bool = false, signs: Signs = .blocks, isLogged: Bool = false
  ) {
    self.size = size
    self.isMirrored = isMirrored
    self.signs = signs
    log = isLogged ? [] : nil
    cells = Array(repeating: .blank, count: max(0, size.columns) * max(0, size.rows))
  }

  /// An empty one for a part of this one.
  package func part(_ size: Size) -> Canvas {
    Canvas(size: size, isMirrored: isMirrored, signs: signs, isLogged: log != nil)
  }

  package var region: Region { Region(size) }

  package subscript(glassColumn column: Int, row row: Int) -> Cell {
    cells[row * size.columns + column]
  }

  /// What a cell says to who copies it: bars and rules are no text.
  package func copied(glassColumn column: Int, row: Int) -> String? {
    let glyph = self[glassColumn: column, row: row].glyph
    let bars = [signs.full, signs.wall, .verticalRule, .horizontalRule]
    return glyph.map { bars.contains($0) ? " " : $0.text }
  }

  /// Where a span of logical columns begins on the glass.
  package func glassColumn(_ column: Int, span: Int) -> Int {
    isMirrored ? size.columns - column - span : column
  }

  package mutating func fill(_ region: Region, _ style: Style) {
    fill(region, with: .space, style)
  }

  package mutating func fill(_ region: Region, with glyph: Glyph, _ style: Style) {
    let first = glassColumn(region.column, span: region.columns)
    let cell = Cell(glyph: glyph, style: style)
    for row in region.row..<region.bottom {
      guard glyph.columns == 1, let span = span(region.columns, at: first, row) else {
        for column in first..<first + region.columns { put(glyph, column, row, style) }
        continue
      }
      for index in span { cells[index] = cell }
    }
  }

  /// Changes how a region looks and leaves what it says.
  package mutating func restyle(_ region: Region, _ change: (inout Style) -> Void) {
    let first = glassColumn(region.column, span: region.columns)
    for row in region.row..<region.bottom where (0..<size.rows).contains(row) {
      for column in first..<first + region.columns where (0..<size.columns).contains(column) {
        change(&cells[row * size.columns + column].style)
      }
    }
  }

  /// Places a row of glyphs so that it begins at the logical place and ends within `width` columns of it.
  package mutating func place(
    _ line: Row, of text: CleanText, at point: Point, style: Style
  ) {
    var column = glassColumn(point.column, span: line.width.count)
    log?.append(Written(text: text.part(line), line: line, column: column, row: point.row))
    if line.width.count == line.glyphs.count,
      let span = span(line.width.count, at: column, point.row)
    {
      for (index, placed) in zip(span, line.glyphs) {
        cells[index] = Cell(glyph: placed.glyph, style: style)
      }
      return
    }
    for placed in line.glyphs {
      put(placed.glyph, column, point.row, style)
      column += placed.glyph.columns.count
    }
  }

  /// Lays another canvas on this one, with its cursor and with what its clicks do. It must fit where the region begins.
  package mutating func lay(_ other: Canvas, at region: Region) {
    let column = glassColumn(region.column, span: other.size.columns)
    guard column >= 0, column + other.size.columns <= size.columns, region.row >= 0,
      region.row + other.size.rows <= size.rows, !other.cells.isEmpty
    else { return }
    for row in 0..<other.size.rows { lay(row, of: other, column, region.row + row) }
    spots += other.spots.map { $0.moved(columns: column, rows: region.row) }
    if let place = other.cursor {
      cursor = Point(column: column + place.column, row: region.row + place.row)
    }
    log?.append(contentsOf: other.written.map { $0.moved(columns: column, rows: region.row) })
  }

  private mutating func lay(_ line: Int, of other: Canvas, _ column: Int, _ row: Int) {
    let width = other.size.columns
    guard let span = span(width, at: column, row) else { return }
    let laid = other.cells[line * width..<(line + 1) * width]
    cells.withUnsafeMutableBufferPointer { cells in
      _ = UnsafeMutableBufferPointer(rebasing: cells[span]).update(from: laid)
    }
  }

  /// Says what a click into a region does.
  /// - Parameter place: among the spots; those after it lie above.
  package mutating func addSpot(_ region: Region, _ does: Spot.Does, at place: Int? = nil) {
    guard !region.isEmpty else { return }
    var onGlass = region
    onGlass.column = glassColumn(region.column, span: region.columns)
    spots.insert(Spot(region: onGlass, does: does), at: place ?? spots.count)
  }

  /// Stands the cursor on a cell of the glass.
  package mutating func placeCursor(glassColumn column: Int, row: Int) {
    guard size.columns > 0, (0..<size.rows).contains(row) else { return }
    cursor = Point(column: min(max(0, column), size.columns - 1), row: row)
  }

  /// The places of cells beside each other that will all be written anew, without the halves of wide glyphs that reach
  /// into them from outside; nil where one of them lies outside the canvas.
  private mutating func span(_ count: Int, at column: Int, _ row: Int) -> Range<Int>? {
    guard count > 0, column >= 0, column + count <= size.columns, (0..<size.rows).contains(row)
    else { return nil }
    let start = row * size.columns + column
    clearHalf(at: start, row)
    clearHalf(at: start + count - 1, row)
    return start..<start + count
  }

  /// What lies outside the canvas is left out; half of a wide glyph never stands alone.
  private mutating func put(_ glyph: Glyph, _ column: Int, _ row: Int, _ style: Style) {
    let span = glyph.columns.count
    guard column >= 0, column + span <= size.columns, (0..<size.rows).contains(row) else { return }
    let index = row * size.columns + column
    clearHalf(at: index, row)
    if span == 2 { clearHalf(at: index + 1, row) }
    cells[index] = Cell(glyph: glyph, style: style)
    if span == 2 { cells[index + 1] = Cell(glyph: nil, style: style) }
  }

  /// What remains of a wide glyph that loses a half becomes a space.
  private mutating func clearHalf(at index: Int, _ row: Int) {
    let rowStart = row * size.columns
    let cell = cells[index]
    if cell.glyph == nil, index > rowStart {
      cells[index - 1] = Cell(glyph: .space, style: cell.style)
    }
    if cell.glyph?.columns == 2, index + 1 < rowStart + size.columns {
      cells[index + 1] = Cell(glyph: .space, style: cell.style)
    }
  }
}
