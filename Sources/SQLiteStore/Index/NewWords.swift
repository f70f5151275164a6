import GRDB

/// The words of all customers who are new in one transaction, gathered from batch to batch and written at its end: what
/// most customers have is then read and written once a transaction, not once a batch.
struct NewWords {
  private var tokens = TextNumbers()
  /// Where in `customers` those stand who have a token, in the order in which they came.
  private var ranges: [Range<Int>] = []
  private var rangesOfToken: [Grouped.Pair] = []
  /// Counted from the first of all, whose number is the lowest.
  private var customers: [UInt32] = []
  private var first: Int64?

  /// - Parameter ids: of each customer in his place, rising from batch to batch; 0 for one who is not new.
  mutating func add(_ words: GatheredWords, of ids: [Int64]) {
    guard let first = first ?? ids.first(where: { $0 != 0 }) else { return }
    self.first = first
    words.forEach { token, places in
      let start = customers.count
      for place in places {
        let id = ids[Int(place)]
        if id != 0 { customers.append(UInt32(truncatingIfNeeded: id - first)) }
      }
      guard customers.count > start else { return }
      let number = tokens.number(of: token).number
      rangesOfToken.append(Grouped.Pair(group: Int32(number), value: Int32(ranges.count)))
      ranges.append(start..<customers.count)
    }
  }

  /// Makes them findable.
  func write(in db: Database) throws {
    guard let first else { return }
    var postings = try Postings(db)
    let parts = Grouped(rangesOfToken, count: tokens.count)
    var having: [Int64] = []
    for token in tokens.ordered(Array(0..<tokens.count)) {
      having.removeAll(keepingCapacity: true)
      for part in parts[token] {
        for customer in customers[ranges[Int(part)]] { having.append(first + Int64(customer)) }
      }
      try tokens.withText(token) { try postings.change($0, having) }
    }
    try postings.finish()
  }
}
