/// A call on its way to another rep of this desk, with all that is known, so that nothing is asked twice.
package struct HandOver: Hashable, Codable, Sendable {
  /// Whether the giver waits until it is taken.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    /// The two reps speak first; the giver stays until the other has taken it.
    case warm
    /// The giver is free at once.
    case cold
  }

  /// Who shall take it, by login.
  package var to: String
  package var kind: Kind
  package var why: String

  package init(to: String, kind: Kind, why: String = "") {
    self.to = to
    self.kind = kind
    self.why = why
  }
}
