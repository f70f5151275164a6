package import Casework
package import Playbook

/// Two wanted one field otherwise, and one was first.
package struct FieldClash: Hashable, Sendable {
  /// Whose field it is.
  package enum Thing: Hashable, Sendable {
    case customer
    case issue(Int64, Issue.Field)
    case idea(Int64, Idea.Field)
  }

  package var field: String
  package var thing: Thing
  /// What stood there when both began.
  package var before: String
  package var mine: String
  /// What stands there now.
  package var theirs: String
  /// Who was first, and when, where that is known.
  package var by: LocalText?
  package var at: Instant?
  /// What the same form changed beside it.
  package var beside: [Care] = []

  package init(
    field: String, of thing: Thing = .customer, before: String, mine: String, theirs: String,
    by: LocalText? = nil, at: Instant? = nil
  ) {
    self.field = field
    self.thing = thing
    self.before = before
    self.mine = mine
    self.theirs = theirs
    self.by = by
    self.at = at
  }

  /// The first of the acts that was decided on what no longer stands in the file.
  package init?(in acts: [Act], with file: CustomerFile) {
    for (place, act) in acts.enumerated() {
      guard let clash = FieldClash(act, file) else { continue }
      self = clash
      beside = acts.enumerated().filter { $0.offset != place }.compactMap { Care($0.element) }
      return
    }
    return nil
  }

  private init?(_ act: Act, _ file: CustomerFile) {
    switch act {
    case .fieldChanged(let field, let before, let mine):
      self.init(
        field: field, before: before, mine: mine, theirs: file.customer.value(ofField: field))
    case .issueChanged(let number, let field, let before, let mine):
      guard let issue = file.issues.first(where: { $0.number == number }) else { return nil }
      self.init(
        field: field.rawValue, of: .issue(number, field), before: before, mine: mine,
        theirs: issue.value(of: field))
    case .ideaChanged(let id, let field, let before, let mine):
      guard let idea = file.ideas.first(where: { $0.id == id }) else { return nil }
      self.init(
        field: field.rawValue, of: .idea(id, field), before: before, mine: mine,
        theirs: idea.value(of: field))
    default: return nil
    }
    guard theirs != before else { return nil }
  }

  /// Mine was chosen, over what stands there now.
  var mineAfterAll: Intent {
    switch thing {
    case .issue(let number, let field):
      .care(beside + [.issue(number, field, to: mine, was: theirs)])
    case .idea(let id, let field): .care(beside + [.ideaChanged(id, field, to: mine, was: theirs)])
    case .customer:
      Care(.fieldChanged(field: field, old: theirs, new: mine)).map { .care([$0]) }
        ?? .change(field: field, old: theirs, new: mine)
    }
  }
}

extension Care {
  /// The change again that an act is; nil for what no form of care changes.
  fileprivate init?(_ act: Act) {
    switch act {
    case .issueChanged(let number, let field, let old, let new):
      self = .issue(number, field, to: new, was: old)
    case .ideaChanged(let id, let field, let old, let new):
      self = .ideaChanged(id, field, to: new, was: old)
    case .fieldChanged(RegisterCheck.field, let old, let new):
      guard let check = RegisterCheck(new) else { return nil }
      self = .register(isListed: check.isListed, was: old)
    case .fieldChanged(let field, let old, let new):
      let forecast = Forecast.allCases.first { Judgement.field(of: $0) == field }
      guard let forecast, let judgement = Judgement(new) else { return nil }
      self = .judged(forecast, judgement.level, reason: judgement.reason, was: old)
    default: return nil
    }
  }
}

extension Wording {
  /// What a person calls the field.
  func name(of clash: FieldClash) -> String {
    switch clash.thing {
    case .issue(let number, let field): "\(number), \(self("issue.field.\(field.rawValue)"))"
    case .idea(_, let field): self("idea.field.\(field.rawValue)")
    case .customer:
      Forecast.allCases.first { Judgement.field(of: $0) == clash.field }
        .map { self("outlook.which.\($0.rawValue)") } ?? field(clash.field)
    }
  }

  /// What a person calls a value of it.
  func value(_ value: String, of clash: FieldClash) -> String {
    switch clash.thing {
    case .issue(_, .status): self("issue.status.\(value)")
    case .issue(_, .cause): value.isEmpty ? value : self("issue.cause.\(value)")
    case .issue(_, .priority): self("issue.priority.\(value)")
    case .issue(_, .awaits): value.isEmpty ? value : self("issue.awaits.\(value)")
    case .issue(_, .due): Int64(value).map { moment(Instant(milliseconds: $0)) } ?? value
    case .idea(_, .status): self("idea.\(value)")
    case .issue(_, .owner), .idea: value
    case .customer: judged(value, clash.field) ?? value
    }
  }

  private func judged(_ value: String, _ field: String) -> String? {
    guard Forecast.allCases.contains(where: { Judgement.field(of: $0) == field }),
      let judgement = Judgement(value)
    else { return nil }
    return "\(self("outlook.level.\(judgement.level.rawValue)")), \(judgement.reason)"
  }
}
