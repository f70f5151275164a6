import HostileText
import Testing
import TextLayout

/// Whatever a person or a file brings in, nothing in it may command the terminal.
struct HostileTests {
  @Test func `no string of the corpus gets a control through`() throws {
    let corpus = try HostileStrings.all()
    #expect(corpus.count >= 300)
    for raw in corpus {
      #expect(isHarmless(CleanText(raw).string), "\(raw.debugDescription)")
      #expect(isHarmless(CleanText.lines(of: raw).map(\.string).joined()))
      let exported = CleanText.exported(raw).split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(exported.allSatisfy { isHarmless(String($0)) })
    }
  }

  @Test(arguments: [FieldDirection.firstStrong, .leftToRight, .rightToLeft])
  func `no string of the corpus gets a control into a cell`(direction: FieldDirection) throws {
    for raw in try HostileStrings.all() {
      let text = CleanText(raw)
      let rows = [text.row(direction)] + text.wrapped(to: 7, direction)
      for glyph in rows.flatMap(\.glyphs).map(\.glyph) {
        #expect(isHarmless(glyph.text))
        #expect(glyph.text.unicodeScalars.count <= 5)
      }
    }
  }

  @Test func `cleaning what is clean changes nothing`() throws {
    for raw in try HostileStrings.all() {
      let once = CleanText(raw).string
      #expect(
        CleanText(once).string.unicodeScalars.elementsEqual(once.unicodeScalars),
        "\(raw.debugDescription)")
    }
  }

  @Test func `every character of a hostile string is seen`() throws {
    for raw in try HostileStrings.all() {
      let text = CleanText(raw)
      #expect(text.graphemeCount == raw.count, "\(raw.debugDescription)")
      #expect(Set(text.row(.firstStrong).glyphs.map(\.grapheme)).count == raw.count)
    }
  }
}
