internal import Canvas
internal import Casework
internal import Playbook

// How a call goes on with Enter.
extension Console {
  /// What is on the screen is done, whatever it is.
  mutating func goOn() -> [Effect] {
    guard let moment = call?.moment else { return [] }
    if isTaken { return leaveTakenCall() }
    switch moment.phase {
    case .idle: return answer(digit: 1)
    case .inScript: return goOnInScript(moment)
    case .threadOver: return act(.said)
    case .wrapUp: return close()
    case .closed: return []
    }
  }

  /// An Enter that would only mark the line as said would seem to do nothing: the question under it is what waits.
  private mutating func goOnInScript(_ moment: Moment) -> [Effect] {
    if askWhetherAgain() { return [] }
    guard let question = moment.openQuestion else { return act(.said) }
    if question.isTyped {
      call?.focus = .field
      return []
    }
    return tell(Notice("refusal.answer-needed"))
  }

  /// Only a digit goes on: it answers the question, or says the cause.
  var isAnswerAwaited: Bool {
    guard let moment = call?.moment, !isTaken else { return false }
    return switch moment.phase {
    case .inScript: moment.openQuestion?.isTyped == false
    case .wrapUp: !moment.gates.isEmpty
    case .idle, .threadOver, .closed: false
    }
  }

  /// What was suggested and not raised is written down, the note is kept, and the engine closes or says why not.
  private mutating func close() -> [Effect] {
    guard let screen = call else { return [] }
    if let gate = screen.moment.gates.first {
      return tell(Notice("refusal.gate", ["gate": gate.text]))
    }
    return keepWhatIsLeft() + act(.said)
  }
}

extension Moment {
  /// What Enter does not pass by: nothing is proposed to it, and no line above it wants the key first.
  fileprivate var openQuestion: Question? {
    guard let question, question.proposed == nil, say?.wantsEnter != true else { return nil }
    return question
  }
}
