package import Casework

// What an undo says that it took back.
extension CallEngine {
  /// The acts of a person that these new acts took back, worded, first done first; empty where there is none.
  package func takenBack(by acts: [Act], in language: String) -> String {
    let gone = Set(acts.compactMap(\.target))
    let words = setting.words(language)
    let told = contact.entries.filter { gone.contains($0.sequence) }.compactMap { words($0.act) }
    var names: [String] = []
    for name in told where !names.contains(name) { names.append(name) }
    return names.joined(separator: ", ")
  }

  /// The same of what was given, asked and promised alone: of a step back the rest is seen.
  package func commitmentsTakenBack(by acts: [Act], in language: String) -> String {
    let gone = Set(acts.compactMap(\.target))
    let words = setting.words(language)
    return contact.entries.filter { gone.contains($0.sequence) && $0.fileChange != nil }
      .compactMap { words($0.act) }.joined(separator: ", ")
  }
}

extension Words {
  /// An act in a few words; nil for one that says nothing by itself.
  fileprivate func callAsFunction(_ act: Act) -> String? {
    switch act {
    case .credited(let credit): self("took.credited", ["amount": .money(credit.amount)])
    case .promised(let promise):
      self("took.promised", ["what": .text(promise.what[language]), "due": .instant(promise.due)])
    case .requested(let request): self("took.requested", ["what": .text(request.what)])
    case .issueOpened(let issue): self("took.issueOpened", ["title": .text(issue.title[language])])
    case .issueSolved(let number): self("took.issueSolved", ["number": .text(String(number))])
    case .fieldChanged(let field, _, _):
      self("took.fieldChanged", ["field": .text(name(ofField: field))])
    case .step(let step): step.what.told.map { self["took.step-\($0)"] }
    case .undone, .withdrawn, .threadEnded, .opened, .closed, .forgotten, .wrapUpParked,
      .wrapUpReopened, .takenOver, .rangOut, .wentElsewhere, .remedy(_, .shown),
      .remedy(_, .notRaised):
      nil
    default: self["took.\(act.kind)"]
    }
  }
}

extension Words {
  /// What a person calls a field; one that the desk or a list has of its own goes by its key.
  private func name(ofField field: String) -> String {
    line("field.\(field)") == nil ? field : self["field.\(field)"]
  }
}

extension StepAct.What {
  fileprivate var told: String? {
    switch self {
    case .said: "said"
    case .answered: "answered"
    case .skipped: "skipped"
    case .flagged: "flagged"
    case .jumped: "jumped"
    case .found, .decided, .reopened, .done: nil
    }
  }
}
