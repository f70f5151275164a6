package import Canvas

/// Turns the bytes of a terminal into keys, pastes and mouse events. Pure: time and reading are elsewhere.
///
/// What it holds never grows past `pasteLimit` and a few bytes, whatever comes.
package struct InputDecoder: Sendable {
  enum State: Hashable {
    case ground, character, escape, controlSequence, shift, string, oldMouse, paste
  }

  package private(set) var answers = Answers()
  var state = State.ground
  /// The bytes of an unfinished character or sequence, without what introduced it.
  var held: [UInt8] = []
  /// The letter after ESC that began a string.
  private var introducer: UInt8 = 0
  private var stringLength = 0
  /// What a string says, as far as an answer of ours may be long.
  private var said: [UInt8] = []
  private var hasAlt = false
  private var run: TypedRun
  private var paste: PasteCollector
  private var found: [Input] = []

  package init(pasteLimit: Int) {
    let limit = PasteLimit(most: pasteLimit)
    paste = PasteCollector(limit: limit)
    run = TypedRun(limit: limit)
    held.reserveCapacity(InputDecoder.longest)
  }

  private static let longest = 64
  private static let longestString = 4096
  private static let escape: UInt8 = 0x1B

  /// Decodes what one read brought. What is unfinished waits for the next.
  package mutating func feed(_ bytes: some Sequence<UInt8>) -> [Input] {
    for byte in bytes { take(byte) }
    return taken()
  }

  /// How long the unfinished rest may stay before `giveUp`; nil when nothing waits.
  package var patience: Duration? {
    switch state {
    case .ground: run.isBurst ? .milliseconds(25) : nil
    case .escape: .milliseconds(25)
    case .controlSequence, .shift: .milliseconds(held.isEmpty ? 25 : 500)
    case .string: .milliseconds(stringLength == 0 ? 25 : 500)
    case .character, .oldMouse: .milliseconds(500)
    case .paste: paste.isOpen ? .seconds(2) : .milliseconds(25)
    }
  }

  /// Whether what comes next belongs to what waits, however late we read it: only a read that finds nothing ends it.
  package var awaitsQuiet: Bool { state == .paste || run.isBurst }

  /// What the unfinished bytes mean when nothing follows them: a lone ESC is the key Esc.
  package mutating func giveUp() -> [Input] {
    switch state {
    case .escape: emit(.escape)
    case .controlSequence where held.isEmpty: emit(.alt("["))
    case .shift where held.isEmpty: emit(.alt("O"))
    case .string where stringLength == 0: emit(.alt(Character(Unicode.Scalar(introducer))))
    case .paste: paste.finish().forEach { emit($0) }
    default: break
    }
    begin(.ground)
    run.settle(into: &found)
    return taken()
  }

  /// All but a burst, which may go on.
  private mutating func taken() -> [Input] {
    if !run.isBurst { run.settle(into: &found) }
    defer { found.removeAll(keepingCapacity: false) }
    return found
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: ground(byte)
    case .character: character(byte)
    case .escape: afterEscape(byte)
    case .controlSequence: controlSequence(byte)
    case .shift: shift(byte)
    case .string: string(byte)
    case .oldMouse: oldMouse(byte)
    case .paste: paste.take(byte)
    }
  }

  private mutating func begin(_ next: State) {
    state = next
    held.removeAll(keepingCapacity: true)
    if next == .ground { hasAlt = false }
  }

  private mutating func emit(_ input: Input) {
    run.settle(into: &found)
    found.append(input)
  }

  private mutating func emit(_ key: Key) { emit(.key(key)) }
}

// MARK: - Letters and control characters

extension InputDecoder {
  private mutating func ground(_ byte: UInt8) {
    switch byte {
    case InputDecoder.escape: begin(.escape)
    case 0x20...0x7E: type(Unicode.Scalar(byte))
    case 0x09, 0x0A, 0x0D: if !run.extend(withBreak: byte) { emit(KeyTable.control(byte)) }
    case 0x00...0x1F, 0x7F: emit(KeyTable.control(byte))
    case 0xC2...0xF4:
      begin(.character)
      held.append(byte)
    default: type("\u{FFFD}")
    }
  }

  private mutating func type(_ scalar: Unicode.Scalar) {
    if hasAlt {
      emit(.alt(Character(scalar)))
    } else if !(0x80...0x9F).contains(scalar.value) {
      run.append(scalar)
    }
    hasAlt = false
  }

  private mutating func character(_ byte: UInt8) {
    guard (0x80...0xBF).contains(byte) else {
      type("\u{FFFD}")
      begin(.ground)
      return ground(byte)
    }
    held.append(byte)
    let needed = held[0] < 0xE0 ? 2 : held[0] < 0xF0 ? 3 : 4
    guard held.count == needed else { return }
    // An overlong form or a surrogate becomes several stand-ins; one is enough.
    let text = String(decoding: held, as: UTF8.self).unicodeScalars
    type(text.count == 1 ? text[text.startIndex] : "\u{FFFD}")
    begin(.ground)
  }
}

// MARK: - Sequences

extension InputDecoder {
  private mutating func afterEscape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "["): begin(.controlSequence)
    case UInt8(ascii: "O"): begin(.shift)
    case UInt8(ascii: "P"), UInt8(ascii: "]"), UInt8(ascii: "_"):
      begin(.string)
      introducer = byte
      stringLength = 0
      said = []
    case InputDecoder.escape: emit(.escape)
    case 0x20...0x7E, 0xC2...0xF4:
      begin(.ground)
      hasAlt = true
      ground(byte)
    default:
      emit(.escape)
      begin(.ground)
      ground(byte)
    }
  }

  private mutating func controlSequence(_ byte: UInt8) {
    switch byte {
    // The Linux console's F1 to F5: CSI [ A.
    case UInt8(ascii: "[") where held.isEmpty: held.append(byte)
    case UInt8(ascii: "M") where held.isEmpty: begin(.oldMouse)
    // rxvt's Shift-Home: CSI 7 $, where `$` ends it. A mode's report has two numbers before its `$`.
    case UInt8(ascii: "$") where !held.isEmpty && held.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }):
      finish(ControlSequence(held, final: byte))
    case 0x20...0x3F: hold(byte)
    case 0x40...0x7E: finish(ControlSequence(held, final: byte))
    default: abandon(byte)
    }
  }

  private mutating func shift(_ byte: UInt8) {
    switch byte {
    case 0x30...0x3B: hold(byte)
    case 0x40...0x7E:
      if let key = KeyTable.shift(ControlSequence(held, final: byte)) { emit(key) }
      begin(.ground)
    default: abandon(byte)
    }
  }

  /// A sequence longer than any that we know goes on to its end, but is kept no further.
  private mutating func hold(_ byte: UInt8) {
    if held.count < InputDecoder.longest { held.append(byte) }
  }

  /// The sequence was cut short: the byte that did it counts.
  private mutating func abandon(_ byte: UInt8) {
    begin(.ground)
    ground(byte)
  }

  private mutating func string(_ byte: UInt8) {
    stringLength += 1
    if byte == InputDecoder.escape {
      held = [byte]
    } else if byte == 0x07 || stringLength > InputDecoder.longestString {
      endString()
    } else if !held.isEmpty {
      endString()
      if byte != UInt8(ascii: "\\") { afterEscape(byte) }
    } else if said.count < InputDecoder.longest {
      said.append(byte)
    }
  }

  private mutating func endString() {
    begin(.ground)
    if introducer == UInt8(ascii: "P") { answers.note(said: said) }
    said = []
  }

  private mutating func oldMouse(_ byte: UInt8) {
    held.append(byte)
    guard held.count == 3 else { return }
    if let mouse = MouseReport(old: held).event { emit(.mouse(mouse)) }
    begin(.ground)
  }

  private mutating func finish(_ sequence: ControlSequence) {
    begin(.ground)
    switch (sequence.marker, sequence.intermediate, sequence.final) {
    case (nil, nil, UInt8(ascii: "~")) where sequence[0] == 200: begin(.paste)
    case (UInt8(ascii: "<"), nil, UInt8(ascii: "M")), (UInt8(ascii: "<"), nil, UInt8(ascii: "m")):
      if let mouse = MouseReport(sequence).event { emit(.mouse(mouse)) }
    case (let marker, UInt8(ascii: "$"), UInt8(ascii: "y")):
      answers.note(mode: sequence[0], state: sequence[1], isPrivate: marker == UInt8(ascii: "?"))
    case (UInt8(ascii: ">"), nil, UInt8(ascii: "c")): answers.make = sequence.numbers
    case (UInt8(ascii: "?"), nil, UInt8(ascii: "c")):
      answers.attributes = sequence.numbers
      answers.areComplete = true
    case (UInt8(ascii: "["), nil, let final): if let key = KeyTable.linux(final) { emit(key) }
    case (nil, _, _): if let key = KeyTable.control(sequence) { emit(key) }
    default: break
    }
  }
}
