/// What stands between two spaces or right-to-left letters, without the punctuation around it.
struct Token {
  /// The pieces of the token itself.
  var range: Range<Int>
  /// With the punctuation around it.
  var chunk: Range<Int>
  /// A right-to-left letter stands right before it, as in `ב-12:00`.
  let followsPrefix: Bool
  var digits = 0
  var letters = 0
  var masks = 0
  /// Holds a sign that addresses and paths are made with.
  var isAddress = false
  var isSign = false
  /// Made of several tokens, which a row should not part.
  var isJoined = false
  /// A short number in brackets of its own, as the area code of a phone.
  private var isBracketed = false

  init?(_ pieces: [Piece], chunk: Range<Int>, followsPrefix: Bool) {
    self.chunk = chunk
    self.followsPrefix = followsPrefix
    guard let core = Core(pieces, chunk: chunk, followsPrefix: followsPrefix).range else {
      guard chunk.count == 1, Token.isOperator(pieces[chunk.lowerBound].base) else { return nil }
      range = chunk
      isSign = true
      return
    }
    range = core
    count(pieces)
    isBracketed =
      isPureDigits && digits <= 4 && chunk.count == range.count + 2
      && pieces[chunk.lowerBound].base == "(" && pieces[chunk.upperBound - 1].base == ")"
  }

  private mutating func count(_ pieces: [Piece]) {
    for piece in pieces[range] {
      switch piece.sort {
      case .digit: digits += 1
      case .letter: letters += 1
      case .mask: masks += 1
      default: isAddress = isAddress || Token.isOfAddress(piece.base)
      }
    }
    isSign =
      digits + letters == 0 && range.count == 1 && range == chunk
      && Token.isOperator(pieces[range.lowerBound].base)
  }

  private static func isOfAddress(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "@", ":", "/", "\\", "_", "?", "=": true
    default: false
    }
  }

  private static func isOperator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "\u{2013}", "\u{2014}", "\u{2212}", "~": true
    case "+", "=", "*", "/", "\u{D7}", "\u{F7}", "<", ">": true
    case "\u{2192}", "\u{21D2}": true
    default: false
    }
  }

  var isWord: Bool { letters == range.count }
  var isNumber: Bool { digits > 0 && letters == 0 }
  var isPureDigits: Bool { digits == range.count }

  /// Nothing but spaces stands between the token and the next at its right.
  func touches(_ next: Token) -> Bool {
    (range.upperBound == chunk.upperBound || isBracketed)
      && (next.range.lowerBound == next.chunk.lowerBound || next.isBracketed)
      && next.chunk.lowerBound == chunk.upperBound + 1
      && !next.followsPrefix
  }

  /// Everything from this token to another, as one.
  func joined(through last: Token) -> Token {
    var whole = self
    let first = isBracketed ? chunk.lowerBound : range.lowerBound
    let end = last.isBracketed ? last.chunk.upperBound : last.range.upperBound
    whole.range = first..<end
    whole.chunk = chunk.lowerBound..<last.chunk.upperBound
    whole.isJoined = true
    whole.isBracketed = false
    return whole
  }
}

extension [Token] {
  /// From left to right, each run of more than one token becomes what `join` makes of it.
  /// - Parameters:
  ///   - end: the last token of the run that begins at a place; the place itself where none does.
  ///   - join: is given the run, and all of it as one.
  func joiningRuns(
    to end: (Int) -> Int, _ join: (ArraySlice<Token>, Token) -> [Token]
  ) -> [Token] {
    var result: [Token] = []
    var start = 0
    while start < count {
      let last = end(start)
      if last > start {
        result += join(self[start...last], self[start].joined(through: self[last]))
      } else {
        result.append(self[start])
      }
      start = last + 1
    }
    return result
  }
}
