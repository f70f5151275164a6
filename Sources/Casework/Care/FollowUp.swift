/// A contact that we owe or plan: it waits for its time, with somebody who will do it.
package struct FollowUp: Hashable, Codable, Sendable {
  /// What it is for.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    case callback
    case afterCare = "after-care"
    case onboarding, survey
  }
  /// How firm it is: soft may rest when the floor is busy, hard is owed to the minute.
  package enum Strength: String, Codable, Sendable, CaseIterable { case soft, medium, hard }
  /// Dropped is what nobody will do any more; why stands in its change.
  package enum State: String, Codable, Sendable, CaseIterable { case planned, done, dropped }

  /// The store's number; zero until it is kept there.
  package var id: Int64
  package var kind: Kind
  package var strength: Strength
  package var what: String
  package var due: Instant
  /// A login, or a team.
  package var owner: String
  package var made: Instant
  package var state: State
  /// How it ended, in words.
  package var outcome: String
  package var issue: Int64?

  package init(
    id: Int64 = 0, kind: Kind, strength: Strength = .medium, what: String, due: Instant,
    owner: String, made: Instant, state: State = .planned, outcome: String = "",
    issue: Int64? = nil
  ) {
    self.id = id
    self.kind = kind
    self.strength = strength
    self.what = what
    self.due = due
    self.owner = owner
    self.made = made
    self.state = state
    self.outcome = outcome
    self.issue = issue
  }
}
