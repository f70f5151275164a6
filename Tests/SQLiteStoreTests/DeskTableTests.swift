import Casework
import GRDB
import StoreContract
import Testing

@testable import SQLiteStore

/// What a hand in the desk's own tables may do, and what is then found.
struct DeskForgery: Sendable {
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

  static let all = [
    DeskForgery(
      "UPDATE hours SET hours = replace(hours, '1080', '1320')", 1, "changed",
      "hours \(Given.now.milliseconds), hours"),
    DeskForgery("DELETE FROM hours", 1, "removed", "hours"),
    DeskForgery(
      "INSERT INTO hours SELECT 7, hours FROM hours", 0, "added", "hours 7"),
  ]
}

/// What the desk's entries tell of, in the order of their numbers.
private func workedDesk(_ scratch: Scratch) throws -> SQLiteStore {
  let store = try scratch.open()
  try store.keep(DeskHours(of: .israeli(zone: .utc), zone: "UTC"), from: Given.now, by: "dana")
  return store
}

@Test func `checking names the first row of the desk that is not as its entry wrote it`() throws {
  let scratch = try Scratch()
  let store = try workedDesk(scratch)
  #expect(try store.check().firstBreak == nil)
  try store.pool.writeWithoutTransaction { db in
    for hand in DeskForgery.all {
      try db.inTransaction {
        try db.execute(sql: hand.sql)
        let found = try DeskTables(db).firstBreak()
        #expect(found?.stream == "desk", "\(hand.sql)")
        #expect(found?.sequence == hand.sequence, "\(hand.sql)")
        #expect(found?.what == hand.what, "\(hand.sql)")
        #expect(found?.row?.name == hand.row, "\(hand.sql)")
        return .rollback
      }
    }
  }
}
