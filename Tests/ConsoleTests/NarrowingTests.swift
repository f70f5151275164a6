import Canvas
import Layouts
import Testing

@testable import Console

/// Lists that are narrowed by what is typed.
@Suite(.bothLayouts) struct NarrowingTests {
  private static let lines = [
    SideLine(heading: "PROMISES (2)"),
    SideLine("  call back about the router"), SideLine("Tue 24 Nov 12:00", indent: 3),
    SideLine("! לבדוק חיוב כפול"), SideLine("Wed 25 Nov", "BROKEN", indent: 3), SideLine(""),
  ]

  @Test(arguments: [
    ("ROUTER", 1), ("back call", 1), ("24 nov", 1), ("nov", 2), ("חיוב", 1), ("broken", 1),
    // Typed with the other layout on.
    ("רםוא", 1), ("jhuc", 1),
    ("nothing", 0),
  ])
  func `what belongs together stays together, and is counted as one`(_ typed: String, _ count: Int)
  {
    let narrowed = Narrowing(typed).narrowed(Self.lines)
    #expect(narrowed.count == count && narrowed.of == 2)
    #expect(narrowed.lines.count == 2 * count)
  }

  @Test(arguments: ["/", "."])
  func `the help page is narrowed, and Esc shows all of it again`(_ key: String) throws {
    var console = try ShippedDesk.call(in: "en")
    console.press("F1")
    let all = try #require(console.page?.shown.count)
    console.press(key, "hold")
    let left = try #require(console.page?.shown)
    #expect((1..<5).contains(left.count) && left.allSatisfy { !$0.isHeading })
    console.press("Esc")
    #expect(console.page?.shown.count == all)
    console.press("Esc")
    #expect(console.sheet == nil)
  }

  @Test func `the note is wrapped to its place before it is drawn, whatever the window`() throws {
    var console = try ShippedDesk.call(in: "he")
    _ = console.handle(
      .input(.paste(String(repeating: "חיוב כפול ", count: 80))), at: ShippedDesk.now)
    for size in [(120, 40), (60, 24), (200, 50)].map({ Size(columns: $0.0, rows: $0.1) }) {
      _ = console.handle(.input(.resized(size)), at: ShippedDesk.now)
      let field = CallLayout(size, isSideOpen: true).noteParts.field
      let note = try #require(console.call?.note)
      var fitted = note
      fitted.show(columns: field.columns, rows: field.rows, isMirrored: true)
      #expect(fitted == note)
    }
  }
}

extension Console {
  fileprivate var page: Page? {
    guard case .page(let page) = sheet else { return nil }
    return page
  }
}
