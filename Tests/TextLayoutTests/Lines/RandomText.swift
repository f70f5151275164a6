import Chance

/// Texts made by chance, the same on every run.
struct RandomText {
  private var chance: Chance

  init(seed: UInt64) { chance = Chance(seed: seed) }

  /// Up to `length` parts of the alphabet.
  mutating func text(_ alphabet: [String], length: Int) -> String {
    (0..<chance.below(length + 1)).reduce(into: "") { text, _ in
      text += chance.pick(alphabet)
    }
  }

  static let leftToRight = [
    "a", "Z", " ", " ", "é", "я", "7", "0", "-", ".", ",", "(", ")", "[", "%", "$", "日", "e\u{301}",
    "\"", "/", "@", "+", "Netflix", "👍",
  ]

  static let everything =
    leftToRight + [
      "א", "ב", "ש", "שָׁ", "ל", "ם", " ", "־", "״", "₪", "م", "ح", "٣", "شُ", "050-1234567",
      "10 - 20",
      "-5%", "****", "dana@example.com", "\t", "\n", "\r\n", "\u{1B}[31m", "\u{202E}", "\u{200F}",
      "\u{2067}", "\u{301}", "\u{5B8}", "\u{200D}", "\u{FE0F}", "👩‍💻", "🇮🇱", "\u{E0041}", "…", "<",
      ">",
      "\u{1161}", "가", "ก็",
    ]
}
