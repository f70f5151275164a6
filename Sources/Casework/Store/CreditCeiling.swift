/// What a customer may have been given in all, as the one who gives it now knew when he decided: so that two desks at
/// one instant do not pass together a limit that each keeps to.
package struct CreditCeiling: Hashable, Codable, Sendable {
  /// Credits from then on count.
  package var since: Instant
  /// The most that they may come to, this credit among them.
  package var total: Money

  package init(since: Instant, total: Money) {
    self.since = since
    self.total = total
  }
}
