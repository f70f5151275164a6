import Casework

// Which way, and what was answered.
extension Walk {
  /// The arm of a branch: as it was journaled, else as the facts say now; -1 for none. Nil where an answer that it hangs
  /// on is still open.
  mutating func decide(
    _ arms: [Step.Arm], _ key: String, _ step: Step, _ list: String, _ frame: Frame
  ) -> Int? {
    decide(
      key, step, in: frame,
      hides: mode == .going ? Walk.keys(of: arms, under: "\(frame.prefix)\(list)") : [:]
    ) { facts, time in
      arms.firstIndex { $0.condition?.holds(facts, at: time) ?? ($0.condition == nil) } ?? -1
    }
  }

  /// - Parameter hides: by arm, the keys of its steps.
  mutating func decide(
    _ key: String, _ step: Step, in frame: Frame, hides: [Int: [String]],
    by choose: (Facts, DeskTime) -> Int
  ) -> Int? {
    if case .decided(let arm) = thread.records[key]?.what { return arm }
    if mode != .going {
      let open = step.roots.contains {
        frame.script.answers.contains($0) && frame.facts[$0] == nil
      }
      if open, mode == .ahead, ahead.isEmpty { isNextOpen = true }
      return open ? nil : choose(frame.facts, time)
    }
    let arm = choose(frame.facts, time)
    pending.append(StepAct(thread: thread.number, key: key, what: .decided(arm: arm)))
    for (other, keys) in hides.sorted(by: { $0.key < $1.key }) where other != arm {
      hidden += keys
    }
    return arm
  }

  private static func keys(of arms: [Step.Arm], under list: String) -> [Int: [String]] {
    var keys: [Int: [String]] = [:]
    for (number, arm) in arms.enumerated() {
      keys[number] = arm.steps.flatMap(\.withNested).map { "\(list)/\($0.name)" }
    }
    return keys
  }

  /// What the file answers, so that nobody is asked.
  func found(_ step: Step, in frame: Frame) -> Answer? {
    guard case .ask(let ask) = step.what, ask.isCheck else { return nil }
    if let found = ask.from?.value(frame.facts, at: time)?.answer { return ask.answer(found) }
    guard case .pick(let pick) = ask.input, ask.likely == nil else { return nil }
    let items = pick.items.value(frame.facts, at: time)?.list ?? []
    guard items.count == 1, let key = items.first?.record?.key else { return nil }
    return .picked(from: pick.collection, key: key)
  }

  mutating func keep(
    _ what: StepAct.What, of step: Step, _ record: Casework.Thread.Record, in frame: inout Frame
  ) {
    switch what {
    case .answered(let answer), .found(let answer):
      frame.facts[step.name] = value(of: answer, for: step, in: frame.facts)
    case .done:
      guard case .act(let act) = step.what, let name = act.dateName else { return }
      let from = frame.facts
      frame.facts[name] = act.deeds.firstDue(at: record.at, in: time.calendar, facts: from)
        .map { .record(FactRecord(StepScope.datedRecord, [.instant($0)])) }
    default: break
    }
  }

  func value(of answer: Answer, for step: Step, in facts: Facts) -> FactValue? {
    guard case .picked(let collection, let key) = answer else { return answer.value(for: step) }
    let items = facts.value(at: "customer.\(collection)")?.list ?? []
    return items.first { $0.record?.key == key }
  }
}

extension [Deed] {
  /// The date of the first act that has one, were it done at `instant`.
  func firstDue(at instant: Instant, in calendar: DeskCalendar, facts: Facts) -> Instant? {
    compactMap(\.due).first?.instant(at: instant, in: calendar, facts: facts)
  }
}

extension Due {
  func instant(at now: Instant, in calendar: DeskCalendar, facts: Facts) -> Instant? {
    guard case .same(let step) = self else { return instant(from: now, in: calendar) }
    guard case .instant(let due) = facts.value(at: [step, "due"]) else { return nil }
    return due
  }
}

extension Step {
  /// Itself and every step in its arms.
  var withNested: [Step] {
    guard case .branch(let arms) = what else { return [self] }
    return [self] + arms.flatMap { $0.steps.flatMap(\.withNested) }
  }
}

extension Script {
  var lists: [Stage] {
    stages + places
      + escalations.map { Stage(name: "escalation", steps: $0.steps, place: $0.place) }
  }
}

extension Ask {
  /// A choice and a free text are kept alike by the file; the question says which it is.
  func answer(_ found: Answer) -> Answer {
    if case .choice = input, case .text(let text) = found { return .choice(text) }
    return found
  }
}

extension FactValue {
  /// As an answer is journaled; nil for what no question takes.
  var answer: Answer? {
    switch self {
    case .truth(let truth): .yes(truth)
    case .number(let number): .number(number)
    case .money(let money): .money(money)
    case .text(let text): .text(text)
    case .choice(let choice): .choice(choice)
    case .day(let day): .day(day)
    case .words, .instant, .duration, .workdays, .record, .list: nil
    }
  }
}

extension Answer {
  func value(for step: Step) -> FactValue? {
    switch self {
    case .choice(let choice): .choice(choice)
    case .yes(let yes): .truth(yes)
    case .number(let number): .number(number)
    case .money(let money): .money(money)
    case .day(let day): .day(day)
    case .text(let text): if case .ask(let ask) = step.what, ask.isPick { nil } else { .text(text) }
    case .picked: nil
    }
  }
}

extension Ask {
  var isPick: Bool { if case .pick = input { true } else { false } }
}
