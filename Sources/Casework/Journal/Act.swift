/// One thing that was done on a call. Acts are what the journal keeps; the state of a contact is a fold over them.
package enum Act: Hashable, Codable, Sendable {
  case opened(Opening, reference: Int64)
  case attached(CustomerID)
  case speaker(Speaker)
  case identified(Identification)
  case held
  case resumed
  /// Offered to another rep of this desk.
  case handedOver(HandOver)
  /// The call is now this rep's, by login.
  case takenOver(by: String)
  /// The exchange has put the call through to somewhere outside this desk.
  case wentElsewhere
  /// Nobody answered here: the caller gave up, or the exchange has put the call through elsewhere.
  case rangOut
  case mood(Mood)

  /// A script was begun, in the version that has this hash; it stays the current thread until another is.
  case threadOpened(number: Int, script: String, version: String)
  case threadEntered(number: Int)
  case step(StepAct)
  case threadEnded(number: Int, outcome: String, disposition: String)

  case issueOpened(Issue)
  case issueSolved(number: Int64)
  case promised(Promise)
  case promiseKept(id: Int64)
  case promiseMoved(id: Int64, due: Instant)
  case credited(Credit)
  case requested(InternalRequest)
  /// A correction asked of the bills to come: "next", "this".
  case correctionAsked(of: String)
  /// A field of the customer's file: its name, what stood there, what stands now.
  case fieldChanged(field: String, old: String, new: String)
  case remedy(name: String, RemedyOutcome)
  case noted(String)
  case escalated(to: String, handedOver: [String: String])
  /// He asked to end the service; nothing is cancelled yet.
  case leavingAsked
  /// A rule was passed by, and why.
  case overridden(gate: String, reason: String)
  /// The entry of that sequence no longer counts.
  case undone(sequence: Int)
  /// The rep went back in the script: what stands behind this was opened again.
  case wentBack
  /// The entry of that sequence no longer counts, because the step that made it was opened again.
  case withdrawn(sequence: Int)

  case endedEarly(EarlyEnd)
  /// The customer is no longer on the line; what follows is wrap-up.
  case lineEnded
  /// To be finished later, by the end of the shift.
  case wrapUpParked(until: Instant)
  case wrapUpReopened
  case cause(String)
  case closed(summary: String)

  /// To which of the five interfaces the contact belongs.
  case interface(Interface)
  /// A field of an issue, from the value that stood there to the one that stands now, as `Issue.value(of:)` writes them.
  case issueChanged(number: Int64, field: Issue.Field, old: String, new: String)
  /// Kept, and what shows it.
  case promiseFulfilled(id: Int64, evidence: String)
  /// A later time was agreed with the customer, and why.
  case promiseRenegotiated(id: Int64, due: Instant, reason: String)
  case promiseBroken(id: Int64, reason: String)
  /// Somebody else keeps it from now on.
  case promiseHanded(id: Int64, to: String)
  case requestAnswered(id: Int64, answer: String, by: String)
  case requestTicked(id: Int64, InternalRequest.Tick)
  case gestured(Gesture)
  case followUpPlanned(FollowUp)
  case followUpEnded(id: Int64, state: FollowUp.State, outcome: String)
  case surveyed(Survey)
  case expectationNoted(Expectation)
  case needStated(Need)
  case consented(Consent)
  case praised(Kudos)
  case ideaNoted(Idea)

  /// To be sent to him; the outbox of the desk does it.
  case messageQueued(Message)
  /// He has chosen what was offered beside a no; what was done for it stands behind.
  case alternativeChosen(name: String, words: LocalText)
  /// He was told no, and why.
  case refused(reason: String)
  /// The line of an article of the desk's knowledge was said.
  case articleUsed(name: String)

  /// A field of an idea, from the value that stood there to the one that stands now, as `Idea.value(of:)` writes them.
  case ideaChanged(id: Int64, field: Idea.Field, old: String, new: String)

  /// What was kept of an act whose personal part was forgotten.
  case forgotten(kind: String)
}

/// What became of a remedy on this call; the last one counts.
package enum RemedyOutcome: Hashable, Codable, Sendable {
  case shown, notRaised, accepted, done
  case snoozed
  /// The reason is asked only where harm was declined.
  case declined(reason: String?)
}

/// What happened at one step of a script.
package struct StepAct: Hashable, Codable, Sendable {
  /// What the rep did, or what the script's engine did for him.
  package enum What: Hashable, Codable, Sendable {
    case said
    case answered(Answer)
    /// The step's information was in the file already.
    case found(Answer)
    /// The step's act was performed.
    case done
    /// The arm of a branch that was taken; kept, so that a call resumes on the way it went.
    case decided(arm: Int)
    case skipped(reason: String)
    /// From this step, which stays open, the rep went straight to a stage: `closing`, `escalation`.
    case jumped(to: String)
    /// The rep went back to it: its record no longer counts.
    case reopened
    /// "This line does not work."
    case flagged
  }

  package var thread: Int
  /// Where the step stands in the script: stage, then names, through sub-scripts.
  package var key: String
  package var what: What

  package init(thread: Int, key: String, what: What) {
    self.thread = thread
    self.key = key
    self.what = what
  }
}

/// What the customer, the rep or the file answered to a step.
package enum Answer: Hashable, Codable, Sendable {
  case choice(String)
  case yes(Bool)
  case number(Int64)
  case money(Money)
  case day(Day)
  case text(String)
  /// One of the customer's own things, by its collection and key: `invoices`, `2026-11`.
  case picked(from: String, key: String)
}

extension Act {
  /// The act's name in the header of its entry, which stays when the person is forgotten.
  package var kind: String {
    if case .forgotten(let kind) = self { return kind }
    return Mirror(reflecting: self).children.first?.label ?? "\(self)"
  }
}
