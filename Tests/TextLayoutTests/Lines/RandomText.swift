/// Texts made by chance, the same on every run.
struct RandomText {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64 (Steele, Lea, Flood 2014).
  mutating func next(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ value >> 31) % UInt64(limit))
  }

  /// Up to `length` parts of the alphabet.
  mutating func text(_ alphabet: [String], length: Int) -> String {
    (0..<next(below: length + 1)).reduce(into: "") { text, _ in
      text += alphabet[next(below: alphabet.count)]
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
