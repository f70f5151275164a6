/// A numbered matter that is being looked after.
package struct Issue: Hashable, Codable, Sendable {
  package enum Status: String, Codable, Sendable { case open, waiting, solved }

  /// The reference number that the customer is given.
  package var number: Int64
  package var title: LocalText
  /// The contact reason: `billing.charge`.
  package var reason: String
  package var status: Status
  package var opened: Instant
  package var due: Instant?
  /// A rep's name, or a department.
  package var owner: String

  package init(
    number: Int64, title: LocalText, reason: String, status: Status, opened: Instant,
    due: Instant? = nil, owner: String = ""
  ) {
    self.number = number
    self.title = title
    self.reason = reason
    self.status = status
    self.opened = opened
    self.due = due
    self.owner = owner
  }
}

/// Work asked of another department, with its clock.
package struct InternalRequest: Hashable, Codable, Sendable {
  package enum Status: String, Codable, Sendable { case open, answered }

  package var department: String
  package var what: String
  package var asked: Instant
  package var due: Instant
  package var status: Status
  package var issue: Int64?

  package init(
    department: String, what: String, asked: Instant, due: Instant, status: Status = .open,
    issue: Int64? = nil
  ) {
    self.department = department
    self.what = what
    self.asked = asked
    self.due = due
    self.status = status
    self.issue = issue
  }
}

/// Money given back.
package struct Credit: Hashable, Codable, Sendable {
  package var amount: Money
  package var reason: String
  package var given: Instant
  package var by: String

  package init(amount: Money, reason: String, given: Instant, by: String) {
    self.amount = amount
    self.reason = reason
    self.given = given
    self.by = by
  }
}
