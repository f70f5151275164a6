import GRDB

/// An index in which customers who come in stand in no order. The first import into a store leaves these out and makes
/// them at its end, of all at once: that takes a fraction of what it takes to put each customer into his place.
///
/// Without them finding reads whole tables, and gives the same. A store that an import left without, since it was killed,
/// gets them from whoever opens it next.
struct LateIndex {
  static let account = LateIndex("customer_account", "customer (account COLLATE NOCASE)")
  static let idLastFour = LateIndex(
    "customer_id_last_four", "customer (id_last_four) WHERE id_last_four IS NOT NULL")
  static let point = LateIndex("contact_point_key", "contact_point (key)")
  static let reversedPoint = LateIndex(
    "contact_point_reversed", "contact_point (reversed) WHERE reversed IS NOT NULL")
  static let all = [account, idLastFour, point, reversedPoint]

  private let name: String
  private let columns: String

  private init(_ name: String, _ columns: String) {
    self.name = name
    self.columns = columns
  }

  var sql: String { "CREATE INDEX \(name) ON \(columns)" }

  func make(in db: Database) throws {
    try db.execute(sql: "CREATE INDEX IF NOT EXISTS \(name) ON \(columns)")
  }

  func drop(in db: Database) throws { try db.execute(sql: "DROP INDEX IF EXISTS \(name)") }

  static func areMade(in db: Database) throws -> Bool {
    let names = all.map { "'\($0.name)'" }.joined(separator: ", ")
    let sql =
      "SELECT count(*) AS made FROM sqlite_schema WHERE type = 'index' AND name IN (\(names))"
    return try readOne(db, sql, [], { try $0.integer("made") }) == Int64(all.count)
  }
}
