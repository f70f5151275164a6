/// What becomes of a promise after it was given.
package enum PromiseChange: Hashable, Sendable {
  case kept(evidence: String?)
  case moved(Instant, reason: String?)
  case broken(String)
  case handed(to: String)
}

extension Promise {
  package mutating func apply(_ change: PromiseChange, at instant: Instant) {
    switch change {
    case .kept(let evidence):
      keepBroken()
      status = .kept
      settled = instant
      self.evidence = evidence ?? self.evidence
    case .moved(let due, let reason):
      keepBroken()
      firstDue = firstDue ?? self.due
      self.due = due
      status = .open
      settled = nil
      evidence = reason ?? evidence
    case .broken(let reason):
      status = .broken
      settled = instant
      evidence = reason
    case .handed(let owner): self.owner = owner
    }
  }

  /// Whatever becomes of it then, that it was broken stays: the first time counts.
  private mutating func keepBroken() {
    guard status == .broken, broken == nil else { return }
    broken = settled ?? due
    whyBroken = evidence
  }
}
