import Casework
import GRDB

/// Who a customer is: his row, the ways to reach him, and the words by which he is found.
struct CustomerWriting {
  private let db: Database
  private var nearKeys = NearKeys()
  /// New customers have higher numbers than all that were there before.
  private var firstNew: Int64?

  init(_ db: Database) { self.db = db }

  mutating func insert(_ customer: Customer) throws -> Int64 {
    try run(db, CustomerLine.insertion, CustomerLine(customer: customer).bound)
    let id = db.lastInsertedRowID
    try insertPoints(of: customer, id)
    try run(db, "INSERT INTO words VALUES (?, ?)", [id.bound, words(of: customer).bound])
    firstNew = min(id, firstNew ?? id)
    return id
  }

  /// Makes those that were inserted findable; once, after all of them.
  mutating func index() throws {
    guard let firstNew else { return }
    let sql =
      "INSERT INTO finder (rowid, text) SELECT customer, text FROM words WHERE customer >= ?"
    try run(db, sql, [firstNew.bound])
    self.firstNew = nil
  }

  mutating func replace(_ customer: Customer, id: CustomerID) throws {
    let id = id.rawValue
    try run(db, CustomerLine.update, CustomerLine(customer: customer).bound + [id.bound])
    try run(db, "DELETE FROM contact_point WHERE customer = ?", [id.bound])
    try insertPoints(of: customer, id)
    try index()
    let words = words(of: customer).bound
    try run(db, "UPDATE words SET text = ?1 WHERE customer = ?2 AND text <> ?1", [words, id.bound])
  }

  private func insertPoints(of customer: Customer, _ id: Int64) throws {
    for (position, point) in customer.contactPoints.enumerated() {
      let place = [id.bound, position.bound]
      try run(db, ContactPointLine.insertion, place + ContactPointLine(point: point).bound)
    }
  }

  private mutating func words(of customer: Customer) -> String {
    SearchKeys.indexed(customer) { nearKeys.of($0) }.joined(separator: " ")
  }
}

/// The near keys of words that were met before: names and cities repeat, and reading a word's sounds takes long.
private struct NearKeys {
  private static let limit = 20_000
  private var known: [String: [String]] = [:]

  mutating func of(_ word: String) -> [String] {
    if let keys = known[word] { return keys }
    if known.count == Self.limit { known = [:] }
    let keys = SearchKeys.near(word)
    known[word] = keys
    return keys
  }
}
