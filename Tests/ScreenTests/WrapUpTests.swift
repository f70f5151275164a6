import Foundation
import Layouts
import Testing

/// What a desk may ask of its reps after a call, on a clock that only the test moves.
@Suite(.hebrewLayout) struct WrapUpTests {
  private static let english = Window(language: "en", size: "120x40")
  /// The caller hung up; nothing else is said.
  private static let call = ["ring 052-555-0184", "key Enter", "key z", "key 2"]

  /// A desk of the test's own, with the wrap-up as it says.
  private static func desk(_ wrapUp: String) throws -> ScratchDesk {
    let desk = try ScratchDesk()
    let shipped = Checkout.top.appending(path: "Resources/desk.yaml")
    let text = try String(contentsOf: shipped, encoding: .utf8)
    let own = desk.folder.appending(path: "config/moked")
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    try text.replacing("wrap-up: {mode: must}", with: "wrap-up: \(wrapUp)")
      .write(to: own.appending(path: "desk.yaml"), atomically: true, encoding: .utf8)
    return desk
  }

  @Test func `a timed wrap-up shows what is left of it, and ends by itself`() throws {
    let desk = try Self.desk("{mode: timed, lasts: 45 seconds}")
    let screens = try desk.screens(
      Self.call + ["tick 30s", "screen going", "tick 15s", "screen over"], Self.english)
    #expect(screens[0].contains("WRAP-UP 00:30"))
    #expect(screens[0].contains("time left: 00:15"))
    #expect(screens[1].contains("READY"))
    #expect(try Journal.all(at: desk)[0].isClosed)
  }

  @Test func `what is being written when the time is up stays, and is kept`() throws {
    let desk = try Self.desk("{mode: timed, lasts: 45 seconds}")
    let screens = try desk.screens(
      Self.call + [
        "key n", "text she was in a tunnel", "tick 2m", "screen writing", "key Esc", "tick 2s",
        "screen over",
      ], Self.english)
    #expect(screens[0].contains("she was in a tunnel"))
    #expect(screens[1].contains("READY"))
    #expect(try Journal.all(at: desk)[0].kinds.contains("noted"))
  }

  @Test func `with no early end Enter does not close before the time`() throws {
    let desk = try Self.desk("{mode: timed-to-the-end, lasts: 45 seconds}")
    let screens = try desk.screens(
      Self.call + ["tick 30s", "key Enter", "screen early", "tick 20s", "screen over"],
      Self.english)
    #expect(screens[0].contains("This wrap-up lasts 15 s more"))
    #expect(screens[1].contains("READY"))
  }

  @Test func `where the wrap-up is free one key closes a call of which nothing is said`() throws {
    let desk = try Self.desk("{mode: free}")
    _ = try desk.screens(
      ["ring 052-555-0184", "key Enter", "key 4"]
        + ["key 2", "key Enter", "key Enter", "key Enter", "key Enter", "key Enter", "screen end"],
      Self.english)
    let journal = try Journal.all(at: desk)[0]
    #expect(journal.isClosed && !journal.kinds.contains("cause"))
  }

  @Test func `a wrap-up that is left to the next shift stands open there, as it was`() throws {
    let desk = try ScratchDesk()
    let evening = try desk.screens(
      Self.call + ["key Ctrl-K", "key 6", "screen asked", "key 2", "screen left"], Self.english)
    #expect(evening[0].contains("WRAP-UPS NOT FINISHED: 1"))
    #expect(evening[1].contains("TO FINISH (1)"))
    #expect(try Journal.all(at: desk)[0].kinds.last == "wrapUpParked")
    let morning = try desk.screens(
      ["screen asked", "key 1", "screen there"], Self.english, at: "2026-11-23T08:30:00+02:00")
    #expect(morning[0].contains("48213"))
    #expect(morning[1].contains("WHAT CAUSED THIS CONTACT?"))
    #expect(try Journal.all(at: desk)[0].isClosed == false)
    #expect(try desk.run("journal", "check").status == 0)
  }

  @Test func `a mode that there is not is said, and the shipped one is used`() throws {
    let desk = try Self.desk("{mode: quick}")
    let screens = try desk.screens(["screen ready"], Self.english)
    #expect(screens[0].contains("READY"))
  }
}
