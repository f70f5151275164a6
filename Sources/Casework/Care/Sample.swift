/// Customers drawn by lot among those who were served, to be called and asked how it was.
package struct Sample: Hashable, Sendable {
  package let count: Int
  /// The same seed draws the same people from the same store.
  package let seed: UInt64
  /// When they were served.
  package let since: Instant
  package let until: Instant
  /// Who was asked, or is to be asked, since then has his rest.
  package let restedSince: Instant

  package init(count: Int, seed: UInt64, since: Instant, until: Instant, restedSince: Instant) {
    self.count = count
    self.seed = seed
    self.since = since
    self.until = until
    self.restedSince = restedSince
  }

  /// The numbers with the smallest lots, smallest first, however the numbers come.
  package func drawn(among numbers: some Sequence<Int64>) -> [Int64] {
    var drawn: [(lot: UInt64, number: Int64)] = []
    for number in numbers {
      let lot = Lot.drawn(by: number, seed: seed)
      if drawn.count == count, let last = drawn.last, last.lot <= lot { continue }
      let place = drawn.firstIndex { lot < $0.lot } ?? drawn.endIndex
      drawn.insert((lot, number), at: place)
      if drawn.count > count { drawn.removeLast() }
    }
    return drawn.map(\.number)
  }
}
