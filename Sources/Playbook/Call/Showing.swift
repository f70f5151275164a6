package import Casework

// What the screen shows.
extension CallEngine {
  /// - Parameter language: of the screen; lines are in the language of the person on the line.
  package func moment(language: String, at now: Instant) -> Moment {
    let thread = currentThread
    let walks = walks(at: now)
    let walk = thread.flatMap { walks[$0.number] }
    var moment = Moment(phase: phase(thread, walk))
    if let thread, let walk { show(thread, walk, language, in: &moment, at: now) }
    moment.threads = facts.threads.map { mark(of: $0, walks[$0.number], language) }
    moment.gates = gates(in: language, walks, at: now)
    if moment.phase == .wrapUp || moment.phase == .threadOver {
      moment.causes = causes(in: language, at: now)
    }
    if moment.phase == .wrapUp, let due = callBackDue(at: now) {
      moment.callBack = setting.words(language)("act.call-back", ["due": .instant(due)])
    }
    return moment
  }

  private func phase(_ thread: Casework.Thread?, _ walk: Walk?) -> Moment.Phase {
    if facts.closed != nil { return .closed }
    if let thread, thread.end == nil, walk?.current != nil { return .inScript }
    if !facts.isLive { return .wrapUp }
    return thread == nil ? .idle : .threadOver
  }

  private func show(
    _ thread: Casework.Thread, _ walk: Walk, _ language: String, in moment: inout Moment,
    at now: Instant
  ) {
    moment.title = title(of: thread, in: language)
    moment.version = String(thread.version.prefix(7))
    moment.stages = stages(of: walk, language)
    moment.before = before(walk, language, at: now)
    guard moment.phase == .inScript, let visit = walk.current else { return }
    moment.say = say(walk, visit, language, thread, at: now)
    moment.question = question(walk, visit, language, at: now)
    moment.acts = acts(of: visit, in: language, at: now)
    let shown = walk.question(behind: visit)?.key
    moment.next = walk.ahead.filter { $0.key != shown }.prefix(3)
      .map { label(of: $0, in: language, at: now) }
    moment.required = walk.requiredOpen.map {
      Moment.Requirement(key: $0.key, label: label(of: $0, in: language, at: now))
    }
    moment.escalation = escalation(proposedBy: walk, language, at: now)
  }

  private func escalation(
    proposedBy walk: Walk, _ language: String, at now: Instant
  ) -> String? {
    guard facts.escalations.isEmpty else { return nil }
    let rule = walk.pinned.script.escalations.first {
      $0.condition?.holds(walk.facts, at: setting.time(now)) == true
    }
    return rule?.why?[language]
  }

  private func stages(of walk: Walk, _ language: String) -> [Moment.StageMark] {
    let stage = walk.current?.stage
    let names = Script.stageNames.filter { $0 != "escalation" || stage == $0 }
    let here = names.firstIndex { $0 == stage } ?? (walk.current == nil ? names.count : 0)
    let open = [walk.current].compactMap { $0 } + walk.ahead + walk.passed
    let hasJumped = walk.trail.contains {
      if case .jumped = $0.record?.what { true } else { false }
    }
    return names.enumerated().map { index, name in
      let done = walk.trail.count { $0.stage == name && $0.isByRep }
      let isPassed = walk.passed.contains { $0.stage == name } || hasJumped && done == 0
      return Moment.StageMark(
        name: name, title: setting.words(language)["stage.\(name)"],
        state: index == here ? .current : index > here ? .ahead : isPassed ? .passed : .done,
        done: done,
        of: done + open.count { $0.stage == name })
    }
  }

  private func before(_ walk: Walk, _ language: String, at now: Instant) -> Moment.Before? {
    let answered = walk.trail.filter { $0.record?.what.answer != nil }
    let last = answered.max { ($0.record?.sequence ?? 0) < ($1.record?.sequence ?? 0) }
    guard let last, case .ask(let ask) = last.step.what else { return nil }
    return Moment.Before(
      question: wording(of: ask.text, last, in: ask.isForRep ? language : spoken, at: now),
      answer: answerLabel(of: last, in: language, at: now))
  }

  private func say(
    _ walk: Walk, _ current: Visit, _ language: String, _ thread: Casework.Thread, at now: Instant
  ) -> Moment.Say? {
    let visit: Visit
    if case .ask = current.step.what, let line = walk.line { visit = line } else { visit = current }
    let text: Spoken
    var otherwise: Spoken?
    switch visit.step.what {
    case .say(let say):
      text = say.text
      otherwise = say.otherwise
    case .act(let act):
      guard let line = act.text else { return nil }
      text = line
    default: return nil
    }
    let said = wording(of: text, visit, in: spoken, at: now)
    let span = setting.words(spoken).sayingTime(of: said)
    return Moment.Say(
      key: visit.key, text: said,
      short: visit.step.short.map { wording(of: $0, visit, in: spoken, at: now) },
      isExact: visit.isExactLine, isRequired: visit.step.isRequired,
      wantsEnter: !visit.isFreeLine, seconds: Int((span.milliseconds + 999) / 1000),
      otherwise: otherwise.map { wording(of: $0, visit, in: spoken, at: now) },
      isFlagged: thread.flagged.contains(visit.key))
  }

  private func question(
    _ walk: Walk, _ current: Visit, _ language: String, at now: Instant
  ) -> Moment.Question? {
    let visit = walk.question(behind: current) ?? current
    guard case .ask(let ask) = visit.step.what else { return nil }
    let speech = ask.isForRep ? language : spoken
    let choices = choices(of: ask, visit, in: language, at: now)
    let proposed = proposal(for: visit, after: walk, at: now)
    let marked = choices.map {
      Moment.Choice(
        digit: $0.digit, label: $0.label, answer: $0.answer, isProposed: $0.answer == proposed)
    }
    return Moment.Question(
      key: visit.key, text: wording(of: ask.text, visit, in: speech, at: now),
      short: visit.step.short.map { wording(of: $0, visit, in: language, at: now) },
      input: marked.isEmpty ? ask.input.typed : .choice(marked), isForRep: ask.isForRep,
      isRequired: visit.step.isRequired,
      proposed: proposed.map { shown($0, visit, language, at: now) })
  }

  private func mark(
    of thread: Casework.Thread, _ walk: Walk?, _ language: String
  ) -> Moment.ThreadMark {
    let words = setting.words(language)
    let stage = thread.end == nil ? walk?.current?.stage : nil
    return Moment.ThreadMark(
      number: thread.number, title: title(of: thread, in: language),
      state: thread.end != nil
        ? .ended : thread.number == facts.currentThread ? .current : .parked,
      at: thread.end.map { words.outcome($0.outcome) } ?? stage.map { words["stage.\($0)"] } ?? "")
  }
}

extension Visit {
  var isExactLine: Bool { if case .say(let say) = step.what { say.isExact } else { false } }
}

extension Ask.Input {
  var typed: Moment.Question.Input {
    switch self {
    case .number: .number
    case .money: .money
    case .date: .date
    case .phone: .phone
    case .text, .pick, .choice, .yesNo: .text
    }
  }
}

extension Words {
  /// An outcome of a script. One of a desk's own script for which the desk has no words has ended, and no more is said.
  func outcome(_ name: String) -> String {
    self[line("outcome.\(name)") == nil ? "outcome.of-the-desk" : "outcome.\(name)"]
  }
}
