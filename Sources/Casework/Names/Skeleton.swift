/// A word without its vowels, in codes under which Hebrew, Latin, Arabic and Russian spellings of one name meet: כהן, Cohen
/// and Коген are all `KHN`. A letter that may stand for two sounds gives a word several skeletons.
enum Skeleton {
  /// At most `limit`, the likeliest first; none for a word with a digit or a letter of another script.
  static func of(_ word: String) -> [String] { readings(of: word).map(\.skeleton).eachOnce }

  /// The skeletons, not each once, with the sounds that each was made of: those and the vowels that the word writes.
  static func readings(of word: String) -> [(skeleton: String, sounds: String)] {
    let letters = Array(word)
    guard let sounds = SoundReader.read(letters) else { return [] }
    var readings = [""]
    for choices in sounds {
      readings = choices.flatMap { choice in readings.map { $0 + choice } }
      readings = Array(readings.prefix(limit))
    }
    let ending = ending(of: letters)
    return readings.map { sounds in
      let codes = String(decoding: sounds.utf8.filter(isCode), as: UTF8.self)
      return (consonants(in: codes) < 2 ? codes + ending : codes, sounds)
    }
  }

  /// Whether it is not a vowel that was written.
  static func isCode(_ byte: UInt8) -> Bool { byte < UInt8(ascii: "a") }

  /// One consonant alone would lump נועה, נוי and ינאי together, so the vowel at the end of a short word counts.
  private static func ending(of letters: [Character]) -> String {
    guard let last = letters.last else { return "" }
    switch last {
    case "a", "ה", "א", "ע", "а", "я", "ا", "ه", "e", "h": return "a"
    case "i", "y", "י", "и", "й", "ы", "ي": return "i"
    case "o", "u", "ו", "о", "у", "ю", "و": return "o"
    default: return ""
    }
  }

  private static func consonants(in skeleton: String) -> Int {
    skeleton.utf8.count { $0 != UInt8(ascii: "A") && $0 != UInt8(ascii: "Y") }
  }

  private static let limit = 12
}
