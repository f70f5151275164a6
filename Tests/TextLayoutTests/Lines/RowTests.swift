import Testing
import TextLayout

struct RowTests {
  @Test func `a Hebrew line is drawn from its end`() {
    let row = CleanText("שלום, Netflix (לקוח)").row(.firstStrong)
    #expect(row.glyphs.map(\.glyph.text).joined() == "(חוקל) Netflix ,םולש")
    #expect(row.isRightToLeft)
  }
}
