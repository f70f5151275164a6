/// Whether bytes that come in pieces are UTF-8.
struct UTF8Check {
  /// The beginning of a character that the last piece cut.
  private var cut: [UInt8] = []
  private var isBroken = false

  mutating func take(_ bytes: [UInt8]) {
    guard !isBroken else { return }
    let all = cut + bytes
    let whole = wholeCharacters(all)
    isBroken = all[..<whole].withUnsafeBufferPointer { firstBrokenByte($0) != nil }
    cut = Array(all[whole...])
  }

  func isValid() -> Bool { !isBroken && cut.isEmpty }
}

/// How many of the bytes can be read without cutting the last character.
private func wholeCharacters(_ bytes: [UInt8]) -> Int {
  for back in 1...4 where back <= bytes.count {
    let byte = bytes[bytes.count - back]
    if byte & 0xC0 == 0x80 { continue }
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
    return length > back ? bytes.count - back : bytes.count
  }
  return bytes.count
}

/// Where UTF-8 breaks; nil where it does not.
func firstBrokenByte(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  do {
    _ = try UTF8Span(validating: bytes.span)
    return nil
  } catch {
    return error.byteOffsets.lowerBound
  }
}
