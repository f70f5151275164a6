/// Arabic and Russian letters, one by one.
enum OtherSounds {
  static func read(_ word: [Character]) -> [Sounds]? {
    var sounds: [Sounds] = []
    for (at, letter) in word.enumerated() {
      if let sound = vowels[letter] {
        sounds.append(at == 0 ? sound : [written[letter] ?? ""])
      } else if let glide = glides[letter] {
        sounds.append(at == 0 ? [glide] : [written[letter] ?? "", glide])
      } else if letter == "ه", at == word.count - 1 {
        sounds.append(["a"])
      } else {
        guard let sound = consonants[letter] else { return nil }
        sounds.append(sound)
      }
    }
    return sounds
  }

  /// What each is worth at the head of a word; elsewhere it is nothing.
  private static let vowels: [Character: Sounds] = [
    "ا": ["A"], "ع": ["A"], "ء": ["A"], "ئ": ["A"], "ؤ": ["A"],
    "а": ["A"], "о": ["A"], "у": ["A"], "ы": ["A"], "э": ["A"], "и": ["A", "Y"], "е": ["Y", "A"],
    "я": ["Y"], "ю": ["Y"], "й": ["Y"], "ь": [""], "ъ": [""],
  ]

  private static let glides: [Character: String] = ["و": "B", "ي": "Y"]

  /// The vowels inside a word that spellings write.
  private static let written: [Character: String] = [
    "ا": "a", "а": "a", "я": "a", "و": "o", "о": "o", "у": "o", "ю": "o", "ي": "i", "и": "i",
    "ы": "i", "й": "i",
  ]

  private static let consonants: [Character: Sounds] = [
    "ب": ["B"], "ڤ": ["B"], "پ": ["P"], "ت": ["T"], "ط": ["T"], "ث": ["T"], "ج": ["G"], "گ": ["G"],
    "ح": ["H"], "خ": ["H"], "ه": ["H"], "د": ["D"], "ض": ["D"], "ذ": ["D", "Z"], "ر": ["R"],
    "ز": ["Z"], "ظ": ["Z"], "س": ["S"], "ص": ["S", "C"], "ش": ["X", "S"], "غ": ["G"], "ف": ["P"],
    "ق": ["K"], "ك": ["K"], "ل": ["L"], "م": ["M"], "ن": ["N"], "چ": ["C"],
    "б": ["B"], "в": ["B"], "г": ["G", "H"], "д": ["D"], "ж": ["Z"], "з": ["Z"], "к": ["K"],
    "л": ["L"], "м": ["M"], "н": ["N"], "п": ["P"], "р": ["R"], "с": ["S"], "т": ["T"],
    "ф": ["P"], "х": ["H"], "ц": ["C"], "ч": ["C"], "ш": ["X"], "щ": ["X"],
  ]
}
