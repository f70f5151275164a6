import Foundation
import Testing

/// A morning of two hundred calls on three phones, through the door for an exchange and the consoles of the reps: a
/// seeded plan, in which things happen twice, late, and at once.
@Suite struct MorningTests {
  @Test
  func `a morning of 200 calls ends with every call closed or waiting, and every chain whole`()
    throws
  {
    let desk = try ScratchDesk()
    var morning = Morning(seed: 11)
    let lines = morning.lines(calls: 200)
    let played = try desk.play(lines, Window(language: "he", size: "80x24"))
    try #require(played.status == 0, "\(played.complaint)")
    #expect(Forbidden.found(in: played.output) == [])
    let checked = try desk.run("journal", "check")
    #expect(checked.status == 0, "\(checked.complaint)")
    let journals = try Journal.all(at: desk)
    #expect(journals.count >= 200)
    for journal in journals { Self.expectEnd(journal) }
    let kinds = Set(journals.flatMap(\.kinds))
    for kind in [
      "held", "resumed", "lineEnded", "endedEarly", "handedOver", "takenOver", "wentElsewhere",
      "rangOut", "wrapUpParked", "wrapUpReopened", "closed", "cause",
    ] { #expect(kinds.contains(kind), "no call of this morning was \(kind)") }
    #expect(morning.impossible > 5)
  }

  private static func expectEnd(_ journal: Journal) {
    let kinds = journal.kinds
    let isParked =
      kinds.lastIndex(of: "wrapUpParked") ?? -1 > kinds.lastIndex(of: "wrapUpReopened") ?? -1
    #expect(journal.isClosed || isParked, "contact \(journal.contact): \(kinds)")
    #expect(kinds.count { $0 == "closed" } <= 1)
    guard journal.isClosed, !journal.endedEarly, !kinds.contains("rangOut") else { return }
    #expect(kinds.contains("cause"), "contact \(journal.contact): \(kinds)")
  }
}

/// The plan: what the exchange tells and what the reps press, as lines of `moked play`.
private struct Morning {
  private var dice: Dice
  private(set) var impossible = 0
  private var planned: [String] = []

  init(seed: UInt64) { dice = Dice(state: seed) }

  mutating func lines(calls: Int) -> [String] {
    for number in 1...calls { call("c\(number)", rep: pick(["dana", "amir", "noa"])) }
    return planned + ["screen end"]
  }

  private static let numbers = ["052-555-0184", "054-555-0132", "050-123-4567", "anonymous"]

  /// One call from its ring to its end, at one rep or two.
  private mutating func call(_ name: String, rep: String) {
    planned += ["seat \(rep)", "tick \(pick(["2s", "9s", "20s"]))"]
    planned.append("ring \(pick(Self.numbers)) \(name)")
    if chance(4) { planned.append("ring \(pick(Self.numbers)) \(name)") }
    if chance(12) { return tell(name, ["ended", "ended"]) }
    if chance(15) {
      planned += [
        "call \(name) moved \(rep == "noa" ? "amir" : "noa")",
        "seat \(rep == "noa" ? "amir" : "noa")",
      ]
    }
    answer(name)
    if chance(4) { wrongOrder(name) }
    talk(name)
    end(name, rep: rep)
  }

  private mutating func answer(_ name: String) {
    if chance(2) {
      planned.append("key Enter")
      if chance(2) { tell(name, ["answered"]) }
    } else {
      tell(name, ["answered", "answered"])
    }
    // Where several have the number, or none, somebody is chosen or nobody.
    planned.append("key 1")
  }

  private mutating func talk(_ name: String) {
    planned.append("tick 20s")
    if chance(2) { tell(name, ["held"]) }
    if chance(3) { planned += ["key n", "text she moved house", "key Esc"] }
    if chance(2) { tell(name, ["resumed", "resumed"]) }
    if chance(3) { planned += ["key 1", "key Enter", "key b", "key Ctrl-Z"] }
    if chance(5) { planned += ["key f", "key Enter", "key Enter"] }
  }

  /// What cannot have been: the player goes on, and nothing is kept.
  private mutating func wrongOrder(_ name: String) {
    impossible += 1
    tell("never-\(name)", ["held"])
  }

  private mutating func end(_ name: String, rep: String) {
    switch Int.random(in: 0..<8, using: &dice) {
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
    let how = chance(2) ? "key Right" : "key Tab"
    planned += ["key t", "key Tab", how, "key Tab", "key Enter", "key Enter", "key Enter"]
    for other in ["dana", "amir", "noa"] where other != rep {
      planned += ["seat \(other)", "key Enter", "key Esc"]
    }
    tell(name, ["ended"])
    for other in ["dana", "amir", "noa"] {
      planned.append("seat \(other)")
      finish()
    }
  }

  /// Out of whatever is on the screen: the early end closes what is open, Enter the call.
  private mutating func finish() {
    for _ in 0..<2 {
      planned += ["key Esc", "key Esc", "key z", "key 1", "key Esc", "key 1", "key Enter"]
      planned += ["key Enter", "key Esc"]
    }
  }

  private mutating func tell(_ name: String, _ events: [String]) {
    planned += events.map { "call \(name) \($0)" }
  }

  private mutating func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &dice) == 0 }

  private mutating func pick(_ words: [String]) -> String {
    words[Int.random(in: words.indices, using: &dice)]
  }
}

/// SplitMix64.
private struct Dice: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
