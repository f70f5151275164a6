extension CardMask {
  /// Masks cards that one sign parts: into two halves of eight (`45802600 ; 00000000`), or all the way into digits or pairs
  /// (`4,5,8,0,…`, `45,80,…`). White space may stand around the sign in any width.
  static func hidePartedCards(_ scalars: inout [Unicode.Scalar]) {
    let pieces = DigitPiece.all(in: scalars)
    var index = 0
    while index < pieces.count {
      guard let card = partedCard(pieces, at: index, in: scalars) else {
        index += 1
        continue
      }
      let digits = card.flatMap(\.range).filter { digit(scalars[$0]) != nil }
      for place in digits.dropLast(4) { scalars[place] = "*" }
      index = card.endIndex
    }
  }

  /// The card that begins with this piece.
  private static func partedCard(
    _ pieces: [DigitPiece], at index: Int, in scalars: [Unicode.Scalar]
  ) -> ArraySlice<DigitPiece>? {
    guard !pieces[index].followsMask else { return nil }
    return switch pieces[index].count {
    case 1, 2: beginsRow(pieces, at: index) ? evenCard(pieces[index...], in: scalars) : nil
    case 4, 8: halvedCard(pieces[index...], in: scalars)
    default: nil
    }
  }

  /// Within a long row some digits would often pass for a card. A number may stand before it that is none of its own:
  /// `149.90, 45, 80, …`.
  private static func beginsRow(_ pieces: [DigitPiece], at index: Int) -> Bool {
    let size = pieces[index].count
    guard let sign = pieces.dropFirst(index + 1).first?.gap else { return false }
    return !pieces[max(0, index - 1)...index].allSatisfy { $0.count == size && $0.gap == sign }
      || index == 0
  }

  /// In digits or pairs with the same sign between all; numbers that rise from each to the next are a list.
  private static func evenCard(
    _ pieces: ArraySlice<DigitPiece>, in scalars: [Unicode.Scalar]
  ) -> ArraySlice<DigitPiece>? {
    let size = pieces[pieces.startIndex].count
    let followers = pieces.dropFirst().prefix(18)
    guard let sign = followers.first?.gap.sign else { return nil }
    let row = followers.prefix { $0.gap.sign == sign && $0.count <= size }.count + 1
    return lengths.lazy.map { pieces.prefix(min(row, ($0 + size - 1) / size)) }.first { card in
      let digits = card.map { values(of: $0, in: scalars) }
      return digits.dropLast().allSatisfy { $0.count == size } && isCard(digits.flatMap(\.self))
        && !rises(digits)
    }
  }

  private static let lengths = stride(from: 19, through: 13, by: -1)

  /// Two halves that begin alike are two numbers of one kind, such as orders of the same week.
  private static func halvedCard(
    _ pieces: ArraySlice<DigitPiece>, in scalars: [Unicode.Scalar]
  ) -> ArraySlice<DigitPiece>? {
    guard let first = half(pieces), let second = half(pieces.dropFirst(first.count)),
      second.first?.gap.sign != nil
    else { return nil }
    let digits = [first, second].map { half in half.flatMap { values(of: $0, in: scalars) } }
    guard digits[0].prefix(3) != digits[1].prefix(3), isCard(digits[0] + digits[1]) else {
      return nil
    }
    return pieces.prefix(first.count + second.count)
  }

  /// Eight digits, or twice four with white space between.
  private static func half(_ pieces: ArraySlice<DigitPiece>) -> ArraySlice<DigitPiece>? {
    let four = pieces.prefix(2)
    if pieces.first?.count == 8 { return pieces.prefix(1) }
    return four.map(\.count) == [4, 4] && four.last?.gap == .space ? four : nil
  }

  private static func rises(_ numbers: [[Int]]) -> Bool {
    let numbers = numbers.map { $0.reduce(0) { $0 * 10 + $1 } }
    return zip(numbers, numbers.dropFirst()).allSatisfy(<)
  }

  private static func values(of piece: DigitPiece, in scalars: [Unicode.Scalar]) -> [Int] {
    scalars[piece.range].compactMap(digit)
  }
}

/// Digits that stand together, but for what is not seen among them.
private struct DigitPiece {
  enum Gap: Equatable {
    case space
    /// One, with any white space around it.
    case sign(Unicode.Scalar)
    /// Letters, more signs, or the beginning of the text.
    case other

    var sign: Unicode.Scalar? { if case .sign(let sign) = self { sign } else { nil } }
  }

  /// What stands between it and the piece before.
  let gap: Gap
  /// It begins with one of the last four digits of a card that was masked.
  let followsMask: Bool
  fileprivate(set) var range: Range<Int>
  fileprivate(set) var count = 1

  static func all(in scalars: [Unicode.Scalar]) -> [DigitPiece] {
    var reading = PieceReading()
    for place in scalars.indices { reading.take(scalars[place], at: place) }
    return reading.pieces
  }
}

private struct PieceReading {
  private(set) var pieces: [DigitPiece] = []
  /// What was seen since the last digit.
  private var gap: DigitPiece.Gap? = .other
  private var stars = 0
  /// How many of a masked card's last four digits are still to come.
  private var spared = 0

  mutating func take(_ scalar: Unicode.Scalar, at place: Int) {
    guard CardMask.digit(scalar) == nil else { return takeDigit(at: place) }
    if scalar == "*" { stars += 1 } else if CardMask.isLetter(scalar) { stars = 0 }
    if gap != .other { gap = widened(by: scalar) }
  }

  private mutating func takeDigit(at place: Int) {
    if stars >= 9 { spared = 4 }
    if let gap {
      pieces.append(DigitPiece(gap: gap, followsMask: spared > 0, range: place..<place + 1))
    } else {
      let last = pieces.count - 1
      pieces[last].range = pieces[last].range.lowerBound..<place + 1
      pieces[last].count += 1
    }
    (gap, stars, spared) = (nil, 0, max(0, spared - 1))
  }

  private func widened(by scalar: Unicode.Scalar) -> DigitPiece.Gap? {
    if CardMask.isUnseen(scalar) { return gap }
    if CardMask.isSpace(scalar) { return gap ?? .space }
    guard gap?.sign == nil, !CardMask.isLetter(scalar) else { return .other }
    return .sign(scalar)
  }
}
