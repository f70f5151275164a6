import Casework

// From step to step.
extension Walk {
  mutating func walk(_ list: [Step], of name: String, _ frame: inout Frame) -> Flow {
    for step in list {
      steps += 1
      guard steps < Walk.limit else { return .stop }
      let flow = visit(step, of: name, &frame)
      if flow != .on { return flow }
    }
    return .on
  }

  private mutating func visit(_ step: Step, of list: String, _ frame: inout Frame) -> Flow {
    let key = key(of: step, in: "\(frame.prefix)\(list)")
    if let condition = step.condition {
      let arm = decide(KeyMark.condition(key), step, in: frame, hides: [:]) {
        condition.holds($0, at: $1) == true ? 1 : 0
      }
      if arm != 1 { return .on }
    }
    switch step.what {
    case .say, .ask, .act: return deal(with: step, key, &frame)
    case .set(let value):
      set(step, value, key, &frame)
      return .on
    case .branch(let arms):
      guard let arm = decide(arms, key, step, list, frame), arms.indices.contains(arm) else {
        return .on
      }
      return walk(arms[arm].steps, of: list, &frame)
    case .go(let name): return .go(name)
    case .run(let run): return self.run(run, key, &frame)
    case .end(let end): return .ended(end)
    }
  }

  /// A step that is visited again has records of its own for each round.
  private mutating func key(of step: Step, in list: String) -> String {
    let base = "\(list)/\(step.name)"
    let count = (visits[base] ?? 0) + 1
    visits[base] = count
    return count == 1 ? base : "\(base)#\(count)"
  }

  private mutating func run(_ run: Step.Run, _ key: String, _ frame: inout Frame) -> Flow {
    guard let script = pinned.subscripts[run.script] else { return .on }
    var inner = Frame(script: script, prefix: key + ">", facts: self.base(of: frame))
    for argument in run.with {
      inner.facts[argument.input] = argument.value.value(frame.facts, at: time)
    }
    var index = 0
    loop: while index < script.stages.count {
      switch walk(script.stages[index].steps, of: script.stages[index].name, &inner) {
      case .on: index += 1
      case .ended: break loop
      case .stop: return .stop
      case .leave(let target): return .leave(to: target)
      case .go(let name):
        if let flow = self.go(name, &inner) { return flow }
        break loop
      }
    }
    for gift in run.gives { frame.facts[gift.name] = inner.facts[gift.from] }
    return .on
  }

  /// Follows `go` from place to place inside a sub-script; nil where it ran to its end.
  private mutating func go(_ name: String, _ frame: inout Frame) -> Flow? {
    var next = name
    while steps < Walk.limit {
      let lists = frame.script.places + frame.script.stages
      guard let list = lists.first(where: { $0.name == next }) else { return nil }
      switch walk(list.steps, of: list.name, &frame) {
      case .on, .ended: return nil
      case .stop: return .stop
      case .leave(let target): return .leave(to: target)
      case .go(let name): next = name
      }
      if mode == .ahead, !gone.insert(frame.prefix + next).inserted { return nil }
    }
    return .stop
  }

  /// What a sub-script sees: the facts, and none of its caller's answers.
  private func base(of frame: Frame) -> Facts {
    var facts = Facts()
    for field in CallFacts.schema.fields { facts[field.name] = frame.facts[field.name] }
    return facts
  }

  private mutating func deal(with step: Step, _ key: String, _ frame: inout Frame) -> Flow {
    let record = thread.records[key]
    if mode == .going, let jump = thread.records[KeyMark.jump(key)],
      case .jumped(let target) = jump.what
    {
      trail.append(visit(step, key, frame, jump))
      if stage == "closing" { return .leave(to: target) }
      mode = .passing(to: target)
    }
    if let record, record.what.deals {
      if mode != .ahead { trail.append(visit(step, key, frame, record)) }
      keep(record.what, of: step, record, in: &frame)
      return .on
    }
    let visit = visit(step, key, frame, nil)
    switch mode {
    case .ahead:
      if let found = found(step, in: frame) {
        frame.facts[step.name] = value(of: found, for: step, in: frame.facts)
      } else if !visit.needsNoKey {
        ahead.append(visit)
      }
    case .passing: passed.append(visit)
    case .going:
      if let found = found(step, in: frame) {
        pending.append(StepAct(thread: thread.number, key: key, what: .found(found)))
        frame.facts[step.name] = value(of: found, for: step, in: frame.facts)
        return .on
      }
      current = visit
      facts = frame.facts
      mode = .ahead
    }
    return .on
  }

  private func visit(
    _ step: Step, _ key: String, _ frame: Frame, _ record: Casework.Thread.Record?
  ) -> Visit {
    Visit(key: key, step: step, stage: stage, facts: frame.facts, record: record)
  }

  private mutating func set(
    _ step: Step, _ value: Expression, _ key: String, _ frame: inout Frame
  ) {
    if case .found(let answer) = thread.records[key]?.what {
      frame.facts[step.name] = self.value(of: answer, for: step, in: frame.facts)
      return
    }
    // What it will be further on, later answers decide.
    guard mode == .going, let answer = value.value(frame.facts, at: time)?.answer else { return }
    pending.append(StepAct(thread: thread.number, key: key, what: .found(answer)))
    frame.facts[step.name] = self.value(of: answer, for: step, in: frame.facts)
  }
}

extension StepAct.What {
  /// The step needs nothing more.
  var deals: Bool {
    switch self {
    case .said, .answered, .found, .done, .skipped: true
    case .decided, .jumped, .reopened, .flagged: false
    }
  }
}
