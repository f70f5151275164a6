/// The runs of a line that are read from left to right as one, in a line of any direction: phones in any spelling,
/// ids, amounts with their signs, card masks, ranges, dates, times, codes, addresses of mail and web, file names, and
/// English names with their numbers. Single numbers and words need no help.
struct SpokenRuns {
  /// Each is ordered as one, whatever stands around it.
  private(set) var isolated: [Range<Int>] = []
  /// A row is not broken inside them: half a phone number is a wrong one.
  private(set) var glued: [Range<Int>] = []

  init(_ pieces: [Piece]) {
    guard pieces.contains(where: { $0.sort.isCore }) else { return }
    var tokens = SpokenRuns.tokens(pieces)
    tokens = WebAddresses(pieces).joined(tokens)
    tokens = Coordinates(pieces).joined(tokens)
    tokens = NumberGroups(pieces).joined(tokens)
    tokens = NumberRanges(pieces).joined(tokens)
    tokens = FileNames(pieces).joined(tokens)
    for token in LatinPhrases(pieces).joined(tokens) { add(token, pieces) }
  }

  private static func tokens(_ pieces: [Piece]) -> [Token] {
    var tokens: [Token] = []
    var start: Int?
    for index in 0...pieces.count {
      let kind = index < pieces.count ? pieces[index].sort : .space
      if kind != .space, kind != .turning {
        start = start ?? index
      } else if let first = start {
        let follows = first > 0 && pieces[first - 1].sort == .turning
        if let token = Token(pieces, chunk: first..<index, followsPrefix: follows) {
          tokens.append(token)
        }
        start = nil
      }
    }
    return tokens
  }

  private mutating func add(_ token: Token, _ pieces: [Piece]) {
    if token.isJoined {
      isolated.append(token.range)
      if token.letters == 0 { glued.append(token.range) }
    } else if token.digits + token.letters > 0, !token.isWord, !token.isPureDigits {
      glued.append(token.range)
      if token.followsPrefix, SpokenRuns.readsRightByItself(token, pieces) { return }
      isolated.append(token.range)
    }
  }

  /// Digits with single separators that Unicode's algorithm keeps among them. After a Hebrew prefix they are left to
  /// it, so that `ב-12:00` stays one word in an English line too.
  private static func readsRightByItself(_ token: Token, _ pieces: [Piece]) -> Bool {
    token.isNumber && token.masks == 0
      && zip(token.range, token.range.dropFirst()).allSatisfy { index, next in
        let isDigit = pieces[index].sort == .digit
        return isDigit || isKept(pieces[index].base) && pieces[next].sort == .digit
      }
      && pieces[token.range.lowerBound].sort == .digit
      && pieces[token.range.upperBound - 1].sort == .digit
  }

  /// Its classes ES and CS, of one sign. A dash is of neither: what stands at its sides changes places.
  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "+", "-", "\u{2212}", ",", ".", ":", "/": true
    default: false
    }
  }
}
