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
    DeskForgery("UPDATE rep SET role = 'lead' WHERE login = 'amir'", 4, "changed", "rep, role"),
    DeskForgery("DELETE FROM rep WHERE login = 'dana'", 2, "removed", "rep"),
  ]
}

/// What the desk's entries tell of, in the order of their numbers.
private func workedDesk(_ scratch: Scratch) throws -> SQLiteStore {
  let store = try scratch.open()
  try store.keep(DeskHours(of: .israeli(zone: .utc), zone: "UTC"), from: Given.now, by: "dana")
  var amir = Rep(login: "amir", name: ["en": "Amir"], form: .masculine)
  for rep in [Given.dana, amir, amir] { try store.keep(rep, by: "yael", at: Given.now) }
  amir.role = .trainee
  try store.keep(amir, by: "dana", at: Given.now)
  return store
}

@Test func `of a demo's reps its own entry tells, until one is changed by hand`() throws {
  let scratch = try Scratch()
  let store = try scratch.open()
  try store.keepDrawn([Given.dana], by: "yael", at: Given.now)
  #expect(try store.check().entries == 0)
  var dana = Given.dana
  dana.role = .lead
  try store.keep(dana, by: "yael", at: Given.now)
  try store.keepDrawn([Given.dana], by: "yael", at: Given.now)
  try store.keepDrawn([Given.dana], by: "yael", at: Given.now)
  let report = try store.check()
  #expect(report.entries == 2 && report.firstBreak == nil)
  #expect(try store.rep(login: "dana") == Given.dana)
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
