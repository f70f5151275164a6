/// What is shown in place of a code point that may not reach a terminal. One column, visible, never a command.
enum StandIn {
  /// For a mark that has nothing to stand on.
  static let base: Unicode.Scalar = "\u{25CC}"
  static let unknown: Unicode.Scalar = "\u{FFFD}"

  /// Unicode's pictures for C0 and DEL, a letter for half a flag, a hyphen for the soft one, and one sign for the rest.
  static func of(_ refused: Unicode.Scalar) -> Unicode.Scalar {
    switch refused.value {
    case 0...0x1F: Unicode.Scalar(0x2400 + refused.value) ?? unknown
    case 0x7F: "\u{2421}"
    case 0xAD: "-"
    case 0x1F1E6...0x1F1FF: Unicode.Scalar(refused.value - 0x1F1E6 + 0x41) ?? unknown
    default: unknown
    }
  }

  /// Joiners and variation selectors say how their neighbours look, never what they mean. After something that is
  /// drawn they are left out; alone they get a stand-in.
  static func isOnlyLook(_ refused: Unicode.Scalar) -> Bool {
    switch refused.value {
    case 0x34F, 0x200C...0x200D, 0x180B...0x180D, 0x180F, 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
    default: false
    }
  }
}
