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
