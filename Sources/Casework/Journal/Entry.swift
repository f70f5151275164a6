/// One act as the journal keeps it.
package struct Entry: Hashable, Codable, Sendable {
  /// From 1, without gaps, within its contact.
  package var sequence: Int
  package var at: Instant
  /// The login of who did it.
  package var by: String
  package var act: Act

  package init(sequence: Int, at: Instant, by: String, act: Act) {
    self.sequence = sequence
    self.at = at
    self.by = by
    self.act = act
  }
}
