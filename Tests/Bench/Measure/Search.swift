import Casework
import Foundation
import SQLiteStore

/// Finding customers through the store, beside the same SQL in plain SQLite, query by query.
struct Search {
  private let store: SQLiteStore
  private let path: String
  private let limit = 20

  init(path: String) throws {
    self.path = path
    store = try SQLiteStore(path: path)
  }

  /// In a new store of made-up customers.
  init(path: String, crowd: Int) throws {
    try self.init(path: path)
    try Crowd.fill(store, with: crowd)
  }

  func report() throws -> String {
    let customers = try sample(200)
    var table = Table(head: ["search, ms", "plain, median", "find", "plain, p99", "find"])
    for (kind, typed) in Self.kinds(of: customers) where !typed.isEmpty {
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
    for text in typed {
      let start = now()
      let theirs = try bare.find(SearchKeys.query(text, names: .empty))
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

  private static func kinds(of customers: [Customer]) -> [(String, [String])] {
    let named = customers.filter { !$0.name.isEmpty }
    let phones = customers.compactMap { $0.contactPoints.first { $0.kind == .phone }?.value }
    return [
      ("account, key by key", customers.prefix(50).flatMap { beginnings(of: $0.account) }),
      ("name, key by key", named.prefix(50).flatMap { beginnings(of: $0.name) }),
      ("name and city", named.filter { !$0.city.isEmpty }.map { "\($0.name) \($0.city)" }),
      ("whole phone", phones),
      ("last 4 digits of a phone", phones.map { String($0.filter(\.isNumber).suffix(4)) }),
    ]
  }

  /// What stands in the find line after each key.
  private static func beginnings(of text: String) -> [String] {
    text.indices.map { String(text[...$0]) }.filter { !$0.hasSuffix(" ") }
  }
}
