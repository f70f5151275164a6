/// Joins the groups of a number that is written with spaces: `050 123 4567`, `+972 3 1234567`, `(03) 123 4567`, `+972 (0)50 123 4567`,
/// `123 456 789`, `4580 1234 5678 9012`, `**** **** **** 4242`, `12 500 ₪`, `1 234 567.89`.
struct NumberGroups {
  private let pieces: [Piece]
  /// More than any number has, so that a line of nothing but digits takes no longer than another.
  private static let mostGroups = 12

  init(_ pieces: [Piece]) { self.pieces = pieces }

  func joined(_ tokens: [Token]) -> [Token] {
    tokens.joiningRuns(to: { end(tokens, from: $0) }) { _, whole in [whole] }
  }

  private func end(_ tokens: [Token], from start: Int) -> Int {
    let groups = groups(tokens[start...])
    let count = max(1, groups.count > 1 ? length(groups) : 0, amountLength(tokens[start...]))
    return start + count - 1
  }

  /// A sum with a space among its thousands, known by its cents or by its currency. One digit before a single group may count
  /// something else: `payment 3 129.90`.
  private func amountLength(_ all: ArraySlice<Token>) -> Int {
    guard let first = all.first, first.isPureDigits, (1...3).contains(first.digits),
      pieces[first.range.lowerBound].base != "0"
    else { return 0 }
    var last = first
    for (count, next) in all.dropFirst().prefix(4).enumerated() {
      guard last.touches(next) else { return 0 }
      let isSum = first.digits > 1 || count > 0
      if hasCents(next) { return isSum ? count + 2 : 0 }
      guard next.isPureDigits, next.digits == 3 else { return 0 }
      if isSum, pieces.namesCurrency(at: next.chunk.upperBound + 1) { return count + 2 }
      last = next
    }
    return 0
  }

  /// `500.00`
  private func hasCents(_ token: Token) -> Bool {
    let text = pieces[token.range]
    return text.count == 6 && token.digits == 5 && text.dropFirst(3).first?.base == "."
  }

  /// The groups at the beginning that stand in one row with single spaces between.
  private func groups(_ all: ArraySlice<Token>) -> ArraySlice<Token> {
    let tokens = all.prefix(NumberGroups.mostGroups)
    var end = tokens.startIndex
    while end < tokens.endIndex, isGroup(tokens[end], isFirst: end == tokens.startIndex) {
      if end > tokens.startIndex, !tokens[end - 1].touches(tokens[end]) { break }
      end += 1
    }
    return tokens[tokens.startIndex..<end]
  }

  private func isGroup(_ token: Token, isFirst: Bool) -> Bool {
    if isFirst, isAccount(token) { return true }
    guard token.letters == 0, token.digits + token.masks > 0 else { return false }
    let head = isFirst ? (starts(token, with: "+") ? 1 : 0) : trunkLength(token)
    let body = token.range.dropFirst(head)
    return body.allSatisfy { index in
      pieces[index].sort.isCore || pieces[index].base == "-"
    }
  }

  /// `(0)` as it is written after the code of a country: dialled within it only.
  private func trunkLength(_ token: Token) -> Int {
    let trunk: [Unicode.Scalar] = ["(", "0", ")"]
    return pieces[token.range].prefix(3).map(\.base) == trunk ? 3 : 0
  }

  /// The first group of an IBAN: a country and two digits.
  private func isAccount(_ token: Token) -> Bool {
    token.letters == 2 && token.digits == 2 && token.range.count == 4
  }

  private func starts(_ token: Token, with scalar: Unicode.Scalar) -> Bool {
    pieces[token.range.lowerBound].base == scalar
  }

  /// How many of the groups are one number.
  private func length(_ groups: ArraySlice<Token>) -> Int {
    if let first = groups.first, isAccount(first) { return accountLength(groups) }
    let masked = maskedLength(groups)
    if masked > 0 { return masked }
    if let target = phoneLength(groups) { return count(groups, reaching: target) }
    return plainLength(groups.map(\.digits))
  }

  private func count(_ groups: ArraySlice<Token>, reaching target: Int) -> Int {
    var digits = 0
    for (count, group) in groups.enumerated() {
      digits += group.digits
      if digits == target { return count + 1 }
    }
    return 0
  }

  /// A card: groups of at most four of which one is hidden, up to the first shown group after it.
  private func maskedLength(_ groups: ArraySlice<Token>) -> Int {
    var count = 0
    var signs = 0
    var isHidden = false
    for group in groups {
      signs += group.digits + group.masks
      if signs > 19 { break }
      count += 1
      if group.masks >= 2 { isHidden = true }
      if isHidden, group.digits > 0 { break }
    }
    return isHidden ? count : 0
  }

  /// Groups of four, of which the last may be shorter.
  private func accountLength(_ groups: ArraySlice<Token>) -> Int {
    let fours = groups.dropFirst().prefix { $0.digits == 4 }.count
    let hasRest = groups.dropFirst(1 + fours).first.map { $0.digits < 4 } ?? false
    return fours >= 3 ? 1 + fours + (hasRest ? 1 : 0) : 0
  }

  /// How many digits the phone has that begins here, by the numbering plan of Israel; nil where none begins.
  private func phoneLength(_ groups: ArraySlice<Token>) -> Int? {
    guard let first = groups.first else { return nil }
    let digits = self.digits(groups)
    if starts(first, with: "+") || digits.starts(with: [0, 0]) {
      let country = digits.starts(with: [0, 0]) ? 2 : 0
      guard digits.dropFirst(country).starts(with: [9, 7, 2]) else { return longest(groups) }
      return country + 3 + nationalLength(digits.dropFirst(country + 3))
    }
    if digits.first == 0 { return nationalLength(digits[...]) }
    let isToll = digits.first == 1 && (5...9).contains(digits.dropFirst().first ?? 0)
    return isToll && first.digits % 3 == 1 ? 10 : nil
  }

  /// A number of another country: as many whole groups as fit into the 15 digits that a phone may have.
  private func longest(_ groups: ArraySlice<Token>) -> Int {
    var digits = 0
    for group in groups where digits + group.digits <= 15 { digits += group.digits }
    return digits
  }

  /// Areas 2, 3, 4, 8 and 9 have seven digits after the area, mobiles and the rest one more.
  private func nationalLength(_ digits: ArraySlice<Int>) -> Int {
    let trunk = digits.first == 0 ? 1 : 0
    let area = digits.dropFirst(trunk).first ?? 0
    return trunk + ([2, 3, 4, 8, 9].contains(area) ? 8 : 9)
  }

  private func digits(_ groups: ArraySlice<Token>) -> [Int] {
    groups.flatMap { group in
      group.range.compactMap { pieces[$0].base.digit }
    }
  }

  /// Ids and amounts in threes, phones without their area, cards.
  private func plainLength(_ sizes: [Int]) -> Int {
    if sizes.starts(with: [4, 4, 4, 4]) { return 4 }
    if sizes.starts(with: [4, 6, 5]) { return 3 }
    let threes = sizes.dropFirst().prefix { $0 == 3 }.count
    if threes >= 2, sizes[0] <= 3 { return threes + 1 }
    return sizes.starts(with: [3, 4]) ? 2 : 0
  }
}

extension [Piece] {
  /// A sign, or `ש"ח` and `שקל`.
  func namesCurrency(at index: Int) -> Bool {
    guard index < count, self[index].sort != .currency else { return index < count }
    guard index + 1 < count, self[index].base == "\u{5E9}" else { return false }
    return ["\"", "\u{5F4}", "\u{5D7}", "\u{5E7}"].contains(self[index + 1].base)
  }
}

extension Unicode.Scalar {
  /// 0 to 9 for a digit that `Sort` knows.
  fileprivate var digit: Int? {
    switch value {
    case 0x30...0x39: Int(value - 0x30)
    case 0x660...0x669: Int(value - 0x660)
    case 0x6F0...0x6F9: Int(value - 0x6F0)
    default: nil
    }
  }
}
