/// What waits for a rep between two calls.
package struct Board: Hashable, Codable, Sendable {
  /// An open promise, with the customer to whom it was made.
  package struct Due: Hashable, Codable, Sendable {
    package var customer: CustomerID
    package var name: String
    package var promise: Promise
    package init(customer: CustomerID, name: String, promise: Promise) {
      self.customer = customer
      self.name = name
      self.promise = promise
    }
  }

  /// An issue that is not solved, with the customer whose it is.
  package struct Waiting: Hashable, Codable, Sendable {
    package var customer: CustomerID
    package var name: String
    package var issue: Issue
    package init(customer: CustomerID, name: String, issue: Issue) {
      self.customer = customer
      self.name = name
      self.issue = issue
    }
  }

  /// A follow-up that is due by the end of the day, with the customer whom it is about.
  package struct Planned: Hashable, Codable, Sendable {
    package var customer: CustomerID
    package var name: String
    package var followUp: FollowUp
    package init(customer: CustomerID, name: String, followUp: FollowUp) {
      self.customer = customer
      self.name = name
      self.followUp = followUp
    }
  }

  /// Promises of the team that nobody will keep who has given them, because he is away.
  package struct Team: Hashable, Codable, Sendable {
    package static let shown = 20
    /// All that there are; `promises` has the first `shown` of them.
    package var count: Int
    package var promises: [Due]
    package init(count: Int = 0, promises: [Due] = []) {
      self.count = count
      self.promises = promises
    }
  }

  /// Open promises of this rep, soonest first; what is late stands first.
  package var promises: [Due]
  /// Open issues of this rep, oldest first.
  package var issues: [Waiting]
  /// What this rep has planned until the end of today, soonest first; what is late stands first.
  package var followUps: [Planned]
  package var team: Team
  package var faults: [Fault]
  /// What happened to notices since this rep's last shift, the latest first.
  package var sinceLastShift: [NoticeChange]
  /// Contacts of this rep closed since the start of the day before `now`.
  package var closedToday: Int
  /// For a lead alone: what must be seen today, oldest first.
  package var alerts: [Alert]

  package init(
    promises: [Due] = [], issues: [Waiting] = [], followUps: [Planned] = [], team: Team = Team(),
    faults: [Fault] = [],
    sinceLastShift: [NoticeChange] = [], closedToday: Int = 0, alerts: [Alert] = []
  ) {
    self.promises = promises
    self.issues = issues
    self.followUps = followUps
    self.team = team
    self.faults = faults
    self.sinceLastShift = sinceLastShift
    self.closedToday = closedToday
    self.alerts = alerts
  }
}
