import Foundation
import Layouts
import Testing

/// Customers whose names, towns and notes would like to rule the terminal.
@Suite(.bothLayouts) struct HostileTests {
  static let words = [
    "\u{1B}[2J\u{1B}[Hall gone", "\u{1B}]0;title\u{07}x", "\u{1B}]52;c;cm0gLXJm\u{07}x",
    "\u{1B}]8;;http://evil.example\u{1B}\\click", "\u{1B}P1$r0m\u{1B}\\dcs", "\u{1B}_apc\u{1B}\\",
    "\u{9B}31mred", "\u{9D}52;c;cm0gLXJm\u{9C}x", "never ends \u{1B}]52;c;",
    "\u{0E}\u{1B}c\u{0F}reset",
    "abc\u{202E}fed\u{202C}", "\u{2067}רע\u{2069} a\u{2066}b", "a\u{200F}b\u{200E}c\u{061C}d",
    "e" + String(repeating: "\u{0301}", count: 50), "ש" + String(repeating: "\u{05B8}", count: 50),
    "tag\u{E0041}\u{E007F}s", "\u{FEFF}bom", "bell\u{07}back\u{08}\u{08}\u{08}del\u{7F}",
    "a\u{2028}b\u{2029}c",
    "\u{0301}mark first", "wide 漢字 and \u{1F469}\u{200D}\u{1F4BB} joined", "tab\there",
  ]

  @Test func `what is found, shown and advised is clean`() throws {
    let desk = try Self.desk()
    for (number, word) in Self.words.enumerated() {
      let language = Window.languages[number % 2]
      try expectClean(desk.run("file", Self.account(number), "--lang", language), word)
      try expectClean(desk.run("advise", Self.account(number), "--lang", language), word)
    }
    try expectClean(desk.run("find", "050-777", "--lang", "he"), "find")
    try expectClean(desk.run("find", "mallory", "--lang", "en"), "find")
  }

  @Test(arguments: Window.wide)
  func `calls with hostile customers are shown clean`(_ window: Window) throws {
    let desk = try Self.desk()
    let numbers = Self.words.indices.filter { ($0 % 2 == 0) == (window.language == "he") }
    let played = try desk.play(numbers.flatMap(Self.call), window)
    try expectClean(played, "play")
    #expect(Screen.all(in: played.text).count == numbers.count * 8)
    let journals = try Journal.all(at: desk)
    #expect(journals.count(where: \.isClosed) == numbers.count)
    for journal in journals {
      let contact = String(journal.contact)
      try expectClean(desk.run("journal", "show", contact, "--id"), contact)
      try expectClean(
        desk.run("journal", "show", contact, "--id", "--json"), contact, isShown: false)
    }
  }

  /// Found, rung, opened; the word itself pasted and typed wherever words are taken; ended early and closed.
  private static func call(_ number: Int) -> [String] {
    let word = "~" + words[number].filter { !$0.isNewline }
    return [
      "text \(phone(number))", "screen found", "key Esc", "ring \(phone(number))",
      "screen ringing", "key Enter", "screen opened", "key 1", "key n", "paste \(word)",
      "text \(word)", "tick 1s", "key Esc", "paste \(word)", "key F8", "screen people",
      "key p", "paste \(word)", "screen promise", "key Enter", "key Enter", "key F6",
      "screen promised", "key /", "text \(word)", "screen finder", "key Esc",
      "resize \(["80x24", "60x24", "20x5"][number % 3])", "screen small", "resize 120x40",
      "key z", "key 1", "key 1", "key Enter",
    ]
  }

  @Test func `the JSON of a file reads back as what was imported`() throws {
    let desk = try Self.desk()
    for (number, word) in Self.words.enumerated() {
      let shown = try desk.run("file", Self.account(number), "--json")
      try expectClean(shown, word, isShown: false)
      let file = try JSONSerialization.jsonObject(with: Data(shown.output)) as? [String: Any]
      let customer = try #require(file?["customer"] as? [String: Any])
      #expect(Self.same(customer["name"] as? String, "Mallory \(word)"))
      #expect(Self.same(customer["city"] as? String, "Haifa \(word)"))
      let extra = customer["extra"] as? [String: String]
      #expect(Self.same(extra?["notes"], "says \(word) often"))
    }
  }

  /// Scalar by scalar: Swift's own equality holds some different texts for equal.
  private static func same(_ text: String?, _ other: String) -> Bool {
    text.map { $0.unicodeScalars.elementsEqual(other.unicodeScalars) } ?? false
  }

  private func expectClean(
    _ outcome: Program.Outcome, _ word: String, isShown: Bool = true
  ) throws {
    #expect(outcome.status == 0, "\(outcome.complaint)")
    let found = Forbidden.found(in: outcome.output + outcome.errors, isShown: isShown)
    #expect(found == [], "\(word.debugDescription)")
  }

  private static func account(_ number: Int) -> String { String(9001 + number) }
  private static func phone(_ number: Int) -> String { "050-777-00\(10 + number)" }

  /// The demo's customers, and one for each hostile word.
  private static func desk() throws -> ScratchDesk {
    let desk = try ScratchDesk()
    let rows = words.enumerated().map { number, word in
      [account(number), "Mallory \(word)", phone(number), "Haifa \(word)", "says \(word) often"]
        .map { "\"\($0)\"" }.joined(separator: ",")
    }
    let list = desk.folder.appending(path: "list.csv")
    try (["id,name,phone,city,notes"] + rows).joined(separator: "\n").appending("\n")
      .write(to: list, atomically: false, encoding: .utf8)
    let taken = try desk.run("import", list.path, "--mapping", "customers")
    try #require(taken.status == 0, "\(taken.text)\(taken.complaint)")
    try #require(Forbidden.found(in: taken.output + taken.errors) == [])
    return desk
  }
}
