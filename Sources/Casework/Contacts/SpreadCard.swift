extension CardMask {
  /// Masks cards that are written in their groups, however far these stand apart: in the columns of a table, in a list, in
  /// tags of HTML. Where signs that part numbers stand between them, the same ones must stand between all, or others between
  /// any two.
  static func hideSpreadCards(_ scalars: inout [Unicode.Scalar]) {
    // Most texts end here, and this is asked at every key of a note.
    guard hasGroupOfFour(scalars) else { return }
    let groups = DigitGroup.all(in: scalars)
    var index = 0
    while index < groups.count {
      guard let card = spreadCard(groups[index...]) else {
        index += 1
        continue
      }
      for place in card.flatMap(\.places).dropLast(4) { scalars[place] = "*" }
      index = card.endIndex
    }
  }

  /// Each card of `shapes` begins with one.
  private static func hasGroupOfFour(_ scalars: [Unicode.Scalar]) -> Bool {
    var digits = 0
    for scalar in scalars {
      if digit(scalar) != nil {
        digits += 1
      } else if digits > 0, !isUnseen(scalar) {
        if digits == 4 { return true }
        digits = 0
      }
    }
    return digits == 4
  }

  /// The card that begins with the first of the groups.
  private static func spreadCard(_ groups: ArraySlice<DigitGroup>) -> ArraySlice<DigitGroup>? {
    guard let first = groups.first, first.places.count == 4, !first.followsMask else { return nil }
    return shapes.lazy.map { shape in (shape, groups.prefix(shape.count)) }.first { shape, card in
      card.map(\.places.count) == shape && areOfOne(card.dropFirst())
        && isCard(card.flatMap(\.values)) && !isList(card)
    }?.1
  }

  private static let shapes = [
    [4, 4, 4, 4, 3], [4, 4, 4, 4, 2], [4, 4, 4, 4], [4, 4, 4, 3], [4, 4, 4, 2], [4, 4, 4, 1],
    [4, 6, 5], [4, 6, 4],
  ]

  /// Numbers that rise from one to the next and begin alike, with signs between: `4800, 4801, 4802, 4803`.
  private static func isList(_ card: ArraySlice<DigitGroup>) -> Bool {
    guard case .signs = card.last?.gap else { return false }
    let numbers = card.map { $0.values.reduce(0) { $0 * 10 + $1 } }
    return Set(card.map { $0.values[0] }).count == 1
      && zip(numbers, numbers.dropFirst()).allSatisfy(<)
  }

  private static func areOfOne(_ groups: ArraySlice<DigitGroup>) -> Bool {
    areAlike(groups.map(\.gap)) || areAllDifferent(groups)
  }

  /// One sign in each gap, in no two the same: who lists numbers does not write so, nor who writes two pairs of them
  /// (`4580-4580, 1234-5674`).
  private static func areAllDifferent(_ groups: ArraySlice<DigitGroup>) -> Bool {
    groups.allSatisfy { $0.gap != .words && $0.between.count <= 3 }
      && Set(groups.map { $0.between.filter { $0 != " " } }).count == groups.count
  }

  private static func areAlike(_ gaps: [DigitGroup.Gap]) -> Bool {
    switch gaps.first {
    case .separators, .signs: gaps.allSatisfy { $0 == gaps.first }
    case .words, nil: false
    }
  }
}

/// Digits that stand together, but for what is not seen among them.
private struct DigitGroup {
  enum Gap: Hashable {
    /// Letters, or more than stands between the digits of one number.
    case words
    case separators
    /// Others, with one space for all that stand together.
    case signs([Unicode.Scalar])
  }

  private(set) var places: [Int] = []
  private(set) var values: [Int] = []
  /// What stands between it and the group before.
  let gap: Gap
  /// What is seen there, with one space for all that stand together.
  let between: [Unicode.Scalar]
  /// Digits of a card were masked just before it.
  let followsMask: Bool

  static func all(in scalars: [Unicode.Scalar]) -> [DigitGroup] {
    var groups: [DigitGroup] = []
    var gap = OpenGap()
    var place = 0
    while place < scalars.count {
      if let value = CardMask.digit(scalars[place]) {
        if groups.isEmpty || !gap.isWithinGroup {
          groups.append(DigitGroup(behind: gap))
        }
        groups[groups.count - 1].places.append(place)
        groups[groups.count - 1].values.append(value)
        gap = OpenGap()
        place += 1
      } else if let end = HTML.end(in: scalars, at: place) {
        gap.take(scalars[place] == "&" ? " " : nil)
        place = end
      } else {
        gap.take(scalars[place])
        place += 1
      }
    }
    return groups
  }

  private init(behind open: OpenGap) {
    gap = open.kind
    between = open.seen
    followsMask = open.hasMask
  }
}

/// What was read since the last digit.
private struct OpenGap {
  private static let widest = 40

  private(set) var seen: [Unicode.Scalar] = []
  private var stars = 0
  private var hasSigns = false
  private var hasWords = false
  private var hasTags = false
  private(set) var hasMask = false

  var isWithinGroup: Bool { seen.isEmpty && !hasTags && !hasWords }

  var kind: DigitGroup.Gap {
    if hasWords || seen.count > Self.widest { return .words }
    return hasSigns ? .signs(seen) : .separators
  }

  /// - Parameter scalar: nil for a tag.
  mutating func take(_ scalar: Unicode.Scalar?) {
    guard let scalar else { return hasTags = true }
    stars = scalar == "*" ? stars + 1 : 0
    if stars == 4 { hasMask = true }
    if CardMask.isLetter(scalar) {
      (hasWords, hasMask) = (true, false)
    } else if !hasWords, seen.count <= Self.widest {
      see(scalar)
    }
  }

  private mutating func see(_ scalar: Unicode.Scalar) {
    if CardMask.isSpace(scalar) {
      if seen.last != " " { seen.append(" ") }
    } else if !CardMask.isUnseen(scalar) {
      seen.append(scalar)
      if !CardMask.isSeparator(scalar) { hasSigns = true }
    }
  }
}

private enum HTML {
  private static let longestTag = 200
  private static let longestEntity = 10

  /// Where a tag or an entity (`&nbsp;`, `&#8209;`) ends that begins there.
  static func end(in scalars: [Unicode.Scalar], at place: Int) -> Int? {
    switch scalars[place] {
    case "<":
      guard let next = scalars[(place + 1)...].first, next == "/" || isLetter(next) else {
        return nil
      }
      return scalars[(place + 1)...].prefix(longestTag).firstIndex(of: ">").map { $0 + 1 }
    case "&":
      let name = scalars[(place + 1)...].prefix(longestEntity)
        .prefix { $0 == "#" || isLetter($0) || ("0"..."9").contains($0) }
      return !name.isEmpty && scalars[name.endIndex...].first == ";" ? name.endIndex + 1 : nil
    default: return nil
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }
}
