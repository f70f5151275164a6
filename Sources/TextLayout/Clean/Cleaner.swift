/// One pass over raw text that makes its pieces.
struct Cleaner {
  private(set) var pieces: [Piece] = []
  private(set) var isUnchanged = true
  private var marks = 0

  init(capacity: Int) { pieces.reserveCapacity(capacity) }

  /// Text of which each code point is a character of one column, as nearly all text is; nil where it holds another.
  static func plainPieces(_ raw: String) -> [Piece]? {
    var areAllPlain = true
    let pieces = [Piece](unsafeUninitializedCapacity: raw.utf8.count) { room, count in
      for scalar in raw.unicodeScalars {
        guard isPlain(scalar) else { return areAllPlain = false }
        room.initializeElement(
          at: count, to: Piece(scalar, columns: 1, grapheme: Int32(truncatingIfNeeded: count)))
        count += 1
      }
    }
    return areAllPlain ? pieces : nil
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x5D0...0x5EA, 0x20...0x7E: true
    default: standsAlone(scalar) && Shape(of: scalar) == .narrow
    }
  }

  mutating func read(_ raw: String) {
    if readAlone(raw) { return }
    for (index, character) in raw.enumerated() {
      for scalar in character.unicodeScalars { add(scalar, grapheme: Int32(index)) }
    }
  }

  /// - Returns: false, and nothing was read, where a code point may be part of a character of several.
  private mutating func readAlone(_ raw: String) -> Bool {
    for scalar in raw.unicodeScalars {
      guard Cleaner.standsAlone(scalar) else {
        pieces.removeAll(keepingCapacity: true)
        (isUnchanged, marks) = (true, 0)
        return false
      }
      add(scalar, grapheme: nil)
    }
    return true
  }

  /// Nil where the count of pieces is the count of characters.
  private mutating func add(_ scalar: Unicode.Scalar, grapheme: Int32?) {
    switch Shape(of: scalar) {
    case .narrow: begin(scalar, columns: 1, grapheme: grapheme)
    case .wide where isSkinTone(scalar, grapheme): isUnchanged = false
    case .wide: begin(scalar, columns: 2, grapheme: grapheme)
    case .mark: add(mark: scalar, grapheme: grapheme)
    case .refused: refuse(scalar, grapheme: grapheme)
    }
  }

  private mutating func begin(_ base: Unicode.Scalar, columns: Columns, grapheme: Int32?) {
    pieces.append(Piece(base, columns: columns, grapheme: grapheme ?? Int32(pieces.count)))
    marks = 0
  }

  private mutating func add(mark: Unicode.Scalar, grapheme: Int32?) {
    if isHalfSyllable(mark), !continues(grapheme) || !endsInKorean {
      isUnchanged = false
      return begin(StandIn.unknown, columns: 1, grapheme: grapheme)
    }
    if !continues(grapheme) {
      isUnchanged = false
      begin(StandIn.base, columns: 1, grapheme: grapheme)
    }
    guard marks < Glyph.mostScalars - 1 else { return isUnchanged = false }
    marks += 1
    pieces[pieces.count - 1].add(mark: mark)
  }

  private mutating func refuse(_ scalar: Unicode.Scalar, grapheme: Int32?) {
    isUnchanged = false
    if StandIn.isOnlyLook(scalar), continues(grapheme) { return }
    begin(StandIn.of(scalar), columns: 1, grapheme: grapheme)
  }

  /// A vowel or last consonant of Korean, which has no column of its own but joins nothing but Korean.
  private func isHalfSyllable(_ mark: Unicode.Scalar) -> Bool {
    (0x1160...0x11FF).contains(mark.value) || (0xD7B0...0xD7FF).contains(mark.value)
  }

  private var endsInKorean: Bool {
    switch pieces.last?.base.value ?? 0 {
    case 0x1100...0x115F, 0xA960...0xA97F, 0xAC00...0xD7A3: true
    default: false
    }
  }

  /// Whether the character has a piece already, so that every character is seen.
  private func continues(_ grapheme: Int32?) -> Bool {
    guard let last = pieces.last else { return false }
    return grapheme == nil || grapheme == last.grapheme
  }

  /// A skin tone after a person: some terminals merge the two and some do not, so the person is drawn without.
  private func isSkinTone(_ scalar: Unicode.Scalar, _ grapheme: Int32?) -> Bool {
    guard (0x1F3FB...0x1F3FF).contains(scalar.value), continues(grapheme) else { return false }
    return pieces.last?.base.properties.isEmojiModifierBase ?? false
  }

  /// True for code points that begin a character of their own, or are a mark of Hebrew, so that counting pieces is
  /// counting characters.
  private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0x591...0x5F4, 0xA0...0xAC, 0xAE...0x2FF, 0x370...0x482, 0x48A...0x52F: true
    case 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20C0, 0x2190...0x21FF: true
    case 0x2400...0x2426, 0x2500...0x25FF: true
    default: false
    }
  }
}
