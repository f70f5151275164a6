/// Joins the two degrees of a place, each with its side of the world: `32.08° N, 34.78° E`, `32.08°N, 34.78°E`.
struct Coordinates {
  private let pieces: [Piece]

  init(_ pieces: [Piece]) { self.pieces = pieces }

  func joined(_ tokens: [Token]) -> [Token] {
    guard pieces.contains(where: { $0.base == "\u{B0}" }) else { return tokens }
    var result: [Token] = []
    var index = 0
    while index < tokens.count {
      let count = length(tokens[index...])
      let first = tokens[index]
      result.append(count > 1 ? place(first, tokens[index + count - 1]) : first)
      index += max(1, count)
    }
    return result
  }

  private func place(_ first: Token, _ last: Token) -> Token {
    var whole = first.joined(through: last)
    whole.letters = max(whole.letters, 1)
    return whole
  }

  /// Of the place that begins here; 0 where none does.
  private func length(_ tokens: ArraySlice<Token>) -> Int {
    let first = degreeLength(tokens)
    guard first > 0 else { return 0 }
    let second = degreeLength(tokens.dropFirst(first))
    let middle = tokens.startIndex + first
    guard second > 0, follows(tokens[middle], tokens[middle - 1]) else { return first }
    return first + second
  }

  /// 1 for `32.08°N`, 2 for `32.08° N`.
  private func degreeLength(_ tokens: ArraySlice<Token>) -> Int {
    guard let first = tokens.first, first.digits > 0 else { return 0 }
    if first.letters == 1, pieces[first.range].dropLast().last?.base == "\u{B0}" {
      return isSide(first.range.upperBound - 1) ? 1 : 0
    }
    guard first.letters == 0, pieces[first.range].last?.base == "\u{B0}",
      let side = tokens.dropFirst().first, side.range.count == 1, isSide(side.range.lowerBound),
      first.touches(side)
    else { return 0 }
    return 2
  }

  private func isSide(_ index: Int) -> Bool {
    switch pieces[index].base {
    case "N", "S", "E", "W": true
    default: false
    }
  }

  /// With nothing but a space, or a comma and a space, between.
  private func follows(_ next: Token, _ token: Token) -> Bool {
    let gap = pieces[token.range.upperBound..<next.range.lowerBound].map(\.base)
    return gap == [" "] || gap == [",", " "]
  }
}
