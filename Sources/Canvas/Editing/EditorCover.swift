// What may not stand in a field is covered as soon as it does.
extension Editor {
  /// Covers what the text may not show near its last change: in the text, and in every step that undo could bring
  /// back, so that it is held nowhere.
  /// - Parameter mask: puts another character in the place of some, one for one. It is given a part of the text, and
  ///   where in that part the caret stands.
  package mutating func cover(by mask: (_ part: String, _ caret: Int) -> String) {
    let part = partAroundChange
    let text = String(characters[part])
    let shown = mask(text, caret - part.lowerBound)
    guard shown != text, case let masked = Array(shown), masked.count == part.count else { return }
    let covered = zip(part, masked).filter { characters[$0] != $1 }
    guard let (first, cover) = covered.first, let last = covered.last?.0 else { return }
    for (place, cover) in covered { characters[place] = cover }
    rows?.replace(first..<last + 1, count: last + 1 - first, in: characters)
    changes += 1
    coverSteps(first..<last + 1, with: cover)
  }

  /// As far as the digits of a number may stand apart, and a word that says what they are.
  private static let reach = 80

  /// The last change and what is near it, to where no number goes on.
  private var partAroundChange: Range<Int> {
    let changed = done.last.map { $0.offset..<$0.offset + $0.inserted.count } ?? caret..<caret
    var start = max(0, min(changed.lowerBound, caret) - Self.reach)
    var end = min(characters.count, max(changed.upperBound, caret) + Self.reach)
    while start > 0, characters[start - 1].isOfNumber { start -= 1 }
    while end < characters.count, characters[end].isOfNumber { end += 1 }
    return start..<end
  }

  /// Follows the covered part back through the steps: its digits may have been typed, taken away, and typed again.
  private mutating func coverSteps(_ covered: Range<Int>, with cover: Character) {
    var (start, end) = (covered.lowerBound, covered.upperBound)
    for step in done.indices.reversed() {
      let edit = done[step]
      let (from, to) = (edit.offset, edit.offset + edit.inserted.count)
      let (first, last) = (max(start, from), min(end, to))
      let grown = edit.removed.count - edit.inserted.count
      if first < last || first == last && edit.isOfNumber {
        done[step].inserted.coverDigits(first - from..<last - from, with: cover)
        guard edit.removed.allSatisfy(\.isOfNumber) else { return }
        done[step].removed.coverDigits(edit.removed.indices, with: cover)
        (start, end) = (min(start, from), max(end, to) + grown)
      } else if to <= start {
        (start, end) = (start + grown, end + grown)
      }
    }
  }
}

extension Edit {
  fileprivate var isOfNumber: Bool { (inserted + removed).allSatisfy(\.isOfNumber) }
}

extension Character {
  /// A digit, or what may stand between two of one number.
  fileprivate var isOfNumber: Bool { !unicodeScalars.contains { $0.properties.isAlphabetic } }
}

extension [Character] {
  fileprivate mutating func coverDigits(_ part: Range<Int>, with cover: Character) {
    for place in part where self[place].unicodeScalars.contains(where: \.isDigit) {
      self[place] = cover
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { properties.numericType == .decimal }
}
