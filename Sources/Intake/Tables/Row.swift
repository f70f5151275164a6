/// One row of a table, as it stood in the file.
package struct Row: Hashable, Sendable {
  /// The text of one column, and the line of the file on which it begins, from 1.
  package struct Cell: Hashable, Sendable {
    package let text: String
    package let line: Int
  }

  /// Where the row begins, from 1.
  package let line: Int
  package let cells: [Cell]
  /// Lists of records within the row, by name: the comments of a ticket.
  package var lists: [String: [[String: String]]] = [:]
  /// The row as it was written, in UTF-8, without the end of its last line; of one that is too long the beginning.
  package let raw: [UInt8]
  /// Why the row as a whole cannot be read.
  package let fault: Fault?

  /// Why a row is rejected, and by which of its cells.
  package struct Fault: Error, Hashable, Sendable {
    /// The cell, from 0; nil where it is the row.
    package let cell: Int?
    package let reason: Reason

    package init(cell: Int? = nil, _ reason: Reason) {
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
  /// How far the file was read, in bytes.
  var offset: Int { get }
}

/// A row is never longer than this, so that no file fills the memory.
let longestRow = 1 << 20
/// How much of a longer one goes to the rejects.
let longestBeginning = 1000
let tooLong = Row.Fault("intake.too-long")
