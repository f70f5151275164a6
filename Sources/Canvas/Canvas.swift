internal import TextLayout

/// A screen without a terminal: rows of cells as on the glass, and where the cursor stands.
package struct Canvas: Hashable, Sendable {
  package let size: Size
  /// In Hebrew column 0 stands at the right edge.
  package let isMirrored: Bool
  /// Row by row, left to right as on the glass.
  package private(set) var cells: [Cell]
  /// On the glass: column 0 is the left edge.
  package private(set) var cursor: Point?

  package init(size: Size, isMirrored: Bool = false) {
    self.size = size
    self.isMirrored = isMirrored
    cells = Array(repeating: .blank, count: max(0, size.columns) * max(0, size.rows))
  }

  package subscript(glassColumn column: Int, row row: Int) -> Cell {
    cells[row * size.columns + column]
  }
}
