package import Casework

extension RemedyLibrary {
  /// The time before which something must have begun to be older than the remedy of this name lets it be: what its first
  /// `older than` says, in the desk's calendar. Nil where there is none that says so.
  package func ageLimit(of name: String, at time: DeskTime) -> Instant? {
    guard let remedy = remedies.first(where: { $0.name == name }),
      let span = remedy.rule.terms.lazy.compactMap(\.patience).first
    else { return nil }
    return latest(before: time.now) { Timing.olderThan.holds(.instant($0), span, time) == true }
  }

  /// Found by halving: what is older than something that is too old is too old.
  private func latest(before now: Instant, _ isOld: (Instant) -> Bool) -> Instant? {
    var (old, young) = (now - .days(1000), now)
    guard isOld(old), !isOld(young) else { return nil }
    while (young - old) > .milliseconds(1) {
      let middle = old + .milliseconds((young - old).milliseconds / 2)
      if isOld(middle) { old = middle } else { young = middle }
    }
    return young
  }
}

extension Rule {
  fileprivate var terms: [Term] { findings.map(\.expression.term) + [when.term] }
}

extension Term {
  /// How old something may be, in the first `older than` of the term that says it outright.
  fileprivate var patience: FactValue? {
    if case .timing(.olderThan, _, span: .literal(let span)) = self { return span }
    return children.lazy.compactMap(\.patience).first
  }
}
