import Foundation
import Goldens
import Testing

/// What is printed from the one table of commands: kept in files, so that a change of a key is seen.
@Suite struct KeyTableTests {
  @Test(arguments: Window.languages)
  func `the table of every key is as it was`(_ language: String) throws {
    let printed = try ScratchDesk().run("keys", "--lang", language)
    try #require(printed.status == 0, "\(printed.complaint)")
    try expect(printed.text, asIn: "keys.\(language).txt")
  }

  @Test func `the manual page is as it was, and has every key`() throws {
    let desk = try ScratchDesk()
    let page = try desk.run("keys", "--man", "--lang", "en")
    try #require(page.status == 0, "\(page.complaint)")
    try expect(page.text, asIn: "moked.1")
    for row in try rows(desk) {
      let keys = (row["keys"] as? [String] ?? []).joined(separator: ", ")
      let escaped = keys.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      #expect(keys.isEmpty || page.text.contains(escaped), "\(keys)")
    }
  }

  @Test func `both languages have the same rows`() throws {
    let desk = try ScratchDesk()
    let tables = try Window.languages.map { try rows(desk, $0) }
    #expect(tables[0].count == tables[1].count)
    for (hebrew, english) in zip(tables[0], tables[1]) {
      #expect(hebrew["command"] as? String == english["command"] as? String)
      #expect(hebrew["keys"] as? [String] == english["keys"] as? [String])
      #expect((hebrew["then"] == nil) == (english["then"] == nil))
    }
  }

  @Test func `the table needs no store, and leaves none behind`() throws {
    let desk = try ScratchDesk()
    let none = desk.folder.appending(path: "none.sqlite").path
    let printed = try desk.program.run(["keys", "--lang", "en", "--store", none])
    #expect(printed.status == 0 && printed.text.contains("Ctrl-P"), "\(printed.complaint)")
    #expect(!FileManager.default.fileExists(atPath: none))
  }

  /// The key map of a call, as it was designed; a key that goes must go here first.
  @Test(arguments: KeyTableTests.ofACall)
  func `a key of a call does what it did`(_ key: String, _ command: String) throws {
    #expect(try Self.english.get()[key] == [command])
  }

  private static let ofACall: [(key: String, command: String)] = [
    ("1-9", "answer"), ("Enter", "said"), ("b", "back"), ("Backspace", "back"), ("Esc", "leave"),
    ("n", "note"), ("a", "alsoFix"), ("p", "promise"), ("i", "request"), ("c", "credit"),
    ("e", "escalate"), ("h", "hold"), ("x", "park"), ("g", "wantsToLeave"), ("m", "mood"),
    ("s", "skip"), ("d", "closing"), ("z", "endEarly"), ("r", "repeat"), ("v", "who"),
    ("F2", "tabNow"), ("Alt-2", "tabNow"), ("F8", "tabPeople"), ("Alt-8", "tabPeople"),
    ("/", "find"), (".", "find"), ("u", "undo"), ("Ctrl-Z", "undo"), ("y", "copyReference"),
    ("l", "flag"), ("f", "followUp"), ("Ctrl-E", "emergency"), ("?", "help"), ("F1", "help"),
    ("Ctrl-P", "palette"), (":", "palette"), ("Ctrl-Q", "quit"), ("F10", "quit"),
    ("Ctrl-C", "copy"), ("F9", "screenLanguage"), ("Alt-9", "screenLanguage"),
    ("F12", "customerLanguage"), ("Alt-0", "customerLanguage"), ("Ctrl-O", "mouse"),
    ("Ctrl-T", "theme"), ("Ctrl-L", "lock"),
  ]

  /// The commands of a key, by key, outside the ready screen.
  private static let english = Result<[String: [String]], any Error> {
    var commands: [String: [String]] = [:]
    for row in try KeyTableTests().rows(try ScratchDesk()) {
      guard row["context"] as? String != "ready", let command = row["command"] as? String else {
        continue
      }
      for key in row["keys"] as? [String] ?? [] { commands[key, default: []].append(command) }
    }
    return commands
  }

  private func expect(_ printed: String, asIn name: String) throws {
    try GoldenFile(Checkout.tests.appending(path: "Golden/\(name)")).expect(printed) { known in
      let lines = [known, printed].map { Set($0.split(separator: "\n")) }
      Issue.record(
        "\(name):\n- \(lines[0].subtracting(lines[1]))\n+ \(lines[1].subtracting(lines[0]))")
    }
  }

  private func rows(_ desk: ScratchDesk, _ language: String = "en") throws -> [[String: Any]] {
    let printed = try desk.run("keys", "--json", "--lang", language)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(printed.output)) as? [[String: Any]])
  }
}
