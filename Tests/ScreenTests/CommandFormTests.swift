import Foundation
import Testing

/// The forms of the command line: what goes together, what is refused, and what `--json` gives.
@Suite struct CommandFormTests {
  private static func refusals(_ desk: ScratchDesk) -> [(command: [String], said: String)] {
    [
      (["find", "x", "--lang", "xx"], "no words for the language `xx`"),
      (["file", "100201", "--before", "2026-11-22T09:00:00Z"], "--before goes with --timeline"),
      (["sample", "--since", "bogus"], "`bogus` is no time"),
      (["sample", "--count", "0"], "--count goes from 1 to 10000"),
      (["route", "--from", "1", "--within", "9999"], "--within goes from 0 to 3650"),
      (["file", "100201", "--clocks", "--timeline"], "are two questions"),
      (["advise", "--all", "--why", "unused-product"], "leave out the rest"),
      (["advise", "100201", "--why", "bogus"], "there is no remedy `bogus`"),
    ]
  }

  @Test func `what does not go together, or cannot be read, is refused with its name`() throws {
    let desk = try ScratchDesk()
    for (command, said) in Self.refusals(desk) {
      let refused = try desk.program.run(command + ["--store", desk.store])
      #expect(refused.status == 64, "\(command)")
      #expect(refused.complaint.contains(said), "\(command): \(refused.complaint)")
    }
    let elsewhere = try desk.program.run(["find", "x", "--store", "postgres://desk"])
    #expect(elsewhere.status == 69 && elsewhere.complaint.contains("keeps a desk in a file"))
  }

  @Test func `what is refused is said in the language that was asked for`() throws {
    let desk = try ScratchDesk()
    let mapping = desk.folder.appending(path: "own.yaml").path
    try "name: x\nformat: [csv\n".write(toFile: mapping, atomically: true, encoding: .utf8)
    let commands =
      Self.refusals(desk).map(\.command).filter { !$0.contains("xx") } + [
        ["import", mapping, "--mapping", mapping], ["backup", "\(desk.store)/x/y"],
      ]
    for command in commands {
      let refused = try desk.program.run(command + ["--store", desk.store, "--lang", "he"])
      #expect(refused.status != 0, "\(command)")
      let isHebrew = refused.complaint.unicodeScalars.contains { ("א"..."ת").contains($0) }
      #expect(isHebrew, "\(command): \(refused.complaint)")
    }
    let file = try desk.program.run([
      "import", mapping, "--mapping", mapping, "--store", desk.store, "--lang", "he",
    ])
    #expect(file.status == 65 && file.complaint.contains("own.yaml:3:1: הקובץ לא כתוב נכון"))
  }

  @Test(arguments: [
    ("enter", "Enter"), ("ctrl-p", "Ctrl-P"), ("Entr", "Enter"), ("f13", "F1"),
    ("PageDown", "n, Enter"),
  ])
  func `a key that is none is told with the one that is most like it`(
    _ name: String, _ nearest: String
  ) throws {
    let desk = try ScratchDesk()
    let refused = try desk.program.run(
      ["play", "-", "--store", desk.store, "--lang", "en"], input: "key Down\nkey \(name)\n")
    let said = "line 2: no key is named `\(name)`; `\(nearest)"
    #expect(refused.status != 0 && refused.complaint.contains(said), "\(refused.complaint)")
  }

  @Test(arguments: [
    ["file", "nobody"], ["journal", "show", "999"], ["export", "nobody", "--rep", "yael"],
    ["notice", "end", "99", "--rep", "yael"], ["unmerge", "nobody", "--rep", "yael"],
  ])
  func `what a command is to work on and is not there is no input`(_ command: [String]) throws {
    let desk = try ScratchDesk()
    let refused = try desk.program.run(command + ["--store", desk.store])
    #expect(refused.status == 66 && refused.output.isEmpty, "\(refused.complaint)")
  }

  @Test func `what a command has made or ended is told as JSON`() throws {
    let desk = try ScratchDesk()
    func told(_ command: String...) throws -> [String: Any] {
      let outcome = try desk.program.run(command + ["--json", "--store", desk.store])
      #expect(outcome.status == 0, "\(command) \(outcome.complaint)")
      let json = try JSONSerialization.jsonObject(with: Data(outcome.output))
      return try #require(json as? [String: Any])
    }
    let posted = try told("notice", "add", "no internet", "--rep", "yael")
    let id = try #require(posted["id"] as? Int)
    #expect(try told("notice", "end", "\(id)", "--rep", "yael")["ended"] is Int)
    let broken = try told("fault", "add", "no lines", "--area", "כפר-סבא", "--rep", "yael")
    let fault = try #require(broken["id"] as? Int)
    #expect(try told("file", "100201")["faults"] is [Any])
    #expect(try told("fault", "end", "\(fault)", "--rep", "yael")["ended"] is Int)
  }

  @Test func `who reads no further ends it without a word`() throws {
    let desk = try ScratchDesk()
    let script = "set -o pipefail; \"$0\" \"$@\" | true"
    var program = desk.program
    program.starter = ["/bin/bash", "-c", script]
    let outcome = try program.run(["keys", "--man"])
    #expect(outcome.complaint.isEmpty, "\(outcome.complaint)")
    #expect(outcome.status == 128 + SIGPIPE || outcome.status == 0)
  }
}
