/// A rectangle in logical columns; what is cut off it keeps to its bounds.
package struct Region: Hashable, Sendable {
  package var column: Int
  package var row: Int
  package var columns: Int
  package var rows: Int

  package init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  package init(_ size: Size) {
    self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  package var isEmpty: Bool { columns == 0 || rows == 0 }
  package var end: Int { column + columns }
  package var bottom: Int { row + rows }

  /// Cuts rows off the top; fewer where there are not as many.
  package mutating func takeTop(_ count: Int) -> Region {
    let taken = min(max(0, count), rows)
    defer {
      row += taken
      rows -= taken
    }
    return Region(column: column, row: row, columns: columns, rows: taken)
  }

  package mutating func takeBottom(_ count: Int) -> Region {
    let taken = min(max(0, count), rows)
    rows -= taken
    return Region(column: column, row: bottom, columns: columns, rows: taken)
  }

  /// Cuts columns off the end: the right in English, the left in Hebrew.
  package mutating func takeEnd(_ count: Int) -> Region {
    let taken = min(max(0, count), columns)
    columns -= taken
    return Region(column: end, row: row, columns: taken, rows: rows)
  }

  /// The rows down to where what is left of it begins.
  package func above(_ rest: Region) -> Region {
    Region(column: column, row: row, columns: columns, rows: rest.row - row)
  }

  package func contains(_ point: Point) -> Bool {
    (column..<end).contains(point.column) && (row..<bottom).contains(point.row)
  }

  package func inset(columns margin: Int) -> Region {
    Region(column: column + margin, row: row, columns: columns - 2 * margin, rows: rows)
  }

  /// One row of it, counted from its top; empty where it has no such row.
  package func line(_ index: Int) -> Region {
    guard (0..<rows).contains(index) else {
      return Region(column: column, row: row, columns: 0, rows: 0)
    }
    return Region(column: column, row: row + index, columns: columns, rows: 1)
  }
}

extension Region {
  /// Cuts columns off the start: the left in English, the right in Hebrew.
  package mutating func takeStart(_ count: Int) -> Region {
    let taken = min(max(0, count), columns)
    defer {
      column += taken
      columns -= taken
    }
    return Region(column: column, row: row, columns: taken, rows: rows)
  }

  /// Leaves a column free after what stands before it.
  package var afterFirst: Region {
    Region(column: column + min(1, columns), row: row, columns: columns - 1, rows: rows)
  }

  /// Leaves a column free before what follows.
  package var withoutLast: Region {
    Region(column: column, row: row, columns: columns - 1, rows: rows)
  }
}
