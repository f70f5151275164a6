/// Names in Latin letters as Israelis, Germans and Russians spell them, vowels dropped.
enum LatinSounds {
  static func read(_ word: [Character]) -> [Sounds]? {
    var sounds: [Sounds] = []
    var at = 0
    while at < word.count {
      let rest = word[at...]
      if let cluster = clusters.first(where: { rest.starts(with: $0.letters) }) {
        sounds.append(cluster.sounds(word, at))
        at += cluster.letters.count
      } else {
        guard let sound = single(word, at) else { return nil }
        sounds.append(sound)
        at += 1
        while at < word.count, word[at] == word[at - 1], !isVowel(word[at]) { at += 1 }
      }
    }
    return sounds
  }

  static func isVowel(_ letter: Character) -> Bool { "aeiouy".contains(letter) }

  private static func single(_ word: [Character], _ at: Int) -> Sounds? {
    let letter = word[at]
    let before = at > 0 ? word[at - 1] : nil
    let after = at + 1 < word.count ? word[at + 1] : nil
    let followsVowel = before.map(isVowel) ?? false
    let meetsVowel = after.map(isVowel) ?? false
    let isSoft = after.map { "eiy".contains($0) } ?? false
    switch letter {
    case "a", "e", "i", "o", "u":
      return at == 0 ? initialVowel(letter) : [after == nil && letter == "e" ? "e" : vowel(letter)]
    case "y": return at == 0 ? ["Y"] : followsVowel && meetsVowel ? ["Y"] : ["i"]
    case "c": return [isSoft ? "S" : "K"]
    case "g": return ["G"]
    case "h":
      return after == nil && followsVowel || after != nil && !meetsVowel ? ["", "H"] : ["H"]
    case "j": return at == 0 ? ["Y", "G", "Z"] : ["G", "Z"]
    case "s": return followsVowel && meetsVowel && after != letter ? ["S", "Z"] : ["S"]
    case "w": return followsVowel && !meetsVowel ? ["", "B"] : ["B"]
    case "x": return ["KS"]
    case "z": return followsVowel && after != nil && after != letter ? ["Z"] : ["C", "Z"]
    default: return plain[letter].map { [$0] }
    }
  }

  /// Itzhak is יצחק and Eitan is איתן.
  private static func initialVowel(_ letter: Character) -> Sounds {
    let open = "A" + vowel(letter)
    return letter == "e" || letter == "i" ? [open, "Y"] : [open]
  }

  private static func vowel(_ letter: Character) -> String {
    switch letter {
    case "a": "a"
    case "i": "i"
    case "o", "u": "o"
    default: ""
    }
  }

  private static let plain: [Character: String] = [
    "b": "B", "d": "D", "f": "P", "k": "K", "l": "L", "m": "M", "n": "N", "p": "P", "q": "K",
    "r": "R", "t": "T", "v": "B",
  ]

  /// The longest that fits is read first.
  private static let clusters: [Cluster] = [
    Cluster("tsch", ["C"]), Cluster("tch", ["C"]), Cluster("sch", ["X"]),
    Cluster("tsh", ["CH", "TX"]),
    Cluster("dzh", ["G"]), Cluster("sh", ["X"]), Cluster("ts", ["C"]), Cluster("tz", ["C"]),
    Cluster("cz", ["C"]), Cluster("cq", ["K"]), Cluster("ck", ["K"]), Cluster("qu", ["K"]),
    Cluster("kh", ["H"]), Cluster("ch", ["H", "C"]), Cluster("ph", ["P"]), Cluster("pf", ["P"]),
    Cluster("th", ["T"]), Cluster("gh", ["G"]), Cluster("dh", ["D"]), Cluster("bh", ["B"]),
    Cluster("zh", ["Z"]), Cluster("dj", ["G"]),
  ]

  private struct Cluster {
    let letters: [Character]
    private let usual: Sounds

    init(_ letters: String, _ usual: Sounds) {
      self.letters = Array(letters)
      self.usual = usual
    }

    /// Ahead of a consonant `ch` is a k too: Christina.
    func sounds(_ word: [Character], _ at: Int) -> Sounds {
      let end = at + letters.count
      let meetsConsonant = end < word.count && !isVowel(word[end])
      return letters == ["c", "h"] && meetsConsonant ? ["K"] + usual : usual
    }
  }
}
