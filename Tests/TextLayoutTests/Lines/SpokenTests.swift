import Testing
import TextLayout

struct SpokenTests {
  /// How a rep would read a number aloud, and how it stood before runs were isolated.
  @Test(arguments: [
    "050 123 4567", "+972-3-1234567", "****-4242", "-5%", "10 - 20",
  ])
  func `a number in a Hebrew line keeps its order`(number: String) {
    for line in ["מספר \(number) בתיק", "\(number) בתיק", "מספר \(number)"] {
      #expect(glass(line, .rightToLeft).contains(number))
      #expect(glass(line, .firstStrong).contains(number))
      #expect(glass(line, .leftToRight).contains(number))
    }
  }

  @Test(arguments: [FieldDirection.rightToLeft, .firstStrong, .leftToRight])
  func `every number of the table is readable as spoken`(direction: FieldDirection) throws {
    let lines = try Tables.lines("spoken.txt")
    #expect(lines.count >= 200)
    for line in lines {
      let cells = line.cells
      let shown = glass(cells[0], direction)
      for run in cells.dropFirst() {
        #expect(shown.contains(run), "\(cells[0]) is shown as \(shown)")
      }
    }
  }

  private func glass(_ text: String, _ direction: FieldDirection) -> String {
    CleanText(text).row(direction).glyphs.map(\.glyph.text).joined()
  }
}
