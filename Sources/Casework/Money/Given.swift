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

/// Something small done for him beyond what he asked: a free month of a channel, a card, a call at his hour.
package struct Gesture: Hashable, Codable, Sendable {
  /// The name of the gesture, so that the same is not given twice.
  package var name: String
  package var words: String
  /// What it costs the desk; nil where it costs nothing.
  package var cost: Money?
  package var given: Instant
  package var by: String

  package init(name: String, words: String, cost: Money? = nil, given: Instant, by: String) {
    self.name = name
    self.words = words
    self.cost = cost
    self.given = given
    self.by = by
  }
}
