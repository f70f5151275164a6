import Casework

extension Act {
  /// The same, without a payment card's number in any text that a person typed.
  var masked: Act {
    switch self {
    case .noted(let text): .noted(CardMask.mask(text))
    case .step(let step): .step(step.masked)
    case .promised(let promise):
      .promised(changed(promise) { $0.what = $0.what.masked })
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
    case .cause(let cause): .cause(CardMask.mask(cause))
    case .closed(let summary): .closed(summary: CardMask.mask(summary))
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

extension LocalText {
  fileprivate var masked: LocalText { LocalText(byLanguage.mapValues(CardMask.mask)) }
}

private func changed<Value>(_ value: Value, _ change: (inout Value) -> Void) -> Value {
  var copy = value
  change(&copy)
  return copy
}
