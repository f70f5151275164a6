/// What must not reach a terminal.
enum Forbidden {
  /// Controls but the new line, DEL, C1, what changes the direction of text, tags and other invisible signs, and more
  /// marks on one letter than a cell holds.
  ///
  /// - Parameter isShown: JSON is read by programs, and keeps all marks.
  static func found(in bytes: [UInt8], isShown: Bool = true) -> [String] {
    guard let text = String(validating: bytes, as: UTF8.self) else { return ["not UTF-8"] }
    var marks = 0
    var found: [String] = []
    for scalar in text.unicodeScalars {
      let isMark = scalar.properties.generalCategory == .nonspacingMark
      marks = isMark ? marks + 1 : 0
      if isForbidden(scalar) || isShown && marks > 4 {
        found.append("U+\(String(scalar.value, radix: 16, uppercase: true))")
      }
    }
    return found
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF,
      0xE0000...0xE007F:
      true
    default: false
    }
  }
}
