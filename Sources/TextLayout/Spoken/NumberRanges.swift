/// Joins ranges and sums that are written with spaces: `10 - 20`, `22.11 – 24.11`, `2 + 3 = 5`.
struct NumberRanges {
  private let pieces: [Piece]

  init(_ pieces: [Piece]) { self.pieces = pieces }

  func joined(_ tokens: [Token]) -> [Token] {
    var result: [Token] = []
    var index = 0
    while index < tokens.count {
      let end = end(tokens, from: index)
      let first = tokens[index]
      result.append(end > index ? first.joined(through: tokens[end]) : first)
      index = end + 1
    }
    return result
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
    return isPair && isAside(tokens[start], tokens[last]) ? start : last
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

  /// `48213 - 2 …` is a number and then an aside: a range does not go down.
  private func isAside(_ first: Token, _ last: Token) -> Bool {
    guard first.isPureDigits, last.isPureDigits else { return false }
    guard first.digits == last.digits else { return first.digits > last.digits }
    return text(last) < text(first)
  }

  private func text(_ token: Token) -> String {
    pieces[token.range].reduce(into: "") { $0 += $1.glyph.text }
  }
}
