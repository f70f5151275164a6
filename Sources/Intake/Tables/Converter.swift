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

  /// Converts the next piece to UTF-8.
  /// - Returns: what could be read, and whether it stopped at bytes that mean nothing in this encoding.
  func utf8(_ bytes: [UInt8], isLast: Bool) -> (text: [UInt8], isBroken: Bool) {
    var isBroken = false
    let room = bytes.count * 2 + 16
    let units = [UInt16](unsafeUninitializedCapacity: room) { target, filled in
      guard let start = target.baseAddress else { return }
      filled = Int(
        cicu_converter_next(
          handle, bytes, Int32(bytes.count), isLast, start, Int32(room), &isBroken))
    }
    return (Array(String(decoding: units, as: UTF16.self).utf8), isBroken)
  }
}
