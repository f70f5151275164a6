import Casework
import Foundation
import SQLiteStore

/// Finding customers through the store, beside plain SQLite with its full-text search, query by query.
struct Search {
  private let store: SQLiteStore
  private let path: String
  private let limit = 20

  init(path: String) throws {
    self.path = path
    store = try SQLiteStore(path: path, names: Kinds.names)
  }

  func report() throws -> String {
    let customers = try sample(200)
    var table = Table(head: ["search, ms", "plain, median", "find", "plain, p99", "find"])
    for (kind, typed) in Kinds.all(of: customers) {
      let (plain, found) = try measure(typed)
      table.addPairs(
        "\(kind) (\(typed.count))", [(plain.median, found.median), (plain.p99, found.p99)])
    }
    return "\(try store.customerCount()) customers\n\(table.printed())"
  }

  private func measure(_ typed: [String]) throws -> (plain: Series, found: Series) {
    let bare = try PlainSearch(path: path, limit: limit)
    var plain = Series()
    var found = Series()
    // Neither is measured while it reads pages for the first time.
    for text in typed.prefix(20) {
      _ = try bare.find(SearchKeys.query(text, names: Kinds.names))
      _ = try store.find(text, for: "nobody", limit: limit)
    }
    for text in typed {
      let start = now()
      let theirs = try bare.find(SearchKeys.query(text, names: Kinds.names))
      let middle = now()
      let ours = try store.find(text, for: "nobody", limit: limit)
      let end = now()
      // Otherwise the two would not have done the same work.
      guard theirs == ours.count else {
        throw Pty.Failure(
          description: "plain SQL found \(theirs) for a query, the store \(ours.count)")
      }
      plain.readings.append(milliseconds(from: start, to: middle))
      found.readings.append(milliseconds(from: middle, to: end))
    }
    return (plain, found)
  }

  /// Customers spread evenly over the store.
  private func sample(_ count: Int) throws -> [Customer] {
    let ids = try store.customers(after: nil, limit: .max)
    let step = max(1, ids.count / count)
    return try stride(from: 0, to: ids.count, by: step).compactMap {
      try store.file(of: ids[$0])?.customer
    }
  }
}
