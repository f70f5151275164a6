import Testing
import TextLayout

struct WrapTests {
  private func rows(_ text: String, _ width: Columns) -> [String] {
    CleanText(text).wrapped(to: width, .firstStrong).map { $0.glyphs.map(\.glyph.text).joined() }
  }

  @Test func `lines break after spaces and hyphens`() {
    #expect(rows("the quick brown fox", 10) == ["the quick ", "brown fox"])
    #expect(rows("well-known", 7) == ["well-", "known"])
    #expect(rows("abc", 10) == ["abc"])
    #expect(rows("", 10) == [""])
  }

  @Test func `a space that does not fit is not drawn at the beginning of the next line`() {
    #expect(rows("abcde fghij", 5) == ["abcde", "fghij"])
    #expect(rows("abcde    fghij", 5) == ["abcde", "fghij"])
  }

  @Test func `a word that is longer than a line is broken between characters`() {
    #expect(rows("abcdefgh", 3) == ["abc", "def", "gh"])
    #expect(rows("日本語", 5) == ["日本", "語"])
    #expect(rows("日本", 1) == ["\u{FFFD}", "\u{FFFD}"])
  }

  @Test func `Hebrew wraps in the order that it is read`() {
    #expect(rows("שלום לך דנה", 8) == [" ךל םולש", "הנד"])
  }

  @Test func `a line after the first keeps the direction of the whole`() {
    let rows = CleanText("שלום Netflix Disney").wrapped(to: 8, .firstStrong)
    #expect(rows.map(\.direction) == [.rightToLeft, .rightToLeft, .rightToLeft])
  }

  @Test(arguments: ["050 123 4567", "10 - 20", "**** **** 4242", "050-1234567", "-5%"])
  func `a number is not parted`(number: String) {
    for width in number.count...30 {
      let lines = rows("החזרה תהיה למספר \(number) מחר בבוקר", Columns(width))
      #expect(lines.contains { $0.contains(number) }, "\(width): \(lines)")
    }
  }

  @Test(arguments: [
    "ב-14:45", "ב-Netflix", "ה-22.11", "ו-050-1234567", "ל-03-6123456", "מ-1-700-505-505",
  ])
  func `a Hebrew prefix stays with what it belongs to`(word: String) {
    for width in word.count...30 {
      let lines = rows("אתקשר אליך \(word) מחר בבוקר", Columns(width))
      let parts = word.split(separator: "-", maxSplits: 1)
      #expect(lines.contains { $0.contains("\(parts[1])-\(parts[0])") }, "\(width): \(lines)")
    }
  }

  @Test func `a number that is longer than a line is parted between its groups`() {
    #expect(rows("050 123 4567", 5) == ["050 ", "123 ", "4567"])
  }

  @Test func `each line says which characters it stands for`() {
    let rows = CleanText("abcde   fghij").wrapped(to: 5, .leftToRight)
    #expect(rows.map(\.graphemes) == [0..<8, 8..<13])
  }
}

struct TruncateTests {
  @Test(arguments: [
    ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("abcdef", 1, "…"), ("abcdef", 0, ""),
    ("日本語", 4, "日…"), ("דנה לוי", 4, "דנה…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
    ("👩‍💻ab", 4, "…"),
  ])
  func `a text is cut at its logical end`(text: String, width: Int, cut: String) {
    #expect(CleanText(text).truncated(to: Columns(width)).string == cut)
  }

  @Test func `the sign of a cut Hebrew text stands at its left`() {
    let row = CleanText("דנה לוי").truncated(to: 4).row(.firstStrong)
    #expect(row.glyphs.map(\.glyph.text).joined() == "…הנד")
  }
}
