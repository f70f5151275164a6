import Canvas
import Casework
import Layouts
import Playbook
import Testing
import TextLayout

@testable import Console

/// The language of the screen and the one in which the customer is spoken to are changed apart, each by its keys.
@Suite(.bothLayouts) struct LanguageTests {
  @Test func `what a heading says of keys is read in the language of the screen`() throws {
    let canvas = try Floor.call(in: "he").console.draw()
    let rows = (0..<canvas.size.rows).map { row in
      (0..<canvas.size.columns).map { canvas[glassColumn: $0, row: row].glyph?.text ?? "" }.joined()
    }
    #expect(rows.contains { $0.contains("3 2 1 זאו a") })
  }

  @Test(arguments: ["en", "he"], [("F9", "F12"), ("Alt-9", "Alt-0")])
  func `each changes by itself, in mid-call, and back`(
    _ language: String, _ keys: (String, String)
  ) throws {
    let (screen, customer) = keys
    var floor = try Floor.call(in: language)
    floor.press("1")
    let (before, said) = (floor.console.draw(), try #require(floor.console.call?.moment.say?.text))
    floor.press(customer)
    let other = try #require(floor.console.call?.moment.say?.text)
    #expect(other != said)
    #expect(floor.console.draw().isMirrored == before.isMirrored)
    floor.press(screen)
    #expect(floor.console.draw().isMirrored != before.isMirrored)
    #expect(floor.console.call?.moment.say?.text == other)
    floor.press(screen, customer, screen, screen)
    #expect(floor.console.draw() == before)
    #expect(floor.console.call?.moment.say?.text == said)
  }
}
