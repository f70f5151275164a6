/// What an act changes in the file that screens read, beside being kept in the journal. A store does what is said
/// here, and takes it back where the act is undone.
package enum FileChange: Hashable, Sendable {
  case issueAdded(Issue)
  case promiseAdded(Promise)
  case creditAdded(Credit)
  case requestAdded(InternalRequest)
  /// The remedy is not raised again before then.
  case remedyRests(name: String, until: Instant)
  case issueSolved(number: Int64)
  case promiseKept(id: Int64)
  case promiseMoved(id: Int64, due: Instant)
  case fieldSet(field: String, old: String, new: String)
}

extension Entry {
  /// How long a remedy rests after a no.
  package static let remedyRest = Duration.days(30)

  /// Nil where the act is told by the contact's own state alone.
  package var fileChange: FileChange? {
    switch act {
    case .issueOpened(let issue): .issueAdded(issue)
    case .promised(let promise): .promiseAdded(promise)
    case .credited(let credit): .creditAdded(credit)
    case .requested(let request): .requestAdded(request)
    case .remedy(let name, .declined): .remedyRests(name: name, until: at + Self.remedyRest)
    case .issueSolved(let number): .issueSolved(number: number)
    case .promiseKept(let id): .promiseKept(id: id)
    case .promiseMoved(let id, let due): .promiseMoved(id: id, due: due)
    case .fieldChanged(let field, let old, let new): .fieldSet(field: field, old: old, new: new)
    default: nil
    }
  }

  /// Whether the act can be taken back by a later one.
  package var canBeUndone: Bool {
    switch act {
    case .opened, .closed, .undone, .forgotten: false
    default: true
    }
  }
}

extension ContactState {
  /// The line that a closed contact leaves in the customer's list; nil while it is not closed.
  /// - Parameter rep: the name of who dealt with it.
  package func pastContact(rep: String) -> PastContact? {
    guard facts.closed != nil, let opened = facts.opened else { return nil }
    return PastContact(
      at: opened, channel: facts.opening.channel, direction: facts.opening.direction, rep: rep,
      reason: facts.reason, summary: facts.summary ?? "", reference: facts.reference)
  }
}

extension ContactFacts {
  /// Why they called: the first issue's reason, else the script of the first matter that came to an end, else of the
  /// last one begun, else how the call ended before there was one.
  package var reason: String {
    issues.first?.reason ?? threads.first { $0.end != nil }?.script ?? threads.last?.script
      ?? earlyEnd?.rawValue ?? ""
  }
}
