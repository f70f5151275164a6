/// Takes the bytes of a terminal apart and names every sequence that is not on our own list.
package struct SequenceList {
  /// Bytes that frames of ours may hold, beside printable text. `#` stands for numbers.
  private static let allowed = Set(looks).union([
    // Where the cursor goes, and shows.
    "ESC[H", "ESC[#;#H", "ESC[#G", "ESC[#d", "ESC[A", "ESC[#A", "ESC[B", "ESC[#B", "ESC[C",
    "ESC[#C", "ESC[D", "ESC[#D", "ESCM", "ESC[?#l", "ESC[?#h", "ESC[?#c", "ESC[#h", "ESC[#l",
    // What is erased, inserted and taken out.
    "ESC[J", "ESC[#J", "ESC[K", "ESC[#K", "ESC[#X", "ESC[#@", "ESC[@", "ESC[P", "ESC[#P",
    // Sets of letters back to ASCII.
    "ESC(B", "ESC)0",
    // Scrolling region and title stack, as terminfo enters and leaves; keypad.
    "ESC[#;#r", "ESC[#;#;#t", "ESC=", "ESC>", "ESC\\",
    // What we ask.
    "ESC[#$p", "ESC[?#$p", "ESC[c", "ESC[>c", "ESC[>q",
  ])
  /// How letters look: a reset, three attributes and two colours of the palette at most.
  private static let looks = (0...10).map { count in
    "ESC[" + Array(repeating: "#", count: count).joined(separator: ";") + "m"
  }
  /// Modes by number that may be set or reset.
  private static let modes: Set<Int> = [
    1, 4, 7, 8, 12, 25, 34, 1000, 1002, 1006, 1047, 1049, 1243, 2004, 2026, 2501,
  ]
  private static let controls: Set<UInt8> = [0x07, 0x08, 0x0A, 0x0D, 0x0F]

  package private(set) var foreign: [String] = []
  package private(set) var text: [UInt8] = []
  /// What was sent to the clipboard, as base64.
  package private(set) var copied: [String] = []

  package init(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      switch byte {
      case 0x1B: sequence(&rest)
      case 0x20...0x7E, 0x80...0xFF: text.append(byte)
      default: if !SequenceList.controls.contains(byte) { foreign.append("byte \(byte)") }
      }
    }
    refuseHostileScalars()
  }

  private mutating func sequence(_ rest: inout ArraySlice<UInt8>) {
    var name = "ESC"
    guard let kind = rest.popFirst() else { return foreign.append("ESC at the end") }
    name.append(Character(Unicode.Scalar(kind)))
    if kind == UInt8(ascii: "]") { return copy(&rest) }
    if kind == UInt8(ascii: "(") || kind == UInt8(ascii: ")"), let set = rest.popFirst() {
      name.append(Character(Unicode.Scalar(set)))
    }
    guard kind == UInt8(ascii: "[") else { return check(name, name) }
    var body = ""
    while let byte = rest.popFirst() {
      body.append(Character(Unicode.Scalar(byte)))
      if (0x40...0x7E).contains(byte) { break }
    }
    check(name + SequenceList.shape(body), name + body)
  }

  /// The one string that we send: a text for the clipboard, to its bell.
  private mutating func copy(_ rest: inout ArraySlice<UInt8>) {
    let body = rest.prefix { $0 != 0x07 && $0 != 0x1B }
    rest = rest.dropFirst(body.count)
    let text = String(decoding: body, as: UTF8.self)
    guard rest.popFirst() == 0x07, let coded = text.wholeMatch(of: /52;c;([A-Za-z0-9+\/]*=*)/)
    else {
      return foreign.append("ESC]" + text)
    }
    copied.append(String(coded.output.1))
  }

  private mutating func check(_ shape: String, _ exact: String) {
    let isMode = shape.hasSuffix("h") || shape.hasSuffix("l")
    let number = Int(exact.filter(\.isNumber)) ?? 0
    let isOurs = !isMode || shape.count < 5 || SequenceList.modes.contains(number)
    if !SequenceList.allowed.contains(shape) || !isOurs { foreign.append(exact) }
  }

  /// Numbers as `#`.
  private static func shape(_ body: String) -> String {
    var shape = ""
    for letter in body {
      if letter.isNumber {
        if shape.last != "#" { shape.append("#") }
      } else {
        shape.append(letter)
      }
    }
    return shape
  }

  /// C1 and what turns text around.
  private mutating func refuseHostileScalars() {
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x80...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xE0000...0xE007F:
        foreign.append("U+" + String(scalar.value, radix: 16))
      default: break
      }
    }
  }
}
