import Foundation
import Testing

/// Whole calls in lines, through a pipe, as a screen reader or a script leads them.
@Suite struct PlainTests {
  @Test(arguments: Window.languages)
  func `a call is found, led, promised in, and closed`(_ language: String) throws {
    let desk = try ScratchDesk()
    let told = try desk.plain(language, Self.call)
    #expect(told.status == 0, "\(told.complaint)")
    let journal = try #require(try Journal.all(at: desk).first)
    #expect(journal.isClosed, "\(journal.kinds)\n\(told.text)")
    for kind in ["attached", "identified", "noted", "promised", "cause", "lineEnded"] {
      #expect(journal.kinds.contains(kind), "\(kind): \(told.text)")
    }
    #expect(journal.outcomes == ["solved"])
    for sign in ["←", "→", "✓", "│", "─", "!!"] { #expect(!told.text.contains(sign), "\(sign)") }
    #expect(Forbidden.found(in: told.output) == [])
  }

  /// The wrong charge of Ronit Cohen, as the stories have it.
  private static let call =
    ["052-555-0184", "1", "1", "", "1", "1", "n works from home", "", "1", "1", "1", ""]
    + ["p", "check that the router works", "1", "", "", "1", ""]

  @Test(arguments: Window.languages)
  func `a call that rings is ended early`(_ language: String) throws {
    let desk = try ScratchDesk()
    let rung = try desk.run(
      "ring", "--rep", "dana", "--from", "052-555-0184", "--call", "7", "--waited", "4m")
    try #require(rung.status == 0, "\(rung.complaint)")
    let told = try desk.plain(language, ["", "z", "1", "1", ""])
    #expect(told.text.contains("052-555-0184"))
    let journal = try #require(try Journal.all(at: desk).first)
    #expect(journal.endedEarly && journal.isClosed, "\(told.text)")
  }

  @Test func `the end of the input in mid-call keeps all`() throws {
    let desk = try ScratchDesk()
    _ = try desk.plain("en", ["052-555-0184", "1", "1", "", "n", "she is at work till five"])
    let again = try desk.plain("en", ["1"])
    #expect(again.text.contains("A call was not closed"))
    #expect(again.text.contains("רונית כהן"))
    let screen = try desk.screens(["key 1", "screen now"], Window.wide[1])
    #expect(screen[0].contains("she is at work till five"), "\(screen[0].text)")
  }

  @Test(arguments: [
    (["052-555-0184", "1", "77"], "A number answers"),
    (["052-555-0184", "1", "z", "what?"], "Type the number"),
    (["052-555-0184", "1", "q"], "does nothing here"),
    (["052-555-0184", "1", "?"], "KEYS"),
  ])
  func `a line that means nothing is answered with what can be typed`(
    _ lines: [String], _ answer: String
  ) throws {
    let told = try ScratchDesk().plain("en", lines)
    #expect(told.text.contains(answer), "\(told.text)")
  }

  @Test func `a dumb terminal and a pipe have the plain console without asking for it`() throws {
    let desk = try ScratchDesk()
    let told = try desk.program.run(
      ["desk", "--store", desk.store, "--rep", "dana", "--lang", "en"], input: "Ctrl-Q\n")
    #expect(told.status == 0)
    #expect(told.text.contains("READY"))
  }

  @Test func `a customer's file is opened by its account, or by what finds only one`() throws {
    let desk = try ScratchDesk()
    for key in ["100201", "052-555-0184"] {
      let told = try desk.program.run(
        ["desk", "--plain", "--store", desk.store, "--rep", "dana", "--lang", "en"]
          + ["--customer", key], input: "z\n1\n1\n\n")
      #expect(told.text.contains("רונית כהן"), "\(key): \(told.text)\(told.complaint)")
    }
    let none = try desk.program.run(
      ["desk", "--plain", "--store", desk.store, "--rep", "dana", "--customer", "nobody at all"])
    #expect(none.status == 66)
  }
}

extension ScratchDesk {
  func plain(_ language: String, _ lines: [String]) throws -> Program.Outcome {
    try program.run(
      ["desk", "--plain", "--store", store, "--rep", "dana", "--lang", language],
      input: lines.joined(separator: "\n") + "\n")
  }
}
