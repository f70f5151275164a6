import Casework
import GRDB
import StoreContract
import Testing

@testable import SQLiteStore

private let forgeries = [
  Forgery(
    "UPDATE hours SET hours = replace(hours, '1080', '1320')", 1, "changed",
    "hours \(Given.now.milliseconds), hours"),
  Forgery("DELETE FROM hours", 1, "removed", "hours"),
  Forgery(
    "INSERT INTO hours SELECT 7, hours FROM hours", 0, "added", "hours 7"),
  Forgery("UPDATE notice SET script = 'x' WHERE id = 1", 5, "changed", "notice 1, script"),
  Forgery(
    "UPDATE notice SET ended = 7, ended_by = 'dana' WHERE id = 1", 5, "changed",
    "notice 1, ended"),
  Forgery(
    "UPDATE notice SET ended_by = 'amir' WHERE id = 2", 6, "changed", "notice 2, ended_by"),
  Forgery(
    "UPDATE notice SET ended = NULL, ended_by = NULL WHERE id = 2", 6, "changed",
    "notice 2, ended"),
  Forgery("DELETE FROM notice WHERE id = 1", 5, "removed", "notice"),
  Forgery(
    "INSERT INTO notice (title, area, say, by, \"from\") VALUES ('{}', '', '{}', 'dana', 1)", 0,
    "added", "notice 3"),
  Forgery("UPDATE fault SET area = 'Haifa'", 10, "changed", "fault 1, area"),
  Forgery("UPDATE fault SET expected_end = 9", 10, "changed", "fault 1, expected_end"),
  Forgery("UPDATE fault SET ended = began", 10, "changed", "fault 1, ended"),
  Forgery("DELETE FROM fault", 10, "removed", "fault"),
  Forgery("INSERT INTO fault VALUES (7, '', '{}', 1, NULL, NULL)", 0, "added", "fault 7"),
  Forgery("UPDATE setting SET value = 'no'", 8, "changed", "setting, value"),
  Forgery("DELETE FROM setting", 8, "removed", "setting"),
  Forgery("UPDATE rep SET role = 'lead' WHERE login = 'amir'", 4, "changed", "rep, role"),
  Forgery(
    "INSERT INTO rep VALUES ('mallory', '{}', 'unknown', 'lead')", 0, "added", "rep"),
  Forgery("INSERT INTO setting VALUES ('demo', 'yes')", 0, "added", "setting"),
  Forgery("DELETE FROM rep WHERE login = 'dana'", 2, "removed", "rep"),
]

/// What the desk's entries tell of, in the order of their numbers.
private func workedDesk(_ scratch: Scratch) throws -> SQLiteStore {
  let store = try scratch.open()
  try store.keep(DeskHours(of: .israeli(zone: .utc), zone: "UTC"), from: Given.now, by: "dana")
  var amir = Rep(login: "amir", name: ["en": "Amir"], form: .masculine)
  var dana = Given.dana
  dana.role = .lead
  for rep in [dana, amir, amir] { try store.keep(rep, by: "yael", at: Given.now) }
  amir.role = .trainee
  try store.keep(amir, by: "dana", at: Given.now)
  for area in ["Haifa", "Eilat"] {
    _ = try store.post(
      DeskNotice(title: ["en": "No lines"], area: area, by: "dana", from: Given.now))
  }
  try store.endNotice(2, by: "dana", at: Given.now)
  try store.set("a", to: "yes", by: "dana", at: Given.now)
  let fault = try store.tell(
    Fault(area: "Eilat", title: ["en": "No lines"], began: Given.now), by: "dana", at: Given.now)
  try store.expect(Given.now + .hours(1), ofFault: fault.id, by: "dana", at: Given.now)
  return store
}

/// Every trace of the desk's last entry goes, also what the file says of where the stream ends.
private let cut = """
  PRAGMA foreign_keys = OFF; DROP TRIGGER entry_remains;
  DELETE FROM part WHERE stream = 0 AND sequence = (SELECT max(sequence) FROM entry WHERE stream = 0);
  DELETE FROM entry WHERE stream = 0 AND sequence = (SELECT max(sequence) FROM entry WHERE stream = 0);
  UPDATE stream SET (sequence, hash) =
    (SELECT sequence, hash FROM entry WHERE stream = 0 ORDER BY sequence DESC LIMIT 1) WHERE id = 0;
  UPDATE stream_end SET (sequence, hash) =
    (SELECT sequence, hash FROM entry WHERE stream = 0 ORDER BY sequence DESC LIMIT 1)
    WHERE stream = 0;
  """

@Test(arguments: ["notice", "end", "hours", "closing"])
func `the desk's last entry that is cut off shows in what it wrote`(_ last: String) throws {
  let scratch = try Scratch()
  let store = try workedDesk(scratch)
  var state = try store.call()
  switch last {
  case "notice":
    _ = try store.post(DeskNotice(title: ["en": "Lines"], by: "dana", from: Given.now))
  case "end": try store.endNotice(1, by: "dana", at: Given.now)
  case "hours":
    let hours = DeskHours(of: DeskCalendar(zone: .utc, week: [:]), zone: "UTC")
    try store.keep(hours, from: Given.now + .days(1), by: "dana")
  default: try store.act([.cause("none"), .closed(summary: "x")], in: &state)
  }
  #expect(try store.check().firstBreak == nil)
  try store.pool.writeWithoutTransaction { try $0.execute(sql: cut) }
  #expect(try store.check().firstBreak?.what == (last == "end" ? "changed" : "added"))
}

@Test(arguments: [
  "INSERT INTO rep VALUES ('mallory', '{}', 'unknown', 'lead')",
  "UPDATE rep SET role = 'lead' WHERE login = 'dana'",
])
func `in a demo too an entry tells of every rep`(_ forged: String) throws {
  let scratch = try Scratch()
  let store = try scratch.open()
  try store.set("demo", to: "yes", by: "yael", at: Given.now)
  for _ in 1...2 { try store.keep(Given.dana, by: "yael", at: Given.now) }
  let whole = try store.check()
  #expect(whole.entries == 2 && whole.firstBreak == nil)
  try store.pool.write { try $0.execute(sql: forged) }
  #expect(try store.check().firstBreak?.row?.table == "rep")
}

@Test func `checking names the first row of the desk that is not as its entry wrote it`() throws {
  let scratch = try Scratch()
  let store = try workedDesk(scratch)
  #expect(try store.check().firstBreak == nil)
  try store.pool.writeWithoutTransaction { db in
    for forgery in forgeries {
      try forgery.expectFound(in: db, stream: "desk") { try DeskTables($0).firstBreak() }
    }
  }
}

private let movedForgeries = [
  Forgery("UPDATE rep_state SET state = 'break'", 1, "changed", "rep_state, state"),
  Forgery("DELETE FROM rep_state", 1, "removed", "rep_state"),
  Forgery("INSERT INTO rep_state VALUES ('amir', 'break', 0)", 0, "added", "rep_state"),
  Forgery("UPDATE joined SET by = 'amir'", 2, "changed", "joined 1, by"),
  Forgery("DELETE FROM joined_field", 2, "removed", "joined_field"),
  Forgery("DELETE FROM joined", 2, "removed", "joined"),
  Forgery("INSERT INTO joined VALUES (3, 2, 'amir', 0)", 0, "added", "joined 3"),
  Forgery("UPDATE message SET state = 'failed' WHERE id = 1", 7, "changed", "message 1, state"),
  Forgery("UPDATE message SET changed = 7 WHERE id = 1", 7, "changed", "message 1, changed"),
]

@Test func `what the desk's entries tell of states, joinings and messages is compared`() throws {
  let scratch = try Scratch()
  let store = try scratch.open()
  let people = try ["A", "B", "C", "D"].map {
    try store.given(Customer(account: $0, name: $0, city: $0))
  }
  try store.say(.office, of: "dana", at: Given.now)
  try store.join(
    Joining(people[0], into: people[1], taking: ["city"]), by: "yael", at: Given.now)
  for (other, into) in [(people[2], people[3])] {
    try store.join(Joining(other, into: into), by: "yael", at: Given.now)
    _ = try store.part(account: "C", by: "yael", at: Given.now)
    try store.join(Joining(other, into: into), by: "yael", at: Given.now)
  }
  var state = try store.call(people[1], [.messageQueued(Given.message)])
  try store.act([.messageQueued(Given.message)], in: &state)
  let message = try #require(
    try store.takeMessage(after: 0, staleSince: Given.now, isQuiet: false, at: Given.now))
  #expect(try store.check().firstBreak == nil)
  try store.settle(message: message.id, .sent, by: "dana", at: Given.now)
  _ = try store.part(account: "C", by: "yael", at: Given.now)
  #expect(try store.check().firstBreak == nil)
  try store.pool.writeWithoutTransaction { db in
    for forgery in movedForgeries {
      try forgery.expectFound(in: db, stream: "desk") { try DeskTables($0).firstBreak() }
    }
  }
  try store.join(Joining(people[2], into: people[3]), by: "yael", at: Given.now)
  _ = try store.forget(people[3], by: "yael", at: Given.now)
  #expect(try store.check().firstBreak == nil)
}
