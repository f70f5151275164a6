package import Casework

/// Where a thread stands in its script. It is not kept anywhere: the script is walked with the thread's records, and
/// the first step on the way that has none is where the call is.
package struct Walk {
  enum Mode: Hashable {
    /// Along what was done.
    case going
    /// Past the current step, along what is known to come.
    case ahead
    /// Over what a jump left out, until its stage.
    case passing(to: String)
  }

  /// What a list of steps led to.
  enum Flow: Hashable {
    case on
    case go(String)
    case ended(Step.End)
    /// Nothing more can be known.
    case stop
    /// A jump from within the stage that it leads to.
    case leave(to: String)
  }

  /// Steps that were dealt with, in the order of the way.
  package internal(set) var trail: [Visit] = []
  /// The step that waits. Nil at an end.
  package internal(set) var current: Visit?
  /// Steps behind the current one, as far as the answers tell.
  package internal(set) var ahead: [Visit] = []
  /// Steps that a jump left out and that have no record.
  package internal(set) var passed: [Visit] = []
  package internal(set) var end: Step.End?
  /// The escalation that was jumped to, by its number in the script.
  package internal(set) var escalation: Int?
  /// What was decided and found on this walk and is not in the journal yet.
  package internal(set) var pending: [StepAct] = []
  /// Steps of arms that a pending decision left, by key: what was done there no longer holds.
  package internal(set) var hidden: [String] = []
  /// Facts with all answers, at the current step or the end.
  package internal(set) var facts: Facts

  let pinned: PinnedScript
  let thread: Casework.Thread
  let time: DeskTime
  var mode = Mode.going
  var stage = ""
  var visits: [String: Int] = [:]
  var steps = 0
  var gone: Set<String> = []
  /// Something before the first step ahead hangs on what is not answered yet.
  var isNextOpen = false

  /// A script has at most 150 steps, and a person repeats one a few times.
  static let limit = 3000

  package init(_ pinned: PinnedScript, thread: Casework.Thread, facts: Facts, time: DeskTime) {
    self.pinned = pinned
    self.thread = thread
    self.facts = facts
    self.time = time
    var frame = Frame(script: pinned.script, prefix: "", facts: facts)
    run(&frame)
    if current == nil { self.facts = frame.facts }
    if let open = passed.first(where: { $0.step.isRequired }), current == nil {
      current = open
      self.facts = open.facts
      end = nil
    }
  }

  /// Required steps without a record: the current one, those ahead as far as known, those jumped over.
  package var requiredOpen: [Visit] {
    var open: [Visit] = []
    for visit in passed + [current].compactMap({ $0 }) + ahead
    where visit.step.isRequired && !open.contains(where: { $0.key == visit.key }) {
      open.append(visit)
    }
    return open
  }

  /// The question that is asked in one breath with a line: directly behind it, where the line is in the rep's own words
  /// and not required.
  package func question(behind visit: Visit) -> Visit? {
    guard visit.key == current?.key, visit.isFreeLine, !isNextOpen, let next = ahead.first,
      case .ask = next.step.what
    else { return nil }
    return next
  }

  /// The line that is shown with the current question: it was said directly before.
  package var line: Visit? {
    guard let current, case .ask = current.step.what, let before = trail.last, before.isFreeLine,
      before.stage == current.stage
    else { return nil }
    return before
  }

  /// At a required step that a jump left out, because the script is at its end.
  package var isCatchingUp: Bool {
    current.map { open in passed.contains { $0.key == open.key } } ?? false
  }

  /// The step that the rep dealt with last, by the order of the journal.
  package var last: Visit? {
    trail.filter(\.isByRep).max { ($0.record?.sequence ?? 0) < ($1.record?.sequence ?? 0) }
  }
}

/// A script being walked: the calling one, or a sub-script with answers of its own.
struct Frame {
  let script: Script
  let prefix: String
  var facts: Facts

  var isRoot: Bool { prefix.isEmpty }
}

extension Visit {
  var isFreeLine: Bool {
    guard case .say(let say) = step.what else { return false }
    return !say.isExact && !step.isRequired
  }

  /// Not what the engine did on its own.
  var isByRep: Bool {
    switch record?.what {
    case .said, .answered, .skipped, .jumped: true
    case .done: !needsNoKey
    case .found, .decided, .reopened, .flagged, nil: false
    }
  }
}

extension Visit {
  var needsNoKey: Bool { if case .act(let act) = step.what { act.needsNoKey } else { false } }
}

extension ActStep {
  /// Every act follows from an answer, and nothing is said.
  var needsNoKey: Bool { text == nil && deeds.allSatisfy(\.needsNoKey) }
}
