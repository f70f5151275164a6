import Canvas
import Casework
import Layouts
import Testing

@testable import Console

/// Nobody presses a key at a screen that shows one sentence, and means a call by it.
@Suite(.bothLayouts) struct TooSmallTests {
  private static let sizes = [
    Size(columns: 59, rows: 24), Size(columns: 120, rows: 19), Size(columns: 1, rows: 1),
  ]

  @Test(arguments: [["z", "2"], ["1"], ["Enter"], ["F9"], ["Ctrl-P"], ["p", "x"]], sizes)
  func `a key does nothing in a window that is too small`(_ keys: [String], _ size: Size) throws {
    var floor = try Floor.call(in: "en")
    floor.send(.resized(size))
    let before = floor.console
    floor.press(keys)
    #expect(floor.console == before)
    floor.send(.mouse(Input.Mouse(what: .wheelDown, column: 0, row: 0)))
    floor.send(.paste("words"))
    #expect(floor.console == before)
  }

  @Test func `between calls nobody is found or called there either`() throws {
    var floor = try Floor(in: "he")
    floor.send(.resized(Self.sizes[0]))
    let before = floor.console
    for key in ["l", "Enter", "Down", "Ctrl-K", "1"] {
      floor.press(key)
      #expect(floor.effects == [])
    }
    #expect(floor.console == before)
  }

  @Test(arguments: ["Ctrl-Q", "F10"])
  func `quitting works, and leaves the call for the next time`(_ key: String) throws {
    var floor = try Floor.call(in: "en")
    floor.press("n")
    floor.type("at home")
    floor.send(.resized(Self.sizes[0]))
    floor.press(key)
    #expect(
      floor.effects == [.saveDraft("at home", contact: ContactID(rawValue: 1)), .quit])
  }

  @Test func `locking and the emergency work`() throws {
    var floor = try Floor.call(in: "en")
    floor.send(.resized(Self.sizes[0]))
    var locked = floor
    locked.press("Ctrl-L")
    #expect(locked.console.isLocked)
    locked.press("Enter")
    #expect(locked.console.isLocked, "nobody sees what opens")
    locked.send(.resized(Size(columns: 80, rows: 24)))
    locked.press("Enter")
    #expect(!locked.console.isLocked)
    floor.press("Ctrl-E", "1", "Ctrl-E")
    #expect(!floor.kept.contains(.endedEarly(.emergency)), "another key came between")
    floor.press("Ctrl-E")
    #expect(floor.kept.contains(.endedEarly(.emergency)))
  }

  @Test func `a note that is being written goes on`() throws {
    var floor = try Floor.call(in: "en")
    floor.press("n")
    floor.type("at ")
    floor.send(.resized(Self.sizes[0]))
    floor.type("homer")
    floor.press("Backspace", "Esc", "F2")
    floor.send(.paste(" today"))
    #expect(floor.console.call?.note.text == "at home today")
    #expect(floor.console.call?.focus == .note)
  }
}
