import Casework
import GRDB

/// The shape of the file, and how an older one becomes it.
enum Schema {
  /// In the order of their release; one that is new goes to the end, in a file of its own (`Schema+Topic.swift`).
  static let migrations = [
    Migration("1", customers, holdings, work, contacts, journal, finding, desk),
    Migration("hours", hours),
    Migration("file", file, then: Refolding.refoldContacts),
    Migration("index of words", index, then: indexWords),
    Migration("tickets", tickets),
    Migration("calls", calls, then: standUp),
    Migration("sharing", sharing),
    Migration("notices", notices),
    Migration("states", states),
    Migration("outbox", outbox),
    Migration("figures", figures),
    Migration("reaching", reaching),
    Migration("ideas", ideas),
    Migration("forecast", forecast),
    Migration("ends", ends),
    Migration("name", name),
    Migration("told", told, then: tellAll),
    Migration("forgotten", forgotten),
    Migration("changed", changed),
    Migration("kudos", kudos),
    Migration(tellingDemos, then: tellUntold),
  ]

  /// Kept in `user_version`: how many migrations the store has seen.
  static var version: Int { migrations.count }

  /// Leaves a store of this version alone, in one read: the console's first frame waits for it. A newer one is not
  /// opened, for what this program does not know of it could not be merged, forgotten or checked.
  /// - Parameter version: an older program's, for a test.
  static func bringUp(_ pool: DatabasePool, to version: Int = version) throws {
    let found = try pool.writeWithoutTransaction { db in try self.version(of: db) }
    guard found <= version else {
      throw StoreError(.newerVersion, "open: schema \(found), known \(version)")
    }
    guard found < version else { return }
    try migrator(upTo: version).migrate(pool)
  }

  /// A store of that version without anything in it, in memory.
  static func fresh(version: Int) throws -> DatabaseQueue {
    let queue = try DatabaseQueue()
    try migrator(upTo: version).migrate(queue)
    return queue
  }

  static func version(of db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }

  /// What cannot be read is damaged, unless a newer program has come to this store since it was opened.
  static func unreadable(_ what: String, in db: Database) -> StoreError {
    let found = (try? version(of: db)) ?? 0
    return StoreError(found > version ? .newerVersion : .corrupt, what)
  }

  private static func migrator(upTo version: Int) -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for (index, migration) in migrations.prefix(version).enumerated() {
      migrator.registerMigration(migration.name, foreignKeyChecks: .immediate) { db in
        try migration.apply(db)
        try db.execute(sql: "PRAGMA user_version = \(index + 1)")
      }
    }
    return migrator
  }
}
