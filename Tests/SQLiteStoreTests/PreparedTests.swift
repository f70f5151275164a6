import Casework
import Chance
import GRDB
import StoreContract
import Testing

@testable import SQLiteStore

/// Customers whose words repeat, and some of whom come twice.
private func updates(_ seed: Int, count: Int) -> [FileUpdate] {
  var chance = Chance(seed: seed)
  let words = ["דנה", "Levi", "כהן", "Cohen", "אבו גוש", "O'Neil", "Иван", "", "שמיר-לוי"]
  return (0..<count).map { number in
    let account = chance.once(in: 6) ? "\(chance.below(count))" : "A-\(number)"
    var customer = Customer(
      account: account, name: "\(chance.pick(words)) \(chance.pick(words))",
      city: chance.pick(words))
    for _ in 0..<chance.below(3) {
      customer.contactPoints.append(ContactPoint(.phone, "050-\(chance.number(1000...9999))"))
    }
    if chance.once(in: 2) {
      customer.contactPoints.append(ContactPoint(.mail, "m\(chance.below(20))@example.com"))
    }
    return FileUpdate(customer: customer)
  }
}

/// All that finding reads, in an order that does not depend on when it was written.
private func index(of store: SQLiteStore) throws -> [String] {
  try store.pool.read { db in
    let postings = """
      SELECT text || ' ' || (place & 1048575) || ' ' || hex(customers) AS line FROM posting
      JOIN token ON token.id = place >> 20 ORDER BY 1
      """
    let words = "SELECT customer || ' ' || text AS line FROM customer_words ORDER BY customer"
    return try [postings, words].flatMap { sql in try readAll(db, sql) { try $0.text("line") } }
  }
}

@Test(arguments: seeds(4, inSoak: 200))
func `customers who come together are kept and found as if each had come alone`(
  _ seed: Int
) throws {
  let updates = updates(seed, count: 2 * linesAtOnce + 20)
  let scratch = [try Scratch(), try Scratch(), try Scratch()]
  // An optimised build would end them, and their folders, with their last use.
  defer { withExtendedLifetime(scratch) {} }
  let stores = try scratch.map { try $0.open() }
  _ = try stores[0].merge(updates)
  for update in updates { _ = try stores[1].merge([update]) }
  var parts = [updates[..<13], updates[13..<14], updates[14...]].map { PreparedUpdates($0) }
  _ = try stores[2].merge { parts.isEmpty ? nil : parts.removeFirst() }
  let files = try stores.map { store in
    try store.customers(after: nil, limit: .max).map { try store.file(of: $0) }
  }
  #expect(files[0] == files[1] && files[0] == files[2])
  let indexes = try stores.map(index)
  #expect(indexes[0] == indexes[1] && indexes[0] == indexes[2])
  #expect(indexes[0].count > 120)
}

@Test func `of many who come together each is known or new by the very bytes of his account`()
  throws
{
  let scratch = try Scratch()
  defer { withExtendedLifetime(scratch) {} }
  let store = try scratch.open()
  let accounts = ["caf\u{E9}", "cafe\u{301}"]
  let first = PreparedUpdates([FileUpdate(customer: Customer(account: accounts[0], name: "first"))])
  var second = (0..<linesAtOnce + 1).map { number in
    FileUpdate(customer: Customer(account: "\(number)", name: "n"))
  }
  second[20].customer = Customer(account: accounts[0], name: "changed")
  second[21].customer = Customer(account: accounts[1], name: "other")
  second[22].customer = Customer(account: accounts[1], name: "other again")
  second[23].customer = Customer(account: "3", name: "three")
  var parts = [first, PreparedUpdates(second)]
  let counts = try store.merge { parts.isEmpty ? nil : parts.removeFirst() }
  #expect(counts == MergeCounts(created: linesAtOnce - 1, updated: 3))
  let names = try store.pool.read { db in
    try readAll(db, "SELECT account, name FROM customer WHERE name <> 'n' ORDER BY id") {
      try Array($0.text("account").utf8) + $0.text("name").utf8
    }
  }
  let expected = [
    accounts[0] + "changed", "3three", accounts[1] + "other again",
  ]
  #expect(names == expected.map { Array($0.utf8) })
}

@Test func `a new word of customers who come in no order is kept with all of them`() throws {
  let scratch = try Scratch()
  defer { withExtendedLifetime(scratch) {} }
  let store = try scratch.open()
  try store.write("test") { db in
    var index = IndexWriting(db)
    for customer in [1, 20_000, 2, 40_000, 20_001, 3] {
      index.replace("", by: "zeppelin", of: Int64(customer))
    }
    index.replace("zeppelin", by: "", of: 20_000)
    try index.write()
    let sql = """
      SELECT place & 1048575 AS block, customers FROM posting
      JOIN token ON token.id = place >> 20 WHERE text = '=zeppelin' ORDER BY place
      """
    let kept = try readAll(db, sql) { row in
      var block = Block()
      try row.bytes("customers").withUnsafeBytes { block.formUnion($0) }
      var all: [Int64] = []
      let first = try row.integer("block") * Block.size
      block.forEach {
        all.append(first + Int64($0)); return true
      }
      return all
    }
    #expect(kept == [[1, 2, 3], [20_001], [40_000]])
  }
}

@Test(arguments: seeds(3, inSoak: 100))
func `whoever has the words of a query is found, however few or many have them`(_ seed: Int) throws
{
  let scratch = try Scratch()
  let store = try scratch.open()
  _ = try store.merge(updates(seed, count: 120))
  let everybody = try store.customers(after: nil, limit: .max).map { id in
    (id.rawValue, tokens(of: try #require(try store.file(of: id)).customer))
  }
  for typed in [
    "דנה", "levi", "דנ כה", "cohen dana", "kohen", "ivan dana", "a 1", "שמיר לוי example",
  ] {
    for step in SearchKeys.query(typed).steps {
      let having = everybody.filter { _, tokens in step.words.allSatisfy { tokens.have(any: $0) } }
      let found = try store.pool.read { db in
        try IndexReading(db).customers(matching: step, limit: 1000)
      }
      #expect(found == having.map(\.0), "\(typed), \(step.trust)")
      let asked = AskedWords(step)
      for (id, tokens) in everybody {
        var words = tokens.joined(separator: " ")
        #expect(words.withUTF8(asked.areAll) == found.contains(id), "\(typed), \(step.trust)")
      }
    }
  }
}

/// Word by word, as a store does not.
private func tokens(of customer: Customer) -> [String] {
  let texts = SearchKeys.texts(of: customer)
  let sounding = texts.sounding.flatMap(NameWords.of)
  return sounding + sounding.flatMap(SearchKeys.near) + texts.silent.flatMap(NameWords.of)
    + [NameWords.of(customer.account).joined()]
}

extension [String] {
  fileprivate func have(any terms: [SearchQuery.Term]) -> Bool {
    terms.contains { term in
      contains { term.isBeginning ? $0.hasPrefix(term.text) : $0 == term.text }
    }
  }
}
