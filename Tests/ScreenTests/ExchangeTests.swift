import Foundation
import Testing

/// What an exchange's hooks run: the commands themselves, with no console anywhere.
@Suite struct ExchangeTests {
  private func ring(_ desk: ScratchDesk, _ more: String...) throws -> Program.Outcome {
    try desk.program.run(
      ["ring", "--rep", "dana", "--from", "052-555-0184", "--call", "17", "--store", desk.store]
        + more)
  }

  private func call(_ desk: ScratchDesk, _ words: String...) throws -> Program.Outcome {
    try desk.program.run(["call"] + words + ["--store", desk.store, "--lang", "en"])
  }

  /// A hook that has lost its variable would make one call of all.
  @Test(arguments: ["", " "]) func `a call without a name is refused`(_ name: String) throws {
    let desk = try ScratchDesk()
    let rung = try desk.program.run([
      "ring", "--rep", "dana", "--from", "1", "--call", name, "--store", desk.store, "--lang", "en",
    ])
    #expect(rung.status == 64 && rung.complaint.contains("its name is empty"))
    #expect(try call(desk, name, "answered").status == 64)
  }

  @Test func `a call is led from its ring to its end by hooks alone`() throws {
    let desk = try ScratchDesk()
    #expect(
      try ring(desk, "--to", "1700", "--waited", "2m", "--at", ScratchDesk.start).status == 0)
    for (event, time) in [("answered", "10:41"), ("held", "10:42"), ("resumed", "10:44")] {
      let told = try call(desk, "17", event, "--at", "2026-11-22T\(time):00+02:00")
      #expect(told.status == 0, "\(told.complaint)")
      #expect(told.text.hasPrefix("Call 17 is "))
    }
    let again = try call(desk, "17", "resumed")
    #expect(again.status == 0 && again.text.contains("so already"))
    #expect(try call(desk, "17", "ended").status == 0)
    let journal = try Journal.all(at: desk)[0]
    #expect(journal.kinds == ["opened", "attached", "held", "resumed", "lineEnded"])
  }

  @Test(arguments: [
    (["18", "held"], Int32(66), "No call 18"), (["17", "held"], 1, "still ringing"),
    (["17", "sung"], 64, "nothing called sung"), (["17", "held", "--rep", "amir"], 64, "moved"),
    (["17", "moved", "--rep", "nobody"], 64, "no rep nobody"),
    (["17", "answered", "--at", "noon"], 64, "--at noon"),
  ])
  func `what cannot be is a sentence and a status, and keeps nothing`(
    _ words: [String], _ status: Int32, _ sentence: String
  ) throws {
    let desk = try ScratchDesk()
    _ = try ring(desk)
    let told = try desk.program.run(["call"] + words + ["--store", desk.store, "--lang", "en"])
    #expect(told.status == status)
    #expect(told.complaint.contains(sentence), "\(told.complaint)")
    #expect(try Journal.all(at: desk).isEmpty)
  }

  @Test func `what is still to come is refused, but of a demo of another day`() throws {
    let desk = try ScratchDesk()
    let far = ["--at", "2126-11-22T10:00:00+02:00"]
    let rung = try ring(desk, far[0], far[1], "--lang", "en")
    #expect(rung.status == 64 && rung.complaint.contains("still to come"), "\(rung.complaint)")
    #expect(try ring(desk).status == 0)
    #expect(try call(desk, "17", "ended", far[0], far[1]).status == 64)
    #expect(try Journal.all(at: desk).isEmpty)
    let other = desk.folder.appending(path: "other.sqlite").path
    #expect(try desk.program.run(["demo", "--store", other] + far).status == 0)
    let then = try desk.program.run(
      ["ring", "--rep", "dana", "--from", "1", "--call", "18", "--store", other] + far)
    #expect(then.status == 0, "\(then.complaint)")
  }

  @Test func `a program reads what became of it`() throws {
    let desk = try ScratchDesk()
    _ = try ring(desk)
    #expect(
      try call(desk, "17", "answered", "--json").text.trimmingCharacters(in: .newlines)
        == #"{"call":"17","event":"answered","outcome":"done"}"#)
    #expect(try call(desk, "17", "ended").status == 0)
    let late = try call(desk, "17", "held", "--json")
    #expect(late.status == 1)
    #expect(late.text.contains(#""why":"over""#))
  }
}
