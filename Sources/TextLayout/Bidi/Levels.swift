internal import CICU

/// The embedding levels that Unicode's bidirectional algorithm gives: even reads to the right, odd to the left.
struct Levels {
  /// One for each unit of the text.
  var units: [UInt8]
  let paragraph: UInt8

  /// Of UTF-16 text. Where ICU fails, which it does for want of memory alone, the text stays in logical order.
  init(of text: [UInt16], _ direction: FieldDirection) {
    self = Levels.measured(text, direction) ?? Levels(inLogicalOrder: text.count)
  }

  private init(inLogicalOrder count: Int) {
    self.init(units: Array(repeating: 0, count: count), paragraph: 0)
  }

  private init(units: [UInt8], paragraph: UInt8) {
    self.units = units
    self.paragraph = paragraph
  }

  private static func measured(_ text: [UInt16], _ direction: FieldDirection) -> Levels? {
    guard !text.isEmpty else { return Levels(units: [], paragraph: direction.level & 1) }
    var status = U_ZERO_ERROR
    let count = Int32(text.count)
    guard let handle = ubidi_openSized(count, 0, &status) else { return nil }
    defer { ubidi_close(handle) }
    return text.withUnsafeBufferPointer { units in
      ubidi_setPara(handle, units.baseAddress, count, direction.level, nil, &status)
      guard let levels = ubidi_getLevels(handle, &status), status.rawValue <= 0 else { return nil }
      return Levels(
        units: Array(UnsafeBufferPointer(start: levels, count: text.count)),
        paragraph: ubidi_getParaLevel(handle))
    }
  }

  /// Which logical place stands at each place of the glass, from left to right: rule L2.
  static func visualOrder(of levels: ArraySlice<UInt8>) -> [Int32] {
    guard !levels.isEmpty else { return [] }
    return [Int32](unsafeUninitializedCapacity: levels.count) { order, initialized in
      levels.withUnsafeBufferPointer { levels in
        ubidi_reorderVisual(levels.baseAddress, Int32(levels.count), order.baseAddress)
      }
      initialized = levels.count
    }
  }
}

extension FieldDirection {
  /// As ICU wants it.
  fileprivate var level: UInt8 {
    switch self {
    case .leftToRight: 0
    case .rightToLeft: 1
    case .firstStrong: 0xFE
    }
  }
}
