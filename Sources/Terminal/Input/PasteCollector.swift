/// Gathers a bracketed paste up to its end mark, and no more than a limit of it.
struct PasteCollector: Sendable {
  private static let end = Array("\u{1B}[201~".utf8)
  private let limit: Int
  private var bytes: [UInt8] = []
  /// How much of the end mark the last bytes are.
  private var matched = 0

  init(limit: Int) { self.limit = limit }

  /// True when the byte ended the paste.
  mutating func take(_ byte: UInt8) -> Bool {
    if byte == PasteCollector.end[matched] {
      matched += 1
      return matched == PasteCollector.end.count
    }
    keepMatched()
    matched = byte == PasteCollector.end[0] ? 1 : 0
    if matched == 0 { keep(byte) }
    return false
  }

  /// The text, with every line's end as `\n`.
  mutating func finish() -> String {
    // Given up in the middle of what looked like the end mark.
    if matched < PasteCollector.end.count { keepMatched() }
    if bytes.count >= limit { cutBrokenCharacter() }
    let text = String(decoding: bytes, as: UTF8.self)
    bytes = []
    matched = 0
    guard text.utf8.contains(0x0D) else { return text }
    return String(text.map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
  }

  private mutating func keepMatched() {
    for byte in PasteCollector.end[..<matched] { keep(byte) }
  }

  private mutating func keep(_ byte: UInt8) {
    if bytes.count < limit { bytes.append(byte) }
  }

  private mutating func cutBrokenCharacter() {
    var index = bytes.count
    while index > 0, bytes[index - 1] & 0xC0 == 0x80, bytes.count - index < 3 { index -= 1 }
    if index > 0, bytes[index - 1] >= 0xC0 { bytes.removeSubrange((index - 1)...) }
  }
}
