import Casework
import Chance
import Folds
import Foundation
import GRDB
import StoreContract
import Testing

@testable import SQLiteStore

@Suite(.serialized)
struct PresenceTests {
  @Test func `who is killed is gone from the file at once, and the bell says so`() throws {
    let scratch = try Scratch()
    let store = try scratch.open()
    _ = try store.merge([FileUpdate(customer: Given.ronit)])
    let ronit = try #require(try store.customer(account: Given.ronit.account))
    try store.enter(ronit, .viewing, by: "dana", at: Given.now)
    for _ in 1...(isSoak ? 200 : 10) {
      let amir = try OtherDesk(scratch.path, rep: "amir", in: ronit)
      #expect(try store.present(in: ronit, besides: "dana").map(\.doing) == [.writing])
      var bell = try StoreBell(store: store)
      amir.kill()
      var wait = pollfd(fd: bell.descriptor, events: Int16(POLLIN), revents: 0)
      #expect(poll(&wait, 1, 5000) == 1)
      // What is looked up now is what the desk shows: nothing more comes to wake it.
      let changed = bell.changed()
      #expect(changed)
      #expect(try store.present(in: ronit, besides: "dana") == [])
      _ = try amir.lines()
    }
  }

  @Test func `what a killed desk left is cleared by the next who comes`() throws {
    let scratch = try Scratch()
    let store = try scratch.open()
    _ = try store.merge([FileUpdate(customer: Given.ronit)])
    let ronit = try #require(try store.customer(account: Given.ronit.account))
    let amir = try OtherDesk(scratch.path, rep: "amir", in: ronit)
    amir.kill()
    _ = try amir.lines()
    try store.enter(ronit, .viewing, by: "dana", at: Given.now)
    let rows = try store.pool.read { db in
      try readAll(db, "SELECT rep FROM presence") { try $0.text("rep") }
    }
    #expect(rows == ["dana"])
  }

  @Test func `two desks at one instant do not pass a limit together`() throws {
    let scratch = try Scratch()
    let stores = [try scratch.open(), try scratch.open()]
    _ = try stores[0].merge([FileUpdate(customer: Given.ronit)])
    let ronit = try #require(try stores[0].customer(account: Given.ronit.account))
    let ceiling = CreditCeiling(since: Given.now - .days(30), total: .shekels(100))
    DispatchQueue.concurrentPerform(iterations: 8) { number in
      let store = stores[number % 2]
      for _ in 1...3 {
        guard let state = try? store.open(Opening(), by: "rep\(number)", at: Given.now) else {
          continue
        }
        _ = try? store.append(
          [.attached(ronit), .credited(Given.credit)], to: state.id, after: 1, within: ceiling,
          by: "rep\(number)", at: Given.now)
      }
    }
    #expect(try stores[0].file(of: ronit)?.credits.count == 5)
    try expectFoldsEqualTables(stores[1])
  }
}
