package import Casework
import GRDB
import Glibc

/// What was taken out of the tables still lies in free pages of the file and in its log, until the file is written anew. That
/// this is owed stands in the store itself, from the moment that somebody is forgotten: a full disk, a desk that reads or a
/// kill may come in between.
enum Scrubbing {
  static let owed = "scrub.owed"

  /// Another value each time, so that whoever has scrubbed does not take away what was owed after he began.
  static func owe(in db: Database) throws {
    let sql = """
      INSERT INTO setting VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value
      """
    try run(db, sql, [owed.bound, hex(freshSalt()).bound])
  }

  fileprivate static func pay(_ value: String, in db: Database) throws {
    try run(db, "DELETE FROM setting WHERE name = ? AND value = ?", [owed.bound, value.bound])
  }
}

extension SQLiteStore {
  /// Whether somebody is forgotten of whom the file may still hold traces: `scrub()` has to be done again.
  package func owesScrub() throws(StoreError) -> Bool { try setting(Scrubbing.owed) != nil }

  /// Writes the file anew without its free pages and the gaps in the others, and empties the log; where nothing is owed, it
  /// does nothing.
  /// - Returns: whether it is done. A disk that has no room for the file once more, or a desk that reads all the while,
  ///   leaves it owed.
  /// - Throws: `.corrupt`, `.inputOutput`: it stays owed however often it is tried.
  package func scrub() throws(StoreError) -> Bool {
    do {
      guard let owed = try setting(Scrubbing.owed) else { return true }
      try pool.vacuum()
      guard try emptyLog() else { return false }
      try write("scrubbed") { db in try Scrubbing.pay(owed, in: db) }
      return true
    } catch {
      let error = StoreError(error, in: "scrub", of: storeFile)
      guard [.busy, .full].contains(error.kind) else { throw error }
      return false
    }
  }

  /// Somebody who is reading holds the log for as long as that takes.
  private func emptyLog() throws -> Bool {
    for _ in 0..<40 {
      let isEmpty = try pool.writeWithoutTransaction { db in
        try Int.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)") == 0
      }
      if isEmpty { return true }
      usleep(50_000)
    }
    return false
  }
}
