import Canvas
import Casework
import Layouts
import Playbook
import Testing

@testable import Console

/// What a wide window has a line for shares one in a narrow window.
@Suite(.bothLayouts) struct NarrowCallTests {
  @Test(arguments: ["en", "he"], [109, 80, 60])
  func `what may be given and the mood stand in a window of any width`(
    _ language: String, _ columns: Int
  ) throws {
    var floor = try Floor.call(in: language)
    floor.press("m", "1")
    let console = floor.console
    let mood = try #require(console.call?.facts.mood)
    let limits = try #require(
      console.call?.engine?.envelopeLeft.words(console.surroundings.words(in: language)))
    floor.send(.resized(Size(columns: columns, rows: 24)))
    let line = floor.console.draw(isLogged: true).logicalLines[2]
    #expect(line.contains(console.wording("mood.\(mood.rawValue)")), "\(line)")
    #expect(line.contains(limits[0]), "\(line)")
  }
}
