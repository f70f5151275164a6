import Casework
import Foundation
import HostileText
import Layouts
import SQLiteStore
import Testing

/// A store in which every text of every customer, rep, ring and fault is hostile; and arguments that are.
@Suite(.hebrewLayout) struct HostileSinkTests {
  @Test func `every command prints it clean, and every account is one line`() throws {
    let desk = try ScratchDesk(holding: Self.bytes.get())
    let listed = try desk.run("find", "050-777", "--limit", "500", "--lang", "en")
    expectClean(listed)
    for account in Self.accounts.prefix(12) {
      for language in Window.languages {
        expectClean(try desk.run("file", account, "--lang", language))
        expectClean(try desk.run("advise", account, "--lang", language))
      }
    }
    for language in Window.languages {
      expectClean(
        try desk.run("report", "--lang", language, "--from", "2000-01-01", "--to", "2100-01-01"))
    }
    expectClean(try desk.run("reps", "--lang", "en"))
    expectClean(try desk.run("advise", "--all", "--lang", "he"), isShown: false)
    expectClean(try desk.run("doctor"), status: 1)
  }

  @Test func `what works on whole files and on the desk tells of it clean`() throws {
    let desk = try ScratchDesk(holding: Self.bytes.get())
    let store = try SQLiteStore(path: desk.store)
    for rep in try store.reps() {
      var lead = rep
      lead.role = .lead
      try store.keep(lead, by: rep.login, at: Instant(milliseconds: 0))
    }
    for command in [
      ["export", "H3"], ["merge", "H5", "H6"], ["forget", "H7"],
      ["sample", "--since", "2000-01-01"],
      ["route", "--from", "050-777-1009"], ["notice", "list"], ["outbox", "list", "--all"],
      ["learn", "--dry-run"], ["reps", "list", "--json"],
    ] {
      let outcome = try desk.program.run(command + ["--store", desk.store, "--lang", "he"])
      // 1 where nothing was done: a merge that nobody confirmed, too little to learn from.
      #expect([0, 1].contains(outcome.status), "\(command): \(outcome.complaint)")
      #expect(Forbidden.found(in: outcome.output + outcome.errors) == [], "\(command)")
    }
  }

  @Test func `the JSON of every file reads back as what was kept`() throws {
    let desk = try ScratchDesk(holding: Self.bytes.get())
    let store = try SQLiteStore(path: desk.store)
    for account in Self.accounts.prefix(24) {
      let printed = try desk.run("file", account, "--json")
      expectClean(printed, isShown: false)
      let read = try JSONDecoder().decode(CustomerFile.self, from: Data(printed.output))
      let id = try #require(try store.customer(account: account))
      #expect(read == (try store.file(of: id)))
    }
  }

  @Test(arguments: Window.all)
  func `the screens of such a desk are clean`(_ window: Window) throws {
    let desk = try ScratchDesk(holding: Self.bytes.get())
    let found = ["text 050-777", "screen found", "key Down", "key Enter", "screen opened"]
    let tabs = (2...8).flatMap { ["key F\($0)", "screen \($0)"] }
    let played = try desk.play(
      ["screen ready"] + found + tabs + ["key 1", "screen script", "key F1", "screen help"],
      window)
    expectClean(played)
    #expect(Screen.all(in: played.text).count == 12)
  }

  @Test(arguments: Window.languages)
  func `the plain console says it clean`(_ language: String) throws {
    let desk = try ScratchDesk(holding: Self.bytes.get())
    let lines = ["050-777", "1"] + (2...8).map { "F\($0)" } + ["z", "1", "1", ""]
    expectClean(try desk.plain(language, lines))
  }

  @Test func `hostile arguments come back clean, in one line`() throws {
    let desk = try ScratchDesk()
    let corpus = try HostileStrings.all().filter { !$0.contains("\0") && !$0.hasPrefix("-") }
    let words =
      corpus.indices.filter { $0 % 24 == 0 }.map { corpus[$0] } + ["a\nmoked: all is well"]
    for word in words {
      for command in [
        ["file", word], ["import", word, "--mapping", word], ["play", word], ["find", word],
        ["keys", "--lang", word], ["advise", word], [word], ["ring", "--rep", word, "--from", "1"],
        ["report", "--from", word], ["export", "H0", word],
      ] {
        let outcome = try desk.program.run(command + ["--store", desk.store])
        let found = Forbidden.found(in: outcome.output + outcome.errors)
        #expect(found == [], "\(command)")
        let said = outcome.complaint.split(separator: "\n").filter { $0.hasPrefix("moked: ") }
        #expect(said.count <= 1, "\(command): \(outcome.complaint)")
      }
    }
  }

  /// What somebody else has set, and what lies in the folders that are named there.
  @Test func `hostile surroundings come back clean`() throws {
    let word = "\u{1B}[2J\u{9B}31m\u{202E}a\u{7}\u{1B}]0;x\u{7}\nmoked: all is well"
    let desk = try ScratchDesk()
    let state = desk.folder.appending(path: word).appending(path: "moked")
    try FileManager.default.createDirectory(at: state, withIntermediateDirectories: true)
    try word.write(to: state.appending(path: "moked.log"), atomically: false, encoding: .utf8)
    try "order: \"\(word.debugDescription)\"\n".write(
      to: state.appending(path: "terminal.yaml"), atomically: false, encoding: .utf8)
    let folder = state.deletingLastPathComponent().path
    let usual = ["TERM", "LANG", "LC_ALL", "TERM_PROGRAM", "TZ", "COLUMNS"].map { ($0, word) }
    let named = [("XDG_STATE_HOME", folder), ("XDG_CONFIG_HOME", folder)]
    var program = desk.program
    program.surroundings = Dictionary(uniqueKeysWithValues: usual + named)
    let store = ["--store", desk.store]
    let commands = [["doctor"] + store, ["find", "0184"] + store, ["desk", "--plain"] + store]
    for command in commands + [["find", "x"], ["backup", "\(folder)/none/b"] + store] {
      expectHarmless(try program.run(command, input: "F1\n"), command)
    }
    for name in ["MOKED_STORE", "MOKED_RESOURCES"] {
      program.surroundings[name] = word
      expectHarmless(try program.run(["find", "x"]), [name])
    }
  }

  private func expectHarmless(_ outcome: Program.Outcome, _ command: [String]) {
    #expect(Forbidden.found(in: outcome.output + outcome.errors) == [], "\(command)")
    let said = outcome.complaint.split(separator: "\n").filter { $0.hasPrefix("moked: ") }
    #expect(said.count <= 1, "\(command): \(outcome.complaint)")
  }

  @Test func `rings and their menus are shown clean`() throws {
    let desk = try ScratchDesk()
    let corpus = try HostileStrings.all().filter { !$0.contains("\0") && !$0.hasPrefix("-") }
    for index in stride(from: 0, to: corpus.count, by: 60) {
      let rung = try desk.run(
        "ring", "--rep", "dana", "--call", "\(index)", "--from", corpus[index], "--menu",
        corpus[index])
      #expect(rung.status == 0, "\(rung.complaint)")
      expectClean(
        try desk.play(
          ["screen ringing", "key Enter", "screen opened", "key z", "key 1", "key 1", "key Enter"],
          Window.wide[index % 2]))
    }
  }

  @Test func `a desk's own words and settings are shown clean`() throws {
    let desk = try ScratchDesk()
    let own = desk.folder.appending(path: "config/moked")
    let word = #"\e[2J\x9b31m\u202Eabc\u2066\uFEFF\U000E0041\x07"#
    let resources = Checkout.top.appending(path: "Resources/desk.yaml")
    let text = try String(contentsOf: resources, encoding: .utf8)
      .replacing(/name: *\{.*\}/) { _ in "name: {he: \"\(word)\", en: \"\(word)\"}" }
    try FileManager.default.createDirectory(
      at: own.appending(path: "words"), withIntermediateDirectories: true)
    try text.write(to: own.appending(path: "desk.yaml"), atomically: false, encoding: .utf8)
    try "call: {note: \"\(word)\"}\nready: {state: \"\(word)\"}\n"
      .write(to: own.appending(path: "words/own.en.yaml"), atomically: false, encoding: .utf8)
    let played = try desk.play(
      ["screen ready", "ring 052-555-0184", "key Enter", "screen call"], Window.wide[1])
    expectClean(played)
    #expect(played.text.contains("␛[2J"), "\(played.text)")
  }

  private func expectClean(_ outcome: Program.Outcome, isShown: Bool = true, status: Int32 = 0) {
    #expect(outcome.status == status, "\(outcome.complaint)")
    #expect(Forbidden.found(in: outcome.output + outcome.errors, isShown: isShown) == [])
  }

  // MARK: the desk

  private static let accounts = (0..<452).map { "H\($0)" }

  /// Made once: a customer for each string of the corpus, every field of whom is filled from it on.
  private static let bytes = Result<Data, any Error> {
    let desk = try ScratchDesk()
    try fill(desk.store)
    return try Data(contentsOf: URL(fileURLWithPath: desk.store))
  }

  private static func fill(_ path: String) throws {
    let store = try SQLiteStore(path: path)
    let corpus = try HostileStrings.all()
    _ = try store.merge(
      accounts.enumerated().map { number, account in
        try update(account, phone: "050-777-\(1000 + number)", corpus, from: number)
      })
    for (number, word) in corpus.prefix(20).enumerated() {
      let name = LocalText(verbatim: word)
      let rep = Rep(login: "rep\(number)", name: name, form: .unknown, role: .lead)
      try store.keep(rep, by: rep.login, at: Instant(milliseconds: 0))
    }
    try store.setFaults([try Filling(texts: corpus).value(Fault.self)])
  }

  /// What customers can answer to a survey.
  private static let marks = [
    "overall": "5", "speed": "4", "quality": "3", "courtesy": "2", "recommend": "10",
  ]

  private static func update(
    _ account: String, phone: String, _ corpus: [String], from number: Int
  ) throws -> FileUpdate {
    let turn = number % corpus.count
    var update = try Filling(
      texts: Array(corpus[turn...] + corpus[..<turn]),
      fixed: ["account": account, "idLastFour": "1234", "lastFour": "1234"].merging(marks) { $1 },
      numbersFrom: 100_000 + number * 1000
    ).value(FileUpdate.self)
    update.customer.contactPoints.append(ContactPoint(.phone, phone))
    return update
  }
}
