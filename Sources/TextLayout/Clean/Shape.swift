/// What a code point does to a row of cells. The rule: it is let through where glibc's `wcwidth` knows it and it is a
/// letter, mark, number, sign or space; controls, formats, private use, what is not assigned and what is not there to
/// be seen are refused, and so are regional indicators, on which terminals do not agree.
enum Shape: UInt32 {
  /// No column of its own: it joins the glyph before it.
  case mark = 0
  case narrow = 1
  case wide = 2
  case refused = 3

  init(of scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20...0x7E, 0x5D0...0x5EA: self = .narrow
    case 0...0x9F: self = .refused
    default: self = Shape.inTable(scalar.value)
    }
  }

  private static func inTable(_ point: UInt32) -> Shape {
    shapeBoundaries.withUnsafeBufferPointer { bounds in
      let wanted = point << 2 | 3
      var low = 0
      var high = bounds.count
      while high - low > 1 {
        let middle = (low + high) / 2
        if bounds[middle] <= wanted { low = middle } else { high = middle }
      }
      return Shape(rawValue: bounds[low] & 3) ?? .refused
    }
  }
}
