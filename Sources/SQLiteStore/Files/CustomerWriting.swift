import Casework
import GRDB

/// Who a customer is: his row, the ways to reach him, and the words by which he is found.
struct CustomerWriting {
  private let db: Database
  private var index: IndexWriting
  /// So many words wait to be written before others are taken in.
  private static let mostWords = 400_000

  private let line: Statement
  private let point: Statement
  private let words: Statement

  init(_ db: Database) throws {
    self.db = db
    index = IndexWriting(db)
    line = try db.cachedStatement(sql: CustomerLine.insertion)
    point = try db.cachedStatement(sql: ContactPointLine.insertion)
    words = try db.cachedStatement(sql: "INSERT INTO customer_words VALUES (?, ?)")
  }

  /// One customer, by himself.
  static func replace(_ customer: Customer, id: CustomerID, in db: Database) throws {
    var writing = try CustomerWriting(db)
    try writing.replace(customer, id: id)
    try writing.makeFindable()
  }

  mutating func insert(_ customer: Customer) throws -> Int64 {
    try line.perform { $0.bind(CustomerLine(customer: customer).bound) }
    let id = db.lastInsertedRowID
    try insertPoints(of: customer, id)
    let text = index.add(customer, id: id)
    try words.perform {
      $0.bind(id, at: 1)
      $0.bind(text, at: 2)
    }
    if index.waiting > Self.mostWords { try makeFindable() }
    return id
  }

  /// Makes those that were written findable; once, after all of them.
  mutating func makeFindable() throws {
    try index.write()
    index = IndexWriting(db)
  }

  mutating func replace(_ customer: Customer, id: CustomerID) throws {
    let id = id.rawValue
    try run(db, CustomerLine.update, CustomerLine(customer: customer).bound + [id.bound])
    try run(db, "DELETE FROM contact_point WHERE customer = ?", [id.bound])
    try insertPoints(of: customer, id)
    let new = index.text(of: customer)
    let old = try readOne(db, Statements.text, [id.bound]) { try $0.text("text") } ?? ""
    guard old != new else { return }
    index.replace(old, by: new, of: id)
    // What an older program indexed of him is no longer true.
    try run(db, "DELETE FROM words WHERE customer = ?", [id.bound])
    try run(db, "UPDATE customer_words SET text = ? WHERE customer = ?", [new.bound, id.bound])
  }

  private func insertPoints(of customer: Customer, _ id: Int64) throws {
    for (position, point) in customer.contactPoints.enumerated() {
      try self.point.perform {
        $0.bind([id.bound, position.bound] + ContactPointLine(point: point).bound)
      }
    }
  }
}
