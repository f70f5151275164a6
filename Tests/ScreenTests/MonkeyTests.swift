import Chance
import Foundation
import Layouts
import Testing

/// Keys without sense, many: the program never stops, and no call is closed that may not be.
@Suite(.bothLayouts) struct MonkeyTests {
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `no keys crash the program or get past a gate`(_ seed: UInt64) throws {
    var monkey = Monkey(seed: seed)
    let desk = try ScratchDesk()
    let played = try desk.play(monkey.lines(400), Window.wide[Int(seed % 2)])
    #expect(played.status == 0, "seed \(seed): \(played.complaint)")
    #expect(Forbidden.found(in: played.output) == [])
    let journals = try Journal.all(at: desk)
    #expect(!journals.isEmpty)
    for journal in journals where journal.isClosed && !journal.endedEarly {
      #expect(journal.kinds.contains("cause"), "seed \(seed), contact \(journal.contact)")
      let open = try Self.openSteps(journal)
      #expect(open == [], "seed \(seed), contact \(journal.contact): \(journal.kinds)")
    }
    let checked = try desk.run("journal", "check")
    #expect(checked.status == 0, "\(checked.complaint)")
  }

  /// Required steps of its scripts that were neither done, nor skipped with a reason, nor fall away by their condition.
  /// A script that was left by a `go` ends in a part that requires nothing.
  private static func openSteps(_ journal: Journal) throws -> [String] {
    try journal.scripts.sorted { $0.key < $1.key }.flatMap { number, script in
      let records = journal.records(of: number)
      let hasLeft = records.contains { $0.key.contains("/go") && $0.value == "decided 1" }
      guard !hasLeft else { return [] as [String] }
      return try required(in: script).filter { key in
        !records.contains { settles(key, $0.key, $0.value) }
      }.map { "\(script) \($0)" }
    }
  }

  /// Come to a second time, a step has a number behind its key.
  private static func settles(_ key: String, _ recorded: String, _ what: String) -> Bool {
    let place = recorded.prefix { $0 != "#" && $0 != "?" }
    guard place == key else { return false }
    return recorded.hasSuffix("?")
      ? what == "decided 0" : ["said", "answered", "found", "done", "skipped"].contains(what)
  }

  /// Keys of the required steps of a shipped script, by its lines.
  private static func required(in script: String) throws -> [String] {
    let file = Checkout.top.appending(path: "Resources/scripts/\(script).yaml")
    var stage = ""
    var name = ""
    var keys: [String] = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      let words = line.split { $0 == " " || $0 == ":" }.map(String.init)
      if line.first?.isLetter == true { stage = words.first ?? "" }
      if line.contains("- say:") || line.contains("- ask:") { name = words.last ?? "" }
      if line.contains("required: true") { keys.append("\(stage)/\(name)") }
    }
    return keys
  }
}

/// Presses what comes, the same for the same seed.
struct Monkey {
  private var chance: Chance

  init(seed: UInt64) { chance = Chance(seed: seed) }

  /// Of `moked play`, with a screen now and then so that drawing is tried too.
  mutating func lines(_ count: Int) -> [String] {
    (0..<count).flatMap { number -> [String] in
      let line = self.line()
      return number % 20 == 0 || line.hasPrefix("resize") ? [line, "screen \(number)"] : [line]
    }
  }

  private mutating func line() -> String {
    switch chance.below(100) {
    case 0..<34: "key \(chance.below(9) + 1)"
    case 34..<58: "key Enter"
    case 58..<66: "key Esc"
    case 66..<82: "key \(chance.pick(Self.letters))"
    case 82..<88: "key \(chance.pick(Self.others))"
    case 88..<91: "text \(chance.pick(Self.texts))"
    case 91..<93: "paste \(chance.pick(Self.texts))"
    case 93..<95: "resize \(20 + chance.below(121))x\(5 + chance.below(46))"
    case 95..<97: "tick \(chance.pick(["300ms", "2s", "45s", "20m", "3h"]))"
    default: "ring \(chance.pick(["052-555-0184", "054-555-0132", "050-123-4567", "anonymous"]))"
    }
  }

  private static let letters = "abcdefghiklmnoprstuvxyz/.?:שנבגקכעיןלצמםפרדאוהסטזץ".map(String.init)
  private static let others =
    (1...12).map { "F\($0)" } + "pqczyoel".map { "Ctrl-\($0.uppercased())" }
    + ["Up", "Down", "Left", "Right", "PgUp", "PgDn", "Home", "End", "Tab", "Shift-Tab"]
    + ["Backspace", "Delete", "Alt-5", "Alt-9", "Alt-0", "Space"]
  private static let texts = [
    "כהן", "0184", "levi", "20", "999999", "she calls back", "\u{1B}[2J\u{202E}x",
    "12345678901234567",
    "4580 4580 4580 4580", "e\u{0301}\u{0301}\u{0301}\u{0301}\u{0301}\u{0301}", " ", "👩‍💻 漢字",
  ]

}
