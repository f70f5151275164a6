import Canvas
import Casework
import Testing

@testable import Console

/// Where the elements of a list lie in memory. A list that is made anew while the old one is held lies elsewhere.
private func place<Element>(of list: [Element]) -> UnsafePointer<Element>? {
  list.withUnsafeBufferPointer { $0.baseAddress }
}

/// What is worked out of the file is worked out once for the keys and the frames that ask for it.
@Suite struct KeptTests {
  private func lines(_ floor: Floor) throws -> [SideLine] {
    floor.console.tabList(try #require(floor.console.call)).lines
  }

  @Test(arguments: ["F3", "F5", "F8"])
  func `a tab is formatted once for all keys that move in it and all frames that show it`(
    _ tab: String
  ) throws {
    var floor = try FilledDesk.floor(in: "he", isInCall: true)
    floor.press(tab)
    let before = try lines(floor)
    for key in ["Down", "Down", "PgDn", "End", "Up"] {
      floor.press(key)
      _ = floor.console.draw()
    }
    let after = try lines(floor)
    #expect(place(of: after) == place(of: before) && before.count > 3)
  }

  @Test func `what is narrowed stays narrowed while the hand moves in it`() throws {
    var floor = try FilledDesk.floor(in: "en", isInCall: true)
    floor.press("F3", "/")
    let all = try lines(floor)
    floor.type("a")
    let before = try lines(floor)
    floor.press("Down", "Up")
    #expect(place(of: try lines(floor)) == place(of: before))
    #expect(place(of: before) != place(of: all))
  }

  @Test func `a tab says at once what somebody else changed`() throws {
    var floor = try Floor.call(in: "en")
    floor.press("F5")
    var file = Floor.ruth
    file.issues[0].title = ["en": "the line is mended"]
    let before = try lines(floor)
    floor.tell(.fileChanged(file))
    #expect(try lines(floor) != before)
    #expect(try lines(floor).contains { $0.fields.contains { $0.contains("mended") } })
  }

  @Test
  func `what is foreseen of somebody is worked out again when his file is another, not later`()
    throws
  {
    var floor = try Floor.call(in: "en")
    floor.tell(.learned(LearnedDesk.all))
    func foreseen() throws -> [Foreseen] {
      floor.console.foreseen(try #require(floor.console.call))
    }
    let before = try foreseen()
    for minutes in 1...3 {
      _ = floor.console.handle(.ticked, at: ShippedDesk.now + .minutes(minutes))
      _ = floor.console.draw()
    }
    #expect(before.count == Forecast.allCases.count)
    #expect(place(of: try foreseen()) == place(of: before))
    var file = Floor.ruth
    file.customer.monthsWithUs = 39
    floor.tell(.fileChanged(file))
    #expect(try foreseen() != before)
    let known = try foreseen()
    floor.tell(.learned(LearnedDesk.all.dropLast()))
    #expect(try foreseen() == known.dropLast())
  }

  @Test func `commands are matched once for what was typed`() throws {
    var floor = try Floor.call(in: "he")
    floor.press("Ctrl-P")
    floor.type("ho")
    func matches() throws -> [Menu.Choice] {
      guard case .menu(let menu) = floor.console.sheet else { return [] }
      return floor.console.matching(menu)
    }
    let before = try matches()
    floor.press("Down", "Down", "Up")
    #expect(place(of: try matches()) == place(of: before) && before.count > 1)
    floor.type("l")
    #expect(place(of: try matches()) != place(of: before))
  }
}
