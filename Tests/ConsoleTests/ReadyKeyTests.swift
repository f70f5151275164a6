import Canvas
import Layouts
import Testing

@testable import Console

/// Between calls letters and digits find somebody, and every key that help names does what help says.
@Suite(.bothLayouts) struct ReadyKeyTests {
  @Test(arguments: ["en", "he"], [("?", "F1"), (":", "Ctrl-P")])
  func `a sign does in an empty line what its key does everywhere`(
    _ language: String, _ keys: (sign: String, key: String)
  ) throws {
    var floor = try Floor(in: language)
    var other = floor
    floor.press(keys.sign)
    other.press(keys.key)
    #expect(floor.console.sheet != nil && floor.console.sheet == other.console.sheet)
    #expect(floor.console.ready.finder.editor.isEmpty)
  }

  @Test(arguments: ["?", ":", "/", "."])
  func `behind what was typed it is a letter like any other`(_ sign: String) throws {
    var floor = try Floor(in: "en")
    floor.type("ru" + sign)
    #expect(floor.console.ready.finder.editor.text == "ru" + sign)
    #expect(floor.console.sheet == nil)
  }

  @Test func `letters that are commands in a call find somebody`() throws {
    var floor = try Floor(in: "en")
    floor.type("u-")
    #expect(floor.console.ready.finder.editor.text == "u-")
    floor.press("Esc")
    floor.type("+972")
    #expect(floor.console.ready.finder.editor.text == "+972")
  }

  @Test(arguments: ["en", "he"])
  func `of no key that counts between calls does help say that it needs one`(
    _ language: String
  ) throws {
    var floor = try Floor(in: language)
    floor.press("F1")
    guard case .page(let page) = floor.console.sheet else { return #expect(Bool(false)) }
    let line = try #require(page.lines.first { $0.text == "Esc" })
    #expect(!line.detail.contains(floor.console.wording("unavailable.no-call")))
  }
}
