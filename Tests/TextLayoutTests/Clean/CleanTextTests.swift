import Testing
import TextLayout

struct CleanTextTests {
  @Test(arguments: [
    ("שלום", "שלום"),
    ("Dana Levi", "Dana Levi"),
    ("a\tb", "a␉b"),
    ("a\nb", "a␊b"),
    ("a\r\nb", "a␍␊b"),
    ("\u{1B}[31m", "␛[31m"),
    ("\u{7F}", "␡"),
    ("\u{9B}31m", "\u{FFFD}31m"),
    ("\u{202E}abc", "\u{FFFD}abc"),
    ("\u{FEFF}abc", "\u{FFFD}abc"),
    ("12\u{AD}34", "12-34"),
    ("\u{301}a", "◌\u{301}a"),
    ("a\n\u{301}", "a␊◌\u{301}"),
    ("ש\u{5B8}\u{5C1}", "ש\u{5B8}\u{5C1}"),
    ("a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "a\u{301}\u{302}\u{303}\u{304}"),
    ("👨‍👩‍👧", "👨👩👧"),
    ("👍🏽", "👍"),
    ("❤️", "❤"),
    ("🇮🇱", "IL"),
    ("1️⃣", "1\u{20E3}"),
    ("\u{E000}\u{378}", "\u{FFFD}\u{FFFD}"),
    ("", ""),
  ])
  func `what cannot be drawn becomes a visible stand-in`(raw: String, clean: String) {
    let text = CleanText(raw)
    #expect(text.string.unicodeScalars.elementsEqual(clean.unicodeScalars), "\(text.string)")
    #expect(text.graphemeCount == raw.count)
  }

  @Test func `a note keeps its lines`() {
    let lines = CleanText.lines(of: "אחת\nשתיים\r\n\nארבע\u{2028}חמש\t\n")
    #expect(lines.map(\.string) == ["אחת", "שתיים", "", "ארבע", "חמש␉", ""])
    #expect(CleanText.lines(of: "").map(\.string) == [""])
  }

  @Test func `an export keeps its lines and nothing else that is not text`() {
    #expect(CleanText.exported("שם\u{1B}[2J\nטלפון\u{202E}\n") == "שם␛[2J\nטלפון\u{FFFD}\n")
  }

  @Test func `columns are counted as a terminal counts them`() {
    #expect(CleanText("שָׁלוֹם").width == 4)
    #expect(CleanText("日本").width == 4)
    #expect(CleanText("👍").width == 2)
    #expect(CleanText("").width == 0)
  }
}
