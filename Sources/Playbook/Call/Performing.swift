import Casework

extension CallEngine {
  mutating func carry(out intent: Intent, at now: Instant) throws(Refusal) {
    switch intent {
    case .begin, .enter, .said, .saidAgain, .answer, .digit, .typed, .back, .skip, .flagLine,
      .jumpToClosing,
      .endThread:
      try goOn(intent, at: now)
    case .note, .promise, .credit, .request, .openIssue, .solveIssue, .keepPromise, .remedy,
      .change, .care, .article, .alternative, .refuse:
      try commit(intent, at: now)
    case .identify, .attach, .hold, .resume, .mood, .escalate, .askedToLeave:
      try meet(intent, at: now)
    case .handOver, .takeOver: try pass(intent, at: now)
    case .endEarly, .leaveInEmergency, .lineEnded, .cause, .override, .parkWrapUp, .leaveWrapUp,
      .reopenWrapUp, .wrapUpTimeIsUp, .close, .undo:
      try finish(intent, at: now)
    }
  }

  private mutating func goOn(_ intent: Intent, at now: Instant) throws(Refusal) {
    switch intent {
    case .begin(let script): try begin(script, at: now)
    case .enter(let number): try enter(number, at: now)
    case .said: try enterKey(at: now)
    case .saidAgain(let issue): try doStep(again: issue, at: now)
    case .answer(let answer): try self.answer(answer, at: now)
    case .digit(let digit): try press(digit, at: now)
    case .typed(let text): try answer(typed: text, at: now)
    case .back: try goBack(at: now)
    case .skip(let reason): try skip(try given(reason, "refusal.reason-needed"), at: now)
    case .flagLine: try flag(at: now)
    case .jumpToClosing: try jumpToClosing(at: now)
    case .endThread(let outcome, let disposition):
      try endThread(outcome, disposition, at: now)
    default: break
    }
  }

  private mutating func commit(_ intent: Intent, at now: Instant) throws(Refusal) {
    switch intent {
    case .note(let text): keep(.noted(try given(text, "refusal.text-needed")), at: now)
    case .promise(let what, let due): try promise(what, due, at: now)
    case .credit(let amount, let reason): try credit(amount, reason, at: now)
    case .request(let department, let what, let due):
      try request(department, what, due, at: now)
    case .openIssue(let title, let reason):
      let title = try given(title, "refusal.text-needed")
      openIssue(LocalText(verbatim: title), reason, at: now)
    case .solveIssue(let number): try solve(number, at: now)
    case .keepPromise(let id): try keepPromise(id, at: now)
    case .remedy(let name, let outcome): keep(.remedy(name: name, outcome), at: now)
    case .change(let field, let old, let new): try change(field, old, new, at: now)
    case .alternative(let name): try choose(name, at: now)
    case .refuse(let reason): try refuse(reason, at: now)
    case .article(let name): try useArticle(name, at: now)
    case .care(let all): for one in all { try care(one, at: now) }
    default: break
    }
  }

  private mutating func meet(_ intent: Intent, at now: Instant) throws(Refusal) {
    switch intent {
    case .identify(let level, let speaker): try identify(level, speaker, at: now)
    case .attach(let file): attach(file, at: now)
    case .hold: try hold(at: now)
    case .resume: try resume(at: now)
    case .mood(let mood): keep(.mood(mood), at: now)
    case .escalate(let reason):
      try escalate(try given(reason, "refusal.reason-needed"), at: now)
    case .askedToLeave:
      if facts.leavingAsked == nil { keep(.leavingAsked, at: now) }
    default: break
    }
  }

  private mutating func finish(_ intent: Intent, at now: Instant) throws(Refusal) {
    switch intent {
    case .endEarly(let kind): try endEarly(kind, at: now)
    case .leaveInEmergency: try leaveInEmergency(at: now)
    case .lineEnded:
      guard facts.isLive else { throw Refusal("refusal.line-over") }
      keep(.lineEnded, at: now)
    case .cause(let cause): keep(.cause(try given(cause, "refusal.text-needed")), at: now)
    case .override(let gate, let reason):
      try override(gate, try given(reason, "refusal.reason-needed"), at: now)
    case .parkWrapUp: try parkWrapUp(at: now)
    case .leaveWrapUp: try leaveWrapUp(at: now)
    case .reopenWrapUp: keep(.wrapUpReopened, at: now)
    case .wrapUpTimeIsUp: try endWrapUpInTime(at: now)
    case .close: try close(at: now)
    case .undo: try undo(at: now)
    default: break
    }
  }

  /// What a person typed, without the space around it.
  func given(_ text: String, _ refusal: String) throws(Refusal) -> String {
    let trimmed = text.trimmed
    guard !trimmed.isEmpty else { throw Refusal(refusal) }
    return trimmed
  }
}
