import Foundation
import Layouts
import Testing

/// A card's number is typed, pasted and told wherever words are taken, and looked for in every byte that is kept.
@Suite(.hebrewLayout) struct CardBytesTests {
  /// A test number: it passes the check digit and belongs to nobody. The twelve digits before the last four, spelt.
  static let spellings = [
    "458026000000", "4580 2600 0000", "4580-2600-0000", "4580\u{5BE}2600\u{5BE}0000",
    "4580\u{A0}2600\u{A0}0000", "4580\u{200F} 2600\u{200E} 0000", "4 5 8 0 2 6 0 0 0 0 0 0",
    "٤٥٨٠٢٦٠٠٠٠٠٠", "４５８０２６００００００", "45802600        0000", "45802600 :0000",
  ]

  @Test(arguments: spellings)
  func `no byte of the desk holds a card that was typed`(_ spelt: String) throws {
    for end in ["", "key z|key 1|key 1|key Enter"] {
      let desk = try ScratchDesk()
      let lines = Self.call(spelt) + end.split(separator: "|").map(String.init)
      _ = try desk.screenBeforeDeath(lines, Window.wide[spelt.count % 2])
      try expectNone(of: spelt, kept: desk)
    }
  }

  /// Killed after each line, so that what was kept half-way is looked at too.
  @Test func `no byte of the desk holds a card that is being typed`() throws {
    let lines = Self.call(Self.spellings[1])
    for count in 4...lines.count {
      let desk = try ScratchDesk()
      _ = try desk.screenBeforeDeath(Array(lines.prefix(count)), Window.wide[count % 2])
      try expectNone(of: Self.spellings[1], kept: desk)
    }
  }

  /// Whoever goes on with the call is shown it masked, and what is kept of it then is masked too.
  @Test func `a note with a card comes back masked after a kill`() throws {
    let desk = try ScratchDesk()
    let lines = Array(Self.call(Self.spellings[1]).prefix { $0 != "key Esc" })
    let before = try desk.screenBeforeDeath(lines, Window.wide[1])
    let after = try desk.screenBeforeDeath(
      ["key 1", "key n", "text  and more", "tick 1s"], Window.wide[1])
    for screen in [before, after] {
      #expect(screen.contains("**** **** ****0000 ok"), "\(screen.text)")
      #expect(!screen.contains("4580"), "\(screen.text)")
    }
    #expect(after.contains("and more"))
    try expectNone(of: Self.spellings[1], kept: desk)
  }

  @Test func `no byte of the desk holds a card that an import brought`() throws {
    let desk = try ScratchDesk()
    let rows = Self.spellings.enumerated().map { number, spelt in
      "card\(number),Dana \(spelt) 0000,052-555-77\(10 + number),\(spelt) 0000"
    }
    let file = desk.folder.appending(path: "cards.csv")
    try ("account,name,phone,care\n" + rows.joined(separator: "\n") + "\n")
      .write(to: file, atomically: true, encoding: .utf8)
    let imported = try desk.run("import", file.path, "--mapping", "customers")
    #expect(imported.text.contains("\(rows.count)"), "\(imported.text) \(imported.complaint)")
    for spelt in Self.spellings { try expectNone(of: spelt, kept: desk) }
  }

  @Test(arguments: [spellings[0] + "0000", spellings[1] + " 0000"])
  func `no byte of the desk holds a card that an exchange told`(_ card: String) throws {
    let desk = try ScratchDesk()
    let ringing = ["ring", "--store", desk.store, "--rep", "dana"]
    let words = ["--from", card, "--to", card, "--menu", "pay \(card)"]
    for more in [["--call", card] + words, ["--call", "2", "--identified", card] + words] {
      let rung = try desk.program.run(ringing + more)
      #expect(rung.status == 0, "\(rung.complaint)")
    }
    for event in ["answered", "held", "ended"] {
      let told = try desk.run("call", card, event)
      #expect(told.status == 0, "\(told.complaint)")
    }
    try expectNone(of: String(card.dropLast(4)), kept: desk)
    #expect(try desk.run("call", "2", "ended").status == 0)
    try expectNone(of: String(card.dropLast(4)), kept: desk)
  }

  @Test func `no byte of the desk holds a card in the name of a file or of a rep`() throws {
    let desk = try ScratchDesk()
    let card = Self.spellings[1] + " 0000"
    let store = ["--store", desk.folder.appending(path: "real.sqlite").path]
    let file = desk.folder.appending(path: "\(card).csv")
    try "account,name\ncard1,Ruth\n".write(to: file, atomically: true, encoding: .utf8)
    for (command, status) in [
      (["import", file.path, "--mapping", "customers"], Int32(0)),
      (["reps", "add", "ruth", "--name", "Ruth \(card)"], 0),
      (["reps", "add", "4580260000000000"], 64),
    ] {
      let done = try desk.program.run(command + store)
      #expect(done.status == status, "\(command[0]): \(done.complaint)")
    }
    try expectNone(of: Self.spellings[1], kept: desk)
  }

  private static func call(_ spelt: String) -> [String] {
    [
      "ring 052-555-0184", "key Enter", "key 1", "key n", "text card \(spelt)", "tick 1s",
      "text 0000", "tick 1s", "text  ok", "tick 1s", "key Esc",
      "paste and \(spelt)0000 by mail", "tick 1s",
      "key n", "paste \(spelt)", "tick 1s", "paste  0000 ", "tick 1s", "key Esc",
      "key p", "text charge \(spelt) 0000", "tick 1s", "key Enter", "key Enter",
      "key /", "text \(spelt)0000", "tick 1s", "key Esc",
    ]
  }

  private func expectNone(of spelt: String, kept desk: ScratchDesk) throws {
    let plain = Data("4580260000".utf8)
    // Ten digits of the card, as they were spelt.
    let wanted = Data(spelt.dropLast(spelt.count > 20 ? 4 : 2).utf8)
    for file in try Self.files(of: desk) {
      let bytes = try Data(contentsOf: file)
      #expect(bytes.range(of: plain) == nil, "\(file.lastPathComponent)")
      #expect(bytes.range(of: wanted) == nil, "\(file.lastPathComponent): \(spelt)")
    }
  }

  /// What the program keeps: the store with all that lies beside it, settings and logs; not what the test gave it.
  private static func files(of desk: ScratchDesk) throws -> [URL] {
    let all = FileManager.default.enumerator(at: desk.folder, includingPropertiesForKeys: nil)
    let kept = (all?.allObjects as? [URL] ?? []).filter { url in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
      return !isFolder.boolValue && !["keys", "out", "err", "csv"].contains(url.pathExtension)
    }
    #expect(kept.contains { $0.lastPathComponent == "desk.sqlite" })
    return kept
  }
}
