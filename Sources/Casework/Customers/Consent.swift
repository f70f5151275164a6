/// What he agreed to, or no longer agrees to. The last one of a purpose counts.
package struct Consent: Hashable, Codable, Sendable {
  /// What he is asked for, each by itself: one is never taken for another.
  package enum Purpose: String, Codable, Sendable, CaseIterable {
    case marketing, survey, recording, messages
    case personalNotes = "personal-notes"
    case sharing
  }

  package var purpose: Purpose
  package var isGiven: Bool
  package var at: Instant
  /// How he said so.
  package var how: Channel
  /// In his words, or where it is written.
  package var words: String

  package init(purpose: Purpose, isGiven: Bool, at: Instant, how: Channel, words: String = "") {
    self.purpose = purpose
    self.isGiven = isGiven
    self.at = at
    self.how = how
    self.words = words
  }
}

extension CustomerFile {
  /// Whether he has agreed; nil where he never said.
  package func consents(to purpose: Consent.Purpose) -> Bool? {
    consents.last { $0.purpose == purpose }?.isGiven
  }
}
