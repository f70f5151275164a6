import Casework
import GRDB

extension SQLiteStore {
  func read<Value>(_ what: StaticString, _ body: (Database) throws -> Value)
    throws(StoreError) -> Value
  {
    do { return try pool.read(body) } catch { throw StoreError(error, in: what, of: storeFile) }
  }

  /// One transaction, on disk when this returns; others are then told.
  @discardableResult
  func write<Value>(_ what: StaticString, _ body: (Database) throws -> Value)
    throws(StoreError) -> Value
  {
    do {
      let value = try pool.write(body)
      storeFile.ringBell()
      return value
    } catch {
      throw StoreError(error, in: what, of: storeFile)
    }
  }

  /// One transaction that outlives the process but perhaps not the machine, and that nobody is told of.
  func writeQuickly(_ what: StaticString, _ body: (Database) throws -> Void) throws(StoreError) {
    do {
      try pool.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA synchronous = NORMAL")
        let written = Result {
          try db.inTransaction(.immediate) {
            try body(db)
            return .commit
          }
        }
        try db.execute(sql: "PRAGMA synchronous = FULL")
        try written.get()
      }
    } catch {
      throw StoreError(error, in: what, of: storeFile)
    }
  }
}
