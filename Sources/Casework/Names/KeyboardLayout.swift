/// The Hebrew keyboard (SI-1452) beside the Latin one: which letter sits on which key. With it a shortcut works on
/// either layout, and what was typed on the wrong one is found.
package enum KeyboardLayout {
  /// `ש` is on the key `a`, `/` on the key `q`. Nil where the key sends the same on both layouts.
  package static func latinKey(for hebrew: Character) -> Character? { latin[hebrew] }

  /// What the key sends with the Hebrew layout on; capitals are looked up as small letters.
  package static func hebrewCharacter(for latinKey: Character) -> Character? {
    hebrew[latinKey] ?? hebrew[Character(latinKey.lowercased())]
  }

  /// What was meant, if `text` was typed on the other layout: `fvi` is כהן, `גשמ` is `dan`. Nil for a text with letters of
  /// both alphabets or of none.
  package static func slipped(_ text: String) -> String? {
    let hasHebrew = text.contains { $0.isHebrewLetter }
    let hasLatin = text.contains { $0.isLatinKey }
    guard hasHebrew != hasLatin else { return nil }
    return String(text.map { (hasHebrew ? latinKey(for: $0) : hebrewCharacter(for: $0)) ?? $0 })
  }

  private static let hebrew = Dictionary(keys.map { ($0.latin, $0.hebrew) }) { first, _ in first }
  private static let latin = Dictionary(keys.map { ($0.hebrew, $0.latin) }) { first, _ in first }

  private static let keys: [(latin: Character, hebrew: Character)] = Array(
    zip(
      "abcdefghijklmnoprstuvxyz,.;qw/'()[]{}<>",
      "שנבגקכעיןחלךצמםפרדאוהסטזתץף/'.,)(][}{><"))
}

extension Character {
  /// א to ת, final letters among them.
  package var isHebrewLetter: Bool {
    guard let scalar = unicodeScalars.first else { return false }
    return (0x05D0...0x05EA).contains(scalar.value)
  }

  fileprivate var isLatinKey: Bool { isASCII && isLetter }
}
