/// Who should take a customer's call, because he knows the matter: nobody should have to tell it again to somebody else.
package struct Route: Hashable, Codable, Sendable {
  /// By what he knows the matter; an issue before a promise, a promise before who spoke last.
  package enum Why: String, Codable, Sendable {
    /// He looks after an open issue of his.
    case issue
    /// He owes him something.
    case promise
    /// He was the last to speak with him.
    case lastSpoke = "last-spoke"
  }

  /// A login.
  package let rep: String
  package let why: Why
  package let state: Seat.State

  /// The first who is in, in this order: the owner of an open issue, the newest first; who keeps an open promise, the
  /// soonest due first; who spoke with him last.
  /// - Parameter since: whoever spoke with him before is no longer somebody whom he knows.
  package init?(for file: CustomerFile, among seats: [Seat], spokenSince since: Instant) {
    let known = Self.known(file, since)
    for (name, why) in known {
      guard let seat = seats.first(where: { $0.rep.isCalled(name) && $0.mayTakeCalls }) else {
        continue
      }
      self.init(rep: seat.rep.login, why: why, state: seat.state)
      return
    }
    return nil
  }

  private init(rep: String, why: Why, state: Seat.State) {
    self.rep = rep
    self.why = why
    self.state = state
  }

  private static func known(_ file: CustomerFile, _ since: Instant) -> [(name: String, why: Why)] {
    let issues = file.issues.filter { $0.status != .solved }.sorted {
      ($1.opened, $1.number) < ($0.opened, $0.number)
    }
    let promises = file.promises.filter { $0.status == .open }.sorted {
      ($0.due, $0.id) < ($1.due, $1.id)
    }
    let spoken = file.contacts.filter { $0.at >= since }.max { $0.at < $1.at }
    return issues.map { ($0.owner, .issue) } + promises.map { ($0.keeper, .promise) }
      + (spoken.map { [($0.rep, .lastSpoke)] } ?? [])
  }
}

extension Seat {
  /// He is at his desk, and free or soon to be.
  fileprivate var mayTakeCalls: Bool {
    guard rep.role.may(.work) else { return false }
    return switch state {
    case .available, .inCall, .wrapUp: true
    case .onBreak, .office, .training, .meeting, .away, .notIn: false
    }
  }
}

extension Rep {
  /// His login, or his name in any language: lists of other systems know only that.
  fileprivate func isCalled(_ name: String) -> Bool {
    login == name || self.name.byLanguage.values.contains(name)
  }
}
