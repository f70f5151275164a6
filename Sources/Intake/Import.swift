package import Casework

/// Brings a foreign table into the desk, row by row and in constant memory.
package struct Import {
  package struct Counts: Hashable, Sendable {
    /// Rows below the header, blank lines left out.
    package var read = 0
    package var rejected = 0
    package init(read: Int = 0, rejected: Int = 0) {
      self.read = read
      self.rejected = rejected
    }
  }

  private let mapping: Mapping
  private let today: Day
  private let batchSize: Int

  /// - Parameter today: the day of the import, for columns that say since when.
  package init(mapping: Mapping, today: Day, batchSize: Int = 500) {
    self.mapping = mapping
    self.today = today
    self.batchSize = max(1, batchSize)
  }

  /// Looks the whole file over first, so that one which is wrong as a whole changes nothing; then gives its rows.
  /// - Parameters:
  ///   - encoding: nil to recognise it.
  ///   - progress: rows so far and in all, after each batch.
  ///   - reject: is given each row that does not go in.
  ///   - take: keeps a batch; what it throws ends the import.
  /// - Throws: `IntakeError` where the file as a whole is wrong.
  package func run(
    _ source: ByteSource, encoding: Encoding? = nil,
    progress: (_ rows: Int, _ of: Int) throws -> Void = { _, _ in },
    reject: (Reject) throws -> Void, take: ([FileUpdate]) throws -> Void
  ) throws -> Counts {
    let survey = try Survey(of: source, mapping: mapping, encoding: encoding)
    let bound = try BoundMapping(mapping, to: Header(survey.header), file: source.name)
    var sorting = Sorting(
      bound: bound, header: survey.header, today: today, batchSize: batchSize, total: survey.rows)
    switch mapping.format {
    case .csv:
      var rows = try CSVStream(
        source, encoding: survey.encoding, separator: survey.separator)
      _ = try rows.next()
      try sorting.run(&rows, progress, reject, take)
    case .jsonLines:
      var rows = try JSONLineStream(
        source, encoding: survey.encoding, header: survey.header)
      try sorting.run(&rows, progress, reject, take)
    }
    return sorting.counts
  }
}

/// Sorts rows into those that go in and those that do not.
private struct Sorting {
  let bound: BoundMapping
  let header: [String]
  let today: Day
  let batchSize: Int
  let total: Int
  private(set) var counts = Import.Counts()

  init(bound: BoundMapping, header: [String], today: Day, batchSize: Int, total: Int) {
    self.bound = bound
    self.header = header
    self.today = today
    self.batchSize = batchSize
    self.total = total
  }

  mutating func run<Rows: RowStream & ~Copyable>(
    _ rows: inout Rows, _ progress: (Int, Int) throws -> Void,
    _ reject: (Reject) throws -> Void, _ take: ([FileUpdate]) throws -> Void
  ) throws {
    var batch: [FileUpdate] = []
    while let row = try rows.next() {
      counts.read += 1
      do throws(Row.Fault) {
        batch.append(try bound.update(from: row.masked(), on: today))
      } catch {
        counts.rejected += 1
        try reject(rejected(row, error))
      }
      if batch.count == batchSize { try hand(&batch, take) }
      if counts.read.isMultiple(of: batchSize) { try progress(counts.read, total) }
    }
    try hand(&batch, take)
    try progress(counts.read, total)
  }

  private func hand(
    _ batch: inout [FileUpdate], _ take: ([FileUpdate]) throws -> Void
  ) throws {
    guard !batch.isEmpty else { return }
    try take(batch)
    batch.removeAll(keepingCapacity: true)
  }

  private func rejected(_ row: Row, _ fault: Row.Fault) -> Reject {
    let cell = fault.cell.flatMap { header.indices.contains($0) ? $0 : nil }
    let line = cell.flatMap { row.cells.indices.contains($0) ? row.cells[$0].line : nil }
    return Reject(
      line: line ?? row.line, column: cell.map { header[$0] }, number: cell.map { $0 + 1 },
      reason: fault.reason, row: CardMask.mask(String(decoding: row.raw, as: UTF8.self)))
  }
}

extension Row {
  /// Without card numbers, which must not get any further than this.
  fileprivate func masked() -> Row {
    guard raw.count >= 13, cells.contains(where: { $0.text.utf8.count >= 13 }) else { return self }
    return Row(
      line: line,
      cells: cells.map {
        Cell(text: CardMask.mask($0.text), line: $0.line, column: $0.column)
      }, raw: raw, fault: fault)
  }
}
