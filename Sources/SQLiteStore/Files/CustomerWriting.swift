import Casework
import GRDB

/// Who a customer is: his row, the ways to reach him, and the words by which he is found.
struct CustomerWriting {
  private let db: Database
  private var index: IndexWriting
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

  /// Of all that are inserted, the words are written at once: `makeFindable`.
  func insert(_ one: PreparedUpdates.One, of updates: PreparedUpdates) throws -> Int64 {
    try line.perform(updates.lines, updates.line(of: one))
    let id = db.lastInsertedRowID
    for values in updates.points(of: one) { try point.perform(updates.lines, values, of: id) }
    try words.perform(updates.lines, updates.words(of: one), of: id)
    return id
  }

  /// Makes those that were inserted findable.
  /// - Parameter ids: of each in his place; 0 for one who was not inserted.
  mutating func makeFindable(_ updates: PreparedUpdates, _ ids: [Int64]) throws {
    try IndexWriting.write(updates.words, of: ids, in: db)
    try makeFindable()
  }

  /// Makes those that were replaced findable; once, after all of them.
  mutating func makeFindable() throws {
    try index.write()
    index = IndexWriting(db)
  }

  mutating func replace(_ customer: Customer, id: CustomerID) throws {
    let id = id.rawValue
    try run(db, CustomerLine.update, CustomerLine(customer: customer).bound + [id.bound])
    try run(db, "DELETE FROM contact_point WHERE customer = ?", [id.bound])
    try insertPoints(of: customer, id)
    let new = IndexWriting.text(of: customer)
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
