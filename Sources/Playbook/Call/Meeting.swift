import Casework

// The person on the line.
extension CallEngine {
  mutating func identify(
    _ level: Identification, _ speaker: Speaker, at now: Instant
  ) throws(Refusal) {
    guard level < .identified || facts.customer != nil else {
      throw Refusal("refusal.no-customer")
    }
    if facts.speaker != speaker { keep(.speaker(speaker), at: now) }
    if facts.identification != level { keep(.identified(level), at: now) }
  }

  mutating func hold(at now: Instant) throws(Refusal) {
    guard facts.isLive else { throw Refusal("refusal.line-over") }
    guard facts.heldSince == nil else { throw Refusal("refusal.held-already") }
    keep(.held, at: now)
  }

  mutating func resume(at now: Instant) throws(Refusal) {
    guard facts.heldSince != nil else { throw Refusal("refusal.not-held") }
    keep(.resumed, at: now)
  }

  /// To whom the script's own rule says, with what it hands over; without one, to whoever approves exceptions.
  mutating func escalate(_ reason: String, at now: Instant) throws(Refusal) {
    let open = currentThread.flatMap { $0.end == nil ? walk($0, at: now) : nil }
    var asked = open?.facts ?? Facts()
    asked["asked-for-manager"] = .truth(true)
    guard let walk = open,
      let index = walk.pinned.script.escalation(for: asked, at: setting.time(now))
    else {
      keep(.escalated(to: setting.leadTitle(envelope), handedOver: ["reason": reason]), at: now)
      return
    }
    let rule = walk.pinned.script.escalations[index]
    var handedOver = ["reason": reason]
    for need in rule.needs {
      handedOver[need] =
        walk.answer(named: need).map {
          answerLabel(of: $0, in: setting.desk.language, at: now)
        } ?? setting.words(setting.desk.language)["answer.not-known"]
    }
    keep(.escalated(to: rule.to, handedOver: handedOver), at: now)
    guard !rule.steps.isEmpty, let visit = walk.current, visit.stage != "escalation",
      !walk.isCatchingUp
    else { return }
    keepStep("escalation", .decided(arm: index), at: now)
    keepStep(KeyMark.jump(visit.key), .jumped(to: "escalation"), at: now)
  }
}

extension Walk {
  /// The latest visit whose answer is kept under this name.
  func answer(named name: String) -> Visit? {
    trail.last { $0.step.name == name && $0.record?.what.answer != nil }
  }
}

extension StepAct.What {
  var answer: Answer? {
    switch self {
    case .answered(let answer), .found(let answer): answer
    default: nil
    }
  }
}
