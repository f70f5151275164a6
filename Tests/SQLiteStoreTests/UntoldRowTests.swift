import Casework
import GRDB
import StoreContract
import Testing

@testable import SQLiteStore

@Test(arguments: [
  ("issue", "due", Int64.max), ("issue", "opened", .min), ("past_contact", "at", .max),
  ("promise", "due", .min), ("request", "asked", .max), ("customer", "born", .max),
  ("bill", "due", .min), ("promise", "broken", .max),
])
func `a time that no calendar has makes the file unreadable, and checking names its row`(
  _ table: String, _ column: String, _ time: Int64
) throws {
  let scratch = try Scratch()
  let store = try scratch.open()
  let ronit = try store.given(Given.wholeFile)
  #expect(try store.check().firstBreak == nil)
  try store.pool.write { try $0.execute(sql: "UPDATE \(table) SET \(column) = \(time)") }
  expectFailure(.corrupt) { _ = try store.file(of: ronit) }
  let row = try #require(try store.check().firstBreak?.row)
  #expect(row.table == table && row.column == column)
}

@Test func `customers who are joined in a ring are told of, and nobody waits for ever`() throws {
  let scratch = try Scratch()
  let store = try scratch.open()
  let (ronit, david) = (try store.given(Given.ronit), try store.given(Given.david))
  try store.pool.write { db in
    for (one, other) in [(ronit, david), (david, ronit)] {
      try db.execute(
        sql: "INSERT INTO joined VALUES (?, ?, 'dana', 0)",
        arguments: [one.rawValue, other.rawValue])
    }
  }
  expectFailure(.corrupt) { _ = try store.file(of: ronit) }
  expectFailure(.corrupt) { _ = try store.find("levi", for: "dana", limit: 5) }
  try store.pool.read { db in
    expectFailure(.corrupt) { _ = try Family.members(of: ronit.rawValue, in: db) }
  }
  #expect(try store.check().firstBreak?.row?.table == "joined")
}
