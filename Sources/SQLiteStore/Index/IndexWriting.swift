import Casework
import GRDB

/// What changes in the index of words, gathered and written at once: each block of a token's customers is read and written
/// one time, however many customers of a batch have it.
struct IndexWriting {
  private let db: Database
  private var tokens = TextNumbers()
  /// Who got a token, and with a minus who lost one, in the order in which it happened.
  private var changes: [Int: [Int64]] = [:]

  init(_ db: Database) { self.db = db }

  /// How much waits to be written.
  var waiting: Int { changes.count }

  /// Makes the customer found by the words of `new`, and no more by those of `old` that are not among them.
  mutating func replace(_ old: String, by new: String, of customer: Int64) {
    let before = Set(tokens(of: old))
    let after = Set(tokens(of: new))
    for token in before.subtracting(after) { changes[token, default: []].append(-customer) }
    for token in after.subtracting(before) { changes[token, default: []].append(customer) }
  }

  static func text(of customer: Customer) -> String {
    var book = WordBook()
    let entries = book.entries(of: customer)
    return String(decoding: book.text(of: entries), as: UTF8.self)
  }

  /// Writes what was gathered; once, after all of it.
  mutating func write() throws {
    var postings = try Postings(db)
    for token in tokens.ordered(Array(changes.keys)) {
      try tokens.withText(token) { try postings.change($0, changes[token] ?? []) }
    }
    try postings.finish()
  }

  /// Those of all its words.
  private mutating func tokens(of text: String) -> [Int] {
    var numbers: [Int] = []
    for word in Array(text.utf8).split(separator: UInt8(ascii: " ")) {
      IndexTokens.each(of: word) { numbers.append(tokens.number(of: $0).number) }
    }
    return numbers
  }
}
