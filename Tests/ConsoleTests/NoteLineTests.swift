import Canvas
import Casework
import Layouts
import Testing

@testable import Console

/// What comes at once while nobody writes the note becomes lines of its own there.
@Suite(.bothLayouts) struct NoteLineTests {
  @Test func `two bursts are two lines, however they end`() throws {
    var floor = try Floor.call(in: "he")
    for burst in ["050-1234567\n", "052-7654321", "two\nlines\n\n", "last"] {
      floor.send(.burst(burst))
    }
    #expect(floor.note == "050-1234567\n052-7654321\ntwo\nlines\nlast")
  }

  @Test(arguments: [[], ["Home"], ["Enter"]])
  func `a paste stands under what was written, wherever the caret was left`(
    _ keys: [String]
  ) throws {
    var floor = try Floor.call(in: "en")
    floor.press("n")
    floor.type("wants it today")
    floor.press(keys)
    floor.press("Esc")
    floor.send(.paste("second paste"))
    #expect(floor.note == "wants it today\nsecond paste")
    floor.press("n", "Ctrl-Z")
    #expect(floor.note.trimmed == "wants it today", "one step takes it back")
  }

  @Test func `what is pasted into the open note stands at its caret`() throws {
    var floor = try Floor.call(in: "en")
    floor.press("n")
    floor.type("call , please")
    for _ in 0..<8 { floor.press("Left") }
    floor.send(.paste("050-1234567"))
    #expect(floor.note == "call 050-1234567, please")
  }

  @Test func `a paste over a menu goes under the note, and says so, though it was left open`()
    throws
  {
    var floor = try Floor.call(in: "en")
    floor.press("n")
    floor.type("first")
    floor.press("Ctrl-Q")
    floor.send(.paste("second"))
    #expect(floor.note == "first\nsecond")
    #expect(floor.console.notice?.key == "notice.into-note")
  }

  @Test(arguments: ["en", "he"])
  func `that a paste was cut is said, with how much of it there is`(_ language: String) throws {
    var floor = try Floor.call(in: language)
    floor.send(.paste("one line"))
    floor.send(.cut(kept: 65123))
    #expect(floor.note == "one line")
    #expect(floor.console.draw(isLogged: true).logicalLines.contains { $0.contains("65123") })
  }
}

extension Floor {
  fileprivate var note: String { console.call?.note.text ?? "" }
}
