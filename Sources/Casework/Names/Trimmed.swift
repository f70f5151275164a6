extension String {
  /// Without white space at its ends.
  package var trimmed: String {
    if let first = utf8.first, beginsInk(first), endsInInk { return self }
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return first == startIndex && last == index(before: endIndex)
      ? self : String(self[first...last])
  }

  private var endsInInk: Bool {
    for byte in utf8.reversed().prefix(3) where byte & 0xC0 != 0x80 { return beginsInk(byte) }
    return false
  }
}

/// Whether a byte begins a letter, digit or mark for sure: of ASCII, or of the alphabets of two bytes (Hebrew, Arabic,
/// Russian), which have no white space. Quicker to see than a character, and true of most cells.
private func beginsInk(_ byte: UInt8) -> Bool {
  (33...126).contains(byte) || (0xC3...0xDF).contains(byte)
}
