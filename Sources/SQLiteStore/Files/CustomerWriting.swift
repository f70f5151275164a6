import Casework
import GRDB

/// Who a customer is: his row, the ways to reach him, and the words by which he is found.
struct CustomerWriting {
  private let db: Database
  private var index: IndexWriting
  private var newWords = NewWords()
  private let line: Statement
  private let point: Statement
  private let words: Statement
  /// From when there are many on.
  private var many: ManyCustomers?

  init(_ db: Database) throws {
    self.db = db
    index = IndexWriting(db)
    line = try db.cachedStatement(sql: CustomerLine.insertionOfNew)
    point = try db.cachedStatement(sql: ContactPointLine.insertion)
    words = try db.cachedStatement(sql: "INSERT INTO customer_words VALUES (?, ?)")
  }

  /// One customer, by himself.
  static func replace(_ customer: Customer, id: CustomerID, in db: Database) throws {
    var writing = try CustomerWriting(db)
    try writing.replace(customer, id: id)
    try writing.makeFindable()
  }

  /// Somebody new.
  /// - Returns: his number; nil where somebody has his account.
  func insert(_ one: PreparedUpdates.Place, of updates: PreparedUpdates) throws -> Int64? {
    try line.perform(updates.lines, one.line)
    guard db.changesCount == 1 else { return nil }
    let id = db.lastInsertedRowID
    try insertPoints(of: one, of: updates, id)
    try words.perform(updates.lines, one.words, of: id)
    return id
  }

  /// Many who are most likely new.
  /// - Returns: their numbers; 0 for one whose account somebody has.
  mutating func insert(
    _ some: ArraySlice<PreparedUpdates.Place>, of updates: PreparedUpdates
  ) throws -> [Int64] {
    let many = try self.many ?? ManyCustomers(db)
    self.many = many
    let ids = try many.insert(some, of: updates)
    let areNew = !ids.contains(0)
    if areNew { try many.insertWords(of: some, ids, of: updates) }
    try many.insertPoints(of: some, ids, of: updates)
    guard !areNew else { return ids }
    for (one, id) in zip(some, ids) where id != 0 {
      try words.perform(updates.lines, one.words, of: id)
    }
    return ids
  }

  /// What was told of many who are new, where that is only who they are.
  func insertTold(
    of some: ArraySlice<PreparedUpdates.Place>, _ ids: [Int64], of updates: PreparedUpdates
  ) throws {
    try many?.insertTold(of: some, ids, of: updates)
  }

  private func insertPoints(
    of one: PreparedUpdates.Place, of updates: PreparedUpdates, _ id: Int64
  ) throws {
    for number in 0..<one.points {
      try point.perform(updates.lines, one.point(number), of: id)
    }
  }

  /// Those of a batch who were inserted; `makeFindable` writes their words.
  /// - Parameter ids: of each in his place; 0 for one who was not inserted.
  mutating func gather(_ updates: PreparedUpdates, _ ids: [Int64]) {
    newWords.add(updates.words, of: ids)
  }

  /// Makes those findable who were inserted or replaced; once, after all of them.
  mutating func makeFindable() throws {
    try newWords.write(in: db)
    try index.write()
    newWords = NewWords()
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
