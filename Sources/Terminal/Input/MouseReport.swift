internal import Canvas

/// One report of mode 1006, or of mode 1000 from terminals that know no other.
struct MouseReport {
  private let buttons: Int
  /// From 1.
  private let column: Int
  private let row: Int
  private let isRelease: Bool

  init(_ sequence: ControlSequence) {
    buttons = sequence[0]
    column = sequence[1]
    row = sequence[2]
    isRelease = sequence.final == UInt8(ascii: "m")
  }

  /// Three bytes, each 32 more than it means.
  init(old bytes: [UInt8]) {
    buttons = Int(bytes[0]) - 32
    column = Int(bytes[1]) - 32
    row = Int(bytes[2]) - 32
    isRelease = buttons >= 0 && buttons < 32 && buttons & 3 == 3
  }

  /// Nil for the middle and right buttons, which belong to the terminal, and for a report that makes no sense.
  var event: Input.Mouse? {
    guard (1...10_000).contains(column), (1...10_000).contains(row), buttons >= 0 else {
      return nil
    }
    return what.map { Input.Mouse(what: $0, column: column - 1, row: row - 1) }
  }

  private var what: Input.Mouse.What? {
    // 4, 8 and 16 are Shift, Alt and Control.
    switch buttons & ~28 {
    case 64: isRelease ? nil : .wheelUp
    case 65: isRelease ? nil : .wheelDown
    case 32: .drag
    case 0: isRelease ? .release : .press
    case 3: isRelease ? .release : nil
    default: nil
    }
  }
}
