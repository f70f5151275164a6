/// The clocks of one issue, worked out from its history and the contacts of its file, never from counters that were kept
/// beside them. The events are those of Zendesk's ticket metrics: activated, paused, fulfilled.
package struct IssueClocks: Hashable, Sendable {
  /// From its opening until the customer first heard from one of us about it.
  package private(set) var firstReply = ServiceClock()
  /// From its opening until it was first solved.
  package private(set) var firstResolution = ServiceClock()
  /// From its opening until it was solved for good; it runs on while it is open again.
  package private(set) var fullResolution = ServiceClock()
  /// How long the customer waited for us: not while we waited for him, nor while it was solved.
  package private(set) var requesterWait = ServiceClock()
  /// How long it lay with its owner: not while it waited for anybody else.
  package private(set) var ownWork = ServiceClock()

  package init(of issue: Issue, contacts: [PastContact]) {
    firstReply.apply(.activate, at: issue.opened)
    firstResolution.apply(.activate, at: issue.opened)
    fullResolution.apply(.activate, at: issue.opened)
    if let reply = issue.firstReply(among: contacts) { firstReply.apply(.fulfil, at: reply) }
    let states = issue.states
    for state in states { take(state) }
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
