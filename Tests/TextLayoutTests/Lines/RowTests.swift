import Testing
import TextLayout

struct RowTests {
  @Test(arguments: [
    ("שלום, Netflix (לקוח)", "(חוקל) Netflix ,םולש"),
    ("דנה לוי [VIP] <בכיר>", "<ריכב> [VIP] יול הנד"),
    ("שָׁלוֹם", "םוֹלשָׁ"),
    ("Dana (דנה)", "Dana (הנד)"),
    ("abc", "abc"),
    ("", ""),
  ])
  func `a line stands on the glass as the eye expects`(logical: String, glass: String) {
    let row = CleanText(logical).row(.firstStrong)
    #expect(row.glyphs.map(\.glyph.text).joined() == glass)
  }

  @Test(arguments: [
    ("שלום", FieldDirection.firstStrong, Direction.rightToLeft),
    ("Dana", .firstStrong, .leftToRight),
    ("12:00", .firstStrong, .leftToRight),
    ("12:00 שלום", .firstStrong, .rightToLeft),
    ("dana@example.com שגוי", .firstStrong, .rightToLeft),
    ("", .firstStrong, .leftToRight),
    ("", .rightToLeft, .rightToLeft),
    ("Dana", .rightToLeft, .rightToLeft),
    ("שלום", .leftToRight, .leftToRight),
  ])
  func `a field has the direction of its kind or of its first letter`(
    text: String, wanted: FieldDirection, direction: Direction
  ) {
    #expect(CleanText(text).row(wanted).direction == direction)
  }

  @Test func `a glyph knows its character in the logical text`() {
    let row = CleanText("אב ab").row(.firstStrong)
    #expect(row.glyphs.map(\.grapheme) == [3, 4, 2, 1, 0])
  }

  @Test func `a full stop ends a Hebrew line at its left`() {
    #expect(glass("שלום Netflix.", .rightToLeft) == ".Netflix םולש")
    #expect(glass("Netflix!", .rightToLeft) == "!Netflix")
  }

  private func glass(_ text: String, _ direction: FieldDirection) -> String {
    CleanText(text).row(direction).glyphs.map(\.glyph.text).joined()
  }
}
