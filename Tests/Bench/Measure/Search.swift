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
    var table = Table(
      head: [
        "search, ms", "plain, median", "find", "plain, p99", "find", "plain, p99 of CPU", "find",
      ])
    for (kind, typed) in Kinds.all(of: customers) {
      let (plain, found) = try measure(typed)
      table.addPairs(
        "\(kind) (\(typed.count))",
        [
          (plain.wall.median, found.wall.median), (plain.wall.p99, found.wall.p99),
          (plain.work.p99, found.work.p99),
        ])
    }
    return "\(try store.customerCount()) customers\n\(table.printed())"
  }

  /// How long answers took, and how long the processor worked for each: on a machine with other work the two differ.
  private struct Answers {
    var wall = Series()
    var work = Series()

    mutating func measure(_ answer: () throws -> Int) rethrows -> Int {
      let (start, worked) = (now(), Self.worked())
      let count = try answer()
      wall.readings.append(milliseconds(from: start, to: now()))
      work.readings.append(milliseconds(from: worked, to: Self.worked()))
      return count
    }

    private static func worked() -> UInt64 {
      var time = timespec()
      clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
      return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
  }

  private func measure(_ typed: [String]) throws -> (plain: Answers, found: Answers) {
    let bare = try PlainSearch(path: path, limit: limit)
    var plain = Answers()
    var found = Answers()
    // Neither is measured while it reads pages for the first time.
    for text in typed.prefix(20) {
      _ = try bare.find(SearchKeys.query(text, names: Kinds.names))
      _ = try store.find(text, for: "nobody", limit: limit)
    }
    for text in typed {
      let theirs = try plain.measure {
        try bare.find(SearchKeys.query(text, names: Kinds.names))
      }
      let ours = try found.measure { try store.find(text, for: "nobody", limit: limit).count }
      // Otherwise the two would not have done the same work.
      guard theirs == ours else {
        throw Failure(description: "plain SQL found \(theirs) for a query, the store \(ours)")
      }
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
