/// A numbered matter that is being looked after.
package struct Issue: Hashable, Codable, Sendable {
  /// Waiting is open too: whom it waits for is `Awaited`.
  package enum Status: String, Codable, Sendable, CaseIterable { case open, waiting, solved }
  /// Whom an issue waits for: him, or somebody of ours.
  package enum Awaited: String, Codable, Sendable { case customer, us }
  /// From the one that can rest to the one that cannot.
  package enum Priority: String, Codable, Sendable, CaseIterable { case low, normal, high, urgent }

  /// The reference number that the customer is given. Until the store has given one it is below zero: the second
  /// issue of a call is -2.
  package var number: Int64
  package var title: LocalText
  /// The contact reason: `billing.charge`.
  package var reason: String
  package var status: Status
  package var opened: Instant
  package var due: Instant?
  /// A rep's name, or a department.
  package var owner: String
  /// What brought it about; nil while nobody has said.
  package var cause: CauseClass?
  package var priority: Priority
  /// Whom it waits for while it waits; nil where nobody said, and then it is us.
  package var awaits: Awaited?
  /// Oldest first.
  package var history: [IssueChange]

  package init(
    number: Int64, title: LocalText, reason: String, status: Status, opened: Instant,
    due: Instant? = nil, owner: String = "", cause: CauseClass? = nil,
    priority: Priority = .normal, awaits: Awaited? = nil, history: [IssueChange] = []
  ) {
    self.number = number
    self.title = title
    self.reason = reason
    self.status = status
    self.opened = opened
    self.due = due
    self.owner = owner
    self.cause = cause
    self.priority = priority
    self.awaits = awaits
    self.history = history
  }

  /// When it was solved, where its history tells.
  package var solved: Instant? {
    guard status == .solved else { return nil }
    return history.last { $0.field == .status && $0.new == Status.solved.rawValue }?.at
  }
}

extension Issue {
  /// Entries that were kept before issues had priorities and a history are issues too.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    number = try container.decode(Int64.self, forKey: .number)
    title = try container.decode(LocalText.self, forKey: .title)
    reason = try container.decode(String.self, forKey: .reason)
    status = try container.decode(Status.self, forKey: .status)
    opened = try container.decode(Instant.self, forKey: .opened)
    due = try container.decodeIfPresent(Instant.self, forKey: .due)
    owner = try container.decode(String.self, forKey: .owner)
    cause = try container.decodeIfPresent(CauseClass.self, forKey: .cause)
    priority = try container.decodeIfPresent(Priority.self, forKey: .priority) ?? .normal
    awaits = try container.decodeIfPresent(Awaited.self, forKey: .awaits)
    history = try container.decodeIfPresent([IssueChange].self, forKey: .history) ?? []
  }
}
