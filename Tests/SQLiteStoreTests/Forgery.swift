import Casework
import GRDB
import Testing

@testable import SQLiteStore

/// What a hand in the tables may do, and what is then found.
struct Forgery: Sendable {
  let sql: String
  let sequence: Int
  let what: String
  let row: String

  init(_ sql: String, _ sequence: Int, _ what: String, _ row: String) {
    self.sql = sql
    self.sequence = sequence
    self.what = what
    self.row = row
  }

  /// Does it, expects that it is found, and takes it back.
  func expectFound(
    in db: Database, stream: String, by check: (Database) throws -> ChainReport.Break?
  ) throws {
    try db.inTransaction {
      try db.execute(sql: sql)
      let found = try check(db)
      #expect(found?.stream == stream, "\(sql)")
      #expect(found?.sequence == sequence, "\(sql)")
      #expect(found?.what == what, "\(sql)")
      #expect(found?.row?.name == row, "\(sql)")
      return .rollback
    }
  }
}
