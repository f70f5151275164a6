import Casework
import GRDB

/// Customers who are most likely new, `linesAtOnce` of them with one statement.
struct ManyCustomers {
  private let db: Database
  private let lines: Statement
  private let words: Statement
  private let told: Statement
  /// Of many at once, and of what is left of them.
  private let points: [(count: Int, statement: Statement)]

  init(_ db: Database) throws {
    self.db = db
    lines = try db.cachedStatement(sql: CustomerLine.insertionOfMany)
    words = try db.cachedStatement(sql: Self.insertionOfWords)
    told = try db.cachedStatement(sql: Self.insertionOfTold)
    points = try [linesAtOnce, linesAtOnce / 5, 1].map {
      ($0, try db.cachedStatement(sql: ContactPointLine.insertion(of: $0)))
    }
  }

  private static let insertionOfWords = manyLines("customer_words", width: 2)
  private static let insertionOfTold = manyLines("imported (customer, identity)", width: 2)

  /// Their own lines.
  /// - Returns: their numbers; 0 for one whose account somebody has.
  func insert(_ some: ArraySlice<PreparedUpdates.Place>, of updates: PreparedUpdates) throws
    -> [Int64]
  {
    try lines.perform(updates.lines, some.lazy.map(\.line))
    // Numbers rise by one from line to line.
    let last = db.lastInsertedRowID
    let first = last - Int64(db.changesCount) + 1
    guard db.changesCount < some.count else { return Array(first...last) }
    return try numbers(of: updates.all[some.indices], from: db.changesCount == 0 ? .max : first)
  }

  /// What they are found by, where all are new.
  func insertWords(
    of some: ArraySlice<PreparedUpdates.Place>, _ ids: [Int64], of updates: PreparedUpdates
  ) throws {
    try words.perform(updates.lines, some.lazy.map(\.words), of: ids[...])
  }

  /// What was told of them, where all are new and nothing else was told.
  func insertTold(
    of some: ArraySlice<PreparedUpdates.Place>, _ ids: [Int64], of updates: PreparedUpdates
  ) throws {
    try told.perform(updates.lines, some.lazy.map(\.told), of: ids[...])
  }

  /// By what they are reached.
  /// - Parameter ids: 0 for one who has a number already.
  func insertPoints(
    of some: ArraySlice<PreparedUpdates.Place>, _ ids: [Int64], of updates: PreparedUpdates
  ) throws {
    var owners: [Int64] = []
    var values: [Range<Int>] = []
    for (one, id) in zip(some, ids) where id != 0 {
      for number in 0..<one.points {
        owners.append(id)
        values.append(one.point(number))
      }
    }
    var start = 0
    for (count, statement) in points {
      while start + count <= owners.count {
        let part = start..<start + count
        try statement.perform(updates.lines, values[part], of: owners[part])
        start += count
      }
    }
  }

  /// Those whose line is among the new ones; of two with one account it is the first.
  private func numbers(of some: ArraySlice<PreparedUpdates.One>, from first: Int64) throws
    -> [Int64]
  {
    let sql = "SELECT id, account FROM customer WHERE id >= ? ORDER BY id"
    var new = try readAll(db, sql, [first.bound]) {
      (id: try $0.integer("id"), account: try $0.text("account"))
    }[...]
    // As SQLite tells accounts apart: by their bytes.
    return some.map { one in
      guard let (id, account) = new.first,
        account.utf8.elementsEqual(one.update.customer.account.utf8)
      else { return 0 }
      new.removeFirst()
      return id
    }
  }
}
