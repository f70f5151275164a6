import Foundation
import Layouts
import Testing

/// A Hebrew screen is the mirror of the English one in the same state.
@Suite(.bothLayouts) struct MirrorTests {
  @Test(arguments: StoryTests.names + ["resume"], ["120x40", "80x24", "60x24"])
  func `walls of a Hebrew screen stand where a mirror shows the English ones`(
    _ name: String, _ size: String
  ) throws {
    let windows = Window.languages.map { Window(language: $0, size: size) }
    let screens = windows.map { Screen.all(in: Golden(name: name, window: $0).known) }
    let columns = windows[0].columns
    #expect(screens[0].map(\.name) == screens[1].map(\.name))
    for (hebrew, english) in zip(screens[0], screens[1]) {
      let mirrored = english.walls(columns: columns).map { columns - 1 - $0 }
      #expect(hebrew.walls(columns: columns) == mirrored.reversed(), "\(english.name)")
      #expect(hebrew.rules(columns: columns) == english.rules(columns: columns), "\(english.name)")
    }
    let walls = screens[1].reduce(0) { $0 + $1.walls(columns: columns).count }
    #expect((walls > 0) == (columns == 120), "a wide call has a wall, a narrow one has none")
  }

  @Test(arguments: StoryTests.names + ["resume"], ["120x40", "80x24", "60x24"])
  func `the arrow of Enter points to the answer that it takes`(_ name: String, _ size: String)
    throws
  {
    let screens = Window.languages.map {
      Golden(name: name, window: Window(language: $0, size: size)).known
    }
    let pointing = ["Enter →", "← Enter"].map { arrow in
      screens.map { $0.components(separatedBy: arrow).count - 1 }
    }
    #expect(pointing[0][1] == 0 && pointing[1][0] == 0)
    #expect(pointing[0][0] == pointing[1][1])
  }

  @Test func `the language of the screen is changed in mid-call, and back`() throws {
    let call = ["ring 052-555-0184", "key Enter", "key 1", "key Enter"]
    let english = try ScratchDesk().screens(
      call + ["screen a", "key F9", "screen b", "key F9", "screen a"], Window.wide[1])
    let hebrew = try ScratchDesk().screens(call + ["screen b"], Window.wide[0])
    #expect(english[1] == hebrew[0])
    #expect(english[2] == english[0])
  }
}
