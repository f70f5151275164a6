import GRDB

/// One step of the schema. A released one never changes again: stores out there remember its name.
///
/// It only adds: tables, indexes, and columns that may be null or have a default. So desks that are open while a newer
/// program brings their store forward go on with it. `entry`, `part`, `stream`, `draft`, `overwritten` and `compiled`
/// take no new columns: the first program writes them by place.
struct Migration: Sendable {
  let name: String
  let apply: @Sendable (Database) throws -> Void

  /// - Parameter then: brings what is kept into the new places, in the same transaction.
  init(
    _ name: String, _ sql: String..., then: @escaping @Sendable (Database) throws -> Void = { _ in }
  ) {
    self.name = name
    apply = { db in
      for part in sql { try db.execute(sql: part) }
      try then(db)
    }
  }
}
