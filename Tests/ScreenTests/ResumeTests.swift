import Layouts
import Testing

/// The program is killed after each key of a call, and another goes on where it was.
@Suite(.bothLayouts) struct ResumeTests {
  /// The call of the wrong charge without its screens, from the key that opens it to the one before the last.
  private static let lines =
    (try? Story.named("wrong-charge"))?.lines()
    .filter { !$0.hasPrefix("screen") } ?? []

  @Test func `the recorded call is there to be broken off`() { #expect(Self.lines.count > 25) }

  @Test(arguments: 2..<max(3, lines.count))
  func `a killed call goes on at the same step with the same answers`(_ count: Int) throws {
    let window = Window.wide[count % Window.wide.count]
    let desk = try ScratchDesk()
    let prefix = Array(Self.lines.prefix(count))
    let before = try desk.screenBeforeDeath(prefix, window)
    let after = try desk.screens(
      ["screen asked", "key 1", "screen resumed"], window, at: "2026-11-22T10:41:00+02:00")
    try #require(after.count == 2)
    #expect(after[0].contains("48213"), "it is not asked whether to go on:\n\(after[0].text)")
    #expect(after[1].script(window) == before.script(window), "after \(prefix.suffix(1))")
    // What was typed in the last half second is not yet on disk.
    guard prefix.last?.hasPrefix("text") != true else { return }
    #expect(after[1].summaryAndNote == before.summaryAndNote, "after \(prefix.suffix(1))")
  }

  @Test(arguments: Window.all)
  func `what is asked after a kill, and the call that goes on, are as they were`(
    _ window: Window
  ) throws {
    let desk = try ScratchDesk()
    _ = try desk.screenBeforeDeath(Array(Self.lines.prefix(11)), window)
    let played = try desk.play(
      ["screen 01 asked", "key 1", "screen 02 resumed"], window, at: "2026-11-22T10:41:00+02:00")
    try #require(played.status == 0, "\(played.complaint)")
    try Golden(name: "resume", window: window).expect(played.text)
  }

  @Test func `a call that was left open is asked about again`() throws {
    let window = Window.wide[1]
    let desk = try ScratchDesk()
    _ = try desk.screenBeforeDeath(["ring 052-555-0184", "key Enter", "key 1"], window)
    let left = try desk.screens(["key 2", "screen left"], window)
    #expect(!left[0].contains("WHAT IS THE CALL ABOUT"))
    let asked = try desk.screens(["screen asked"], window)
    #expect(asked[0].contains("48213"))
  }
}

extension Screen {
  /// Rows between the first two rules, on the script's side of the wall.
  func script(_ window: Window) -> [String] {
    let rules = rules(columns: window.columns)
    guard rules.count >= 2, let wall = walls(columns: window.columns).first else { return [] }
    return lines[(rules[0] + 1)..<rules[1]].map { line in
      let cells = Array(line)
      return String(window.language == "he" ? cells.dropFirst(wall + 1) : cells.prefix(wall))
        .trimmed
    }
  }

  /// Rows between the second rule and the third.
  var summaryAndNote: [String] {
    let rules = rules(columns: lines.map(\.count).max() ?? 0)
    return rules.count >= 3 ? Array(lines[(rules[1] + 1)..<rules[2]]) : []
  }
}

extension String {
  /// Without the blanks at its end.
  var trimmed: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
