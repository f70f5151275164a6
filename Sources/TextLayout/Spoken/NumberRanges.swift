/// Joins ranges, sums and changes that are written with spaces: `10 - 20`, `22.11 – 24.11`, `2 + 3 = 5`, `129 → 149`.
struct NumberRanges {
  private let pieces: [Piece]

  init(_ pieces: [Piece]) { self.pieces = pieces }

  func joined(_ tokens: [Token]) -> [Token] {
    tokens.joiningRuns(to: { end(tokens, from: $0) }) { _, whole in [whole] }
  }

  /// The last token of the range that begins at `start`; `start` itself where none does.
  private func end(_ tokens: [Token], from start: Int) -> Int {
    var last = start
    while last + 2 < tokens.count, isOperand(tokens[last]), isOperand(tokens[last + 2]),
      isOperator(tokens[last + 1]), tokens[last].touches(tokens[last + 1]),
      tokens[last + 1].touches(tokens[last + 2])
    {
      last += 2
    }
    let isPair = last == start + 2
    return isPair && isAside(tokens[start...last]) ? start : last
  }

  private func isOperand(_ token: Token) -> Bool {
    guard token.digits > 0 else { return false }
    return token.letters == 0 || pieces[token.range.lowerBound].sort == .digit
  }

  private func isOperator(_ token: Token) -> Bool {
    guard token.range.count == 1, token.range == token.chunk else { return false }
    let scalar = pieces[token.range.lowerBound].base
    return token.isSign || scalar == "x" || scalar == "X"
  }

  /// `48213 - 2 …` is a number and then an aside: a range does not go down. Of money, a sum may.
  private func isAside(_ pair: ArraySlice<Token>) -> Bool {
    guard let first = pair.first, let last = pair.last, first.isPureDigits, last.isPureDigits,
      isDash(pair[pair.startIndex + 1]), !pieces.namesCurrency(at: last.chunk.upperBound + 1)
    else { return false }
    return first.digits == last.digits ? text(last) < text(first) : first.digits > last.digits
  }

  private func isDash(_ token: Token) -> Bool {
    pieces[token.range.lowerBound].base.properties.generalCategory == .dashPunctuation
      || pieces[token.range.lowerBound].base == "\u{2212}"
  }

  private func text(_ token: Token) -> String {
    pieces[token.range].reduce(into: "") { $0 += $1.glyph.text }
  }
}
