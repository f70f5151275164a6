import Casework

extension CallEngine {
  /// Goes on from what was just kept to the next step that needs a person: keeps what was decided and found on the way,
  /// does what needs no key, and ends the thread at its end.
  mutating func settle(at now: Instant) {
    for _ in 0..<CallEngine.longestRun {
      guard let thread = currentThread, thread.end == nil, let walk = walk(thread, at: now) else {
        return
      }
      for key in walk.hidden { drop(doneAt: key, in: thread, at: now) }
      for step in walk.pending { keep(.step(step), at: now) }
      if let visit = walk.current, case .act(let act) = visit.step.what, act.needsNoKey {
        for deed in act.deeds { keep(identify: deed, visit, at: now) }
        keepStep(visit.key, .done, at: now)
      } else {
        end(thread, at: walk.end, now)
        return
      }
    }
  }

  private static let longestRun = 50

  private mutating func end(_ thread: Casework.Thread, at end: Step.End?, _ now: Instant) {
    guard let end else { return }
    keep(
      .threadEnded(
        number: thread.number, outcome: end.outcome, disposition: end.disposition), at: now)
  }

  private mutating func keep(identify deed: Deed, _ visit: Visit, at now: Instant) {
    guard case .identify(let level, let speaker) = deed else { return }
    let time = setting.time(now)
    let word = speaker?.value(visit.facts, at: time)?.choice
    if let who = word.flatMap(Speaker.Who.init(rawValue:)), facts.speaker?.who != who {
      let isCustomer = who == .customer
      keep(
        .speaker(
          Speaker(
            who: who, name: isCustomer ? file?.customer.name ?? "" : facts.speaker?.name ?? "",
            form: isCustomer ? file?.customer.form ?? .unknown : facts.speaker?.form ?? .unknown)),
        at: now)
    }
    let wanted = level.value(visit.facts, at: time)?.choice
    guard let wanted = wanted.flatMap(Identification.init(rawValue:)) else { return }
    let allowed = file == nil ? min(wanted, .named) : wanted
    if allowed != facts.identification { keep(.identified(allowed), at: now) }
  }

  mutating func keepStep(_ key: String, _ what: StepAct.What, at now: Instant) {
    guard let number = facts.currentThread else { return }
    keep(.step(StepAct(thread: number, key: key, what: what)), at: now)
  }

  /// Takes back what a step did, in every round that it was done, and opens it again.
  private mutating func drop(doneAt base: String, in thread: Casework.Thread, at now: Instant) {
    let done = thread.records.filter { key, record in
      record.what == .done && Visit.base(of: key) == base
    }
    for (key, record) in done.sorted(by: { $0.value.sequence < $1.value.sequence }) {
      reopen(key, record, of: thread, at: now)
    }
  }

  /// A step's record no longer counts, nor what it did.
  mutating func reopen(
    _ key: String, _ record: Casework.Thread.Record, of thread: Casework.Thread, at now: Instant
  ) {
    if record.what == .done {
      for act in acts(of: key, done: record.sequence, in: thread) {
        keep(.withdrawn(sequence: act), at: now)
      }
    }
    keep(.step(StepAct(thread: thread.number, key: key, what: .reopened)), at: now)
  }

  /// Sequences of a step's acts, latest first: they stand directly before its record.
  func acts(of key: String, done sequence: Int, in thread: Casework.Thread) -> [Int] {
    let step = pinned[thread.version]?.step(at: key)
    guard case .act(let act) = step?.what,
      let end = contact.entries.firstIndex(where: { $0.sequence == sequence })
    else { return [] }
    let undone = contact.uncounted
    let most = act.deeds.reduce(0) { $0 + $1.mostActs }
    return contact.entries[..<end].suffix(most).reversed()
      .prefix { $0.act.isOfStep }
      .filter { !undone.contains($0.sequence) && !hasGone($0.act) }.map(\.sequence)
  }
}

extension Deed {
  /// To identify somebody says who he is and what he may be told.
  fileprivate var mostActs: Int { if case .identify = self { 2 } else { 1 } }
}

extension Act {
  /// Something that a step of a script does.
  fileprivate var isOfStep: Bool {
    switch self {
    case .promised, .promiseKept, .promiseFulfilled, .credited, .requested, .correctionAsked,
      .issueOpened, .issueChanged, .noted, .messageQueued, .identified, .speaker:
      true
    default: false
    }
  }
}
