import Casework

extension CallEngine {
  /// Takes back the last act of the rep, as new entries; what followed from it by itself goes with it.
  mutating func undo(at now: Instant) throws(Refusal) {
    let uncounted = contact.uncounted
    let counted = contact.entries.filter { !uncounted.contains($0.sequence) }
    let sequences = try lastAct(of: counted)
    try mayLoseFile(by: sequences)
    for sequence in sequences.sorted(by: >) { keep(.undone(sequence: sequence), at: now) }
    file = facts.customer.flatMap { seen[$0] }
  }

  /// Sequences of the last thing that the rep did, with all that belongs to it.
  private func lastAct(of counted: [Entry]) throws(Refusal) -> Set<Int> {
    var followed: Set<Int> = []
    for (place, entry) in counted.enumerated().reversed() where !followed.contains(entry.sequence) {
      switch undoing(entry, behind: place > 0 ? counted[place - 1] : nil) {
      case .followed: followed.formUnion([entry.sequence] + acts(endedBy: entry))
      case .undoable:
        let whole = [entry.sequence] + acts(endedBy: entry)
        return followed.union(whole).union(companions(of: entry, in: counted[..<place]))
      case .stays, .mark: continue
      case .wall: throw Refusal("refusal.nothing-to-undo")
      }
    }
    throw Refusal("refusal.nothing-to-undo")
  }

  private func undoing(_ entry: Entry, behind earlier: Entry?) -> Act.Undoing {
    if entry.by == Entry.exchange, entry.act.undoing == .undoable { return .stays }
    if hasGone(entry.act) || overtaken.contains(entry.sequence) { return .stays }
    if isByItself(entry) || isPlannedAfterCare(entry) { return .followed }
    if isDroppedAfterCare(entry, behind: earlier) { return .followed }
    // Who is on the line is not known any more, because the file is another.
    if entry.act == .identified(.none), case .attached = earlier?.act { return .followed }
    return entry.act.undoing
  }

  /// What the rep did with the same key as `entry`, before it.
  func companions(of entry: Entry, in earlier: ArraySlice<Entry>) -> [Int] {
    guard let last = earlier.last, last.sequence == entry.sequence - 1 else { return [] }
    switch (last.act, entry.act) {
    case (.remedy(let first, .accepted), .remedy(let second, .done)) where first == second:
      return [last.sequence]
    case (.alternativeChosen, _) where entry.act.undoing == .undoable: return [last.sequence]
    case (.remedy(_, .accepted), .threadOpened), (.speaker, .identified): return [last.sequence]
    case (.withdrawn, .attached), (.step, .attached):
      return opened(behind: earlier)
    case (_, .escalated(_, ["reason": EarlyEnd.emergency.rawValue])):
      let start = earlier.lastIndex { $0.act == .endedEarly(.emergency) }
      return start.map { earlier[$0...].map(\.sequence) } ?? []
    default: return []
    }
  }

  /// What was opened again because the call went to another file.
  private func opened(behind earlier: ArraySlice<Entry>) -> [Int] {
    guard let start = earlier.lastIndex(where: { $0.act == .wentBack }),
      earlier[(start + 1)...].allSatisfy({ $0.act.undoing == .followed })
    else { return [] }
    return earlier[start...].map(\.sequence)
  }

  /// The customer who was attached before is shown again, so his file must be at hand.
  private func mayLoseFile(by sequences: Set<Int>) throws(Refusal) {
    let gone = contact.uncounted.union(sequences)
    let customer = contact.entries.last { entry in
      if case .attached = entry.act { !gone.contains(entry.sequence) } else { false }
    }
    guard case .attached(let id) = customer?.act, seen[id] == nil else { return }
    throw Refusal("refusal.undo-file")
  }

  /// The record of a step that needed no key.
  private func isByItself(_ entry: Entry) -> Bool {
    guard case .step(let step) = entry.act, step.what == .done,
      let thread = facts.threads.first(where: { $0.number == step.thread }),
      case .act(let act) = pinned[thread.version]?.step(at: step.key)?.what
    else { return false }
    return act.needsNoKey
  }

  /// Acts of the step whose record the entry is.
  private func acts(endedBy entry: Entry) -> [Int] {
    guard case .step(let step) = entry.act, step.what == .done,
      let thread = facts.threads.first(where: { $0.number == step.thread })
    else { return [] }
    return acts(of: step.key, done: entry.sequence, in: thread)
  }
}

extension Act {
  enum Undoing: Hashable {
    case undoable
    /// The engine kept it because of an act before it.
    case followed
    /// Stays, and what is before it may still be undone.
    case stays
    /// What is before it can not be undone any more.
    case wall
    /// An undo itself.
    case mark
  }

  var undoing: Undoing {
    switch self {
    // What the desk itself wrote down of a suggestion is nothing that a person did.
    case .remedy(_, .shown), .remedy(_, .notRaised): .stays
    case .noted, .promised, .credited, .requested, .correctionAsked, .issueOpened, .issueSolved,
      .promiseKept, .promiseMoved, .remedy, .mood, .fieldChanged, .cause, .leavingAsked,
      .endedEarly, .lineEnded, .overridden, .interface, .issueChanged, .promiseFulfilled,
      .promiseRenegotiated, .promiseBroken, .promiseHanded, .requestAnswered, .requestTicked,
      .gestured, .followUpPlanned, .followUpEnded, .surveyed, .expectationNoted, .needStated,
      .consented, .praised, .ideaNoted, .ideaChanged, .attached, .speaker, .identified, .held,
      .resumed,
      .threadOpened, .threadEntered, .escalated, .handedOver, .wentBack,
      .articleUsed, .alternativeChosen, .refused, .messageQueued:
      .undoable
    case .step(let step): step.what.undoing
    case .threadEnded, .withdrawn: .followed
    case .undone: .mark
    case .wentElsewhere, .wrapUpParked, .wrapUpReopened: .stays
    case .opened, .takenOver, .rangOut, .closed, .forgotten: .wall
    }
  }
}

extension StepAct.What {
  fileprivate var undoing: Act.Undoing {
    switch self {
    case .jumped(to: "escalation"): .followed
    case .said, .answered, .skipped, .flagged, .jumped, .done: .undoable
    case .found, .decided, .reopened: .followed
    }
  }
}
