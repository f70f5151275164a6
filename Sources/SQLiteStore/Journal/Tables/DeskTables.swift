import Casework
import GRDB

/// Compares what the entries of the desk's own stream amount to with the tables that they wrote: its hours, its settings, its
/// notices, and who may do what. A row that no entry tells of was added by hand, or its entry was cut off.
struct DeskTables {
  /// A row as its entries have it, or as it stands: its key, and what is compared.
  struct Row {
    var key: DatabaseValue
    var columns: [(name: String, value: DatabaseValue)]
    /// Of the last entry that told of it.
    var sequence = 0

    fileprivate mutating func set(_ name: String, to value: DatabaseValue, _ entry: DeskEntry) {
      guard let index = columns.firstIndex(where: { $0.name == name }) else { return }
      columns[index].value = value
      sequence = entry.sequence
    }
  }

  let db: Database
  let entries: [DeskEntry]

  init(_ db: Database) throws {
    self.db = db
    entries = try DeskEntry.all(in: db)
  }

  func firstBreak() throws -> ChainReport.Break? {
    try hours() ?? settings() ?? notices() ?? faults() ?? reps() ?? repStates() ?? learned()
      ?? joined() ?? messages()
  }

  private func hours() throws -> ChainReport.Break? {
    let told = entries.compactMap { entry -> Row? in
      guard case .hoursChanged(let hash) = entry.act else { return nil }
      return Row(
        key: entry.at.milliseconds.bound, columns: [("hours", hash.bound)],
        sequence: entry.sequence)
    }
    let kept = try readAll(db, "SELECT \"from\", hours FROM hours ORDER BY \"from\"") { row in
      Row(
        key: row.value(of: "from"),
        columns: [("hours", hex(SHA256.of(Array(try row.text("hours").utf8))).bound)])
    }
    return firstBreak(in: "hours", told, kept)
  }

  private func settings() throws -> ChainReport.Break? {
    let told = entries.compactMap { entry -> Row? in
      guard case .settingChanged(let name, let value) = entry.act else { return nil }
      return Row(key: name.bound, columns: [("value", value.bound)], sequence: entry.sequence)
    }
    let sql = "SELECT * FROM setting WHERE name <> ? ORDER BY name"
    let kept = try readAll(db, sql, [Scrubbing.owed.bound]) { row in
      Row(key: row.value(of: "name"), columns: [("value", row.value(of: "value"))])
    }
    return try firstBreak(in: "setting", told, tellsAll() ? kept : telling(told, of: kept))
  }

  private func notices() throws -> ChainReport.Break? {
    guard try db.tableExists("notice") else { return nil }
    let ends = entries.reduce(into: [Int64: DeskEntry]()) { ends, entry in
      if case .noticeEnded(let id) = entry.act { ends[id] = entry }
    }
    let told = entries.compactMap { entry -> Row? in
      guard case .noticePosted(let notice) = entry.act else { return nil }
      let end = ends[notice.id]
      return Row(
        key: notice.id.bound,
        columns: Notices.columns(of: notice) + [
          ("ended", (end?.at).bound), ("ended_by", (end?.by).bound),
        ], sequence: entry.sequence)
    }
    let kept = try readAll(db, "SELECT * FROM notice ORDER BY id") { row in
      let names = Notices.columns + ["ended", "ended_by"]
      return Row(key: row.value(of: "id"), columns: names.map { ($0, row.value(of: $0)) })
    }
    return firstBreak(in: "notice", told, kept)
  }

  /// Nothing is said of those that were drawn with a demo.
  private func faults() throws -> ChainReport.Break? {
    var told: [Int64: Row] = [:]
    for entry in entries {
      switch entry.act {
      case .faultTold(let fault):
        told[fault.id] = Row(
          key: fault.id.bound, columns: Faults.columns(of: fault), sequence: entry.sequence)
      case .faultExpected(let id, let end): told[id]?.set("expected_end", to: end.bound, entry)
      case .faultEnded(let id): told[id]?.set("ended", to: entry.at.milliseconds.bound, entry)
      default: break
      }
    }
    let kept = try readAll(db, "SELECT * FROM fault ORDER BY id") { row in
      Row(key: row.value(of: "id"), columns: Faults.columns.map { ($0, row.value(of: $0)) })
    }
    let rows = Array(told.values)
    return firstBreak(in: "fault", rows, isDemo ? telling(rows, of: kept) : kept)
  }

  /// Nothing is said of those of whom no entry tells where a backup is from before there was one for each.
  private func reps() throws -> ChainReport.Break? {
    let told = entries.compactMap { entry -> Row? in
      guard case .repKept(let login, let role) = entry.act else { return nil }
      return Row(
        key: login.bound, columns: [("role", role.rawValue.bound)], sequence: entry.sequence)
    }
    let kept = try readAll(db, "SELECT login, role FROM rep ORDER BY login") { row in
      Row(key: row.value(of: "login"), columns: [("role", row.value(of: "role"))])
    }
    let version = try Schema.version(of: db)
    let areAllTold = version >= (isDemo ? Schema.versionThatTellsDemos : Schema.versionThatTellsAll)
    return firstBreak(in: "rep", told, areAllTold ? kept : telling(told, of: kept))
  }

  /// A backup may be from before there was an entry for each.
  private func tellsAll() throws -> Bool {
    try Schema.version(of: db) >= Schema.versionThatTellsAll
  }

  private var isDemo: Bool {
    entries.contains {
      if case .settingChanged("demo", "yes") = $0.act { true } else { false }
    }
  }

  private func telling(_ told: [Row], of kept: [Row]) -> [Row] {
    let keys = Set(told.map(\.key))
    return kept.filter { keys.contains($0.key) }
  }

  func firstBreak(in table: String, _ told: [Row], _ kept: [Row]) -> ChainReport.Break? {
    var missing = Dictionary(told.map { ($0.key, $0) }) { $1 }
    for row in kept {
      let id = Int64.fromDatabaseValue(row.key)
      guard let told = missing.removeValue(forKey: row.key) else {
        return broken(0, "added", ChainReport.Row(table: table, id: id))
      }
      if let column = zip(told.columns, row.columns).first(where: { $0.value != $1.value })?.0 {
        let row = ChainReport.Row(table: table, id: id, column: column.name)
        return broken(told.sequence, "changed", row)
      }
    }
    return missing.values.map(\.sequence).min().map {
      broken($0, "removed", ChainReport.Row(table: table))
    }
  }

  func broken(
    _ sequence: Int, _ what: String, _ row: ChainReport.Row
  ) -> ChainReport.Break {
    ChainReport.Break(
      stream: Stream.name(Stream.desk), sequence: sequence, what: what, row: row)
  }
}

/// An entry of the desk's own stream that wrote into a table.
struct DeskEntry {
  let sequence: Int
  let at: Instant
  let by: String
  let act: DeskAct

  private static let kinds = [
    "hoursChanged", "settingChanged", "noticePosted", "noticeEnded", "faultTold", "faultExpected",
    "faultEnded", "repKept", "repState", "learned", "joined", "parted", "forgotten", "message",
  ]

  static func all(in db: Database) throws -> [DeskEntry] {
    let sql = """
      SELECT sequence, at, by, act FROM entry JOIN part USING (stream, sequence)
      WHERE stream = 0 AND kind IN (SELECT value FROM json_each(?)) ORDER BY sequence
      """
    return try readAll(db, sql, [json(kinds).bound]) { row in
      DeskEntry(
        sequence: Int(try row.integer("sequence")), at: try row.instant("at"),
        by: try row.text("by"), act: try ActCoding.act(try row.bytes("act"), in: db))
    }
  }
}
