/// The clocks of one issue, worked out from its history and the contacts of its file, never from counters that were kept
/// beside them. The events are those of Zendesk's ticket metrics: activated, paused, fulfilled.
package struct IssueClocks: Hashable, Sendable {
  /// From its opening until the customer first heard from one of us about it. Where nobody told that and it is solved, it
  /// stands still and is not fulfilled.
  package private(set) var firstReply = ServiceClock()
  /// From its opening until it was first solved.
  package private(set) var firstResolution = ServiceClock()
  /// From its opening until it was solved for good; it runs on while it is open again.
  package private(set) var fullResolution = ServiceClock()
  /// How long the customer waited for us: not while we waited for him, nor while it was solved.
  package private(set) var requesterWait = ServiceClock()
  /// How long it lay with its owner: not while it waited for anybody else.
  package private(set) var ownWork = ServiceClock()

  /// - Parameter figures: of the ticket that told of it, which know more than its few contacts.
  package init(of issue: Issue, contacts: [PastContact], figures: [Ticket.Figure] = []) {
    firstReply.apply(.activate, at: issue.opened)
    firstResolution.apply(.activate, at: issue.opened)
    fullResolution.apply(.activate, at: issue.opened)
    let heard = issue.firstReply(among: contacts)
    let replies = [heard, issue.end(of: .firstReply, in: figures)].compactMap { $0 }
    if let reply = replies.min() { firstReply.apply(.fulfil, at: reply) }
    if let solved = issue.end(of: .firstResolution, in: figures) {
      firstResolution.apply(.fulfil, at: solved)
    }
    let states = issue.states
    for state in states { take(state) }
    if let solved = issue.solvedForGood { firstReply.apply(.pause, at: solved) }
    if let last = states.last, last.status == .solved, let solved = issue.solvedForGood {
      fullResolution.apply(.fulfil, at: solved)
    }
  }

  private mutating func take(_ state: Issue.State) {
    requesterWait.apply(state.keepsCustomerWaiting ? .activate : .pause, at: state.since)
    ownWork.apply(state.status == .open ? .activate : .pause, at: state.since)
    if state.status == .solved { firstResolution.apply(.fulfil, at: state.since) }
  }
}

extension Issue {
  /// How it stood from some time on.
  struct State {
    var since: Instant
    var status: Status
    var awaitsCustomer: Bool

    var keepsCustomerWaiting: Bool {
      switch status {
      case .open: true
      case .waiting: !awaitsCustomer
      case .solved: false
      }
    }
  }

  /// From its opening on, oldest first.
  var states: [State] {
    let changes = history.filter { $0.field == .status || $0.field == .awaits }
    var state = State(
      since: opened, status: first(.status, of: changes).flatMap(Status.init) ?? status,
      awaitsCustomer: (first(.awaits, of: changes) ?? awaits?.rawValue ?? "")
        == Awaited.customer.rawValue)
    return [state]
      + changes.map { change in
        state.since = max(change.at, opened)
        if change.field == .awaits {
          state.awaitsCustomer = change.new == Awaited.customer.rawValue
        } else {
          state.status = Status(rawValue: change.new) ?? state.status
        }
        return state
      }
  }

  /// What a field held before its first change; nil where it was never changed.
  private func first(_ field: Field, of changes: [IssueChange]) -> String? {
    changes.first { $0.field == field }?.old
  }

  /// When it was solved the last time; its opening where it was told as solved without a history.
  var solvedForGood: Instant? {
    let solved = history.last { $0.field == .status && $0.new == Status.solved.rawValue }?.at
    return status == .solved ? max(solved ?? opened, opened) : nil
  }

  /// When the time was over that a ticket's figure tells.
  func end(of what: Ticket.Figure.What, in figures: [Ticket.Figure]) -> Instant? {
    figures.first { $0.what == what }?.calendar.map { opened + .minutes($0) }
  }

  /// When the customer first heard from one of us: at once where it was opened with him on the line, else with the first
  /// contact on this matter in which somebody spoke or wrote to him.
  func firstReply(among contacts: [PastContact]) -> Instant? {
    let area = reason.prefix { $0 != "." }
    return contacts.filter { contact in
      contact.isHeard
        && (contact.reference == number
          || contact.at >= opened && contact.reason.prefix { $0 != "." } == area)
    }.map { max($0.at, opened) }.min()
  }
}

extension CustomerFile {
  package func clocks(of issue: Issue) -> IssueClocks {
    let ticket = tickets.first { $0.issue.number == issue.number }
    return IssueClocks(of: issue, contacts: contacts, figures: ticket?.figures ?? [])
  }
}

extension PastContact {
  /// Somebody of ours spoke or wrote to him in it.
  fileprivate var isHeard: Bool {
    if direction == .outbound { return true }
    switch channel {
    case .phone, .chat, .shop, .technician: return true
    case .mail, .message: return false
    }
  }
}
