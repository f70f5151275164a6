/// What stands between `CSI` and the letter that ends it, taken apart.
struct ControlSequence {
  /// `<`, `=`, `>` or `?` before the numbers.
  let marker: UInt8?
  let intermediate: UInt8?
  let final: UInt8
  let numbers: [Int]

  init(_ bytes: [UInt8], final: UInt8) {
    self.final = final
    let marker = bytes.first.flatMap { (0x3C...0x3F).contains($0) || $0 == 0x5B ? $0 : nil }
    self.marker = marker
    intermediate = bytes.first { (0x20...0x2F).contains($0) }
    numbers = bytes.dropFirst(marker == nil ? 0 : 1)
      .prefix { $0 >= 0x30 }
      .split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map(ControlSequence.number)
  }

  /// 0 where it is not given.
  subscript(index: Int) -> Int { index < numbers.count ? numbers[index] : 0 }

  var count: Int { numbers.count }

  /// The digits before a colon, which begins sub-parameters.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.prefix { $0 != UInt8(ascii: ":") }.reduce(0) { sum, digit in
      guard (0x30...0x39).contains(digit) else { return sum }
      return min(sum * 10 + Int(digit - 0x30), 9_999_999)
    }
  }
}
