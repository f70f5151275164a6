import Casework
import GRDB

/// One person who is kept as several customers: the one who stays, and those who were joined to him.
enum Family {
  /// Who stands for a customer: himself, or whom he was joined to.
  static func head(of id: Int64, in db: Database) throws -> Int64 {
    var head = id
    var seen: Set = [id]
    while let next = try readOne(
      db, "SELECT survivor FROM joined WHERE customer = ?", [head.bound],
      { try $0.integer("survivor") })
    {
      guard seen.insert(next).inserted else { throw ring }
      head = next
    }
    return head
  }

  /// The customer first, then all who were joined to him, or to one of them.
  static func members(of id: Int64, in db: Database) throws -> [Int64] {
    var members = [id]
    var next = members.startIndex
    while next < members.endIndex {
      let sql = "SELECT customer FROM joined WHERE survivor = ? ORDER BY customer"
      members += try readAll(db, sql, [members[next].bound]) { try $0.integer("customer") }
      // Each was joined to one at most, so only a ring leads back, and it leads back to the first.
      guard !members[(next + 1)...].contains(id) else { throw ring }
      next += 1
    }
    return members
  }

  private static let ring = StoreError(.corrupt, "joined in a ring")

  /// Each of them once, as who stands for him, in the same order.
  static func heads(of ids: [Int64], in db: Database) throws -> [Int64] {
    let areSome = try readOne(db, "SELECT EXISTS (SELECT 1 FROM joined) AS some") {
      try $0.flag("some")
    }
    guard areSome == true else { return ids }
    var seen: Set<Int64> = []
    return try ids.map { try head(of: $0, in: db) }.filter { seen.insert($0).inserted }
  }

  /// As a JSON list, for `json_each`.
  static func bound(_ members: [Int64]) -> DatabaseValue {
    "[\(members.map(String.init).joined(separator: ","))]".databaseValue
  }
}
