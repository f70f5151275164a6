internal import Canvas
internal import Casework
internal import Playbook

// How what the rep means becomes entries: only through the engine.
extension Console {
  mutating func act(_ intents: Intent...) -> [Effect] {
    guard var screen = call, var engine = screen.engine else {
      return tell(Notice("notice.not-open-yet"))
    }
    let before = engine.contact
    let at = engine.contact.notBefore(now)
    engine.parkedBeside = ready.parked(beside: engine.contact.id)
    var acts: [Act] = []
    do {
      for intent in intents { acts += try engine.perform(intent, at: at) }
    } catch {
      return tell(Notice(error.phrase.key, error.phrase.slots))
    }
    screen.engine = engine
    screen.isRepeating = false
    screen.told = nil
    call = screen
    sayWhatWasTakenBack(by: acts, intents)
    return keep(acts, after: before, at: at) + renew()
  }

  private mutating func keep(_ acts: [Act], after before: ContactState, at: Instant) -> [Effect] {
    guard !acts.isEmpty else { return [] }
    call?.inFlight += 1
    let others = before.entries.count { $0.by != surroundings.rep.login }
    let givesCredit = acts.contains { if case .credited = $0 { true } else { false } }
    let ceiling = givesCredit ? call?.engine?.creditCeiling(at: at) : nil
    return [
      .keep(
        acts, contact: before.id, after: before.lastSequence, knowing: others, within: ceiling,
        at: at)
    ]
  }

  /// An undo that says nothing leaves the rep to guess; of a step back what was given or promised is said.
  private mutating func sayWhatWasTakenBack(by acts: [Act], _ intents: [Intent]) {
    guard let engine = call?.engine else { return }
    let what =
      intents == [.undo]
      ? engine.takenBack(by: acts, in: language)
      : intents == [.back] ? engine.commitmentsTakenBack(by: acts, in: language) : ""
    if !what.isEmpty { tell(Notice("notice.took-back", ["what": what])) }
  }

  /// Works out anew what the screen shows, and writes down which suggestions it now shows.
  mutating func renew() -> [Effect] {
    guard var screen = call, let engine = screen.engine else { return [] }
    let moment = engine.moment(language: language, at: now)
    // Nothing that was being read stands before what Enter now promises and closes.
    if moment.phase == .wrapUp, screen.moment.phase != .wrapUp { screen.closeTab() }
    screen.moment = moment
    if screen.facts.isLive || screen.suggestions.isEmpty {
      screen.suggestions = suggestions(for: engine)
    }
    openField(&screen)
    call = screen
    return noteShown()
  }

  private func suggestions(for engine: CallEngine) -> [Suggestion] {
    guard let file = engine.file else { return [] }
    return surroundings.remedies.advise(
      file, call: situation(engine), at: engine.setting.time(now),
      callCost: surroundings.desk.callCost
    ).shown
  }

  func situation(_ engine: CallEngine) -> CallSituation {
    let script = engine.contact.facts.threads.first.flatMap { engine.pinned[$0.version]?.script }
    return CallSituation(contact: engine.contact.facts, script: script)
  }

  /// What may be given now; at a moment of truth it is wider.
  func envelope(for file: CustomerFile?, _ contact: ContactFacts, _ setting: CallSetting)
    -> Envelope
  {
    let time = setting.time(now)
    let situation = CallSituation(contact: contact, reason: nil)
    let moments = file.map { file in
      surroundings.remedies.moments(file, call: situation, at: time)
    }
    return surroundings.desk.envelope(
      for: file, call: situation, rep: surroundings.rep, isAtMoment: moments?.isEmpty == false,
      at: time)
  }

  private mutating func noteShown() -> [Effect] {
    guard let screen = call, screen.facts.isLive else { return [] }
    let new = screen.suggestions.filter { screen.facts.remedies[$0.name] == nil }
    guard !new.isEmpty, var engine = screen.engine else { return [] }
    let before = engine.contact
    let at = engine.contact.notBefore(now)
    let acts = new.flatMap { suggestion in
      (try? engine.perform(.remedy(name: suggestion.name, .shown), at: at)) ?? []
    }
    call?.engine = engine
    return keep(acts, after: before, at: at)
  }

  /// A question that is typed has the focus as soon as it is asked; what was typed for another one is gone.
  private func openField(_ screen: inout CallScreen) {
    guard let question = screen.moment.question, screen.moment.phase == .inScript,
      question.isTyped
    else {
      screen.fieldKey = nil
      if screen.focus == .field { screen.focus = .script }
      return
    }
    guard screen.fieldKey != question.key else { return }
    screen.fieldKey = question.key
    screen.field = Editor()
    if screen.focus == .script { screen.focus = .field }
  }
}

extension Moment.Question {
  var isTyped: Bool {
    if case .choice = input { false } else { true }
  }
}
