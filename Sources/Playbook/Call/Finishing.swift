import Casework

// The end of a call.
extension CallEngine {
  /// Gates that need a customer on the line fall away; what was open is closed under the name of this end.
  mutating func endEarly(_ kind: EarlyEnd, at now: Instant) throws(Refusal) {
    guard facts.earlyEnd == nil else { throw Refusal("refusal.ended-already") }
    keep(.endedEarly(kind), at: now)
    endOpenMatters(under: kind, at: now)
    guard kind == .emergency else { return }
    if let due = callBackDue(at: now) { promiseCallBack(due, at: now) }
    keep(
      .escalated(to: setting.leadTitle(envelope), handedOver: ["reason": kind.rawValue]), at: now)
  }

  /// A call is broken off. How one ended that is only written up stays as it is: what is owed is promised, the lead is
  /// told once, and the rest waits for the rep.
  mutating func leaveInEmergency(at now: Instant) throws(Refusal) {
    guard !facts.isLive else { return try endEarly(.emergency, at: now) }
    if let due = callBackDue(at: now) { promiseCallBack(due, at: now) }
    guard facts.earlyEnd != .emergency, !hasLeftWrapUp else { return }
    let handedOver = Act.leavingWrapUp
    keep(.escalated(to: setting.leadTitle(envelope), handedOver: handedOver), at: now)
  }

  private var hasLeftWrapUp: Bool {
    let uncounted = contact.uncounted
    return contact.entries.contains { entry in
      entry.act.leavesWrapUp && !uncounted.contains(entry.sequence)
    }
  }

  private mutating func endOpenMatters(under kind: EarlyEnd, at now: Instant) {
    for thread in facts.threads where thread.end == nil {
      keep(
        .threadEnded(
          number: thread.number, outcome: "ended-early", disposition: "early.\(kind.rawValue)"),
        at: now)
    }
  }

  /// By when he is called back after a line that fell, where we know him and nothing of the kind is promised yet.
  func callBackDue(at now: Instant) -> Instant? {
    guard facts.earlyEnd?.owesCallBack == true, facts.customer != nil,
      !facts.promises.contains(where: { $0.made >= facts.lineEnded ?? now })
    else { return nil }
    return setting.desk.calendar.adding(openTime: envelope.callback, to: now).roundedUpToQuarter
  }

  mutating func promiseCallBack(_ due: Instant, at now: Instant) {
    let what = setting.inEveryLanguage(
      facts.earlyEnd == .emergency ? "promise.after-emergency" : "promise.call-back")
    keep(.promised(Promise(what: what, due: due, made: now, by: setting.rep.login)), at: now)
  }

  /// Passes by a rule, where the role may. A matter that is passed by ends unfinished.
  mutating func override(_ gate: String, _ reason: String, at now: Instant) throws(Refusal) {
    if gate == Gate.credit {
      guard !facts.escalations.isEmpty else { throw Refusal("refusal.ask-lead-first") }
    } else {
      guard setting.rep.role.may(.override) else { throw Refusal("refusal.lead-passes") }
      guard let open = gates(in: setting.desk.language, at: now).first(where: { $0.name == gate })
      else { throw Refusal("refusal.no-gate") }
      guard mayOverride else {
        throw Refusal("refusal.not-overridable", ["gate": open.text])
      }
    }
    keep(.overridden(gate: gate, reason: reason), at: now)
    guard let thread = facts.threads.first(where: { gate == "thread:\($0.number)" }) else { return }
    keep(
      .threadEnded(number: thread.number, outcome: "unfinished", disposition: "overridden"),
      at: now)
  }

  /// Does the desk let this role pass by a rule, with a reason that a lead sees?
  package var mayOverride: Bool { setting.desk.overriders.contains(setting.rep.role) }

  mutating func close(at now: Instant) throws(Refusal) {
    let gates = gates(in: setting.desk.language, at: now)
    if let first = gates.first { throw Refusal("refusal.gate", ["gate": first.text]) }
    try mayEndWrapUp(at: now)
    // What was begun, or opened again, after an early end.
    if let kind = facts.earlyEnd { endOpenMatters(under: kind, at: now) }
    if facts.isLive { keep(.lineEnded, at: now) }
    planSurvey(at: now)
    keep(.closed(summary: summary(language: setting.desk.language)), at: now)
  }
}
