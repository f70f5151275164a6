import Testing

@testable import TextLayout

/// What a reader sees on terminals that meddle with Hebrew is what stands in our picture.
struct TextOrderTests {
  @Test func `what cannot be had is known line by line`() throws {
    var wrong: [String] = []
    for picture in try Picture.all() {
      for terminal in ModelTerminal.all where !terminal.shows(picture) {
        wrong.append("\(terminal.name) | \(picture.name)")
      }
    }
    let known = try Tables.lines("order-fails.txt").map { $0.cells.joined(separator: " | ") }
    #expect(Set(wrong).subtracting(known).sorted() == [])
    #expect(Set(known).subtracting(wrong).sorted() == [])
  }

  /// A screen with Hebrew names and their phones side by side, which unanchored would change places.
  @Test(arguments: ["רונית כהן  050-123-4567", "רונית  כפר סבא  48102", "  (שלום) [רב]  5%  "])
  func `fields keep their places`(row: String) {
    let glyphs = Picture.fields(row.split(separator: "  ").map(String.init), columns: 60)
    for terminal in ModelTerminal.all {
      #expect(terminal.shows(Picture(name: row, row: glyphs)), "\(terminal.name)")
    }
  }

  @Test func `a row without Hebrew is sent as it is`() {
    let row = CleanText("call 050-123-4567 (home) 日本").row(.leftToRight).glyphs
    let cells = row.flatMap { $0.glyph.columns == 2 ? [$0.glyph, nil] : [$0.glyph] }
    for order in TextOrder.allCases {
      let sent = order.sent(cells)
      #expect(sent.map(\.glyph) == row.map(\.glyph))
      #expect(sent.map(\.column) == cells.indices.filter { cells[$0] != nil })
    }
  }

  @Test func `each column of the picture is sent once, whatever stands in it`() {
    var random = RandomText(seed: 11)
    for _ in 0..<500 {
      let row = CleanText(random.text(RandomText.everything, length: 20)).row(.firstStrong).glyphs
        .map(\.glyph)
      let cells = row.flatMap { $0.columns == 2 ? [$0, nil] : [$0] }
      for order in TextOrder.allCases {
        let columns = order.sent(cells).map(\.column)
        #expect(columns.sorted() == cells.indices.filter { cells[$0] != nil })
      }
    }
  }

  @Test func `an empty row is sent empty`() {
    for order in TextOrder.allCases { #expect(order.sent([]).isEmpty) }
  }
}
