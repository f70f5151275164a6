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
  for line in lines {
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
    // The opening, then two acts at a time.
    #expect(kept % 2 == 1, "contact \(contact.rawValue)")
  }
}

@Suite(.serialized)
struct SurvivalTests {
  @Test func `a desk that is killed loses no acknowledged act and keeps no half one`() throws {
    let scratch = try Scratch()
    let store = try scratch.open()
    let together = 5
    var heard = 0
    let rounds = (isSoak ? 5000 : 200) / together
    for round in 0..<rounds {
      let desks = try (0..<together).map {
        try OtherDesk(scratch.path, rep: "rep\($0)", for: .seconds(30))
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
    let desks = try (1...(isSoak ? 20 : 5)).map {
      try OtherDesk(scratch.path, rep: "rep\($0)", for: span)
    }
    let store = try scratch.open()
    for desk in desks {
      let last = acknowledged(try desk.lines())
      #expect(desk.status == 0)
      #expect(last.count > 1)
      try expectAll(last, in: store)
    }
    #expect(try store.check().firstBreak == nil)
    try expectFoldsEqualTables(store)
  }
}
