/// How often a field of a customer was changed by hand, and who did it last.
package struct FieldVersion: Hashable, Codable, Sendable {
  package var number: Int
  package var by: String
  package var at: Instant

  package init(number: Int, by: String, at: Instant) {
    self.number = number
    self.by = by
    self.at = at
  }
}

/// Somebody else who has a customer's file open now.
package struct Presence: Hashable, Codable, Sendable {
  /// Whether anything is being changed, or only read.
  package enum Doing: String, Codable, Sendable { case viewing, writing }
  /// The login.
  package var rep: String
  package var doing: Doing
  package var since: Instant

  package init(rep: String, doing: Doing, since: Instant) {
    self.rep = rep
    self.doing = doing
    self.since = since
  }
}
