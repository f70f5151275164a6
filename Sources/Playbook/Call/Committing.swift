package import Casework

// What is done and promised, by a key.
extension CallEngine {
  mutating func promise(_ what: String, _ due: Instant?, at now: Instant) throws(Refusal) {
    let what = try given(what, "refusal.text-needed")
    try promise(LocalText(verbatim: what), due, at: now)
  }

  /// A promise without a date is none.
  mutating func promise(_ what: LocalText, _ due: Instant?, at now: Instant) throws(Refusal) {
    guard let due else { throw Refusal("refusal.promise-date") }
    guard due > now else { throw Refusal("refusal.date-past") }
    keep(
      .promised(
        Promise(
          what: what, due: due, made: now, by: setting.rep.login,
          issue: currentIssue)), at: now)
  }

  mutating func credit(_ amount: Money, _ reason: String, at now: Instant) throws(Refusal) {
    let reason = try given(reason, "refusal.reason-needed")
    guard amount.minorUnits > 0, amount.currency == setting.desk.currency else {
      throw Refusal("refusal.not-money")
    }
    guard facts.customer != nil else { throw Refusal("refusal.no-customer") }
    guard facts.identification >= .mayHear else { throw Refusal("refusal.not-identified") }
    guard mayCredit(amount) else {
      throw Refusal(
        "refusal.needs-lead", ["amount": amount.decimal, "limit": creditLeft.decimal])
    }
    keep(
      .credited(Credit(amount: amount, reason: reason, given: now, by: setting.rep.login)), at: now)
  }

  /// Within the envelope, or approved: each approval that was kept carries one credit above it.
  private func mayCredit(_ amount: Money) -> Bool {
    if setting.rep.role == .lead || amount.minorUnits <= creditLeft.minorUnits { return true }
    var left = envelope.creditLeft.minorUnits
    var above = 0
    for credit in facts.credits {
      left -= credit.amount.minorUnits
      if left < 0 { above += 1 }
    }
    return facts.overrides.count { $0.gate == Gate.credit } > above
  }

  /// What is left of the envelope in this call.
  var creditLeft: Money {
    envelope.creditLeft.subtracting(credited) ?? envelope.creditLeft
  }

  /// What the rep may still do, after what was given in this call.
  package var envelopeLeft: Envelope { envelope.less(credited, gestures: facts.gestures.count) }

  var credited: Money {
    Money(
      minorUnits: facts.credits.reduce(0) { $0 + $1.amount.minorUnits },
      currency: envelope.creditLeft.currency)
  }

  /// What the customer's credits may come to with those of this call, as far as is known here; nil where nothing limits
  /// them. A store holds to it when somebody else gives at the same instant.
  package func creditCeiling(at now: Instant) -> CreditCeiling? {
    guard setting.rep.role != .lead, let file else { return nil }
    let given = setting.desk.given(to: file, besides: facts, at: now)
    let others = given.reduce(Int64(0)) { $0 &+ max(0, $1.amount.minorUnits) }
    let here = max(envelope.creditLeft.minorUnits, credited.minorUnits)
    return CreditCeiling(
      since: now - Desk.window,
      total: Money(minorUnits: others &+ here, currency: setting.desk.currency))
  }

  mutating func request(
    _ department: String, _ what: String, _ due: Instant?, at now: Instant
  ) throws(Refusal) {
    let what = try given(what, "refusal.text-needed")
    let department = try given(department, "refusal.department-needed")
    guard let due else { throw Refusal("refusal.request-date") }
    guard due > now else { throw Refusal("refusal.date-past") }
    keep(
      .requested(
        InternalRequest(
          department: department, what: what, asked: now, due: due,
          issue: currentIssue)), at: now)
  }

  /// The first issue of a call has the number that the customer was given. The store gives every other one its own;
  /// until it has, the second is -2.
  mutating func openIssue(_ title: LocalText, _ reason: String, at now: Instant) {
    let before = contact.entries.count { if case .issueOpened = $0.act { true } else { false } }
    let number = before == 0 ? facts.reference : -Int64(before + 1)
    keep(
      .issueOpened(
        Issue(
          number: number, title: title, reason: reason, status: .open, opened: now,
          owner: setting.rep.login)), at: now)
  }

  mutating func solve(_ number: Int64, at now: Instant) throws(Refusal) {
    let known = (file?.issues ?? []) + facts.issues
    guard let issue = known.first(where: { $0.number == number }),
      !facts.solvedIssues.contains(number)
    else { throw Refusal("refusal.no-issue") }
    keep(.issueSolved(number: number), at: now)
    planAfterCare(of: issue, at: now)
  }

  mutating func keepPromise(_ id: Int64, at now: Instant) throws(Refusal) {
    guard file?.promises.contains(where: { $0.id == id && $0.status != .kept }) == true,
      !facts.keptPromises.contains(id)
    else { throw Refusal("refusal.no-promise") }
    keep(.promiseKept(id: id), at: now)
  }

  mutating func change(
    _ field: String, _ old: String, _ new: String, at now: Instant
  ) throws(Refusal) {
    guard facts.customer != nil else { throw Refusal("refusal.no-customer") }
    guard facts.identification >= .mayChange else { throw Refusal("refusal.may-not-change") }
    let new = try canonical(new, for: field)
    guard var customer = file?.customer, customer.set(field: field, to: new) else {
      throw Refusal("refusal.not-a-value")
    }
    keep(.fieldChanged(field: field, old: old, new: new), at: now)
  }

  /// A field takes values of its kind alone, in one spelling. What stands there already may stay.
  private func canonical(_ value: String, for name: String) throws(Refusal) -> String {
    guard !value.isEmpty, value != file?.customer.value(ofField: name) else { return value }
    guard let field = setting.desk.ownFields.first(where: { $0.key == name }) else {
      guard let canonical = FieldKind(ofField: name).canonical(value) else {
        throw Refusal("refusal.not-a-value")
      }
      return canonical
    }
    guard let canonical = field.canonical(value) else {
      throw Refusal("refusal.not-of-field", ["field": field.title[setting.desk.language]])
    }
    return canonical
  }
}

// What is done and promised, by a script.
extension CallEngine {
  /// - Parameter issue: opened again in the place of a new one.
  mutating func perform(
    _ deed: Deed, of visit: Visit, again issue: Int64?, at now: Instant
  ) throws(Refusal) {
    switch deed {
    case .credit(let amount, let reason):
      guard let money = amount.value(visit.facts, at: setting.time(now))?.money else {
        throw Refusal("refusal.amount-unknown")
      }
      try credit(money, reason, at: now)
    case .correct(let what): keep(.correctionAsked(of: what), at: now)
    case .request(let department, let what, let due):
      try request(
        department, wording(of: what, visit, in: setting.desk.language, at: now),
        self.due(due, visit, at: now), at: now)
    case .issue(let title, let reason):
      if let issue { return try settle(.issue(issue, .status, to: "open"), at: now) }
      openIssue(wordings(of: title, visit, at: now), reason, at: now)
    case .note(let text):
      keep(.noted(wording(of: text, visit, in: setting.desk.language, at: now)), at: now)
    case .promise(let what, let due):
      try promise(wordings(of: what, visit, at: now), self.due(due, visit, at: now), at: now)
    case .kept(let promise):
      let kept = promise.value(visit.facts, at: setting.time(now))?.record
      guard let id = kept.flatMap({ Int64($0.key) }) else { throw Refusal("refusal.no-promise") }
      try keepPromise(id, at: now)
    case .message(let channel, let to, let text, let kind):
      try queue(channel, to: to, text, kind, of: visit, at: now)
    case .identify: throw Refusal("refusal.thread-over")
    }
  }

  func due(_ due: Due, _ visit: Visit, at now: Instant) -> Instant? {
    due.instant(at: now, in: setting.desk.calendar, facts: visit.facts)
  }
}

extension Gate {
  /// The name under which a lead's approval of a credit above the envelope is kept.
  package static let credit = "credit"
}
