internal import Canvas

/// Gathers a bracketed paste, and no more than a limit of it.
///
/// An end mark may stand in what is pasted, and a terminal that does not take it out would make keys of what follows.
/// So the mark only says that the paste may be over: it is over when nothing comes for a while. The marks are dropped.
struct PasteCollector: Sendable {
  /// What the begin mark and the end mark have in common; `0~` follows in the one and `1~` in the other.
  private static let mark = Array("\u{1B}[20".utf8)
  private let limit: PasteLimit
  private var bytes: [UInt8] = []
  private var isCut = false
  /// What may be the beginning of a mark.
  private var held: [UInt8] = []
  /// Its end mark has not come.
  private(set) var isOpen = true

  init(limit: PasteLimit) { self.limit = limit }

  mutating func take(_ byte: UInt8) {
    guard goesOn(byte) else {
      keepHeld()
      if byte == PasteCollector.mark[0] { held.append(byte) } else { keep(byte) }
      return
    }
    held.append(byte)
    guard held.count == PasteCollector.mark.count + 2 else { return }
    // Another paste that follows at once belongs to this one.
    isOpen = held[PasteCollector.mark.count] == UInt8(ascii: "0")
    held.removeAll(keepingCapacity: true)
  }

  /// Whether a mark may go on so. That a paste begins means nothing within one.
  private func goesOn(_ byte: UInt8) -> Bool {
    let mark = PasteCollector.mark
    return switch held.count {
    case ..<mark.count: byte == mark[held.count]
    case mark.count: byte == UInt8(ascii: "1") || byte == UInt8(ascii: "0") && !isOpen
    default: byte == UInt8(ascii: "~")
    }
  }

  /// The text, with every line's end as `\n`; and that it was cut, where it was.
  mutating func finish() -> [Input] {
    // Given up in the middle of what looked like a mark.
    keepHeld()
    if isCut { cutBrokenCharacter() }
    let text = withLines(String(decoding: bytes, as: UTF8.self))
    defer { (bytes, isOpen, isCut) = ([], true, false) }
    guard isCut else { return [.paste(text)] }
    let kept = limit.cut(text)
    return [.paste(kept), .cut(kept: kept.count)]
  }

  private func withLines(_ text: String) -> String {
    guard text.utf8.contains(0x0D) else { return text }
    return String(text.map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
  }

  private mutating func keepHeld() {
    for byte in held { keep(byte) }
    held.removeAll(keepingCapacity: true)
  }

  private mutating func keep(_ byte: UInt8) {
    if bytes.count < limit.most { bytes.append(byte) } else { isCut = true }
  }

  private mutating func cutBrokenCharacter() {
    var index = bytes.count
    while index > 0, bytes[index - 1] & 0xC0 == 0x80, bytes.count - index < 3 { index -= 1 }
    if index > 0, bytes[index - 1] >= 0xC0 { bytes.removeSubrange((index - 1)...) }
  }
}
