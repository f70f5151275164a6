package import Casework
import GRDB

extension SQLiteStore {
  package func find(_ typed: String, for rep: String, limit: Int) throws(StoreError) -> [Found] {
    try read("find") { db in
      var finder = try Finder(db, for: rep, limit: max(0, limit))
      let query = SearchKeys.query(typed, names: names)
      let found =
        query.account.isEmpty ? try finder.recent(of: rep) : try finder.find(query)
      let ids = try Family.heads(of: found, in: db)
      return try ids.compactMap { id in try FoundReading.found(id, in: db) }
    }
  }

  package func customers(withPhone number: String) throws(StoreError) -> [Found] {
    guard let phone = PhoneNumber(number) else { return [] }
    return try read("find phone") { db in
      let sql = "SELECT DISTINCT customer FROM contact_point WHERE key = ? ORDER BY customer"
      let found = try readAll(db, sql, [phone.digits.bound]) { try $0.integer("customer") }
      let ids = try Family.heads(of: found, in: db)
      return try ids.compactMap { id in try FoundReading.found(id, in: db) }
    }
  }
}

enum FoundReading {
  static func found(_ id: Int64, in db: Database) throws -> Found? {
    try db.cachedStatement(sql: sql).first({ $0.bind(id, at: 1) }) { row in
      Found(
        id: CustomerID(rawValue: id), account: row.text(0), name: row.text(1), city: row.text(2),
        phone: row.text(3), openIssues: Int(row.int64(4)), hasLeft: row.int64(5) != 0)
    }
  }

  /// Open is what is open of all who were joined to him too, as in his file.
  private static let sql = """
    WITH RECURSIVE family (member) AS (
      VALUES (?1) UNION SELECT joined.customer FROM joined JOIN family ON survivor = member
    )
    SELECT account, name, city,
      (SELECT value FROM contact_point
        WHERE customer = customer.id AND kind = 'phone' ORDER BY position LIMIT 1) AS phone,
      (SELECT count(*) FROM issue
        WHERE customer IN (SELECT member FROM family) AND status <> 'solved') AS open,
      has_left
    FROM customer WHERE id = ?1
    """
}
