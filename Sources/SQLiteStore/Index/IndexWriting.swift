import Casework
import GRDB

/// What changes in the index of words, gathered and written at once: each block of a token's customers is read and written
/// one time, however many customers of a batch have it.
struct IndexWriting {
  private let db: Database
  private var book = WordBook()
  /// The new customers of each entry of the book, in the order of their numbers.
  private var customers: [[Int64]] = []
  private var tokens = TextNumbers()
  /// Of other customers: who got a token, and with a minus who lost one, in the order in which it happened.
  private var changes: [Int: [Int64]] = [:]

  init(_ db: Database) { self.db = db }

  /// How much waits to be written.
  var waiting: Int { customers.count + changes.count }

  /// Makes a new customer findable.
  /// - Returns: his words, with spaces between.
  mutating func add(_ customer: Customer, id: Int64) -> String {
    let entries = book.entries(of: customer)
    while customers.count < book.entries.count { customers.append([]) }
    for entry in entries { customers[entry].append(id) }
    return book.text(of: entries)
  }

  /// Makes the customer found by the words of `new`, and no more by those of `old` that are not among them.
  mutating func replace(_ old: String, by new: String, of customer: Int64) {
    let before = Set(tokens(of: old))
    let after = Set(tokens(of: new))
    for token in before.subtracting(after) { changes[token, default: []].append(-customer) }
    for token in after.subtracting(before) { changes[token, default: []].append(customer) }
  }

  func text(of customer: Customer) -> String {
    var book = WordBook()
    let entries = book.entries(of: customer)
    return book.text(of: entries)
  }

  /// Writes what was gathered; once, after all of it.
  mutating func write() throws {
    var postings = try Postings(db)
    let gathered = gather()
    var place = 0
    while place < gathered.count {
      let token = gathered[place].token
      let end = gathered[place...].firstIndex { $0.token != token } ?? gathered.count
      let new = Self.union(gathered[place..<end].map { customers[$0.entry] })
      let changed = changes.removeValue(forKey: token) ?? []
      try tokens.withText(token) { try postings.change($0, new + changed) }
      place = end
    }
    for token in tokens.ordered(Array(changes.keys)) {
      try tokens.withText(token) { try postings.change($0, changes[token] ?? []) }
    }
    try postings.finish()
  }

  /// The tokens of new customers with their entries, in the order in which they are kept.
  private mutating func gather() -> [(order: UInt64, token: Int, entry: Int)] {
    var all: [(order: UInt64, token: Int, entry: Int)] = []
    for (entry, having) in customers.enumerated() where !having.isEmpty {
      for token in tokens(of: book.entries[entry].text) {
        all.append((tokens.order(token), token, entry))
      }
    }
    all.sort { ($0.order, $0.token, $0.entry) < ($1.order, $1.token, $1.entry) }
    return all
  }

  /// Each once, in order.
  private static func union(_ lists: [[Int64]]) -> [Int64] {
    guard lists.count > 1 else { return lists.first ?? [] }
    let first = lists.compactMap(\.first).min() ?? 0
    let last = lists.compactMap(\.last).max() ?? 0
    let count = lists.reduce(0) { $0 + $1.count }
    guard last - first < Int64(count) * 64 else { return Set(lists.joined()).sorted() }
    var isIn = [Bool](repeating: false, count: Int(last - first) + 1)
    for list in lists { for customer in list { isIn[Int(customer - first)] = true } }
    return isIn.indices.filter { isIn[$0] }.map { first + Int64($0) }
  }

  private mutating func tokens(of text: String) -> [Int] { tokens(of: Array(text.utf8)) }

  /// Those of all its words.
  private mutating func tokens(of text: [UInt8]) -> [Int] {
    var numbers: [Int] = []
    for word in text.split(separator: UInt8(ascii: " ")) {
      IndexTokens.each(of: word) { numbers.append(tokens.number(of: $0).number) }
    }
    return numbers
  }
}
