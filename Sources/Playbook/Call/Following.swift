import Casework

// Through the script.
extension CallEngine {
  mutating func begin(_ name: String, at now: Instant) throws(Refusal) {
    guard let script = setting.library[name], !script.script.isSubscript else {
      throw Refusal("refusal.no-script", ["script": name])
    }
    if let open = facts.threads.first(where: { $0.script == name && $0.end == nil }) {
      if open.number != facts.currentThread { keep(.threadEntered(number: open.number), at: now) }
      return
    }
    pinned[script.version] = script
    let number = (facts.threads.map(\.number).max() ?? 0) + 1
    keep(.threadOpened(number: number, script: name, version: script.version), at: now)
  }

  mutating func enter(_ number: Int, at now: Instant) throws(Refusal) {
    guard let thread = facts.threads.first(where: { $0.number == number }), thread.end == nil else {
      throw Refusal("refusal.no-thread")
    }
    guard number != facts.currentThread else { return }
    keep(.threadEntered(number: number), at: now)
  }

  /// The step that waits, in the current thread.
  func position(at now: Instant) throws(Refusal) -> (walk: Walk, visit: Visit) {
    guard let thread = currentThread else { throw Refusal("refusal.no-script-open") }
    guard thread.end == nil, let walk = walk(thread, at: now), let visit = walk.current else {
      throw Refusal("refusal.thread-over")
    }
    return (walk, visit)
  }

  /// Enter: what it means depends on where the call is.
  mutating func enterKey(at now: Instant) throws(Refusal) {
    if let thread = currentThread, thread.end == nil, !isOver(thread, at: now) {
      return try doStep(at: now)
    }
    if facts.earlyEnd == nil,
      let open = facts.threads.first(where: { $0.end == nil && $0.number != facts.currentThread })
    {
      return keep(.threadEntered(number: open.number), at: now)
    }
    if facts.isLive {
      guard !facts.threads.isEmpty else { throw Refusal("refusal.no-script-open") }
      return keep(.lineEnded, at: now)
    }
    if let due = callBackDue(at: now) { promiseCallBack(due, at: now) }
    try close(at: now)
  }

  private func isOver(_ thread: Casework.Thread, at now: Instant) -> Bool {
    walk(thread, at: now)?.current == nil
  }

  /// - Parameter issue: opened again in the place of a new one.
  mutating func doStep(again issue: Int64? = nil, at now: Instant) throws(Refusal) {
    let (walk, visit) = try position(at: now)
    switch visit.step.what {
    case .say(let say):
      try saying(say.text, visit)
      if let question = walk.question(behind: visit),
        let proposed = proposal(for: question, after: walk, at: now)
      {
        keepStep(visit.key, .said, at: now)
        try keep(proposed, for: question, at: now)
      } else {
        keepStep(visit.key, .said, at: now)
      }
    case .ask:
      guard let proposed = proposal(for: visit, after: walk, at: now) else {
        throw Refusal("refusal.answer-needed")
      }
      try keep(proposed, for: visit, at: now)
    case .act(let act):
      if let text = act.text { try saying(text, visit) }
      for deed in act.deeds { try perform(deed, of: visit, again: issue, at: now) }
      keepStep(visit.key, .done, at: now)
    case .set, .branch, .go, .run, .end: throw Refusal("refusal.thread-over")
    }
  }

  /// A line with private facts is not said to somebody who may not hear them.
  private func saying(_ text: Spoken, _ visit: Visit) throws(Refusal) {
    guard facts.identification < .mayHear, isPrivate(text, visit) else { return }
    throw Refusal("refusal.private")
  }

  /// Does the wording tell something of the file?
  func isPrivate(_ text: Spoken, _ visit: Visit) -> Bool {
    text.roots.contains { root in
      if root == "customer" { return true }
      guard case .record(let record) = visit.facts[root] else { return false }
      return !CallFacts.openRecords.contains(record.type)
    }
  }

  /// The question that is being asked: the step itself, or the one behind a line that going on says.
  private func question(at now: Instant) throws(Refusal) -> (walk: Walk, asked: Visit, said: Visit?)
  {
    let (walk, visit) = try position(at: now)
    if case .ask = visit.step.what { return (walk, visit, nil) }
    if let behind = walk.question(behind: visit) { return (walk, behind, visit) }
    throw Refusal("refusal.no-question")
  }

  mutating func answer(_ answer: Answer, at now: Instant) throws(Refusal) {
    let (_, asked, said) = try question(at: now)
    if let said, case .say(let say) = said.step.what {
      try saying(say.text, said)
      keepStep(said.key, .said, at: now)
    }
    try keep(answer, for: asked, at: now)
  }

  private mutating func keep(
    _ answer: Answer, for visit: Visit, at now: Instant
  ) throws(Refusal) {
    guard case .ask(let ask) = visit.step.what else { throw Refusal("refusal.no-question") }
    if !ask.isForRep { try saying(ask.text, visit) }
    guard takes(answer, ask, visit, at: now) else { throw Refusal("refusal.not-an-answer") }
    keepStep(visit.key, .answered(answer), at: now)
  }

  private func takes(_ answer: Answer, _ ask: Ask, _ visit: Visit, at now: Instant) -> Bool {
    let choices = choices(of: ask, visit, in: setting.desk.language, at: now)
    if !choices.isEmpty { return choices.contains { $0.answer == answer } }
    switch (ask.input, answer) {
    case (.number, .number), (.money, .money), (.date, .day), (.phone, .text), (.text, .text),
      (.pick, .text):
      return true
    default: return false
    }
  }

  mutating func press(_ digit: Int, at now: Instant) throws(Refusal) {
    if !facts.isLive, currentThread?.end != nil || facts.threads.isEmpty {
      let causes = causes(in: setting.desk.language, at: now)
      guard causes.indices.contains(digit - 1) else { throw Refusal("refusal.no-such-digit") }
      return keep(.cause(causes[digit - 1].name), at: now)
    }
    let (_, asked, _) = try question(at: now)
    guard case .ask(let ask) = asked.step.what else { throw Refusal("refusal.no-question") }
    let choices = choices(of: ask, asked, in: setting.desk.language, at: now)
    guard let choice = choices.first(where: { $0.digit == digit }) else {
      throw Refusal("refusal.no-such-digit")
    }
    try answer(choice.answer, at: now)
  }

  mutating func answer(typed text: String, at now: Instant) throws(Refusal) {
    let text = try given(text, "refusal.text-needed")
    let (_, asked, _) = try question(at: now)
    guard case .ask(let ask) = asked.step.what else { throw Refusal("refusal.no-question") }
    let reading = TypedAnswer(text: text, today: setting.time(now).today, setting.desk.currency)
    try answer(try reading.answer(to: ask.input), at: now)
  }

  mutating func skip(_ reason: String, at now: Instant) throws(Refusal) {
    let (_, visit) = try position(at: now)
    keepStep(visit.key, .skipped(reason: reason), at: now)
  }

  mutating func flag(at now: Instant) throws(Refusal) {
    let (_, visit) = try position(at: now)
    keepStep(visit.key, .flagged, at: now)
  }

  mutating func jumpToClosing(at now: Instant) throws(Refusal) {
    let (walk, visit) = try position(at: now)
    guard visit.stage != "closing", !walk.isCatchingUp else {
      throw Refusal("refusal.already-closing")
    }
    keepStep(KeyMark.jump(visit.key), .jumped(to: "closing"), at: now)
  }

  mutating func endThread(
    _ outcome: String, _ disposition: String, at now: Instant
  ) throws(Refusal) {
    guard let thread = currentThread, thread.end == nil else {
      throw Refusal("refusal.no-script-open")
    }
    if let open = walk(thread, at: now)?.requiredOpen.first {
      throw Refusal(
        "refusal.required-open", ["step": label(of: open, in: setting.desk.language, at: now)])
    }
    let disposition = try given(disposition, "refusal.disposition-needed")
    keep(
      .threadEnded(number: thread.number, outcome: outcome, disposition: disposition), at: now)
  }
}
