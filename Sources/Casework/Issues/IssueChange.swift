/// One step of an issue's way: who changed what, when, and from what to what.
package struct IssueChange: Hashable, Codable, Sendable {
  package var at: Instant
  /// A login, or a name where another system told it.
  package var by: String
  package var field: Issue.Field
  package var old: String
  package var new: String

  package init(at: Instant, by: String, field: Issue.Field, old: String, new: String) {
    self.at = at
    self.by = by
    self.field = field
    self.old = old
    self.new = new
  }
}

extension Issue {
  /// Without what was changed later.
  func asItStood(at now: Instant) -> Issue {
    var issue = self
    for change in history.reversed() where change.at > now {
      _ = issue.set(change.field, to: change.old)
    }
    issue.history = history.filter { $0.at <= now }
    return issue
  }

  /// What an act can change, as text: an absent cause or due time is empty, a time is in milliseconds.
  package enum Field: String, Codable, Sendable, CaseIterable {
    case status, awaits, cause, priority, owner, due
  }

  package func value(of field: Field) -> String {
    switch field {
    case .status: status.rawValue
    case .awaits: awaits?.rawValue ?? ""
    case .cause: cause?.rawValue ?? ""
    case .priority: priority.rawValue
    case .owner: owner
    case .due: due.map { String($0.milliseconds) } ?? ""
    }
  }

  /// - Returns: false where `value` is none that the field can have; nothing is changed then.
  package mutating func set(_ field: Field, to value: String) -> Bool {
    switch field {
    case .status: return take(Status(rawValue: value)) { $0.status = $1 }
    case .priority: return take(Priority(rawValue: value)) { $0.priority = $1 }
    case .awaits:
      if value.isEmpty {
        awaits = nil
      } else {
        return take(Awaited(rawValue: value)) { $0.awaits = $1 }
      }
    case .cause:
      if value.isEmpty {
        cause = nil
      } else {
        return take(CauseClass(rawValue: value)) { $0.cause = $1 }
      }
    case .due:
      if value.isEmpty {
        due = nil
      } else {
        return take(Int64(value)) { $0.due = Instant(milliseconds: $1) }
      }
    case .owner: owner = value
    }
    return true
  }

  private mutating func take<Value>(
    _ value: Value?, _ change: (inout Issue, Value) -> Void
  ) -> Bool {
    guard let value else { return false }
    change(&self, value)
    return true
  }
}
