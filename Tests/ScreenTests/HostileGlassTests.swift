import Foundation
import HostileText
import Testing

/// The whole corpus through the real program on a real terminal: imported, found, read, led through and copied. What the
/// terminal got is taken apart byte by byte.
@Suite(.serialized) struct HostileGlassTests {
  @Test func `a terminal gets our own sequences alone, whatever customers and scripts hold`() throws
  {
    let corpus = try HostileStrings.all()
    let desk = try ScratchDesk()
    try Self.write(corpus, for: desk)
    let console = try RealConsole(
      try Self.shell(desk),
      environment: desk.program.environment.merging(["TERM": "xterm-256color"]) { $1 })
    #expect(console.shows("all is printed", within: 60))
    let printed = SequenceList(console.sent)
    #expect(printed.foreign == [])
    // Progress wipes its line, and nothing else has a sequence.
    let said = String(decoding: console.sent, as: UTF8.self)
    #expect(!said.replacing("\u{1B}[K", with: "").contains("\u{1B}"))
    #expect(said.ranges(of: "␛").count > 500)
    Self.lead(console)
    #expect(console.end() == 0)
    let list = SequenceList(console.sent)
    #expect(list.foreign == [])
    let coded = try #require(list.copied.first)
    let copied = Array(try #require(Data(base64Encoded: coded)))
    #expect(copied.count > 100 && Forbidden.found(in: copied) == [])
    let log = desk.folder.appending(path: "state/moked/moked.log")
    if let bytes = try? Data(contentsOf: log) { #expect(Forbidden.found(in: Array(bytes)) == []) }
  }

  /// All that prints, and then the console.
  private static func shell(_ desk: ScratchDesk) throws -> String {
    let program = try Program.path.get()
    let store = "--store \(desk.store)"
    let printing = [
      "import list.csv --mapping customers --rejects list.rejects",
      "import tickets.json --mapping zendesk-json --rejects tickets.rejects",
      "find 050-778 --limit 500 --lang he", "file G3 --lang en", "file G200 --lang he",
      "advise G3 --lang en", "--plain --rep dana --lang en < lines.txt",
    ].map { line in
      let parts = line.split(separator: "<", maxSplits: 1)
      let input = parts.count > 1 ? " <\(parts[1])" : ""
      return "\(program) \(parts[0]) \(store)\(input)"
    }
    return "cd \(desk.folder.path); \(printing.joined(separator: "; ")); echo all is printed; "
      + "exec \(program) --rep dana --lang en \(store)"
  }

  /// Finds one of them, reads his file, is led through the script, copies what stands there, and leaves.
  private static func lead(_ console: RealConsole) {
    #expect(console.shows("\u{1B}[?1049h"))
    press(console, ["050-778-1200", "\r"], until: "ON CALL")
    let tabs = ["\u{1B}OR", "\u{1B}OS", "\u{1B}[15~", "\u{1B}[17~", "\u{1B}[18~", "\u{1B}[19~"]
    press(console, tabs.flatMap { [$0, "\u{1B}[6~"] } + ["\u{1B}OQ"])
    press(console, ["\u{10}", "HOSTILE", "\r"], until: marks[0])
    for mark in marks.dropFirst() { press(console, ["\r"], until: mark) }
    press(console, ["\u{1B}[<0;3;2M\u{1B}[<32;70;30M\u{1B}[<0;70;30m"], until: "]52;c;")
    press(console, ["\u{1B}[20~", "\u{1B}[20~", "\u{11}", "2"])
  }

  private static func press(_ console: RealConsole, _ keys: [String], until text: String = "") {
    for key in keys {
      let before = console.sent.count
      console.type(key)
      for _ in 0..<30 where console.sent.count == before { console.read(within: 50) }
      var seen = -1
      while console.sent.count > seen {
        seen = console.sent.count
        console.read(within: 40)
      }
    }
    if !text.isEmpty { #expect(console.shows(text)) }
  }

  // MARK: what is hostile

  /// What each line of the script begins with. Only cells that change are sent, so that no line may have a letter where
  /// the one before has it too.
  private static let marks = "ABCDEFGHIJKLMNOPQRST".map { String(repeating: $0, count: 6) }

  private static func write(_ corpus: [String], for desk: ScratchDesk) throws {
    let folder = desk.folder
    let rows = corpus.enumerated().map { number, word in
      ["G\(number)", word, "050-778-\(1000 + number)", word, word]
        .map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
    }
    try (["id,name,phone,city,notes"] + rows).joined(separator: "\n").appending("\n")
      .write(to: folder.appending(path: "list.csv"), atomically: false, encoding: .utf8)
    let tickets = try corpus.enumerated().map { number, word in
      String(
        decoding: try JSONSerialization.data(withJSONObject: [
          "id": number + 1, "subject": word, "description": word, "status": "open",
          "created_at": "2026-11-01T10:00:00Z",
          "requester": ["external_id": "G\(number)", "name": word],
        ]), as: UTF8.self)
    }
    try (tickets + [#"{"id": 9999, "subject": "lone \ud800 half"}"#]).joined(separator: "\n")
      .write(to: folder.appending(path: "tickets.json"), atomically: false, encoding: .utf8)
    try "050-778-1200\n1\nF3\nF5\nF8\nz\n1\n1\n\n"
      .write(to: folder.appending(path: "lines.txt"), atomically: false, encoding: .utf8)
    let own = folder.appending(path: "config/moked/scripts/general")
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    try script(corpus).write(
      to: own.appending(path: "any-matter.yaml"), atomically: false, encoding: .utf8)
  }

  /// A script that a desk could have written: its titles, lines and answers are the corpus.
  private static func script(_ corpus: [String]) -> String {
    let each = (corpus.count + marks.count - 1) / marks.count
    let says = marks.enumerated().map { number, mark in
      let words = corpus.dropFirst(number * each).prefix(each).joined(separator: " ")
      return "  - {say: s\(number), short: \(both(words)), text: \(both("\(mark) \(words)"))}"
    }
    let choices = (0..<6).map { "      c\($0): \(both(corpus[$0 * 70]))" }
    return """
      script: general/any-matter
      title: \(both("HOSTILE \(corpus[30])"))
      reasons: [general]
      owner: service-quality
      review-by: "2027-06-01"
      languages: [he, en]
      opening:
      \(says.joined(separator: "\n"))
      questions:
        - ask: q
          short: \(both(corpus[5]))
          text: \(both(corpus[6]))
          choice:
      \(choices.joined(separator: "\n"))
      solution:
        - {say: solved, short: \(both(corpus[7])), text: \(both(corpus[8]))}
      closing:
        - {end: done, disposition: general.settled}

      """
  }

  /// The same in both languages, as YAML writes whatever it may be; braces would be slots.
  private static func both(_ text: String) -> String {
    var quoted = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "{", "}", "|": quoted += "?"
      case "a"..."z", "A"..."Z", "0"..."9", " ", "א"..."ת": quoted.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }
    }
    return "{he: \"\(quoted)\", en: \"\(quoted)\"}"
  }
}
