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
    switch scalar {
    case " ", "\u{A0}", "\u{2009}", "\u{202F}": self = .space
    case "0"..."9", "\u{660}"..."\u{669}", "\u{6F0}"..."\u{6F9}": self = .digit
    case "\u{5D0}"..."\u{5EA}": self = .turning
    case "a"..."z", "A"..."Z": self = .letter
    case "*", "\u{2022}", "\u{25CF}", "\u{2219}": self = .mask
    case "$", "\u{A3}", "\u{A5}", "\u{20A0}"..."\u{20C0}": self = .currency
    case "\u{0}"..."\u{BF}": self = .other
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
