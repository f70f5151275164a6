import Casework

extension CallEngine {
  /// Takes back the last act that can be, as a new entry; what followed from it by itself goes with it.
  mutating func undo(at now: Instant) throws(Refusal) {
    let undone = contact.undone
    var followed: [Int] = []
    for entry in contact.entries.reversed()
    where !undone.contains(entry.sequence) && !followed.contains(entry.sequence) {
      switch isByItself(entry) ? .followed : entry.act.undoing {
      case .followed: followed += [entry.sequence] + acts(endedBy: entry)
      case .undoable:
        let whole = [entry.sequence] + acts(endedBy: entry)
        for sequence in followed + whole { keep(.undone(sequence: sequence), at: now) }
        return
      case .stays: followed = []
      case .wall: throw Refusal("refusal.nothing-to-undo")
      case .mark: continue
      }
    }
    throw Refusal("refusal.nothing-to-undo")
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
      .consented, .praised, .ideaNoted:
      .undoable
    case .step(let step): step.what.undoing
    case .threadEnded: .followed
    case .undone: .mark
    case .opened, .closed, .forgotten: .wall
    case .attached, .speaker, .identified, .held, .resumed, .threadOpened, .threadEntered,
      .escalated:
      .stays
    }
  }
}

extension StepAct.What {
  fileprivate var undoing: Act.Undoing {
    switch self {
    case .said, .answered, .skipped, .flagged, .jumped, .done: .undoable
    case .found, .decided: .followed
    // Going back opened more than one step; going forward again is the way out.
    case .reopened: .wall
    }
  }
}
