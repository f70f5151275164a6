package import Casework

// A no that carries a yes.
extension CallEngine {
  /// What can be offered beside a no, from his file, from what this step wants and from what may be given now: what
  /// spares him most first, what needs somebody else last.
  package func alternatives(at now: Instant) -> [Alternative] {
    guard let file else { return [] }
    let unused = file.products.filter(\.seemsUnused).sorted {
      ($1.monthly.minorUnits, $0.code) < ($0.monthly.minorUnits, $1.code)
    }
    let chosen = Set(facts.alternatives)
    var deeds = unused.prefix(3).map(Alternative.Deed.takeOff)
    if let credit = offeredCredit(at: now) { deeds.append(.credit(credit)) }
    if envelopeLeft.gesturesLeft > 0 { deeds.append(.gesture) }
    deeds.append(
      .callBack(setting.desk.calendar.adding(openTime: envelope.callback, to: now)))
    deeds.append(.askLead(lead))
    return deeds.map(Alternative.init).filter { !chosen.contains($0.name) }
  }

  /// The ways to something that he wants and does not have, by the price list; or why there is none.
  package func ways(to code: String, at now: Instant) -> Result<[Bargain], NoBargain> {
    bargaining(at: now).ways(to: code)
  }

  private func bargaining(at now: Instant) -> Bargaining {
    Bargaining(
      catalogue: setting.desk.prices, products: file?.products ?? [],
      today: setting.time(now).today, creditLeft: creditLeft)
  }

  private var lead: LocalText {
    LocalText(
      Dictionary(setting.desk.languages.map { ($0, setting.leadTitle(envelope, in: $0)) }) {
        first, _ in first
      })
  }

  /// The script wants to give more here than may be given without asking.
  package func isAboveLimit(at now: Instant) -> Bool {
    wantedCredit(at: now).map { $0.minorUnits > creditLeft.minorUnits } ?? false
  }

  /// What the script would give here, as far as the limit goes. What the rep would give by himself has a key of its own.
  private func offeredCredit(at now: Instant) -> Money? {
    let left = creditLeft
    guard left.minorUnits > 0 else { return nil }
    return wantedCredit(at: now).map { $0.minorUnits < left.minorUnits ? $0 : left }
  }

  private func wantedCredit(at now: Instant) -> Money? {
    guard let visit = currentThread.flatMap({ walk($0, at: now)?.current }),
      case .act(let act) = visit.step.what
    else { return nil }
    return act.deeds.lazy.compactMap { deed -> Money? in
      guard case .credit(let amount, _) = deed else { return nil }
      return amount.value(visit.facts, at: setting.time(now))?.money
    }.first
  }

  /// He has chosen it: it is kept that he has, and done.
  mutating func choose(_ name: String, at now: Instant) throws(Refusal) {
    guard facts.isLive else { throw Refusal("refusal.line-over") }
    if name.hasPrefix(Bargain.prefix) { return try take(name, at: now) }
    guard let alternative = alternatives(at: now).first(where: { $0.name == name }) else {
      throw Refusal("refusal.no-alternative")
    }
    keepChoice(name, alternative.words, at: now)
    try carryOut(alternative, at: now)
  }

  private mutating func keepChoice(_ name: String, _ wording: (Words) -> String, at now: Instant) {
    let words = setting.desk.languages.map { ($0, wording(setting.words($0))) }
    keep(
      .alternativeChosen(
        name: name, words: LocalText(Dictionary(words) { first, _ in first })), at: now)
  }

  /// Who sells is asked to change what he has; of what may be waived a credit is given.
  private mutating func take(_ name: String, at now: Instant) throws(Refusal) {
    guard file != nil, !facts.alternatives.contains(name),
      let bargain = bargaining(at: now).way(named: name)
    else { throw Refusal("refusal.no-alternative") }
    keepChoice(name, bargain.words, at: now)
    try ask(bargain.words(setting.words(setting.desk.language)), at: now)
    if bargain.waived.minorUnits > 0 { try credit(bargain.waived, "goodwill", at: now) }
  }

  /// The first department, which sees to bills.
  private mutating func ask(_ what: String, at now: Instant) throws(Refusal) {
    let department = setting.desk.departments.first
    let due = setting.desk.calendar.opening(
      afterBusinessDays: department?.answersWithin ?? 1, from: now)
    try request(department?.name ?? "", what, due, at: now)
  }

  private mutating func carryOut(_ alternative: Alternative, at now: Instant) throws(Refusal) {
    let words = setting.words(setting.desk.language)
    switch alternative.deed {
    case .takeOff: try ask(alternative.words(words), at: now)
    case .credit(let amount): try credit(amount, "goodwill", at: now)
    case .gesture: try care(.gesture(alternative.words(words)), at: now)
    case .callBack(let due):
      try promise(setting.inEveryLanguage("alternative.promise"), due, at: now)
    case .askLead: try escalate(alternative.words(words), at: now)
    }
  }

  /// A firm no, with its reason. At a moment of truth nobody says one alone: first something is offered, or a lead asked.
  mutating func refuse(_ reason: String, at now: Instant) throws(Refusal) {
    guard facts.isLive else { throw Refusal("refusal.line-over") }
    let reason = try given(reason, "refusal.reason-needed")
    guard !envelope.isAtMoment || !facts.escalations.isEmpty || !facts.alternatives.isEmpty else {
      throw Refusal("refusal.bare-no", ["name": setting.leadTitle(envelope)])
    }
    keep(.refused(reason: reason), at: now)
  }
}
