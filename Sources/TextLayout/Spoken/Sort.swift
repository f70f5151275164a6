/// What a code point is to those who read numbers aloud.
enum Sort {
  case space, digit, letter
  /// A letter of a right-to-left script: what is spoken from left to right ends there.
  case turning
  /// Stands for a digit that is not shown.
  case mask
  case currency
  case other

  init(of scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x5D0...0x5EA: self = .turning
    case 0x61...0x7A, 0x41...0x5A: self = .letter
    case 0x20, 0xA0, 0x2009, 0x202F: self = .space
    case 0x30...0x39, 0x660...0x669, 0x6F0...0x6F9: self = .digit
    case 0x2A, 0x2022, 0x25CF, 0x2219: self = .mask
    case 0x24, 0xA3, 0xA5, 0x20A0...0x20C0: self = .currency
    case 0...0xBF: self = .other
    default: self = Sort.ofOtherScript(scalar)
    }
  }

  private static func ofOtherScript(_ scalar: Unicode.Scalar) -> Sort {
    if Piece.turns(scalar) { return .turning }
    return scalar.properties.isAlphabetic ? .letter : .other
  }

  /// What a token is made of, as opposed to what stands around and between.
  var isCore: Bool { self == .digit || self == .letter || self == .mask }
}
