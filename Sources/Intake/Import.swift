package import Casework

/// Brings a foreign table into the desk, row by row: no more of it is held than a batch, and what stands beside the rows of a
/// document (`Beside`).
package struct Import {
  /// Of the rows so far.
  package struct Counts: Hashable, Sendable {
    /// Rows below the header, blank lines left out.
    package var read = 0
    package var rejected = 0
    package init(read: Int = 0, rejected: Int = 0) {
      self.read = read
      self.rejected = rejected
    }
  }

  /// How far an import is.
  package struct Progress: Hashable, Sendable {
    package var rows = 0
    package var allRows = 0
    /// Of the file, read so far.
    package var bytes = 0
    package var allBytes: Int?

    package init(rows: Int = 0, allRows: Int = 0, bytes: Int = 0, allBytes: Int? = nil) {
      self.rows = rows
      self.allRows = allRows
      self.bytes = bytes
      self.allBytes = allBytes
    }
  }

  private let mapping: Mapping
  private let today: Day
  private let zone: Zone
  private let own: [OwnField]
  private let batchSize: Int

  /// - Parameters:
  ///   - today: the day of the import, for columns that say since when.
  ///   - zone: of times that are written without an offset.
  ///   - own: the desk's own fields; a value that is none of its field's kind rejects the row.
  package init(
    mapping: Mapping, today: Day, zone: Zone = .utc, own: [OwnField] = [], batchSize: Int = 500
  ) {
    self.mapping = mapping
    self.today = today
    self.zone = zone
    self.own = own
    self.batchSize = max(1, batchSize)
  }

  /// Looks the whole file over first, so that one which is wrong as a whole changes nothing; then gives its rows.
  /// - Parameters:
  ///   - encoding: nil to recognise it.
  ///   - progress: is told as often as there are batches.
  ///   - reject: is given each row that does not go in.
  ///   - take: keeps a batch; what it throws ends the import.
  /// - Throws: `IntakeError` where the file as a whole is wrong.
  package func run(
    _ source: ByteSource, encoding: Encoding? = nil,
    progress: (Progress) throws -> Void = { _ in },
    reject: (Reject) throws -> Void, take: ([FileUpdate]) throws -> Void
  ) throws -> Counts {
    let survey = try Survey(of: source, mapping: mapping, encoding: encoding)
    let names = survey.header.map(CardMask.mask)
    let bound = try BoundMapping(
      mapping, to: Header(names), file: source.name, zone: zone, own: own)
    var sorting = Sorting(
      bound: bound, header: names, isJSON: survey.shape != .csv, today: today, batchSize: batchSize,
      progress: Progress(allRows: survey.rows, allBytes: source.size))
    switch survey.shape {
    case .csv:
      var rows = try CSVStream(
        source, encoding: survey.encoding, separator: survey.separator)
      _ = try rows.next()
      try sorting.run(&rows, progress, reject, take)
    case .jsonLines:
      var rows = try JSONLineStream(
        source, encoding: survey.encoding, header: survey.header)
      try sorting.run(&rows, progress, reject, take)
    case .json:
      var rows = try JSONDocumentStream(
        source, encoding: survey.encoding, header: survey.header, list: mapping.list,
        beside: survey.beside)
      try sorting.run(&rows, progress, reject, take)
    }
    return sorting.counts
  }
}

/// Sorts rows into those that go in and those that do not.
private struct Sorting {
  let bound: BoundMapping
  private let mask: RowMask
  let header: [String]
  let today: Day
  let batchSize: Int
  private var progress: Import.Progress
  private(set) var counts = Import.Counts()

  init(
    bound: BoundMapping, header: [String], isJSON: Bool, today: Day, batchSize: Int,
    progress: Import.Progress
  ) {
    self.bound = bound
    mask = RowMask(
      header: header, keys: bound.keys, keysOfLists: bound.keysOfLists, isJSON: isJSON)
    self.header = header
    self.today = today
    self.batchSize = batchSize
    self.progress = progress
  }

  mutating func run<Rows: RowStream & ~Copyable>(
    _ rows: inout Rows, _ report: (Import.Progress) throws -> Void,
    _ reject: (Reject) throws -> Void, _ take: ([FileUpdate]) throws -> Void
  ) throws {
    var batch: [FileUpdate] = []
    while let row = try rows.next() {
      counts.read += 1
      do throws(Row.Fault) {
        batch.append(try bound.update(from: try mask.masked(row), on: today))
      } catch {
        counts.rejected += 1
        try reject(rejected(row, error))
      }
      if counts.read.isMultiple(of: batchSize) { try report(reached(rows.offset)) }
      if batch.count == batchSize { try hand(&batch, take) }
    }
    try report(reached(rows.offset))
    try hand(&batch, take)
  }

  private mutating func reached(_ offset: Int) -> Import.Progress {
    progress.rows = counts.read
    progress.bytes = offset
    return progress
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
      reason: fault.reason, row: mask.written(row))
  }
}
