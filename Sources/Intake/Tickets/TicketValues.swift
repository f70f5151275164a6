import Casework

/// The values of one ticket's row, read.
struct TicketValues {
  private let zone: Zone
  private var number = ""
  private var title = ""
  private var description = ""
  private var reason = ""
  private var status = Issue.Status.open
  private var priority = Issue.Priority.normal
  private var owner = ""
  private var channel = Channel.message
  private var opened: Instant?
  private var due: Instant?
  private var solved: Instant?

  init(zone: Zone) { self.zone = zone }

  mutating func take(_ value: String, at place: TicketMapping.Place) throws(Row.Fault) {
    switch place {
    case .number: number = value
    case .title: title = value
    case .description: description = value
    case .reason: reason = value
    case .status: status = try choice(value)
    case .priority: priority = try choice(value)
    case .owner: owner = value
    case .channel: channel = try choice(value)
    case .opened: opened = try instant(value)
    case .due: due = try instant(value)
    case .solved: solved = try instant(value)
    }
  }

  func ticket(of system: String) throws(Row.Fault) -> Ticket {
    guard let opened else { throw Row.Fault("intake.ticket.no-opening") }
    guard !number.isEmpty else { throw Row.Fault("intake.ticket.no-number") }
    var issue = Issue(
      number: Int64(number) ?? 0, title: LocalText(verbatim: title.isEmpty ? number : title),
      reason: reason, status: status, opened: opened, due: due, owner: owner, priority: priority)
    if let solved, status == .solved {
      issue.history = [
        IssueChange(
          at: solved, by: owner, field: .status, old: Issue.Status.open.rawValue,
          new: Issue.Status.solved.rawValue)
      ]
    }
    return Ticket(system: system, key: number, issue: issue)
  }

  /// What he wrote when he opened it.
  func contact(_ issue: Issue) -> PastContact {
    contact(issue, at: issue.opened, description.isEmpty ? title : description, by: nil)
  }

  /// - Parameter rep: who of ours wrote it; nil where the customer did.
  func contact(_ issue: Issue, at: Instant, _ words: String, by rep: String?) -> PastContact {
    PastContact(
      at: at, channel: channel, direction: rep == nil ? .inbound : .outbound, rep: rep ?? owner,
      reason: reason, summary: words, reference: issue.number > 0 ? issue.number : nil)
  }

  private func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ value: String
  ) throws(Row.Fault) -> Choice {
    guard let choice = Choice(rawValue: value) else {
      throw Row.Fault(.noneOf(Choice.allCases.map(\.rawValue)))
    }
    return choice
  }

  private func instant(_ text: String) throws(Row.Fault) -> Instant {
    guard let instant = InstantText.read(text, zone: zone) else {
      throw Row.Fault("intake.ticket.not-time")
    }
    try Earliest.check(instant)
    return instant
  }
}
