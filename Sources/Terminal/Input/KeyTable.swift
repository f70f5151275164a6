internal import Canvas

/// Which bytes each key sends, on xterm and its kin, VTE, PuTTY, rxvt, the Linux console and a VT220.
enum KeyTable {
  /// Shift, Alt and Control as xterm counts them: one more than their bits.
  private struct Modifiers {
    let shift: Bool
    let alt: Bool
    let control: Bool

    init(_ parameter: Int) {
      let bits = max(0, parameter - 1)
      shift = bits & 1 != 0
      alt = bits & 2 != 0 || bits & 8 != 0
      control = bits & 4 != 0
    }
  }

  /// C0 and DEL.
  static func control(_ byte: UInt8) -> Key {
    switch byte {
    case 0x00: .control(" ")
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x1B: .escape
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }

  static func control(_ sequence: ControlSequence) -> Key? {
    switch sequence.final {
    case UInt8(ascii: "~"): numbered(sequence)
    case UInt8(ascii: "$"): modified(tilde[sequence[0]], Modifiers(2))
    case UInt8(ascii: "^"): modified(tilde[sequence[0]], Modifiers(5))
    case UInt8(ascii: "u"): unicode(sequence[0], Modifiers(sequence[1]))
    case UInt8(ascii: "Z"): .backTab
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      modified(letters[sequence.final - 0x20], Modifiers(2))
    default: modified(letters[sequence.final], Modifiers(sequence[1]))
    }
  }

  /// After SS3: arrows in application mode, F1 to F4, and the keypad, whose digits are digits.
  static func shift(_ sequence: ControlSequence) -> Key? {
    let modifiers = Modifiers(max(sequence[0], sequence[1]))
    switch sequence.final {
    case UInt8(ascii: "M"): return .enter
    case UInt8(ascii: "X"): return .character("=")
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      return .character(Character(Unicode.Scalar(sequence.final - 0x40)))
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      return modified(letters[sequence.final - 0x20], Modifiers(5))
    default: return modified(letters[sequence.final], modifiers)
    }
  }

  /// The Linux console's F1 to F5.
  static func linux(_ final: UInt8) -> Key? {
    (0x41...0x45).contains(final) ? .function(Int(final) - 0x40) : nil
  }

  private static func numbered(_ sequence: ControlSequence) -> Key? {
    if sequence[0] == 27 { return unicode(sequence[2], Modifiers(sequence[1])) }
    return modified(tilde[sequence[0]], Modifiers(sequence[1]))
  }

  /// `CSI code ; modifiers u`, which some terminals and tmux send for what C0 cannot say.
  private static func unicode(_ code: Int, _ modifiers: Modifiers) -> Key? {
    switch code {
    case 9: return modifiers.shift ? .backTab : .tab
    case 13: return .enter
    case 27: return .escape
    case 8, 127: return .backspace
    default: break
    }
    guard code >= 0x20, !(0x7F...0x9F).contains(code), !(0xE000...0xF8FF).contains(code),
      let scalar = Unicode.Scalar(UInt32(code))
    else { return nil }
    let character = Character(scalar)
    if modifiers.control { return .control(Character(character.lowercased())) }
    return modifiers.alt ? .alt(character) : .character(character)
  }

  private static func modified(_ key: Key?, _ modifiers: Modifiers) -> Key? {
    guard let key else { return nil }
    if modifiers.shift { return shifted[key] ?? key }
    if modifiers.control || modifiers.alt { return byWords[key] ?? key }
    return key
  }

  private static let shifted: [Key: Key] = [
    .left: .shiftLeft, .right: .shiftRight, .home: .shiftHome, .end: .shiftEnd, .up: .shiftUp,
    .down: .shiftDown, .tab: .backTab,
  ]
  private static let byWords: [Key: Key] = [.left: .controlLeft, .right: .controlRight]

  private static let letters: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "F"): .end, UInt8(ascii: "H"): .home,
    UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
    UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
  ]

  private static let tilde: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12), 25: .function(13), 26: .function(14),
    28: .function(15), 29: .function(16), 31: .function(17), 32: .function(18),
    33: .function(19), 34: .function(20),
  ]
}
