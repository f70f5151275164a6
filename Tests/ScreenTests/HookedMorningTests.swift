import Casework
import Chance
import Folds
import Foundation
import Layouts
import SQLiteStore
import Synchronization
import Testing

/// A morning of 200 calls as an exchange's hooks bring it: each `moked ring` and `moked call` is a process of its own, and
/// the reps work at their consoles between.
@Suite(.hebrewLayout) struct HookedMorningTests {
  /// In `make soak` all 200: each takes a handful of processes.
  @Test func `calls that hooks bring end as they were worked`() throws {
    let morning = try HookedMorning(calls: isSoak ? 200 : 60)
    try morning.pass()
    let store = try SQLiteStore(path: morning.desk.store)
    #expect(try store.check().firstBreak == nil)
    let names = try store.reps().map { ($0.login, $0.name["he"]) }
    try expectFoldsEqualTables(store, repNames: Dictionary(names) { $1 })
    let leads = Set(try store.reps().filter { $0.role == .lead }.map(\.login))
    for call in morning.calls {
      let id = try #require(try store.contact(ofCall: call.name), "\(call.name)")
      expect(call, in: try #require(try store.contact(id)), leads)
      #expect(try store.ring(ofCall: call.name) == nil)
    }
    #expect(try HookedMorning.contacts(in: store).count == morning.before + morning.calls.count)
    for rep in try store.reps() { #expect(try store.openCalls(of: rep.login).isEmpty) }
    for fate in HookedCall.Fate.allCases {
      #expect(morning.calls.contains { $0.fate == fate }, "\(fate)")
    }
  }

  private func expect(_ call: HookedCall, in kept: ContactState, _ leads: Set<String>) {
    let facts = kept.facts
    let kinds = kept.entries.map(\.act.kind)
    let told: Comment = "\(call.name), \(call.fate): \(kinds)"
    #expect(facts.stage == .closed, told)
    #expect(facts.customer == call.customer && facts.opening.from == call.number, told)
    #expect(facts.line.rep == call.closer, told)
    #expect(kinds.count { $0 == "held" } == (call.isAnswered && call.isHeld ? 1 : 0), told)
    #expect(kinds.count { $0 == "resumed" } == (call.isAnswered && call.isHeld ? 1 : 0), told)
    let isByHook = !call.isAnswered || call.isAnsweredByHook
    #expect(facts.opening.byExchange == (isByHook ? true : nil), told)
    switch call.fate {
    case .gaveUp: #expect(kinds == ["opened", "attached", "rangOut", "closed"], told)
    case .elsewhere:
      #expect(kinds == ["opened", "attached", "rangOut", "wentElsewhere", "closed"], told)
    case .hungUp:
      #expect(facts.earlyEnd == .hungUp && !kinds.contains("promised"), told)
    case .whole, .moved: expectWhole(call, kept, leads, told)
    }
  }

  private func expectWhole(
    _ call: HookedCall, _ kept: ContactState, _ leads: Set<String>, _ told: Comment
  ) {
    let facts = kept.facts
    #expect(facts.earlyEnd == nil && facts.cause != nil, told)
    #expect(!facts.threads.isEmpty, told)
    for thread in facts.threads { #expect(thread.end?.disposition.isEmpty == false, told) }
    #expect(kept.pastContact(rep: "")?.reason.isEmpty == false, told)
    let promises = facts.promises.filter { $0.what["he"] == call.promise }
    #expect(promises.count == 1 && promises.allSatisfy { $0.due > HookedMorning.start }, told)
    // A lead who answers the same passes the gates that he may pass, and that is kept.
    let passed = kept.entries.filter { $0.act.kind == "overridden" }
    #expect(passed.allSatisfy { leads.contains($0.by) }, told)
  }
}

/// What becomes of one call.
private struct HookedCall {
  enum Fate: CaseIterable { case whole, moved, hungUp, gaveUp, elsewhere }

  let name: String
  let rep: String
  /// Who calls, and from which number.
  let person: (CustomerID, String)
  let fate: Fate
  let isHeld: Bool
  let isAnsweredByHook: Bool

  var customer: CustomerID { person.0 }
  var number: String { person.1 }
  var isAnswered: Bool { fate != .gaveUp && fate != .elsewhere }
  /// At whom it ends.
  var closer: String { fate == .moved ? HookedMorning.lead : rep }
  var promise: String { "call back \(name)" }
}

/// The plan: who rings whom and what becomes of it; then the hooks and the keys, a call for each rep at a time.
private struct HookedMorning {
  static let lead = "yael"
  static let start = Instant(milliseconds: 1_795_336_740_000)

  let desk: ScratchDesk
  let before: Int
  private let waves: [[HookedCall]]

  var calls: [HookedCall] { waves.flatMap(\.self) }

  init(calls count: Int) throws {
    desk = try ScratchDesk(customers: 260, seed: 7)
    let store = try SQLiteStore(path: desk.store)
    let reps = try store.reps().map(\.login).filter { $0 != Self.lead }
    let people = try Self.people(in: store).prefix(count).enumerated()
    var chance = Chance(seed: 9)
    var waves: [[HookedCall]] = []
    for (place, person) in people {
      if place % reps.count == 0 { waves.append([]) }
      let isMoved = waves[waves.count - 1].contains { $0.fate == .moved }
      waves[waves.count - 1].append(
        HookedCall(
          name: "c\(place)", rep: reps[place % reps.count], person: person,
          fate: isMoved
            ? chance.pick([.whole, .whole, .whole, .hungUp, .gaveUp, .elsewhere])
            : chance.pick([.whole, .moved]),
          isHeld: chance.once(in: 3), isAnsweredByHook: chance.once(in: 2)))
    }
    self.waves = waves
    before = try Self.contacts(in: store).count
  }

  /// Whoever alone has his number.
  private static func people(in store: SQLiteStore) throws -> [(CustomerID, String)] {
    try store.customers(after: nil, limit: 1000).compactMap { id in
      let number = try store.file(of: id)?.customer.value(ofField: "phone") ?? ""
      return try store.customers(withPhone: number).count == 1 ? (id, number) : nil
    }
  }

  static func contacts(in store: SQLiteStore) throws -> [ContactID] {
    try store.customers(after: nil, limit: 1000).flatMap { try store.contacts(of: $0) }
  }

  func pass() throws {
    for (number, wave) in waves.enumerated() {
      let minute = 39 + number * 10
      let answered = wave.filter(\.isAnswered)
      try tell(
        wave.map { ["ring", "--rep", $0.rep, "--from", $0.number, "--call", $0.name] }, minute)
      try tell(wave.compactMap(\.firstWord), minute + 1)
      let ringing = answered.filter { !$0.isAnsweredByHook }
      try work(ringing, at: minute + 1, seat: \.rep) { _ in ["key Enter"] }
      let held = answered.filter(\.isHeld)
      try tell(held.map { ["call", $0.name, "held"] }, minute + 2)
      try tell(held.map { ["call", $0.name, "resumed"] }, minute + 3)
      let moved = wave.filter { $0.fate == .moved }
      try tell(moved.map { ["call", $0.name, "moved", "--rep", $0.closer] }, minute + 3)
      try work(answered, at: minute + 4, seat: \.closer, \.keys)
      // The exchange hangs up late, and has nothing to tell any more.
      try tell(moved.map { ["call", $0.name, "ended"] }, minute + 9)
    }
  }

  /// What hooks run, some at once.
  private func tell(_ hooks: [[String]], _ minute: Int) throws {
    let more = ["--at", Self.time(minute), "--store", desk.store]
    let complaints = Mutex<[String]>([])
    let program = desk.program
    DispatchQueue.concurrentPerform(iterations: hooks.count) { place in
      let told = Result { try program.run(hooks[place] + more) }
      guard (try? told.get().status) != 0 else { return }
      complaints.withLock { $0.append("\(hooks[place]): \((try? told.get().complaint) ?? "")") }
    }
    #expect(complaints.withLock(\.self) == [])
  }

  private func work(
    _ calls: [HookedCall], at minute: Int, seat: (HookedCall) -> String,
    _ keys: (HookedCall) -> [String]
  ) throws {
    let lines = calls.flatMap { ["seat \(seat($0))", "tick 2s"] + keys($0) }
    let worked = try desk.play(
      lines, Window(language: "he", size: "120x40"), at: Self.time(minute))
    try #require(worked.status == 0, "\(worked.complaint)")
  }

  private static func time(_ minute: Int) -> String {
    let clock = [10 + minute / 60, minute % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "2026-11-22T\(clock.joined(separator: ":")):00+02:00"
  }
}

extension HookedCall {
  /// What the exchange tells first, where the rep's key does not.
  fileprivate var firstWord: [String]? {
    switch fate {
    case .gaveUp: ["call", name, "ended"]
    case .elsewhere: ["call", name, "moved"]
    case .whole, .moved, .hungUp: isAnsweredByHook ? ["call", name, "answered"] : nil
    }
  }

  /// The way through the call once it was answered: he goes on with it, and after that the first answer to each question,
  /// and Enter for each line that is said. Where the call is over already the same keys look for what nobody is called.
  fileprivate var keys: [String] {
    let step = ["key j", "key 1", "key Enter", "key Esc"]
    let goOn = Array(repeating: step, count: 18).flatMap(\.self)
    if fate == .hungUp { return ["key 1", "key z", "key 2"] + goOn }
    return ["key 1", "key p", "text \(promise)", "key Enter", "key Enter"] + goOn
  }
}
