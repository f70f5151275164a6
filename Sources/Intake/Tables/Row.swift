/// One row of a table, as it stood in the file.
package struct Row: Hashable, Sendable {
  package struct Cell: Hashable, Sendable {
    package let text: String
    package let line: Int
    /// In characters, from 1.
    package let column: Int
  }

  /// Where the row begins, from 1.
  package let line: Int
  package let cells: [Cell]
  /// The row as it was written, in UTF-8, without the end of its last line.
  package let raw: [UInt8]
  /// Why the row as a whole cannot be read.
  package let fault: Fault?

  package struct Fault: Error, Hashable, Sendable {
    /// The cell, from 0; nil where it is the row.
    package let cell: Int?
    package let reason: String

    package init(cell: Int? = nil, _ reason: String) {
      self.cell = cell
      self.reason = reason
    }
  }
}

/// Rows that come one after another.
protocol RowStream: ~Copyable {
  /// Nil at the end.
  /// - Throws: `IntakeError` where the rest of the file cannot be read.
  mutating func next() throws -> Row?
}

/// A row is never longer than this; a quote that was not closed would else swallow the file.
let longestRow = 1 << 20
