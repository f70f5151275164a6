/// What became of a promise, a request, a follow-up or an idea after it was there: one change, with its own time.
package struct ItemChange: Hashable, Codable, Sendable {
  /// What kind of thing has changed, by the list that holds it.
  package enum List: String, Codable, Sendable {
    case promise, request, idea
    case followUp = "follow-up"
  }

  /// What was done to it, as far as its list allows.
  package enum What: String, Codable, Sendable {
    case kept, moved, broken, handed, answered, ticked, done, dropped
    /// A field of an idea.
    case status, owner, effect
  }

  package var at: Instant
  /// The login of who did it.
  package var by: String
  /// Nil where it was done from a list of the team.
  package var contact: ContactID?
  package var list: List
  /// The number of what changed.
  package var id: Int64
  package var what: What
  /// The later time that was agreed.
  package var due: Instant?
  /// Who keeps it now, or what stands in the field now.
  package var new: String
  package var words: String

  package init(
    at: Instant, by: String, contact: ContactID? = nil, of list: List, _ id: Int64, _ what: What,
    due: Instant? = nil, new: String = "", words: String = ""
  ) {
    self.at = at
    self.by = by
    self.contact = contact
    self.list = list
    self.id = id
    self.what = what
    self.due = due
    self.new = new
    self.words = words
  }

  /// Nil of an act that changes none of these.
  package init?(_ entry: Entry, in contact: ContactID) {
    self.init(at: entry.at, by: entry.by, contact: contact, of: .promise, 0, .kept)
    switch entry.fileChange {
    case .promise(let id, let change): take(change, of: id)
    case .request(let id, let change): take(change, of: id)
    case .followUpEnded(let id, let state, let outcome):
      (list, self.id, words) = (.followUp, id, outcome)
      what = state == .dropped ? .dropped : .done
    case .idea(let id, let field, _, let new):
      (list, self.id, self.new) = (.idea, id, new)
      what = What(rawValue: field.rawValue) ?? .status
    case .added, .issue, .remedyRests, .fieldSet, nil: return nil
    }
  }

  private mutating func take(_ change: PromiseChange, of id: Int64) {
    self.id = id
    switch change {
    case .kept(let evidence): words = evidence ?? ""
    case .moved(let due, let reason): (what, self.due, words) = (.moved, due, reason ?? "")
    case .broken(let reason): (what, words) = (.broken, reason)
    case .handed(let owner): (what, new) = (.handed, owner)
    }
  }

  private mutating func take(_ change: RequestChange, of id: Int64) {
    (list, self.id) = (.request, id)
    switch change {
    case .answered(let answer, let by): (what, new, words) = (.answered, by, answer)
    case .ticked(let tick): (what, new, words) = (.ticked, tick.isGood ? "good" : "", tick.words)
    }
  }
}

extension CustomerFile {
  /// Who changed last, in another contact than this, what an act has changed or added.
  package func lastChange(of act: Entry, besides contact: ContactID) -> (by: String, at: Instant)? {
    if let number = act.issue {
      let changes = issues.first { $0.number == number }?.history
      return changes?.last { $0.by != act.by }.map { ($0.by, $0.at) }
    }
    guard let (list, id) = act.place else { return nil }
    let change = changes.last {
      $0.list == list && $0.id == id && $0.contact != contact
    }
    return change.map { ($0.by, $0.at) }
  }
}

extension Entry {
  fileprivate var issue: Int64? {
    switch fileChange {
    case .issue(let number, _, _, _): number
    case .added(.issue(let issue)): issue.number
    default: nil
    }
  }

  fileprivate var place: (ItemChange.List, Int64)? {
    switch fileChange {
    case .added(.promise(let promise)): (.promise, promise.id)
    case .added(.request(let request)): (.request, request.id)
    case .added(.followUp(let followUp)): (.followUp, followUp.id)
    case .added(.idea(let idea)): (.idea, idea.id)
    default: ItemChange(self, in: ContactID(rawValue: 0)).map { ($0.list, $0.id) }
    }
  }
}
