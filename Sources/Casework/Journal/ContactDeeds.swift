// What was done for the customer in a contact: the same things that stand in his file.
extension ContactFacts {
  mutating func applyDeed(_ entry: Entry) {
    if let item = entry.act.addedItem { return add(item) }
    switch entry.fileChange {
    case .issue(let number, let field, let old, let new):
      if field == .status { take(issue: number, from: old, to: new) }
      change(issue: number, field, to: new, by: entry.by, at: entry.at)
    case .promise(let id, let change):
      if case .kept = change { keptPromises.append(id) }
      promises.change({ $0.id == id }) { $0.apply(change, at: entry.at) }
    case .request(let id, let change):
      if case .answered = change { answeredRequests.append(id) }
      requests.change({ $0.id == id }) { $0.apply(change, at: entry.at) }
    case .followUpEnded(let id, let state, let outcome):
      endedFollowUps.append(id)
      followUps.change({ $0.id == id }) {
        $0.state = state
        $0.outcome = outcome
      }
    case .fieldSet(let field, let old, let new):
      changes.append(FieldChange(field: field, old: old, new: new))
    case .idea(let id, let field, _, let new):
      ideas.change({ $0.id == id && id > 0 }) { _ = $0.set(field, to: new) }
    case .added, .remedyRests, nil: break
    }
  }

  private mutating func add(_ item: FileItem) {
    switch item {
    case .issue(let issue): issues.append(issue)
    case .promise(let promise): promises.append(promise)
    case .request(let request): requests.append(request)
    case .credit(let credit): credits.append(credit)
    case .gesture(let gesture): gestures.append(gesture)
    case .followUp(let followUp): followUps.append(followUp)
    case .survey(let survey): surveys.append(survey)
    case .told(let told): self.told.append(told)
    case .need(let need): needs.append(need)
    case .consent(let consent): consents.append(consent)
    case .kudos(let kudos): self.kudos.append(kudos)
    case .idea(let idea): ideas.append(idea)
    case .message(let message): messages.append(message)
    }
  }

  /// What was solved here and opened again was no solution of this contact, nor a repeat of an earlier one.
  private mutating func take(issue number: Int64, from old: String?, to new: String) {
    let solved = Issue.Status.solved.rawValue
    if new == solved {
      if !solvedIssues.contains(number) { solvedIssues.append(number) }
    } else if solvedIssues.contains(number) {
      solvedIssues.removeAll { $0 == number }
    } else if old == solved, !reopenedIssues.contains(number) {
      reopenedIssues.append(number)
    }
  }

  /// An issue of an earlier contact is not known here.
  private mutating func change(
    issue number: Int64, _ field: Issue.Field, to new: String, by: String, at instant: Instant
  ) {
    issues.change({ $0.number == number }) { issue in
      let old = issue.value(of: field)
      guard issue.set(field, to: new) else { return }
      issue.history.append(IssueChange(at: instant, by: by, field: field, old: old, new: new))
    }
  }
}

extension Array {
  fileprivate mutating func change(
    _ isMeant: (Element) -> Bool, _ change: (inout Element) -> Void
  ) {
    if let index = firstIndex(where: isMeant) { change(&self[index]) }
  }
}
