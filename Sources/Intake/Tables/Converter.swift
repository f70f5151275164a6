import CICU

/// ICU's converter from one encoding, held as long as this lives.
struct Converter: ~Copyable {
  private let handle: OpaquePointer

  /// Nil where this ICU has no such encoding.
  init?(_ name: String) {
    guard let opened = cicu_converter_open(name) else { return nil }
    handle = opened
  }

  deinit { cicu_converter_close(handle) }

  /// Converts the next piece to UTF-8, with `TextStream.brokenByte` for each byte that means nothing in this encoding.
  func utf8(_ bytes: [UInt8], isLast: Bool) -> [UInt8] {
    let room = bytes.count * 2 + 16
    let units = [UInt16](unsafeUninitializedCapacity: room) { target, filled in
      guard let start = target.baseAddress else { return }
      filled = Int(
        cicu_converter_next(handle, bytes, Int32(bytes.count), isLast, start, Int32(room)))
    }
    return Self.text(units)
  }

  private static func text(_ units: [UInt16]) -> [UInt8] {
    let pieces = units.split(separator: brokenUnit, omittingEmptySubsequences: false)
    var text: [UInt8] = []
    for (place, piece) in pieces.enumerated() {
      if place > 0 { text.append(TextStream.brokenByte) }
      text += String(decoding: piece, as: UTF16.self).utf8
    }
    return text
  }

  /// What the converter writes where it cannot read: a code point that is no character in any text.
  private static let brokenUnit: UInt16 = 0xFFFF
}
