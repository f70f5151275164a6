import Casework

// Back, and what hung on what is opened again.
extension CallEngine {
  /// Opens the step before again. What hangs on its answer is asked again, other answers stay.
  mutating func goBack(at now: Instant) throws(Refusal) {
    guard let number = facts.currentThread, let before = currentThread else {
      throw Refusal("refusal.no-script-open")
    }
    keep(.wentBack, at: now)
    if before.end != nil { takeBackEnd(of: number, at: now) }
    guard let thread = currentThread, let walk = walk(thread, at: now) else {
      throw Refusal("refusal.no-script-open")
    }
    guard let last = walk.last else {
      guard facts.isLive else { throw Refusal("refusal.nothing-before") }
      return leave(thread, at: now)
    }
    reopen(last, in: thread, at: now)
    // A free line and its question are shown as one, so one step back leads before both.
    if walk.line?.key == last.key, let again = currentThread,
      let earlier = self.walk(again, at: now)?.last
    {
      reopen(earlier, in: again, at: now)
    }
  }

  /// Nothing of it was done, so it is as if it had never been begun.
  private mutating func leave(_ thread: Casework.Thread, at now: Instant) {
    let undone = contact.uncounted
    let counted = contact.entries.filter { !undone.contains($0.sequence) }
    var own: [Int] = []
    for (place, entry) in counted.enumerated() where entry.act.belongs(toThread: thread.number) {
      if case .threadOpened = entry.act { own += companions(of: entry, in: counted[..<place]) }
      own.append(entry.sequence)
    }
    for sequence in own.reversed() { keep(.withdrawn(sequence: sequence), at: now) }
  }

  /// A matter that was passed by is no longer, once it is opened again.
  private mutating func takeBackEnd(of number: Int, at now: Instant) {
    let undone = contact.uncounted
    let ends = contact.entries.filter { entry in
      switch entry.act {
      case .threadEnded(number, _, _), .overridden(gate: "thread:\(number)", _):
        !undone.contains(entry.sequence)
      default: false
      }
    }
    for end in ends.reversed() { keep(.withdrawn(sequence: end.sequence), at: now) }
  }

  private mutating func reopen(_ visit: Visit, in thread: Casework.Thread, at now: Instant) {
    guard let record = visit.record else { return }
    if case .jumped = record.what {
      return reopen(KeyMark.jump(visit.key), record, of: thread, at: now)
    }
    reopenWithHanging(visit.key, record, in: thread, at: now)
  }

  /// Opens a step again, with all that hangs on its answer.
  mutating func reopenWithHanging(
    _ key: String, _ record: Casework.Thread.Record, in thread: Casework.Thread, at now: Instant
  ) {
    guard let script = pinned[thread.version] else { return }
    let hanging = Hanging(on: key, in: script).keys
    reopen(key, record, of: thread, at: now)
    for (other, kept) in thread.records.sorted(by: { $0.value.sequence < $1.value.sequence })
    where other != key {
      let isLater = kept.sequence > record.sequence
      if isLater && isDerived(other, kept, script) || hanging.contains(Visit.base(of: other)) {
        reopen(other, kept, of: thread, at: now)
      }
    }
  }

  /// Nobody said it: it follows from what is known, and is worked out anew.
  private func isDerived(
    _ key: String, _ record: Casework.Thread.Record, _ script: PinnedScript
  ) -> Bool {
    switch record.what {
    case .decided: true
    case .found: if case .set = script.step(at: key)?.what { true } else { false }
    default: false
    }
  }
}

extension Act {
  fileprivate func belongs(toThread number: Int) -> Bool {
    switch self {
    case .threadOpened(number, _, _), .threadEntered(number): true
    case .step(let step): step.thread == number
    default: false
    }
  }
}
