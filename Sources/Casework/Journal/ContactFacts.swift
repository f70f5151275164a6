/// What the entries of a contact amount to.
package struct ContactFacts: Hashable, Sendable {
  package var opening = Opening()
  package var opened: Instant?
  package var by = ""
  package var reference: Int64 = 0
  package var interface: Interface?
  package var customer: CustomerID?
  package var speaker: Speaker?
  package var identification = Identification.none
  package var identifiedAt: Instant?
  package var heldSince: Instant?
  package var heldBefore = Duration.zero
  package var mood: Mood?
  package var threads: [Thread] = []
  package var currentThread: Int?
  package var issues: [Issue] = []
  package var solvedIssues: [Int64] = []
  /// Issues that an earlier contact had solved, and this one had to open again.
  package var reopenedIssues: [Int64] = []
  package var promises: [Promise] = []
  package var keptPromises: [Int64] = []
  package var credits: [Credit] = []
  package var requests: [InternalRequest] = []
  package var answeredRequests: [Int64] = []
  package var gestures: [Gesture] = []
  package var followUps: [FollowUp] = []
  package var endedFollowUps: [Int64] = []
  package var surveys: [Survey] = []
  package var told: [Expectation] = []
  package var needs: [Need] = []
  package var consents: [Consent] = []
  package var kudos: [Kudos] = []
  package var ideas: [Idea] = []
  package var messages: [Message] = []
  package var corrections: [String] = []
  package var changes: [FieldChange] = []
  package var remedies: [String: RemedyOutcome] = [:]
  /// Who has the call.
  package var line = LineFacts()
  package var notes: [String] = []
  package var escalations: [Escalated] = []
  /// By name, in the order in which he chose them.
  package var alternatives: [String] = []
  package var refusals: [String] = []
  /// Articles whose line was said, in that order.
  package var articles: [String] = []
  package var leavingAsked: Instant?
  package var overrides: [Override] = []
  package var earlyEnd: EarlyEnd?
  package var lineEnded: Instant?
  package var cause: String?
  package var closed: Instant?
  package var summary: String?
  /// What identified the customer was taken away; only that something was done stands there.
  package var isForgotten = false

  package init() {}

  /// A field of the customer that the call changed, as the file words its values.
  package struct FieldChange: Hashable, Sendable {
    package let field: String
    package let old: String
    package let new: String
  }

  /// The call was taken further, or an emergency was told: to whom, by the name that was written.
  package struct Escalated: Hashable, Sendable {
    package let to: String
    /// Told of an emergency: nothing was handed over.
    package let isAlarm: Bool
  }

  /// A gate that was passed by, under the name that `Gate` gives it, and why.
  package struct Override: Hashable, Sendable {
    package let gate: String
    package let reason: String
  }

  /// He was told no and went with nothing: a no with an alternative that he has chosen is none. That a lead was asked is
  /// not yet something to have.
  package var isRefused: Bool {
    !refusals.isEmpty && alternatives.allSatisfy { $0 == Self.askedLead }
  }

  /// The alternative that only asks for one.
  package static let askedLead = "ask-lead"

  /// Is the customer still there?
  package var isLive: Bool { opened != nil && lineEnded == nil && closed == nil }

  package mutating func apply(_ entry: Entry) {
    line.apply(entry.act, at: entry.at)
    switch entry.act {
    case .opened(let opening, let reference): open(opening, reference, entry)
    case .attached(let customer): self.customer = customer
    case .speaker(let speaker): self.speaker = speaker
    case .identified(let level):
      identification = level
      identifiedAt = entry.at
    case .held: heldSince = heldSince ?? entry.at
    case .resumed: endHold(at: entry.at)
    case .mood(let mood): self.mood = mood
    case .threadOpened, .threadEntered, .step, .threadEnded: applyToThread(entry)
    case .issueOpened, .issueSolved, .issueChanged, .promised, .promiseKept, .promiseMoved,
      .promiseFulfilled, .promiseRenegotiated, .promiseBroken, .promiseHanded, .credited,
      .requested, .requestAnswered, .requestTicked, .gestured, .followUpPlanned, .followUpEnded,
      .surveyed, .expectationNoted, .needStated, .consented, .praised, .ideaNoted, .ideaChanged,
      .fieldChanged,
      .messageQueued:
      applyDeed(entry)
    case .correctionAsked(let what): corrections.append(what)
    case .remedy(let name, let outcome): remedies[name] = outcome
    case .interface(let interface): self.interface = interface
    case .noted, .escalated, .alternativeChosen, .refused, .articleUsed: applyWord(entry.act)
    case .leavingAsked: leavingAsked = entry.at
    case .overridden(let gate, let reason): overrides.append(Override(gate: gate, reason: reason))
    case .endedEarly(let kind):
      earlyEnd = kind
      endLine(at: entry.at)
    case .lineEnded: endLine(at: entry.at)
    case .wentElsewhere: if !line.rangOut { endLine(at: entry.at) }
    case .cause(let cause): self.cause = cause
    case .closed(let summary): close(summary, at: entry.at)
    case .takenOver: endHold(at: entry.at)
    case .forgotten(let kind): applyStandIn(of: kind, entry)
    case .handedOver, .wrapUpParked, .wrapUpReopened, .rangOut, .undone, .withdrawn, .wentBack:
      break
    }
  }

  /// What was said or chosen, in the order in which it was.
  private mutating func applyWord(_ act: Act) {
    switch act {
    case .noted(let text): notes.append(text)
    case .escalated(let to, let handedOver):
      let isAlarm = lineEnded != nil && handedOver["reason"] == EarlyEnd.emergency.rawValue
      escalations.append(Escalated(to: to, isAlarm: isAlarm))
    case .alternativeChosen(let name, _): alternatives.append(name)
    case .refused(let reason): refusals.append(reason)
    case .articleUsed(let name): articles.append(name)
    default: break
    }
  }

  private mutating func open(_ opening: Opening, _ reference: Int64, _ entry: Entry) {
    self.opening = opening
    self.reference = reference
    opened = entry.at
    by = entry.by
    line.rep = entry.by
  }

  /// The header of an entry says when and by whom a contact was opened and closed.
  private mutating func applyStandIn(of kind: String, _ entry: Entry) {
    isForgotten = true
    if kind == "opened" {
      opened = entry.at
      by = entry.by
      line.rep = entry.by
    } else if kind == "closed" {
      closed = entry.at
      endLine(at: entry.at)
    }
  }

  private mutating func close(_ summary: String, at instant: Instant) {
    closed = instant
    self.summary = summary
    if !line.rangOut { endLine(at: instant) }
  }

  private mutating func endLine(at instant: Instant) {
    endHold(at: instant)
    lineEnded = lineEnded ?? instant
  }

  private mutating func endHold(at instant: Instant) {
    guard let since = heldSince else { return }
    heldBefore += instant - since
    heldSince = nil
  }

  private mutating func applyToThread(_ entry: Entry) {
    switch entry.act {
    case .threadOpened(let number, let script, let version):
      threads.append(Thread(number: number, script: script, version: version))
      currentThread = number
    case .threadEntered(let number): currentThread = number
    case .step(let step):
      guard let index = threads.firstIndex(where: { $0.number == step.thread }) else { return }
      threads[index].apply(step, sequence: entry.sequence, at: entry.at)
    case .threadEnded(let number, let outcome, let disposition):
      guard let index = threads.firstIndex(where: { $0.number == number }) else { return }
      threads[index].end = Thread.End(outcome: outcome, disposition: disposition)
    default: break
    }
  }
}

/// One matter of the call: a script, the version it is pinned to, and what was done at its steps.
package struct Thread: Hashable, Sendable {
  /// The last thing that happened at a step, and the number of the entry that says so.
  package struct Record: Hashable, Sendable {
    package let what: StepAct.What
    package let sequence: Int
    package let at: Instant
  }

  /// What the script came to, in the words of its own end.
  package struct End: Hashable, Sendable {
    package let outcome: String
    package let disposition: String
  }

  package let number: Int
  package let script: String
  package let version: String
  /// The latest record of each step that still counts.
  package private(set) var records: [String: Record] = [:]
  package private(set) var flagged: Set<String> = []
  package var end: End?

  package init(number: Int, script: String, version: String) {
    self.number = number
    self.script = script
    self.version = version
  }

  package mutating func apply(_ step: StepAct, sequence: Int, at: Instant) {
    switch step.what {
    case .reopened: records[step.key] = nil
    case .flagged: flagged.insert(step.key)
    default: records[step.key] = Record(what: step.what, sequence: sequence, at: at)
    }
  }
}
