/// What a walk over every stream of the journal found, and over the tables that its entries write.
package struct ChainReport: Hashable, Codable, Sendable {
  /// A place where the store is not as its entries say.
  package struct Break: Hashable, Codable, Sendable {
    /// `contact 12`, or `desk`; `file` where its pages are damaged and nothing more is looked at.
    package var stream: String
    /// Zero of a row that no entry tells of.
    package var sequence: Int
    package var what: String
    /// Where the entry is as it was written, and what it wrote is not.
    package var row: Row?

    package init(stream: String, sequence: Int, what: String, row: Row? = nil) {
      self.stream = stream
      self.sequence = sequence
      self.what = what
      self.row = row
    }

    package static let damaged = Break(stream: "file", sequence: 0, what: "damaged")
  }

  /// A row of a table, by its number, and the column that differs; never what stands in it.
  package struct Row: Hashable, Codable, Sendable {
    package var table: String
    package var id: Int64?
    package var column: String?

    package init(table: String, id: Int64? = nil, column: String? = nil) {
      self.table = table
      self.id = id
      self.column = column
    }

    /// As `promise 12, due`.
    package var name: String {
      let row = [table, id.map { "\($0)" }].compactMap(\.self).joined(separator: " ")
      return [row, column].compactMap(\.self).joined(separator: ", ")
    }
  }

  package var streams: Int
  package var entries: Int
  package var firstBreak: Break?
  package init(streams: Int, entries: Int, firstBreak: Break?) {
    self.streams = streams
    self.entries = entries
    self.firstBreak = firstBreak
  }
}
