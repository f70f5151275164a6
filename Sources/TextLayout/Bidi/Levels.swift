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

  /// Which logical place stands at each place of the glass, from left to right.
  static func visualOrder(of levels: [UInt8]) -> [Int32] {
    var order = [Int32](unsafeUninitializedCapacity: levels.count) { room, count in
      while count < levels.count {
        room.initializeElement(at: count, to: Int32(truncatingIfNeeded: count))
        count += 1
      }
    }
    reorder(&order, by: levels)
    return order
  }

  /// Rule L2.
  private static func reorder(_ line: inout [Int32], by levels: [UInt8]) {
    var (highest, lowestOdd) = (UInt8.min, UInt8.max)
    for level in levels {
      highest = max(highest, level)
      if level & 1 == 1 { lowestOdd = min(lowestOdd, level) }
    }
    line.withUnsafeMutableBufferPointer { line in
      levels.withUnsafeBufferPointer { levels in
        var turned = highest
        while turned >= lowestOdd {
          turn(line, where: levels, reach: turned)
          turned -= 1
        }
      }
    }
  }

  /// Turns each run of places round whose level is at least this.
  private static func turn(
    _ line: UnsafeMutableBufferPointer<Int32>, where levels: UnsafeBufferPointer<UInt8>,
    reach least: UInt8
  ) {
    var start = 0
    while start < levels.count {
      guard levels[start] >= least else {
        start += 1
        continue
      }
      var end = start + 1
      while end < levels.count, levels[end] >= least { end += 1 }
      var (first, last) = (start, end - 1)
      while first < last {
        line.swapAt(first, last)
        (first, last) = (first + 1, last - 1)
      }
      start = end
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
