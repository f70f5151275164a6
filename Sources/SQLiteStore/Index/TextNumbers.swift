/// Gives each text a small number, from 0 on, the same for the same bytes. A dictionary of Strings would bring Hebrew into a
/// normal form for every look-up, which takes longer than all the rest of a row.
struct TextNumbers: Sendable {
  private var arena: [UInt8] = []
  private var ends: [Int] = []
  /// By hash, with linear probing; -1 where nothing is. Its size is a power of two.
  private var table = [Int32](repeating: -1, count: 1024)

  var count: Int { ends.count }

  mutating func number(of text: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
    var place = Self.hash(text) & (table.count - 1)
    while table[place] >= 0 {
      let number = Int(table[place])
      if isText(number, text) { return (number, false) }
      place = (place + 1) & (table.count - 1)
    }
    table[place] = Int32(ends.count)
    arena.append(contentsOf: text)
    ends.append(arena.count)
    if ends.count * 2 > table.count { grow() }
    return (ends.count - 1, true)
  }

  func withText<Value>(
    _ number: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Value
  ) rethrows -> Value {
    try arena.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[range(number)])) }
  }

  /// Numbers in the order of their texts' bytes, but for texts that are equal in their first eight.
  func ordered(_ numbers: [Int]) -> [Int] {
    numbers.map { (order($0), $0) }.sorted { $0 < $1 }.map(\.1)
  }

  /// By which texts come in the order of their first eight bytes.
  func order(_ number: Int) -> UInt64 {
    let first = arena[range(number)].prefix(8)
    return first.reduce(0) { $0 << 8 | UInt64($1) } << (8 * UInt64(8 - first.count))
  }

  private func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  private func isText(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(number)
    guard range.count == text.count else { return false }
    return arena.withUnsafeBufferPointer { arena in
      for place in text.indices where arena[range.lowerBound + place] != text[place] {
        return false
      }
      return true
    }
  }

  private mutating func grow() {
    table = [Int32](repeating: -1, count: table.count * 2)
    for number in ends.indices {
      var place = withText(number, Self.hash) & (table.count - 1)
      while table[place] >= 0 { place = (place + 1) & (table.count - 1) }
      table[place] = Int32(number)
    }
  }

  /// FNV-1a; nothing here lasts, so it need not withstand anybody.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 29))
  }
}
