/// Unicode's bidirectional algorithm for what nearly every line is made of: letters of Hebrew and Latin, digits, the
/// signs and spaces among them, and spoken runs, each isolated. Such a line holds no marks, no Arabic and no controls, so
/// that half of the rules have nothing to do, and the rest is a few passes over one array.
struct PlainLevels {
  let paragraph: UInt8
  private let kinds: [Kind]

  /// Nil where the line holds anything that these rules do not know, and where a character is of several pieces, which
  /// must stay together.
  init?(_ pieces: [Piece], isolating runs: [Range<Int>], _ wanted: FieldDirection) {
    guard pieces.last.map({ Int($0.grapheme) + 1 }) ?? 0 == pieces.count else { return nil }
    guard var kinds = PlainLevels.kinds(pieces, isolating: runs) else { return nil }
    let direction = PlainLevels.direction(kinds, wanted)
    paragraph = direction == .right ? 1 : 0
    PlainLevels.resolveNumbers(&kinds, from: direction)
    guard let pairs = BracketPairs(pieces, kinds) else { return nil }
    pairs.resolve(&kinds, within: direction)
    PlainLevels.resolveNeutrals(&kinds, within: direction)
    for run in runs {
      for index in run { kinds[index] = pieces.turns(inRun: index) ? .turned : .digit }
    }
    self.kinds = kinds
  }

  /// One for each piece; those of spaces at the end are not yet what rule L1 makes them, for that is of rows.
  var levels: [UInt8] { kinds.map { $0.level(in: paragraph) } }

  /// A run is a neutral to what stands around it.
  private static func kinds(_ pieces: [Piece], isolating runs: [Range<Int>]) -> [Kind]? {
    let kinds = [Kind](unsafeUninitializedCapacity: pieces.count) { room, count in
      var rest = runs[...]
      while count < pieces.count {
        if let run = rest.first, run.lowerBound == count {
          room[run].initialize(repeating: .neutral)
          count = run.upperBound
          rest = rest.dropFirst()
        } else if let kind = Kind(of: pieces[count].glyph) {
          room.initializeElement(at: count, to: kind)
          count += 1
        } else {
          return
        }
      }
    }
    return kinds.count == pieces.count ? kinds : nil
  }

  /// What a code point is to the rules. `left` reads to the right and begins at the left; `right` is of Hebrew.
  enum Kind: UInt8 {
    case left, right, digit
    /// A sign of a number, one between two numbers, one before or after a number.
    case sign, separator, terminator
    case bracket, neutral
    /// Hebrew inside a run.
    case turned

    /// Nil with marks, too.
    init?(of glyph: Glyph) {
      guard !glyph.hasMarks else { return nil }
      switch glyph.base.value {
      case 0x5D0...0x5EA, 0x5BE, 0x5F3, 0x5F4: self = .right
      case 0x20: self = .neutral
      case 0x41...0x5A, 0x61...0x7A: self = .left
      case 0x30...0x39: self = .digit
      case 0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D: self = .bracket
      case 0x2B, 0x2D: self = .sign
      case 0x2C, 0x2E, 0x2F, 0x3A: self = .separator
      case 0x23...0x25, 0x20AA, 0x20AC: self = .terminator
      case 0x21...0x7E, 0x2010...0x2027, 0x2500...0x25FF: self = .neutral
      default: return nil
      }
    }

    /// What it is to neutrals beside it; nil for one of them.
    var strength: Kind? {
      switch self {
      case .left: .left
      case .right, .digit: .right
      default: nil
      }
    }

    /// Rules I1 and I2.
    fileprivate func level(in paragraph: UInt8) -> UInt8 {
      switch self {
      case .right: 1
      case .turned: 3
      case .left: paragraph == 0 ? 0 : 2
      default: 2
      }
    }
  }

  /// Rules P2 and P3.
  private static func direction(_ kinds: [Kind], _ wanted: FieldDirection) -> Kind {
    switch wanted {
    case .leftToRight: .left
    case .rightToLeft: .right
    case .firstStrong: kinds.first { $0 == .left || $0 == .right } ?? .left
    }
  }

  /// Rules W4 to W7: what belongs to a number, and which numbers stand among Latin letters.
  private static func resolveNumbers(_ kinds: inout [Kind], from start: Kind) {
    var strong = start
    var index = 0
    while index < kinds.count {
      switch kinds[index] {
      case .left, .right: strong = kinds[index]
      case .digit, .terminator:
        let end = number(&kinds, from: index)
        if strong == .left {
          for place in index..<end where kinds[place] == .digit { kinds[place] = .left }
        }
        index = end
        continue
      case .sign, .separator: kinds[index] = .neutral
      case .bracket, .neutral, .turned: break
      }
      index += 1
    }
  }

  /// Makes digits of the separators and terminators that belong to a number.
  /// - Returns: where it ends.
  private static func number(_ kinds: inout [Kind], from start: Int) -> Int {
    var end = start
    var hasDigits = false
    while end < kinds.count {
      switch kinds[end] {
      case .digit: hasDigits = true
      case .terminator: break
      case .sign where isBetweenDigits(kinds, end), .separator where isBetweenDigits(kinds, end):
        break
      default: return close(&kinds, start..<end, hasDigits)
      }
      end += 1
    }
    return close(&kinds, start..<end, hasDigits)
  }

  private static func isBetweenDigits(_ kinds: [Kind], _ index: Int) -> Bool {
    index > 0 && kinds[index - 1] == .digit && index + 1 < kinds.count && kinds[index + 1] == .digit
  }

  private static func close(_ kinds: inout [Kind], _ range: Range<Int>, _ hasDigits: Bool) -> Int {
    for index in range { kinds[index] = hasDigits ? .digit : .neutral }
    return range.upperBound
  }

  /// Rules N1 and N2.
  private static func resolveNeutrals(_ kinds: inout [Kind], within direction: Kind) {
    var before = direction
    var index = 0
    while index < kinds.count {
      if let strength = kinds[index].strength {
        before = strength
        index += 1
        continue
      }
      var end = index
      while end < kinds.count, kinds[end].strength == nil { end += 1 }
      let after = end < kinds.count ? kinds[end].strength : direction
      let kind = before == after ? before : direction
      for place in index..<end { kinds[place] = kind }
      index = end
    }
  }
}

/// The brackets of a line that belong together: rules BD16 and N0.
private struct BracketPairs {
  private var pairs: [ClosedRange<Int>] = []
  /// As many as Unicode lets stand open.
  private static let mostOpen = 63

  init?(_ pieces: [Piece], _ kinds: [PlainLevels.Kind]) {
    var open: [Int] = []
    for index in pieces.indices where kinds[index] == .bracket {
      let sign = pieces[index].base.value
      if let opening = BracketPairs.opening(of: sign) {
        guard let place = open.lastIndex(where: { pieces[$0].base.value == opening }) else {
          continue
        }
        pairs.append(open[place]...index)
        open.removeSubrange(place...)
      } else if open.count < BracketPairs.mostOpen {
        open.append(index)
      } else {
        return nil
      }
    }
    pairs.sort { $0.lowerBound < $1.lowerBound }
  }

  private static func opening(of closing: UInt32) -> UInt32? {
    switch closing {
    case 0x29: 0x28
    case 0x5D: 0x5B
    case 0x7D: 0x7B
    default: nil
    }
  }

  func resolve(_ kinds: inout [PlainLevels.Kind], within direction: PlainLevels.Kind) {
    for pair in pairs {
      guard let kind = BracketPairs.kind(of: pair, kinds, direction) else { continue }
      (kinds[pair.lowerBound], kinds[pair.upperBound]) = (kind, kind)
    }
  }

  /// The direction of the line, where anything between them has it; else that which stands both between and before.
  private static func kind(
    of pair: ClosedRange<Int>, _ kinds: [PlainLevels.Kind], _ direction: PlainLevels.Kind
  ) -> PlainLevels.Kind? {
    var other: PlainLevels.Kind?
    for index in pair.lowerBound + 1..<pair.upperBound {
      guard let strength = kinds[index].strength else { continue }
      if strength == direction { return direction }
      other = strength
    }
    guard let other else { return nil }
    let before = kinds[..<pair.lowerBound].last { $0.strength != nil }?.strength ?? direction
    return before == other ? other : direction
  }
}
