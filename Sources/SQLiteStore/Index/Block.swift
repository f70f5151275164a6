/// Which of the customers of one block have a token, a bit each. Blocks are as large as the bits of a page's half, so that
/// however many customers there are, what is read and written at once is small.
struct Block: Hashable {
  static let size: Int64 = 16_384
  private static let words = Int(size) / 64
  /// From so many customers on, bits take less room than a list of two bytes each.
  private static let longestList = Int(size) / 16 - 1

  private var bits: [UInt64]

  init() { bits = [UInt64](repeating: 0, count: Self.words) }

  var isEmpty: Bool { bits.allSatisfy { $0 == 0 } }

  var count: Int { bits.reduce(0) { $0 + $1.nonzeroBitCount } }

  mutating func insert(_ offset: Int) { bits[offset >> 6] |= 1 << UInt64(offset & 63) }
  mutating func remove(_ offset: Int) { bits[offset >> 6] &= ~(1 << UInt64(offset & 63)) }

  mutating func formIntersection(_ other: Block) {
    bits.withUnsafeMutableBufferPointer { mine in
      other.bits.withUnsafeBufferPointer { others in
        for place in mine.indices { mine[place] &= others[place] }
      }
    }
  }

  /// In their order, as far as `take` wants them.
  func forEach(while take: (Int) throws -> Bool) rethrows {
    for (place, word) in bits.enumerated() where word != 0 {
      var left = word
      while left != 0 {
        guard try take(place << 6 | left.trailingZeroBitCount) else { return }
        left &= left - 1
      }
    }
  }

  /// Adds those of a block as it is kept.
  mutating func formUnion(_ kept: UnsafeRawBufferPointer) {
    if kept.count == Self.words * 8 {
      bits.withUnsafeMutableBufferPointer { bits in
        for place in bits.indices {
          bits[place] |= UInt64(
            littleEndian: kept.loadUnaligned(fromByteOffset: place * 8, as: UInt64.self))
        }
      }
    } else {
      bits.withUnsafeMutableBufferPointer { bits in
        for place in stride(from: 0, to: kept.count - 1, by: 2) {
          let kept = UInt16(
            littleEndian: kept.loadUnaligned(fromByteOffset: place, as: UInt16.self))
          let offset = Int(kept) & Int(Self.size - 1)
          bits[offset >> 6] |= 1 << UInt64(offset & 63)
        }
      }
    }
  }

  /// As it is kept: the offsets in order, two bytes each, or all bits where that is shorter.
  var bytes: [UInt8] {
    let count = count
    guard count <= Self.longestList else { return bits.flatMap(Self.littleEndian) }
    var list: [UInt8] = []
    list.reserveCapacity(count * 2)
    forEach { offset in
      list.append(UInt8(truncatingIfNeeded: offset))
      list.append(UInt8(offset >> 8))
      return true
    }
    return list
  }

  private static func littleEndian(_ word: UInt64) -> [UInt8] {
    withUnsafeBytes(of: word.littleEndian) { Array($0) }
  }
}
