/// Takes up the ink that is too much. Where one attribute or colour changes ncurses sets all of them anew, mostly by way of
/// a reset, and it changes them for blanks too, on which letters' colours are not seen: more than half of what such a
/// frame sends. What changes is sent here as one sequence, and only before something that shows it.
///
/// It knows the `CSI m` of ANSI. A terminal that is sent anything else gets what ncurses sent.
struct Blotter {
  /// What ncurses has asked for; nil after a sequence that is not known, up to the next reset.
  private var wanted: Look? = Look()
  /// What the terminal has; nil where that is not known.
  private var standing: Look?
  /// Nothing but the first character set was ever asked for.
  private var hasPlainLetters = false
  private var codes: [Int] = []
  /// Whether it takes an attribute back by a code of its own, which terminals older than colours may not know.
  private let endsMarksAlone: Bool

  init(endsMarksAlone: Bool) { self.endsMarksAlone = endsMarksAlone }

  /// What the terminal has is not known any more.
  mutating func forget() {
    standing = nil
    hasPlainLetters = false
  }

  /// Appends what is to be sent of whole sequences and letters.
  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, into sent: inout [UInt8]) {
    var start = 0
    var index = 0
    func pass() { sent.append(contentsOf: bytes[start..<index]) }
    while index < bytes.count {
      if wanted == standing {
        while index < bytes.count, bytes[index] >= 0x20 { index += 1 }
        guard index < bytes.count else { break }
      }
      let end = bytes[index] == 0x1B ? Blotter.end(ofSequenceAt: index, in: bytes) : index + 1
      switch meaning(of: bytes, index..<end) {
      case .shown where wanted != standing:
        pass()
        start = index
        settle(&sent)
      case .ground where !looksBlankAlike:
        pass()
        start = index
        settle(&sent)
      case .look:
        pass()
        start = obey(bytes, index..<end, &sent) ? end : index
      case .plainLetters where hasPlainLetters:
        pass()
        start = end
      case .plainLetters: hasPlainLetters = true
      case .unknown:
        pass()
        start = index
        settle(&sent)
        (wanted, standing) = (nil, nil)
      default: break
      }
      index = end
    }
    pass()
  }

  /// - Returns: false where the sequence must be sent as it is.
  private mutating func obey(
    _ bytes: UnsafeBufferPointer<UInt8>, _ sequence: Range<Int>, _ sent: inout [UInt8]
  ) -> Bool {
    let isLost = wanted == nil
    guard let look = look(after: bytes, sequence.lowerBound + 2..<sequence.upperBound - 1) else {
      settle(&sent)
      (wanted, standing) = (nil, nil)
      return false
    }
    wanted = look
    if isLost { standing = look }
    return !isLost
  }

  /// What a letter or a sequence needs of the look.
  private enum Meaning {
    case shown, ground, nothing, look, plainLetters, unknown
  }

  private func meaning(of bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Meaning {
    switch bytes[range.lowerBound] {
    case 0x20:
      wanted != standing && Blotter.isMark(after: range.upperBound, in: bytes) ? .shown : .ground
    case 0x21...0x7E, 0x80...0xFF: .shown
    // A line feed may scroll.
    case 0x0A...0x0C: .ground
    case 0x0F: .plainLetters
    case 0x0E: .unknown
    case 0x1B: Blotter.meaning(ofSequence: bytes[range])
    default: .nothing
    }
  }

  private static func meaning(ofSequence bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Meaning {
    let (first, last) = (bytes.dropFirst().first, bytes.last)
    if first == UInt8(ascii: "("), last == UInt8(ascii: "B") { return .plainLetters }
    guard first == UInt8(ascii: "["), let last, bytes.count > 2 else { return .unknown }
    switch last {
    case UInt8(ascii: "m"): return .look
    case UInt8(ascii: "A")...UInt8(ascii: "H"), UInt8(ascii: "d"), UInt8(ascii: "f"),
      UInt8(ascii: "r"), UInt8(ascii: "h"), UInt8(ascii: "l"):
      return .nothing
    case UInt8(ascii: "J"), UInt8(ascii: "K"), UInt8(ascii: "X"), UInt8(ascii: "P"),
      UInt8(ascii: "@"), UInt8(ascii: "L"), UInt8(ascii: "M"), UInt8(ascii: "S"), UInt8(ascii: "T"):
      return .ground
    default: return .unknown
    }
  }

  /// Behind the final byte of a control sequence, or behind the designation of a character set.
  private static func end(ofSequenceAt start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var index = start + 1
    guard index < bytes.count else { return bytes.count }
    let isControl = bytes[index] == UInt8(ascii: "[")
    if isControl { index += 1 }
    let parameters: ClosedRange<UInt8> = isControl ? 0x20...0x3F : 0x20...0x2F
    while index < bytes.count, parameters.contains(bytes[index]) { index += 1 }
    return min(index + 1, bytes.count)
  }

  /// Whether a blank carries a mark, whose colour is seen.
  private static func isMark(after index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index < bytes.count, bytes[index] >= 0xC0 else { return false }
    let letters = String(decoding: bytes[index..<min(index + 4, bytes.count)], as: UTF8.self)
    switch letters.unicodeScalars.first?.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    default: return false
    }
  }
}

// MARK: - Looks

extension Blotter {
  private struct Look: Equatable {
    /// Bit 1 for bold, as ANSI numbers them.
    var marks: UInt16 = 0
    var letter = Blotter.ownLetter
    var ground = Blotter.ownGround
  }

  private static let ownLetter = 39
  private static let ownGround = 49
  /// What is added to the number of a colour of the palette.
  private static let palette = 1000
  private static let bold = marks(1, 2)
  /// Those that are seen where nothing is written.
  private static let ofBlanks = marks(4, 5, 7, 9)

  private static func marks(_ numbers: Int...) -> UInt16 {
    numbers.reduce(0) { $0 | 1 << UInt16($1) }
  }

  private var looksBlankAlike: Bool {
    guard let wanted, let standing else { return wanted == nil }
    return wanted.ground == standing.ground
      && (wanted.marks | standing.marks) & Blotter.ofBlanks == 0
  }

  /// The look after a `CSI m`; nil where something in it is not known.
  private mutating func look(
    after bytes: UnsafeBufferPointer<UInt8>, _ parameters: Range<Int>
  ) -> Look? {
    guard readCodes(bytes, parameters), wanted != nil || codes.first == 0 else { return nil }
    var look = wanted ?? Look()
    var rest = codes[...]
    while let code = rest.popFirst() {
      switch code {
      case 0: look = Look()
      case 1...5, 7...9: look.marks |= Blotter.marks(code)
      case 10: break
      case 22: look.marks &= ~Blotter.marks(1, 2)
      case 23...25, 27...29: look.marks &= ~Blotter.marks(code - 20)
      case 30...37, 39, 90...97: look.letter = code
      case 40...47, 49, 100...107: look.ground = code
      case 38, 48:
        guard rest.popFirst() == 5, let colour = rest.popFirst() else { return nil }
        if code == 38 {
          look.letter = colour + Blotter.palette
        } else {
          look.ground = colour + Blotter.palette
        }
      default: return nil
      }
    }
    return look
  }

  private mutating func readCodes(
    _ bytes: UnsafeBufferPointer<UInt8>, _ parameters: Range<Int>
  ) -> Bool {
    codes.removeAll(keepingCapacity: true)
    var number = 0
    for byte in bytes[parameters] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): number = min(number * 10 + Int(byte) - 0x30, 9999)
      case UInt8(ascii: ";"):
        codes.append(number)
        number = 0
      default: return false
      }
    }
    codes.append(number)
    return true
  }

  /// Sends what makes the terminal look as ncurses wants it: what changes, or all anew where that is shorter.
  private mutating func settle(_ sent: inout [UInt8]) {
    guard let wanted, wanted != standing else { return }
    codes.removeAll(keepingCapacity: true)
    codes.append(0)
    addChange(from: Look(), to: wanted)
    let anew = codes.count
    if let standing, endsMarksAlone || !ends(standing, in: wanted) {
      addChange(from: standing, to: wanted)
      let isShorter = Blotter.length(codes[anew...]) < Blotter.length(codes[..<anew])
      codes.removeSubrange(isShorter ? 0..<anew : anew..<codes.count)
    }
    sent += [0x1B, UInt8(ascii: "[")]
    for (place, code) in codes.enumerated() {
      if place > 0 { sent.append(UInt8(ascii: ";")) }
      sent.append(contentsOf: String(code).utf8)
    }
    sent.append(UInt8(ascii: "m"))
    standing = wanted
  }

  /// Whether something of a look is taken back.
  private func ends(_ old: Look, in new: Look) -> Bool {
    old.marks & ~new.marks != 0
      || new.letter == Blotter.ownLetter && old.letter != new.letter
      || new.ground == Blotter.ownGround && old.ground != new.ground
  }

  private mutating func addChange(from old: Look, to new: Look) {
    var lost = old.marks & ~new.marks
    var gained = new.marks & ~old.marks
    // What ends the one ends the other.
    if lost & Blotter.bold != 0 {
      codes.append(22)
      gained |= new.marks & Blotter.bold
      lost &= ~Blotter.bold
    }
    for code in 1...9 {
      if lost >> UInt16(code) & 1 == 1 { codes.append(code + 20) }
      if gained >> UInt16(code) & 1 == 1 { codes.append(code) }
    }
    if old.letter != new.letter { add(new.letter, of: 38) }
    if old.ground != new.ground { add(new.ground, of: 48) }
  }

  private mutating func add(_ colour: Int, of palette: Int) {
    if colour < Blotter.palette {
      codes.append(colour)
    } else {
      codes += [palette, 5, colour - Blotter.palette]
    }
  }

  private static func length(_ codes: ArraySlice<Int>) -> Int {
    codes.reduce(0) { $0 + ($1 < 10 ? 2 : $1 < 100 ? 3 : 4) }
  }
}
