import Casework

// From stage to stage.
extension Walk {
  mutating func run(_ frame: inout Frame) {
    var index = 0
    while index < frame.script.stages.count {
      let list = frame.script.stages[index]
      // An escalation lies before the closing, whose steps are passed over by nobody.
      if index == frame.script.closingIndex, mode == .passing(to: "escalation") {
        guard land(at: "escalation", &frame) == index else { return }
      }
      arrive(at: list.name)
      switch walk(list, &frame) {
      case .on: index += 1
      case .stop: return
      case .go(let name):
        guard let next = follow(name, &frame) else { return }
        index = next
      case .ended(let end):
        guard case .passing(let target) = mode else {
          finish(end)
          return
        }
        index = land(at: target, &frame)
      case .leave(let target): index = land(at: target, &frame)
      }
    }
  }

  /// A jump ends where its stage begins.
  private mutating func arrive(at name: String) {
    if mode == .passing(to: name) { mode = .going }
  }

  /// The number of the stage to go on with; nil where the walk is over.
  private mutating func follow(_ name: String, _ frame: inout Frame) -> Int? {
    if let index = frame.script.stages.firstIndex(where: { $0.name == name }) { return index }
    guard mode != .ahead || gone.insert(name).inserted else { return nil }
    guard let place = frame.script.places.first(where: { $0.name == name }) else {
      return name == "escalation" ? land(at: name, &frame) : nil
    }
    switch walk(place, &frame) {
    case .on: return frame.script.closingIndex
    case .stop: return nil
    case .go(let next):
      steps += 1
      return steps < Walk.limit ? follow(next, &frame) : nil
    case .ended(let end):
      if case .passing(let target) = mode { return land(at: target, &frame) }
      finish(end)
      return nil
    case .leave(let target): return land(at: target, &frame)
    }
  }

  /// Where a jump comes down: at closing, with the steps of the escalation before it where that was meant.
  private mutating func land(at target: String, _ frame: inout Frame) -> Int {
    if mode != .ahead { mode = .going }
    guard target == "escalation" else { return frame.script.closingIndex }
    let index = escalationIndex(in: frame)
    escalation = index
    if let index {
      let rule = frame.script.escalations[index]
      let list = Stage(name: "escalation", steps: rule.steps, place: rule.place)
      if walk(list, &frame) == .stop { return frame.script.stages.count }
    }
    return frame.script.closingIndex
  }

  /// Journaled with the jump; before, the first rule that holds, else the last.
  private func escalationIndex(in frame: Frame) -> Int? {
    if case .decided(let arm) = thread.records["escalation"]?.what,
      frame.script.escalations.indices.contains(arm)
    {
      return arm
    }
    return frame.script.escalation(for: frame.facts, at: time)
  }

  private mutating func finish(_ end: Step.End) {
    if mode == .going { self.end = end }
  }

  private mutating func walk(_ list: Stage, _ frame: inout Frame) -> Flow {
    if frame.isRoot { stage = list.name }
    return walk(list.steps, of: list.name, &frame)
  }
}

extension Script {
  /// The stage that every call can be brought to.
  var closingIndex: Int { stages.firstIndex { $0.name == "closing" } ?? stages.count }

  func escalation(for facts: Facts, at time: DeskTime) -> Int? {
    escalations.firstIndex { $0.condition?.holds(facts, at: time) ?? true }
      ?? escalations.indices.last
  }
}
