import Casework
import Chance
import Folds
import Layouts
import SQLiteStore
import Testing

/// A morning on three phones, through the door for an exchange and the consoles of the reps: a seeded plan, in which
/// things happen twice, late, and at once. Three plans in a soak.
@Suite(.hebrewLayout) struct MorningTests {
  @Test(arguments: isSoak ? [6, 7, 8] : [6])
  func `a morning of 200 calls ends with every call closed and every chain whole`(_ seed: UInt64)
    throws
  {
    let count = 200
    let desk = try ScratchDesk(customers: 200, seed: 7)
    let before = try Self.contacts(at: desk)
    var morning = Morning(seed: seed)
    let played = try desk.play(morning.lines(calls: count), Window(language: "he", size: "80x24"))
    try #require(played.status == 0, "\(played.complaint)")
    #expect(Forbidden.found(in: played.output) == [])
    let store = try SQLiteStore(path: desk.store)
    #expect(try store.check().firstBreak == nil)
    try expectFoldsEqualTables(store, repNames: Self.names(in: store))
    let calls = try (1...Int64(count) * 2).compactMap {
      try store.contact(ContactID(rawValue: before + $0))
    }
    #expect((count..<count * 3 / 2).contains(calls.count), "as many as rang, and few more")
    for call in calls { Self.expectEnd(call) }
    let kinds = Set(calls.flatMap(\.entries).map(\.act.kind))
    for kind in [
      "held", "resumed", "lineEnded", "endedEarly", "handedOver", "takenOver", "wentElsewhere",
      "rangOut", "wrapUpParked", "wrapUpReopened", "closed", "cause",
    ] { #expect(kinds.contains(kind), "no call of this morning was \(kind)") }
    #expect(morning.impossible > 5)
  }

  /// Those that the demo desk begins with.
  private static func contacts(at desk: ScratchDesk) throws -> Int64 {
    let store = try SQLiteStore(path: desk.store)
    let calls = try store.customers(after: nil, limit: 1000).flatMap { try store.contacts(of: $0) }
    return calls.map(\.rawValue).max() ?? 0
  }

  private static func names(in store: SQLiteStore) throws -> [String: String] {
    Dictionary(
      try store.reps().map { ($0.login, $0.name["he"]) }, uniquingKeysWith: { $1 })
  }

  private static func expectEnd(_ call: ContactState) {
    let facts = call.facts
    let kinds = call.entries.map(\.act.kind)
    #expect(facts.stage == .closed, "contact \(call.id): \(kinds)")
    #expect(kinds.count { $0 == "closed" } <= 1)
    #expect(facts.threads.allSatisfy { $0.end != nil })
    guard facts.earlyEnd == nil, !facts.line.rangOut else { return }
    #expect(facts.cause != nil, "contact \(call.id): \(kinds)")
  }
}

/// The plan: what the exchange tells and what the reps press, as lines of `moked play`.
private struct Morning {
  private var chance: Chance
  private(set) var impossible = 0
  private var planned: [String] = []

  init(seed: UInt64) { chance = Chance(seed: seed) }

  private static let reps = ["dana", "amir", "noa"]
  private static let numbers = ["052-555-0184", "054-555-0132", "050-123-4567", "anonymous"]

  mutating func lines(calls: Int) -> [String] {
    for number in 1...calls { call("c\(number)", rep: chance.pick(Self.reps)) }
    for rep in Self.reps { finishAll(of: rep) }
    return planned + ["screen end"]
  }

  /// One call from its ring to its end, at one rep or two.
  private mutating func call(_ name: String, rep: String) {
    planned += ["seat \(rep)", "tick \(chance.pick(["2s", "9s", "20s"]))"]
    planned.append("ring \(chance.pick(Self.numbers)) \(name)")
    if chance.once(in: 4) { planned.append("ring \(chance.pick(Self.numbers)) \(name)") }
    if chance.once(in: 12) { return tell(name, ["ended", "ended"]) }
    if chance.once(in: 15) {
      let other = rep == "noa" ? "amir" : "noa"
      planned += ["call \(name) moved \(other)", "seat \(other)"]
    }
    answer(name)
    if chance.once(in: 4) { tellOfNoCall(name) }
    talk(name)
    end(name, rep: rep)
  }

  private mutating func answer(_ name: String) {
    if chance.once(in: 2) {
      planned.append("key Enter")
      if chance.once(in: 2) { tell(name, ["answered"]) }
    } else {
      tell(name, ["answered", "answered"])
    }
    // Where several have the number, or none, somebody is chosen or nobody.
    planned.append("key 1")
  }

  private mutating func talk(_ name: String) {
    planned.append("tick 20s")
    if chance.once(in: 2) { tell(name, ["held"]) }
    if chance.once(in: 3) { planned += ["key n", "text she moved house", "key Esc"] }
    if chance.once(in: 2) { tell(name, ["resumed", "resumed"]) }
    if chance.once(in: 3) { planned += ["key 1", "key Enter", "key b", "key Ctrl-Z"] }
    if chance.once(in: 5) { planned += ["key f", "key Enter", "key Enter"] }
  }

  /// What cannot have been: the player goes on, and nothing is kept.
  private mutating func tellOfNoCall(_ name: String) {
    impossible += 1
    tell("never-\(name)", ["held"])
  }

  private mutating func end(_ name: String, rep: String) {
    switch chance.below(8) {
    case 0: planned += ["key z", "key 1", "key Enter"]
    case 1:
      planned += ["key z", "key 2", "key x", "tick 5s", "key Ctrl-R", "key 1", "key Enter"]
    case 2: transfer(name, from: rep)
    case 3: tell(name, ["moved", "moved", "held"])
    default:
      planned += ["key h", "tick 3s", "key h"]
      tell(name, ["ended", "ended", "resumed"])
    }
    finish()
  }

  private mutating func transfer(_ name: String, from rep: String) {
    let how = chance.once(in: 2) ? "key Right" : "key Tab"
    planned += ["key t", "key Tab", how, "key Tab", "key Enter", "key Enter", "key Enter"]
    for other in Self.reps where other != rep {
      planned += ["seat \(other)", "key Enter", "key Esc"]
    }
    tell(name, ["ended"])
    for other in Self.reps {
      planned.append("seat \(other)")
      finish()
    }
  }

  /// Out of whatever is on the screen: the early end closes what is open, Enter the call. Between two calls the same
  /// keys look for what nobody is called, so that nothing is begun.
  private mutating func finish() {
    planned += ["key Esc", "key Esc", "key z", "key 1", "key Esc"]
    planned += ["key j", "key 1", "key Enter", "key Esc"]
  }

  /// What was left at the rep's is gone back to, one after another.
  private mutating func finishAll(of rep: String) {
    planned.append("seat \(rep)")
    for _ in 0..<8 {
      planned += ["key Ctrl-R", "key 1", "key Esc"]
      finish()
    }
  }

  private mutating func tell(_ name: String, _ events: [String]) {
    planned += events.map { "call \(name) \($0)" }
  }
}
