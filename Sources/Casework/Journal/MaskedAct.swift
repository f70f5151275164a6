extension Act {
  /// The same, without a payment card's number in any text that a person typed.
  package var masked: Act {
    switch self {
    case .noted(let text): .noted(CardMask.mask(text))
    case .step(let step): .step(step.masked)
    case .promised(let promise):
      .promised(
        changed(promise) {
          $0.what = $0.what.masked
          $0.to = $0.to.map(CardMask.mask)
        })
    case .requested(let request):
      .requested(changed(request) { $0.what = CardMask.mask($0.what) })
    case .credited(let credit):
      .credited(changed(credit) { $0.reason = CardMask.mask($0.reason) })
    case .issueOpened(let issue):
      .issueOpened(changed(issue) { $0.title = $0.title.masked })
    case .fieldChanged(let field, let old, let new):
      .fieldChanged(field: field, old: CardMask.mask(old), new: CardMask.mask(new))
    case .remedy(let name, .declined(let reason)):
      .remedy(name: name, .declined(reason: reason.map(CardMask.mask)))
    case .escalated(let to, let handedOver):
      .escalated(to: CardMask.mask(to), handedOver: handedOver.mapValues(CardMask.mask))
    case .overridden(let gate, let reason):
      .overridden(gate: CardMask.mask(gate), reason: CardMask.mask(reason))
    case .threadEnded(let number, let outcome, let disposition):
      .threadEnded(
        number: number, outcome: CardMask.mask(outcome),
        disposition: CardMask.mask(disposition))
    case .speaker(let speaker):
      .speaker(changed(speaker) { $0.name = CardMask.mask($0.name) })
    case .handedOver(let handOver):
      .handedOver(changed(handOver) { $0.why = CardMask.mask($0.why) })
    case .refused(let reason): .refused(reason: CardMask.mask(reason))
    case .cause(let cause): .cause(CardMask.mask(cause))
    case .closed(let summary): .closed(summary: CardMask.mask(summary))
    default: maskedDeed
    }
  }

  /// What becomes of promises and requests, and what is noted for his care.
  private var maskedDeed: Act {
    switch self {
    case .issueChanged(let number, let field, let old, let new):
      .issueChanged(
        number: number, field: field, old: CardMask.mask(old), new: CardMask.mask(new))
    case .promiseFulfilled(let id, let evidence):
      .promiseFulfilled(id: id, evidence: CardMask.mask(evidence))
    case .promiseRenegotiated(let id, let due, let reason):
      .promiseRenegotiated(id: id, due: due, reason: CardMask.mask(reason))
    case .promiseBroken(let id, let reason):
      .promiseBroken(id: id, reason: CardMask.mask(reason))
    case .promiseHanded(let id, let owner): .promiseHanded(id: id, to: CardMask.mask(owner))
    case .requestAnswered(let id, let answer, let by):
      .requestAnswered(id: id, answer: CardMask.mask(answer), by: CardMask.mask(by))
    case .requestTicked(let id, let tick):
      .requestTicked(id: id, changed(tick) { $0.words = CardMask.mask($0.words) })
    case .followUpEnded(let id, let state, let outcome):
      .followUpEnded(id: id, state: state, outcome: CardMask.mask(outcome))
    case .ideaChanged(let id, let field, let old, let new):
      .ideaChanged(id: id, field: field, old: CardMask.mask(old), new: CardMask.mask(new))
    default: maskedCare
    }
  }

  private var maskedCare: Act {
    switch self {
    case .gestured(let gesture):
      .gestured(changed(gesture) { $0.words = CardMask.mask($0.words) })
    case .followUpPlanned(let followUp):
      .followUpPlanned(changed(followUp) { $0.what = CardMask.mask($0.what) })
    case .surveyed(let survey):
      .surveyed(changed(survey) { $0.words = CardMask.mask($0.words) })
    case .expectationNoted(let told):
      .expectationNoted(
        changed(told) {
          $0.by = CardMask.mask($0.by)
          $0.words = CardMask.mask($0.words)
          $0.inFact = CardMask.mask($0.inFact)
        })
    case .needStated(let need): .needStated(changed(need) { $0.words = CardMask.mask($0.words) })
    case .consented(let consent):
      .consented(changed(consent) { $0.words = CardMask.mask($0.words) })
    case .praised(let kudos):
      .praised(
        changed(kudos) {
          $0.to = CardMask.mask($0.to)
          $0.department = CardMask.mask($0.department)
          $0.words = CardMask.mask($0.words)
        })
    case .messageQueued(let message): .messageQueued(message.masked)
    case .ideaNoted(let idea): .ideaNoted(changed(idea) { $0.words = CardMask.mask($0.words) })
    default: self
    }
  }
}

extension StepAct {
  fileprivate var masked: StepAct {
    var step = self
    switch what {
    case .answered(.text(let text)): step.what = .answered(.text(CardMask.mask(text)))
    case .found(.text(let text)): step.what = .found(.text(CardMask.mask(text)))
    case .skipped(let reason): step.what = .skipped(reason: CardMask.mask(reason))
    default: break
    }
    return step
  }
}

private func changed<Value>(_ value: Value, _ change: (inout Value) -> Void) -> Value {
  var copy = value
  change(&copy)
  return copy
}
