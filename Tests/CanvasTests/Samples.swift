import Chance

/// Texts as they are typed at a desk, and worse.
enum Samples {
  static let letters = Array("אבגדה שלום abc 050-1234567 (ok) 12.5₪ ")
  static let lines = letters + ["\n", "\n"]
  /// Wide ones, and marks that go onto what stands before them.
  static let odd = lines.map(String.init) + ["日", "\u{05B8}", "\u{0301}", "\u{1112}", "\u{1161}"]

  static func text(_ chance: inout Chance, of letters: [String], count: Int) -> String {
    (0..<count).map { _ in chance.pick(letters) }.joined()
  }
}
