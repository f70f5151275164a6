/// Hebrew leaves vowels out, and writes some with letters that are consonants elsewhere.
enum HebrewSounds {
  static func read(_ word: [Character]) -> [Sounds]? {
    var sounds: [Sounds] = []
    var at = 0
    while at < word.count {
      if word[at] == "ו" || word[at] == "י" {
        let isDoubled = at + 1 < word.count && word[at + 1] == word[at]
        sounds.append(glide(word, at, isDoubled: isDoubled))
        at += isDoubled ? 2 : 1
      } else {
        guard let sound = consonant(word, at) else { return nil }
        sounds.append(sound)
        at += 1
      }
    }
    return sounds
  }

  private static func consonant(_ word: [Character], _ at: Int) -> Sounds? {
    switch word[at] {
    case "א", "ע": at == 0 ? ["A"] : ["a"]
    case "ה": at == word.count - 1 ? ["a"] : ["H"]
    case "כ": at == 0 ? ["K"] : ["K", "H"]
    case "ש": ["X", "S"]
    default: plain[word[at]].map { [$0] }
    }
  }

  /// ו and י: a consonant ahead of a word, at most a vowel after א, either between.
  private static func glide(_ word: [Character], _ at: Int, isDoubled: Bool) -> Sounds {
    let isVav = word[at] == "ו"
    if at == 0 { return [isVav ? "B" : "Y"] }
    if isDoubled { return isVav ? ["B"] : ["i", "Y"] }
    let next = at + 1 < word.count ? word[at + 1] : nil
    let meetsVowel = next.map { "אהעוי".contains($0) } ?? false
    if isVav { return at == 1 && word[0] == "א" && !meetsVowel ? ["o"] : ["o", "B"] }
    return meetsVowel ? ["i", "Y"] : ["i"]
  }

  private static let plain: [Character: String] = [
    "ב": "B", "ג": "G", "ד": "D", "ז": "Z", "ח": "H", "ט": "T", "ל": "L", "מ": "M", "נ": "N",
    "ס": "S", "פ": "P", "צ": "C", "ק": "K", "ר": "R", "ת": "T",
  ]
}
