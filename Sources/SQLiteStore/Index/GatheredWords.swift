/// Which of many customers have which tokens, worked out without a store: each token once, in the order in which they are kept.
struct GatheredWords: Sendable {
  private struct Having: Sendable {
    let token: Int
    let who: Range<Int>
  }

  private var tokens = TextNumbers()
  private var all: [Having] = []
  /// Places among the customers; those of one token in their order.
  private var customers: [Int32] = []

  /// - Parameter having: entries of the book, each with the places of the customers who have it, in their order.
  init(_ book: WordBook, having: [Grouped.Pair]) {
    let customersOfEntry = Grouped(having, count: book.entries.count)
    var pairs: [Grouped.Pair] = []
    for (entry, words) in book.entries.enumerated() {
      for word in words.text.split(separator: UInt8(ascii: " ")) {
        IndexTokens.each(of: word) { token in
          let number = tokens.number(of: token).number
          pairs.append(Grouped.Pair(group: Int32(number), value: Int32(entry)))
        }
      }
    }
    let entriesOfToken = Grouped(pairs, count: tokens.count)
    var union = PlaceUnion()
    for token in tokens.ordered(Array(0..<tokens.count)) {
      let start = customers.count
      union.add(entriesOfToken[token], customersOfEntry, to: &customers)
      all.append(Having(token: token, who: start..<customers.count))
    }
  }

  func forEach(
    _ take: (_ token: UnsafeBufferPointer<UInt8>, _ customers: ArraySlice<Int32>) throws -> Void
  ) rethrows {
    for having in all {
      try tokens.withText(having.token) { try take($0, customers[having.who]) }
    }
  }
}

/// The customers of several entries, each once and in order. Its memory serves one token after another.
private struct PlaceUnion {
  private var bits: [UInt64] = []

  mutating func add(
    _ entries: ArraySlice<Int32>, _ customersOfEntry: Grouped, to customers: inout [Int32]
  ) {
    guard let first = entries.first, entries.contains(where: { $0 != first }) else {
      if let only = entries.first { customers += customersOfEntry[Int(only)] }
      return
    }
    for entry in entries {
      for customer in customersOfEntry[Int(entry)] { insert(Int(customer)) }
    }
    for place in bits.indices where bits[place] != 0 {
      var left = bits[place]
      while left != 0 {
        customers.append(Int32(place << 6 | left.trailingZeroBitCount))
        left &= left - 1
      }
      bits[place] = 0
    }
  }

  private mutating func insert(_ customer: Int) {
    while bits.count <= customer >> 6 { bits.append(0) }
    bits[customer >> 6] |= 1 << UInt64(customer & 63)
  }
}
