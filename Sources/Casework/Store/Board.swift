/// What waits for a rep between two calls.
package struct Board: Hashable, Codable, Sendable {
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

  /// Open promises of this rep, soonest first; what is late stands first.
  package var promises: [Due]
  /// Open issues of this rep, oldest first.
  package var issues: [Waiting]
  package var faults: [Fault]
  /// What happened to notices since this rep's last shift, the latest first.
  package var sinceLastShift: [NoticeChange]
  /// Contacts of this rep closed since the start of the day before `now`.
  package var closedToday: Int
  /// For a lead alone: what must be seen today, oldest first.
  package var alerts: [Alert]

  package init(
    promises: [Due] = [], issues: [Waiting] = [], faults: [Fault] = [],
    sinceLastShift: [NoticeChange] = [], closedToday: Int = 0, alerts: [Alert] = []
  ) {
    self.promises = promises
    self.issues = issues
    self.faults = faults
    self.sinceLastShift = sinceLastShift
    self.closedToday = closedToday
    self.alerts = alerts
  }
}
