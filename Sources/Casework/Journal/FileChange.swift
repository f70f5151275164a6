/// What an act changes in the file that screens read, beside being kept in the journal. A store does what is said
/// here, and takes it back where the act is undone.
package enum FileChange: Hashable, Sendable {
  case added(FileItem)
  /// - old: what must stand there; nil where nobody asks.
  case issue(number: Int64, field: Issue.Field, old: String?, new: String)
  case promise(id: Int64, PromiseChange)
  case request(id: Int64, RequestChange)
  case followUpEnded(id: Int64, state: FollowUp.State, outcome: String)
  case idea(id: Int64, field: Idea.Field, old: String, new: String)
  /// The remedy is not raised again before then.
  case remedyRests(name: String, until: Instant)
  case fieldSet(field: String, old: String, new: String)
}

/// Something that an act adds to one of the file's lists.
package enum FileItem: Hashable, Sendable {
  case issue(Issue)
  case promise(Promise)
  case request(InternalRequest)
  case credit(Credit)
  case gesture(Gesture)
  case followUp(FollowUp)
  case survey(Survey)
  case told(Expectation)
  case need(Need)
  case consent(Consent)
  case kudos(Kudos)
  case idea(Idea)
  case message(Message)
}

extension Entry {
  /// How long a remedy rests after a no.
  package static let remedyRest = Duration.days(30)

  /// Nil where the act is told by the contact's own state alone.
  package var fileChange: FileChange? {
    if let item = act.addedItem { return .added(item) }
    if let change = act.promiseChange { return .promise(id: change.id, change.change) }
    return switch act {
    case .remedy(let name, .declined): .remedyRests(name: name, until: at + Self.remedyRest)
    case .issueSolved(let number):
      .issue(number: number, field: .status, old: nil, new: Issue.Status.solved.rawValue)
    case .issueChanged(let number, let field, let old, let new):
      .issue(number: number, field: field, old: old, new: new)
    case .requestAnswered(let id, let answer, let by):
      .request(id: id, .answered(answer, by: by))
    case .requestTicked(let id, let tick): .request(id: id, .ticked(tick))
    case .followUpEnded(let id, let state, let outcome):
      .followUpEnded(id: id, state: state, outcome: outcome)
    case .ideaChanged(let id, let field, let old, let new):
      .idea(id: id, field: field, old: old, new: new)
    case .fieldChanged(let field, let old, let new): .fieldSet(field: field, old: old, new: new)
    default: nil
    }
  }

  /// Whether the act can be taken back by a later one.
  package var canBeUndone: Bool {
    switch act {
    case .opened, .takenOver, .rangOut, .wrapUpParked, .wrapUpReopened, .closed, .undone,
      .forgotten:
      false
    default: true
    }
  }
}

extension Act {
  /// What the act adds to the file.
  package var addedItem: FileItem? {
    switch self {
    case .issueOpened(let issue): .issue(issue)
    case .promised(let promise): .promise(promise)
    case .credited(let credit): .credit(credit)
    case .requested(let request): .request(request)
    case .gestured(let gesture): .gesture(gesture)
    case .followUpPlanned(let followUp): .followUp(followUp)
    case .surveyed(let survey): .survey(survey)
    case .expectationNoted(let told): .told(told)
    case .needStated(let need): .need(need)
    case .consented(let consent): .consent(consent)
    case .praised(let kudos): .kudos(kudos)
    case .ideaNoted(let idea): .idea(idea)
    case .messageQueued(let message): .message(message)
    default: nil
    }
  }

  /// What the act does to a promise, whichever call gave it.
  var promiseChange: (id: Int64, change: PromiseChange)? {
    switch self {
    case .promiseKept(let id): (id, .kept(evidence: nil))
    case .promiseFulfilled(let id, let evidence): (id, .kept(evidence: evidence))
    case .promiseMoved(let id, let due): (id, .moved(due, reason: nil))
    case .promiseRenegotiated(let id, let due, let reason): (id, .moved(due, reason: reason))
    case .promiseBroken(let id, let reason): (id, .broken(reason))
    case .promiseHanded(let id, let owner): (id, .handed(to: owner))
    default: nil
    }
  }
}
