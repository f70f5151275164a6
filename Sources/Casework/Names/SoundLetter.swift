/// A letter of one script as the sounds that it may stand for in a skeleton. Each sound is one code: consonants that the
/// scripts do not keep apart share one (`B` is ב v w, `H` is ה ח h ch, `C` is צ tz, `X` is ש sh); a vowel is `a`,
/// `i`, `o` (o and u), `e` where that ends a word, or empty. Codes are letters, since a full-text index parts words at
/// anything else.
package typealias Sounds = [String]

/// Reads one word, already normalised by `NameWords`, into the sounds of each of its letters.
enum SoundReader {
  /// Nil for a script that is not known here.
  static func read(_ word: [Character]) -> [Sounds]? {
    guard let first = word.first else { return nil }
    if first.isHebrewLetter { return HebrewSounds.read(word) }
    if first.isASCII, first.isLetter { return LatinSounds.read(word) }
    return OtherSounds.read(word)
  }
}
