import Casework
import GRDB
import StoreContract
import Testing

@testable import SQLiteStore

private func bring(_ updates: [FileUpdate], into store: SQLiteStore) throws {
  var left: PreparedUpdates? = PreparedUpdates(updates)
  _ = try store.merge { left.take() }
}

private func areMade(in store: SQLiteStore) throws -> Bool {
  try store.pool.read(LateIndex.areMade)
}

private func indexes(of store: SQLiteStore) throws -> [String] {
  try store.pool.read { db in
    let sql = "SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name"
    return try readAll(db, sql) { try $0.text("sql") }
  }
}

@Test func `an import that was killed before its end leaves no store without its indexes`() throws {
  let scratch = try Scratch()
  let store = try scratch.open()
  let asMade = try indexes(of: store)
  try bring([FileUpdate(customer: Given.ronit), FileUpdate(customer: Given.david)], into: store)
  #expect(try !areMade(in: store))
  let typed = ["0501234567", "4567", "a-1002", "ronit@", "4321", "levi"]
  let before = try typed.map { try store.find($0, for: "dana", limit: 5) }
  #expect(before.allSatisfy { $0.count == 1 })

  let next = try scratch.open()
  #expect(try areMade(in: next))
  #expect(try indexes(of: next) == asMade)
  #expect(try typed.map { try next.find($0, for: "dana", limit: 5) } == before)
  #expect(try typed.map { try store.find($0, for: "dana", limit: 5) } == before)
}

@Test func `the end of an import makes the indexes that its beginning left out`() throws {
  let scratch = try Scratch()
  let store = try scratch.open()
  let asMade = try indexes(of: store)
  try bring([FileUpdate(customer: Given.ronit)], into: store)
  try store.makeIndexes()
  #expect(try indexes(of: store) == asMade)
  // Into a store that has somebody nothing is left out.
  try bring([FileUpdate(customer: Given.david)], into: store)
  #expect(try areMade(in: store))
}

@Test func `a store that nobody may write opens without its indexes, and finds`() throws {
  let scratch = try Scratch()
  try bring([FileUpdate(customer: Given.ronit)], into: try scratch.open())
  let store = try scratch.open(StoreLimits(mayWrite: false))
  #expect(try !areMade(in: store))
  #expect(try store.find("4567", for: "dana", limit: 5).count == 1)
}

@Test func `whoever came before in the same import is known by his mail`() throws {
  let scratch = try Scratch()
  let store = try scratch.open()
  var again = FileUpdate(customer: Customer(account: "t-1", name: "From a ticket"))
  again.fields = []
  again.knownBy = ContactPoint(.mail, "ronit@example.com")
  try bring([FileUpdate(customer: Given.ronit), again], into: store)
  #expect(try store.customerCount() == 1)
}
