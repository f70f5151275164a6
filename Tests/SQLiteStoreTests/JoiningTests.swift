import Casework
import Chance
import StoreContract
import Testing

@testable import SQLiteStore

/// Some people who are joined and parted, with the details that each had of his own.
private struct Crowd {
  let store: SQLiteStore
  let people: [Customer]
  private var heads: [Int]
  private var joined: [Int] = []
  private var at = Given.now

  init(_ count: Int, by chance: inout Chance, in store: SQLiteStore) throws {
    self.store = store
    people = (1...count).map { number in
      Customer(
        account: "J\(number)", name: "Noa \(number)", city: chance.pick(["Haifa", "Eilat", "Lod"]),
        street: chance.pick(["Oak", "Elm"]),
        contactPoints: [ContactPoint(.phone, "04-812345\(number)")])
    }
    heads = Array(people.indices)
    for person in people { _ = try store.given(person) }
  }

  mutating func join(by chance: inout Chance) throws {
    guard heads.count > 1 else { return }
    at = at + .seconds(1)
    let other = heads.remove(at: chance.below(heads.count))
    let fields = ["name", "city", "street", "phone"].filter { _ in chance.once(in: 2) }
    let into = try id(of: chance.pick(heads))
    try store.join(
      Joining(try id(of: other), into: into, taking: fields), by: "dana", at: at)
    joined.append(other)
  }

  mutating func part(by chance: inout Chance) throws {
    guard !joined.isEmpty else { return }
    let other = joined.remove(at: chance.below(joined.count))
    let parting = try store.part(account: people[other].account, by: "dana", at: at)
    #expect(parting.changedSince == [])
    heads.append(other)
  }

  mutating func partAll(by chance: inout Chance) throws {
    while !joined.isEmpty { try part(by: &chance) }
  }

  private func id(of person: Int) throws -> CustomerID {
    try #require(try store.customer(account: people[person].account))
  }

  func areAsTheyWere() throws -> Bool {
    try people.indices.allSatisfy { try store.file(of: id(of: $0))?.customer == people[$0] }
  }
}

@Test(arguments: 1...40)
func `in whatever order people are joined and parted, each is in the end as he was`(_ seed: Int)
  throws
{
  let scratch = try Scratch()
  var chance = Chance(seed: seed)
  var crowd = try Crowd(chance.number(2...5), by: &chance, in: scratch.open())
  for _ in 0..<14 {
    if chance.once(in: 3) { try crowd.part(by: &chance) } else { try crowd.join(by: &chance) }
  }
  try crowd.partAll(by: &chance)
  #expect(try crowd.areAsTheyWere())
}
