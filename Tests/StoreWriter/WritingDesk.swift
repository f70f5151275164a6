import Casework
import Glibc
import SQLiteStore

/// A rep who works calls with the customers of the store, which others work with too. What is refused because somebody
/// else was first is looked at again and done anew, as a console does it. Each append is two acts, so that half of one
/// would show.
struct WritingDesk {
  private let store: SQLiteStore
  private let rep: String
  private let reps: [String]
  private let customers: [CustomerID]
  private let script: [Character]
  private var place = 0
  private var calls = 0
  private var last = Instant(milliseconds: 0)

  init(_ store: SQLiteStore, rep: String, among reps: [String], script: String) throws {
    self.store = store
    self.rep = rep
    self.reps = reps
    self.script = Array(script)
    customers = try store.customers(after: nil, limit: 10)
  }

  static func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = write(1, bytes, bytes.count)
  }

  static func now() -> Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  mutating func work(for span: Duration) throws {
    let end = ContinuousClock.now + span
    while ContinuousClock.now < end {
      guard var call = try take() ?? begin() else { continue }
      var turns = 0
      while ContinuousClock.now < end, isMine(call), turns < 12 {
        try turn(next(), in: &call)
        turns += 1
      }
      if isMine(call), ContinuousClock.now < end { try close(&call) }
    }
  }

  private mutating func next() -> Character {
    defer { place += 1 }
    return script[place % script.count]
  }

  private func isMine(_ call: ContactState) -> Bool {
    call.facts.stage != .closed && call.facts.line.rep == rep && call.facts.line.handOver == nil
  }

  /// No two acts are of one time, of whatever desks, and none is before what it was done upon.
  private mutating func time(after earlier: Instant?) -> Instant {
    let next = max(Self.now(), last + .milliseconds(1), (earlier ?? last) + .milliseconds(1))
    let (own, count) = (Int64(reps.firstIndex(of: rep) ?? 0), Int64(reps.count))
    let wait = (own - next.milliseconds % count + count) % count
    last = next + .milliseconds(wait)
    return last
  }

  /// What another desk offers.
  private mutating func take() throws -> ContactState? {
    let rep = rep
    for id in try store.offered(to: rep) {
      guard var call = try store.contact(id) else { continue }
      try act(in: &call) { _, call in
        call.facts.line.handOver?.to == rep && call.facts.stage != .closed
          ? .takenOver(by: rep) : nil
      }
      if isMine(call) { return call }
    }
    return nil
  }

  /// A ring that is answered, or a call that we make.
  private mutating func begin() throws -> ContactState? {
    calls += 1
    let at = time(after: nil)
    var opening = Opening()
    if !calls.isMultiple(of: 3) {
      let ring = Ring(call: "\(rep)-\(getpid())-\(calls)", rep: rep, from: "050-1234567", at: at)
      try store.ring(ring)
      opening = Opening(answering: ring)
    }
    let call = try store.open(opening, by: rep, at: at)
    Self.say("\(call.id.rawValue) 1")
    return call
  }

  private mutating func close(_ call: inout ContactState) throws {
    try act(in: &call) { _, call in call.facts.stage.isOnLine ? .lineEnded : nil }
    guard isMine(call) else { return }
    let entries = try append([.cause("none"), .closed(summary: "done")], to: call)
    if let entries { call.append(entries) }
    try store.enter(nil, .viewing, by: rep, at: last)
  }

  private mutating func turn(_ letter: Character, in call: inout ContactState) throws {
    try store.saveDraft("draft \(letter)", of: call.id)
    switch letter {
    case "0"..."9": try attach(letter.wholeNumberValue ?? 0, in: &call)
    case "h":
      try act(in: &call) { _, call in call.facts.heldSince == nil ? .held : .resumed }
    // What another has built upon stays.
    case "u":
      try act(in: &call, attempts: 1) { _, call in call.lastOfUse.map { .undone(sequence: $0) } }
    case "t":
      guard let mate = reps.first(where: { $0 != rep && (place + calls) % 2 == 0 }) ?? reps.last,
        mate != rep
      else { return }
      try act(in: &call) { _, _ in .handedOver(HandOver(to: mate, kind: .cold, why: "knows it")) }
    case "c": try close(&call)
    default:
      let desk = self
      try act(in: &call) { file, _ in desk.act(letter, file) }
    }
  }

  private mutating func attach(_ number: Int, in call: inout ContactState) throws {
    guard !customers.isEmpty else { return }
    let customer = customers[number % customers.count]
    try store.enter(customer, .writing, by: rep, at: time(after: nil))
    try act(in: &call) { _, _ in .attached(customer) }
  }

  /// What the script's letter means for this file as it stands.
  private func act(_ letter: Character, _ file: CustomerFile?) -> Act? {
    let issue = file?.issues.last { $0.status != .solved && isForMe($0.number) }
    let promise = file?.promises.last { $0.status == .open && isForMe($0.id) }
    switch letter {
    case "p":
      return .promised(Promise(what: ["en": "call"], due: last + .hours(2), made: last, by: rep))
    case "k": return promise.map { .promiseFulfilled(id: $0.id, evidence: rep) }
    case "m":
      return promise.map { .promiseRenegotiated(id: $0.id, due: $0.due + .hours(1), reason: rep) }
    case "f":
      let old = file?.customer.care
      return old.map { .fieldChanged(field: "care", old: $0, new: "\(rep) \(calls)") }
    case "o": return file == nil ? nil : .issueOpened(opened)
    case "i":
      return issue.map {
        let (old, new) = ($0.priority.rawValue, $0.priority == .high ? "low" : "high")
        return .issueChanged(number: $0.number, field: .priority, old: old, new: new)
      }
    case "s": return issue.map { .issueSolved(number: $0.number) }
    default: return .mood(.calm)
    }
  }

  private var opened: Issue {
    Issue(
      number: -1, title: ["en": "slow"], reason: "internet.slow", status: .open, opened: last,
      due: last + .days(1), owner: rep)
  }

  /// One desk each looks after an issue or a promise, mostly another than that which began it: which of two acts in two
  /// contacts came first is told by their clocks alone, and one may have waited for its turn to write.
  private func isForMe(_ number: Int64) -> Bool {
    reps.firstIndex(of: rep) == Int(number) % reps.count
  }

  /// Until it is kept, or there is nothing of it to do any more.
  private mutating func act(
    in call: inout ContactState, attempts: Int = 20,
    _ choose: (CustomerFile?, ContactState) -> Act?
  ) throws {
    for _ in 0..<attempts {
      let file = try call.facts.customer.flatMap { try store.file(of: $0) }
      let newest = file?.issues.flatMap(\.history).map(\.at).max()
      _ = time(after: newest)
      guard let act = choose(file, call) else { return }
      if let entries = try append([act, .noted("as \(act.kind)")], to: call) {
        return call.append(entries)
      }
      guard let now = try store.contact(call.id) else { return }
      call = now
      guard isMine(call) || call.facts.line.handOver?.to == rep else { return }
    }
  }

  /// Nil where somebody else was first.
  private func append(_ acts: [Act], to call: ContactState) throws -> [Entry]? {
    do {
      let entries = try store.append(
        acts, to: call.id, after: call.lastSequence, by: rep, at: call.notBefore(last))
      Self.say("\(call.id.rawValue) \(entries.last?.sequence ?? 0)")
      return entries
    } catch {
      guard error.kind == .conflict || error.kind == .refused else { throw error }
      Self.say("again \(error.kind)")
      return nil
    }
  }
}

extension ContactState {
  /// What the rep's undo would take back.
  fileprivate var lastOfUse: Int? {
    let uncounted = uncounted
    return entries.last { entry in
      guard entry.canBeUndone, !uncounted.contains(entry.sequence) else { return false }
      if case .noted = entry.act { return false }
      return true
    }?.sequence
  }
}
