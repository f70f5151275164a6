import Casework
import GRDB
import StoreContract
import Testing

@testable import SQLiteStore

private let forgeries = [
  Forgery("UPDATE promise SET due = due + 1 WHERE contact = 1", 4, "changed", "promise 2, due"),
  Forgery(
    "UPDATE promise SET status = 'open' WHERE contact = 1", 4, "changed", "promise 2, status"),
  Forgery(
    "UPDATE issue SET owner = 'amir' WHERE contact = 1", 3, "changed", "issue 48103, owner"),
  Forgery(
    "UPDATE issue SET status = 'solved' WHERE contact = 1", 3, "changed", "issue 48103, status"),
  Forgery(
    "UPDATE credit SET amount = 1 WHERE contact = 1", 5, "changed", "credit 2, amount"),
  Forgery("DELETE FROM credit WHERE contact = 1", 5, "removed", "credit"),
  Forgery(
    "UPDATE credit SET customer = NULL WHERE contact = 1", 5, "changed", "credit 2, customer"),
  Forgery(
    "INSERT INTO credit (customer, contact, sequence, amount, currency, reason, given, by) SELECT customer, 1, 2, 5, 'ILS', 'x', 0, 'dana' FROM contact WHERE id = 1",
    2, "added", "credit 3"),
  Forgery(
    "UPDATE issue_change SET new = 'amir' WHERE contact = 1", 7, "changed",
    "issue_change 3, new"),
  Forgery("DELETE FROM issue_change WHERE contact = 1", 7, "removed", "issue_change"),
  Forgery(
    "UPDATE contact SET closed = closed + 1 WHERE id = 1", 1, "changed", "contact 1, closed"),
  Forgery("UPDATE contact SET closed = NULL WHERE id = 1", 1, "changed", "contact 1, closed"),
  Forgery("UPDATE contact SET rep = 'amir' WHERE id = 1", 1, "changed", "contact 1, rep"),
  Forgery("UPDATE contact SET customer = NULL WHERE id = 1", 1, "changed", "contact 1, customer"),
  Forgery(
    "UPDATE past_contact SET summary = '' WHERE contact = 1", 9, "changed",
    "past_contact 2, summary"),
  Forgery("DELETE FROM past_contact WHERE contact = 1", 9, "removed", "past_contact"),
  Forgery("DELETE FROM rest WHERE contact = 1", 6, "removed", "rest"),
  Forgery(
    "INSERT INTO past_contact (customer, contact, sequence, at, channel, direction, rep, reason, summary) SELECT customer, 1, 4, 0, 'phone', 'inbound', 'x', '', '' FROM contact WHERE id = 1",
    4, "added", "past_contact 3"),
  Forgery("INSERT INTO alert VALUES (1, 4, 'emergency', 'dana', 0)", 4, "added", "alert"),
  Forgery("DELETE FROM overwritten WHERE contact = 1", 7, "removed", "overwritten"),
  Forgery(
    "INSERT INTO overwritten VALUES (1, 4, '{}')", 4, "added", "overwritten"),
  Forgery(
    "UPDATE overwritten SET old = json_object('owner', 'amir') WHERE contact = 1", 7, "changed",
    "overwritten"),
  Forgery(
    "INSERT INTO issue_change (customer, source, issue, at, by, field, old, new) SELECT customer, 7, number, 0, 'x', 'owner', 'a', 'b' FROM issue WHERE contact = 1",
    3, "added", "issue_change 4"),
]

/// Contact 1 did all that stands in the tables; contact 2, which is open, kept its promise.
private func workedStore(_ scratch: Scratch) throws -> SQLiteStore {
  let store = try scratch.open()
  let ronit = try store.given(Given.wholeFile)
  var state = try store.call(ronit)
  let reference = state.facts.reference
  try store.act(
    [
      .issueOpened(Given.wrongCharge(reference)), .promised(Given.callBack()),
      .credited(Given.credit), .remedy(name: "card-ends", .declined(reason: nil)),
      .issueChanged(number: reference, field: .owner, old: "dana", new: "noa"), .cause("fault"),
      .closed(summary: "done"),
    ], in: &state)
  let promise = try #require(state.facts.promises.first?.id)
  _ = try store.call(ronit, [.promiseFulfilled(id: promise, evidence: "called")])
  return store
}

@Test func `checking names the first row that is not as its entry wrote it`() throws {
  let scratch = try Scratch()
  let store = try workedStore(scratch)
  #expect(try store.check().firstBreak == nil)
  try store.pool.writeWithoutTransaction { db in
    try db.execute(sql: "PRAGMA foreign_keys = OFF")
    for forgery in forgeries {
      try forgery.expectFound(in: db, stream: "contact 1") { try TableCheck($0).firstBreak() }
    }
  }
}

@Test func `what another rep took over, an import told and the outbox sent is as it must be`()
  throws
{
  let scratch = try Scratch()
  let store = try workedStore(scratch)
  let ronit = try #require(try store.customer(account: Given.ronit.account))
  let acts: [Act] = [.promised(Given.callBack()), .messageQueued(Given.message)]
  let state = try store.call(ronit, acts)
  let promise = try #require(state.facts.promises.first)
  try store.takeOver(promise: promise.id, from: promise.by, by: "amir", at: Given.now)
  let message = try #require(
    try store.takeMessage(after: 0, staleSince: Given.now, isQuiet: false, at: Given.now))
  try store.settle(message: message.id, .sent, by: "dana", at: Given.now)
  _ = try store.merge([FileUpdate(customer: Given.ronit)])
  #expect(try store.check().firstBreak == nil)
}

@Test func `the order of two calls' clocks does not make a row wrong`() throws {
  let scratch = try Scratch()
  let store = try workedStore(scratch)
  let ronit = try #require(try store.customer(account: Given.ronit.account))
  var first = try store.call(ronit, [.promised(Given.callBack())])
  let promise = try #require(first.facts.promises.first?.id)
  let late = try store.open(Opening(), by: "amir", at: Given.now - .hours(3))
  try store.act([.promiseHanded(id: promise, to: "noa")], in: &first)
  _ = try store.append(
    [.promiseHanded(id: promise, to: "amir")], to: late.id, after: 1, by: "amir",
    at: Given.now - .hours(3))
  #expect(try store.check().firstBreak == nil)
  try store.pool.write {
    try $0.execute(sql: "UPDATE promise SET owner = 'gil' WHERE owner = 'amir'")
  }
  #expect(try store.check().firstBreak?.row?.column == "owner")
}

@Test func `what was set back to how it was added is named`() throws {
  let scratch = try Scratch()
  let store = try scratch.open()
  let ronit = try store.given(Given.ronit)
  var state = try store.call(
    ronit, [.issueOpened(Given.wrongCharge(0)), .promised(Given.callBack())])
  let (issue, promise) = (state.facts.issues[0].number, state.facts.promises[0].id)
  try store.act(
    [.issueSolved(number: issue), .promiseFulfilled(id: promise, evidence: "called")], in: &state)
  #expect(try store.check().firstBreak == nil)
  let forgeries = [
    Forgery(
      "UPDATE issue SET status = 'open' WHERE contact = 1", 3, "changed", "issue \(issue), status"),
    Forgery(
      "UPDATE promise SET status = 'open', settled = NULL, evidence = NULL WHERE contact = 1", 4,
      "changed", "promise \(promise), status"),
  ]
  try store.pool.writeWithoutTransaction { db in
    for forgery in forgeries {
      try forgery.expectFound(in: db, stream: "contact 1") { try TableCheck($0).firstBreak() }
    }
  }
}

@Test func `what an undo would bring back is something that stood there`() throws {
  let scratch = try Scratch()
  let store = try scratch.open()
  let ronit = try store.given(Given.ronit)
  let request = InternalRequest(
    department: "T", what: "x", asked: Given.now, due: Given.now + .days(1), by: "dana")
  var state = try store.call(ronit, [.promised(Given.callBack()), .requested(request)])
  let (promise, asked) = (state.facts.promises[0].id, state.facts.requests[0].id)
  let later = Given.now + .days(1)
  try store.act(
    [
      .promiseRenegotiated(id: promise, due: later, reason: "away"),
      .promiseBroken(id: promise, reason: "nobody came"),
      .promiseFulfilled(id: promise, evidence: "called"),
      .requestAnswered(id: asked, answer: "done", by: "gil"), .undone(sequence: 7),
      .promiseHanded(id: promise, to: "noa"),
    ], in: &state)
  #expect(try store.check().firstBreak == nil)
  let forgeries = [
    (5, "due", "7"), (6, "evidence", "'x'"), (6, "first_due", "7"), (6, "owner", "'amir'"),
    (10, "broken", "7"), (8, "answer", "'x'"), (8, "status", "'x'"),
  ].map { sequence, column, value in
    Forgery(
      "UPDATE overwritten SET old = json_set(old, '$.\(column)', \(value)) WHERE sequence = \(sequence)",
      sequence, "changed", "overwritten")
  }
  try store.pool.writeWithoutTransaction { db in
    for forgery in forgeries {
      try forgery.expectFound(in: db, stream: "contact 1") { try TableCheck($0).firstBreak() }
    }
  }
}

@Test func `who was forgotten blinds the check only for those who were ever one with him`() throws {
  let scratch = try Scratch()
  let store = try scratch.open()
  let people = try ["A", "B", "C"].map { try store.given(Customer(account: $0, name: $0)) }
  for person in people {
    var state = try store.call(person, [.issueOpened(Given.wrongCharge(0))])
    let issue = state.facts.issues[0].number
    try store.act(
      [
        .issueChanged(number: issue, field: .owner, old: "dana", new: "noa"), .cause("none"),
        .closed(summary: "x"),
      ], in: &state)
  }
  try store.join(Joining(people[1], into: people[0]), by: "yael", at: Given.now)
  _ = try store.part(account: "B", by: "yael", at: Given.now)
  _ = try store.forget(people[2], by: "yael", at: Given.now)
  #expect(try store.check().firstBreak == nil)
  try store.pool.writeWithoutTransaction { db in
    for column in ["owner = 'zz'", "title = '{}'"] {
      try db.inTransaction {
        try db.execute(sql: "UPDATE issue SET \(column) WHERE contact = 1")
        #expect(try TableCheck(db).firstBreak()?.row?.table == "issue")
        return .rollback
      }
    }
  }
  _ = try store.forget(people[1], by: "yael", at: Given.now)
  #expect(try store.check().firstBreak == nil)
  try store.pool.write { try $0.execute(sql: "UPDATE issue SET title = '{}' WHERE contact = 1") }
  #expect(try store.check().firstBreak?.row?.column == "title")
}

@Test
func `a line of a contact that names another rep, and what hangs on a forgotten one, is named`()
  throws
{
  let scratch = try Scratch()
  let store = try scratch.open()
  let people = try ["A", "B"].map { try store.given(Customer(account: $0, name: $0)) }
  let reps = [("dana", "Dana", Rep.Role.rep), ("amir", "Amir", .rep), ("yael", "Yael", .lead)]
  for rep in reps.map({ Rep(login: $0, name: ["he": $1], form: .feminine, role: $2) }) {
    try store.keep(rep, by: "yael", at: Given.now)
  }
  for person in people {
    _ = try store.call(person, [.cause("none"), .closed(summary: "x")])
  }
  try store.keep(
    Rep(login: "dana", name: ["he": "Dana Levi"], form: .feminine), by: "yael", at: Given.now)
  _ = try store.call(people[0], [.cause("none"), .closed(summary: "y")])
  _ = try store.forget(people[1], by: "yael", at: Given.now)
  #expect(try store.check().firstBreak == nil)
  let forgeries = [
    (
      "contact 1",
      Forgery("UPDATE past_contact SET rep = 'Amir'", 4, "changed", "past_contact 1, rep")
    ),
    (
      "contact 3",
      Forgery("UPDATE past_contact SET rep = 'Nobody'", 4, "changed", "past_contact 3, rep")
    ),
    (
      "contact 2",
      Forgery(
        "INSERT INTO credit (customer, contact, sequence, amount, currency, reason, given, by) VALUES (\(people[0].rawValue), 2, 2, 5, 'ILS', 'x', 0, 'dana')",
        2, "added", "credit 1")
    ),
  ]
  try store.pool.writeWithoutTransaction { db in
    for (stream, forgery) in forgeries {
      try forgery.expectFound(in: db, stream: stream) { try TableCheck($0).firstBreak() }
    }
  }
}

@Test(arguments: ["entry_stays", "entry_remains", "part_stays", "entry_ends"])
func `a trigger that is gone is named`(_ trigger: String) throws {
  let scratch = try Scratch()
  let store = try scratch.open()
  #expect(try store.check().firstBreak == nil)
  try store.pool.write { try $0.execute(sql: "DROP TRIGGER \(trigger)") }
  let found = try #require(try store.check().firstBreak)
  #expect(found.stream == "file" && found.what == "removed" && found.row?.name == trigger)
}
