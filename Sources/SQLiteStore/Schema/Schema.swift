import Casework
import GRDB

/// The shape of the file, and how an older one becomes it.
enum Schema {
  /// Kept in `user_version`. Each number is a migration that was released and never changes again.
  static let version = 1

  /// Leaves a store of this version alone, in one read: the console's first frame waits for it.
  static func bringUp(_ pool: DatabasePool) throws {
    let found = try pool.writeWithoutTransaction { db in try version(of: db) }
    guard found <= version else {
      throw StoreError(.newerVersion, "open: schema \(found), known \(version)")
    }
    guard found < version else { return }
    try migrator.migrate(pool)
  }

  private static func version(of db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }

  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      for part in [customers, holdings, work, contacts, journal, finding, desk] {
        try db.execute(sql: part)
      }
      try db.execute(sql: "PRAGMA user_version = 1")
    }
    return migrator
  }
}
