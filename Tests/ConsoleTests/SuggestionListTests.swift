import Canvas
import Casework
import Layouts
import Playbook
import Testing

@testable import Console

/// After its letter, every suggestion that a digit may choose stands on the screen.
@Suite(.bothLayouts) struct SuggestionListTests {
  @Test(
    arguments: [
      Size(columns: 120, rows: 40), Size(columns: 80, rows: 24), Size(columns: 60, rows: 24),
      Size(columns: 60, rows: 20),
    ], ["en", "he"])
  func `in any window, and whatever list of the file is open`(
    _ size: Size, _ language: String
  ) throws {
    for tab in ["F2", "F3", "F7"] {
      var floor = try FilledDesk.floor(in: language, isInCall: true)
      floor.send(.resized(size))
      floor.press("1", tab, "a")
      let suggestions = try #require(floor.console.call?.suggestions)
      try #require(suggestions.count >= 2)
      let lines = floor.console.draw(isLogged: true).logicalLines
      for (index, suggestion) in suggestions.enumerated() {
        let start = floor.console.title(of: suggestion).prefix(10)
        #expect(
          lines.contains { $0.contains("\(index + 1) ") && $0.contains(start) },
          "\(tab), \(index + 1) \(start): \(lines)")
      }
    }
  }

  @Test func `a click on one of them is for it, though a list of the file is open`() throws {
    var floor = try FilledDesk.floor(in: "en", isInCall: true)
    floor.send(.resized(Size(columns: 80, rows: 24)))
    floor.press("F3")
    floor.press("a")
    let canvas = floor.console.draw()
    #expect(
      canvas.spots.contains { if case .suggestion(2) = $0.does { true } else { false } })
  }
}
