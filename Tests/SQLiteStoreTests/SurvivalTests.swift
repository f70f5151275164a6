import Casework
import Chance
import Folds
import Foundation
import GRDB
import Testing

@testable import SQLiteStore

/// The last acknowledged sequence of each contact.
private func acknowledged(_ lines: [Substring]) -> [ContactID: Int] {
  var last: [ContactID: Int] = [:]
  for line in lines where !line.hasPrefix("again ") {
    let numbers = line.split(separator: " ").compactMap { Int64($0) }
    guard numbers.count == 2 else {
      Issue.record("the other desk said: \(line)")
      continue
    }
    last[ContactID(rawValue: numbers[0])] = Int(numbers[1])
  }
  return last
}

private func expectAll(_ acknowledged: [ContactID: Int], in store: SQLiteStore) throws {
  for (contact, sequence) in acknowledged {
    let kept = try store.contact(contact)?.lastSequence ?? 0
    #expect(kept >= sequence, "contact \(contact.rawValue)")
    // The opening, then two acts at a time, whoever made them.
    #expect(kept % 2 == 1, "contact \(contact.rawValue)")
  }
}

/// What a desk does, a letter each: customers, fields, issues, promises, holding, undo, transfer, notes, closing.
private func script(_ seed: Int) -> String {
  var chance = Chance(seed: seed)
  return String((0..<300).map { _ in chance.pick(Array("01ffooiiissppppkkmmhhuutnnc")) })
}

private let customers = (1...2).map { number in
  FileUpdate(customer: Customer(account: "\(number)", name: "Dana \(number)"))
}

@Suite(.serialized)
struct SurvivalTests {
  @Test func `a desk that is killed loses no acknowledged act and keeps no half one`() throws {
    let scratch = try Scratch()
    let store = try scratch.open()
    _ = try store.merge(customers)
    let together = 5
    let reps = (0..<together).map { "rep\($0)" }
    var heard = 0
    let rounds = (isSoak ? 5000 : 200) / together
    for round in 0..<rounds {
      let desks = try reps.enumerated().map { place, rep in
        try OtherDesk(
          scratch.path, rep: rep, for: .seconds(30), script: script(round * together + place),
          among: reps)
      }
      // One after the other, spread over the opening of the store, and over acts.
      if round.isMultiple(of: 2) { desks[0].waitForWord() }
      usleep(UInt32(round * 37 % 40 * 1_500))
      for desk in desks {
        usleep(UInt32(round * 13 % 7 * 500))
        desk.kill()
      }
      for desk in desks {
        let last = acknowledged(try desk.lines())
        heard += last.count
        try expectAll(last, in: store)
      }
      if isSoak, (round + 1) % 100 == 0 { print("\((round + 1) * together) desks were killed") }
    }
    #expect(heard >= rounds / 2)
    #expect(try store.check().firstBreak == nil)
    try expectFoldsEqualTables(store)
  }

  @Test func `many desks on one file lose no act and are never told that it is locked`() throws {
    let scratch = try Scratch()
    let span = Duration.seconds(isSoak ? 60 : 5)
    let store = try scratch.open()
    _ = try store.merge(customers)
    let reps = (1...(isSoak ? 20 : 5)).map { "rep\($0)" }
    let desks = try reps.enumerated().map { place, rep in
      try OtherDesk(scratch.path, rep: rep, for: span, script: script(place), among: reps)
    }
    for desk in desks {
      let last = acknowledged(try desk.lines())
      #expect(desk.status == 0)
      #expect(!last.isEmpty)
      try expectAll(last, in: store)
    }
    try expectShared(store)
    #expect(try store.check().firstBreak == nil)
    try expectFoldsEqualTables(store)
  }

  /// Everything that the script knows was done, and by several in each file.
  private func expectShared(_ store: SQLiteStore) throws {
    let ids = try store.pool.read { db in
      try readAll(db, "SELECT id FROM contact") { ContactID(rawValue: try $0.integer("id")) }
    }
    let calls = try ids.compactMap { try store.contact($0) }
    let done = Set(calls.flatMap(\.entries).map(\.act.kind))
    for kind in [
      "attached", "fieldChanged", "issueOpened", "issueChanged", "issueSolved", "promised",
      "promiseFulfilled", "promiseRenegotiated", "held", "resumed", "undone", "handedOver",
      "takenOver", "lineEnded", "cause", "closed",
    ] { #expect(done.contains(kind), "no desk has \(kind)") }
    let files = try store.customers(after: nil, limit: 10).compactMap { try store.file(of: $0) }
    for file in files { #expect(Set(file.contacts.map(\.rep)).count > 1) }
    #expect(files.flatMap(\.promises).contains { $0.evidence != nil && $0.evidence != $0.by })
  }
}
