/// Tokens that are most likely new, and who has them, until there are enough for one statement.
struct WaitingTokens {
  /// Of each token its text and the number that it gets if it is new.
  private(set) var lines = LineBuffer()
  private var changes: [Int64] = []
  private var ends: [Int] = []

  var count: Int { ends.count }

  mutating func add(
    _ token: UnsafeBufferPointer<UInt8>, _ changes: [Int64], number: Int64
  ) {
    lines.add(text: token)
    lines.add(number)
    self.changes += changes
    ends.append(self.changes.count)
  }

  func forEach(
    _ take: (_ token: UnsafeBufferPointer<UInt8>, _ changes: ArraySlice<Int64>) throws -> Void
  ) rethrows {
    var start = 0
    for (place, end) in ends.enumerated() {
      try lines.withText(2 * place) { try take($0, changes[start..<end]) }
      start = end
    }
  }
}
