extension CardMask {
  /// What of a text may be saved while it is typed: cards masked, and of the digits around the caret, from 7 on,
  /// nothing, as 15 digits of a card give it away too. They follow when the run has ended and was judged.
  /// - Parameter caret: before the character of this index; nil where nobody types.
  package static func draft(_ characters: [Character], caret: Int?) -> String {
    guard let caret else { return mask(String(characters)) }
    let open = openRun(characters, around: min(max(0, caret), characters.count))
    let digits = characters[open].filter { $0.unicodeScalars.contains { digit($0) != nil } }.count
    guard digits >= 7 else { return mask(String(characters)) }
    return mask(String(characters[..<open.lowerBound]))
      + mask(String(characters[open.upperBound...]))
  }

  private static func openRun(_ characters: [Character], around caret: Int) -> Range<Int> {
    func isOfRun(_ character: Character) -> Bool {
      character.unicodeScalars.allSatisfy { !isLetter($0) || groupSeparators.contains($0) }
    }
    let before = characters[..<caret].reversed().prefix(while: isOfRun).count
    let after = characters[caret...].prefix(while: isOfRun).count
    return caret - before..<caret + after
  }
}
