/// The same rolls from the same seed.
struct Dice {
  var state: UInt64

  init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % sides
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[roll(elements.count)] }
}

/// Texts as they are typed at a desk, and worse.
enum Samples {
  static let letters = Array("אבגדה שלום abc 050-1234567 (ok) 12.5₪ ")
  static let lines = letters + ["\n", "\n"]
  /// Wide ones, and marks that go onto what stands before them.
  static let odd = lines.map(String.init) + ["日", "\u{05B8}", "\u{0301}", "\u{1112}", "\u{1161}"]

  static func text(_ dice: inout Dice, of letters: [String], count: Int) -> String {
    (0..<count).map { _ in dice.pick(letters) }.joined()
  }
}
