internal import Canvas
internal import Casework
internal import Playbook

extension Console {
  mutating func openPromise() {
    let words = wording
    openForm(
      .promise, "form.promise",
      [(.what, Form.Field(words("form.what"))), (.due, dueField(words))])
  }

  mutating func openCredit() {
    let words = wording
    let reasons = ["credit.our-mistake", "credit.fault", "credit.goodwill"]
    openForm(
      .credit, "form.credit",
      [
        (.amount, Form.Field(words("form.amount"))),
        (.reason, Form.Field(words("form.reason"), options: reasons.map { words($0) })),
      ])
  }

  mutating func openRequest() {
    let words = wording
    let departments = surroundings.desk.departments.map { $0.title[language] }
    let dues = requestDues
    openForm(
      .request, "form.request",
      [
        (.department, Form.Field(words("form.department"), options: departments)),
        (.what, Form.Field(words("form.what"))),
        (.due, dueField(words, dues, chosen: usualRequestDue.flatMap { dues.firstIndex(of: $0) })),
      ], dues: dues)
  }

  mutating func openEscalation() {
    openForm(.escalate, "form.escalate", [(.reason, Form.Field(wording("form.reason")))])
  }

  mutating func openSkip() {
    openForm(.skip, "form.skip", [(.reason, Form.Field(wording("form.reason")))])
  }

  mutating func openForm(
    _ purpose: Form.Purpose, _ title: String, _ fields: [(name: Form.Name, field: Form.Field)],
    startAt focus: Form.Name? = nil, dues: [Instant]? = nil
  ) {
    var form = Form(purpose, wording(title), fields, startAt: focus)
    form.dues = dues ?? proposedDues
    sheet = .form(form)
  }

  /// The hours by which a rep usually promises: later today, tomorrow, in two and in five working days.
  private var proposedDues: [Instant] {
    let calendar = surroundings.calendar
    let today = calendar.zone.wall(now).day
    let later = calendar.zone.instant(WallTime(day: today, hour: 17))
    return (later > now + .hours(1) && calendar.isOpen(at: later - .minutes(1)) ? [later] : [])
      + [1, 2, 5].map(noon(afterWorkingDays:))
  }

  /// The days within which departments answer, among those that a rep usually promises.
  private var requestDues: [Instant] {
    let within = surroundings.desk.departments.map(\.answersWithin)
    return Set(within + [1, 2, 5]).sorted().map { noon(afterWorkingDays: $0) }
  }

  /// The first department's own.
  private var usualRequestDue: Instant? {
    surroundings.desk.departments.first.map { noon(afterWorkingDays: $0.answersWithin) }
  }

  private func noon(afterWorkingDays days: Int) -> Instant {
    let calendar = surroundings.calendar
    let day = calendar.zone.wall(calendar.adding(businessDays: days, to: now)).day
    return calendar.zone.instant(WallTime(day: day, hour: 12))
  }

  func dueField(
    _ words: Wording, _ dues: [Instant]? = nil, chosen: Int? = nil
  ) -> Form.Field {
    let labels = (dues ?? proposedDues).map { words.moment($0) } + [words("form.other-time")]
    return Form.Field(words("form.due"), options: labels, chosen: chosen ?? 0)
  }

  /// Turns a finished form into what the rep meant; a form that is wrong stays open and says where.
  mutating func commit(_ form: Form) -> [Effect] {
    if case .clash(let clash) = form.purpose, form.chosen(.whose) == 0 { return leaveTheirs(clash) }
    if form.purpose == .notice { return post(form) }
    if case .time(let asked) = form.purpose { return setTime(of: asked, from: form) }
    if form.wantsOtherTime { return askForTime(of: form) }
    guard let intent = intent(of: form) else {
      var open = form
      open.accept(faults(in: form))
      sheet = .form(open)
      return []
    }
    sheet = nil
    let before = call?.engine?.contact.lastSequence
    let along = form.isTransfer ? noteGoesAlong() : []
    let effects = along + (form.then.map { act(intent, $0) } ?? act(intent))
    guard call?.engine?.contact.lastSequence == before else { return sayWhoWasAsked(form, effects) }
    sheet = .form(isAboveLimit(intent) ? approval(then: intent) : refused(form))
    return effects
  }

  /// An amount above the limit is told where it stands, so that the next digits are of another one.
  private func refused(_ form: Form) -> Form {
    guard form.purpose == .credit, let notice, notice.key == "refusal.needs-lead" else {
      return form
    }
    var open = form
    open.accept([.amount: wording.plain("form.above-limit", notice.slots)])
    return open
  }

  /// A lead was asked, and the credit is still above what the rep may give: what he is waiting for is her yes.
  private func isAboveLimit(_ intent: Intent) -> Bool {
    guard case .credit = intent else { return false }
    return notice?.key == "refusal.needs-lead" && call?.facts.escalations.isEmpty == false
  }

  func approval(then intent: Intent) -> Form {
    var form = Form(
      .override(gate: "credit"), wording("form.approval"),
      [(.reason, Form.Field(wording("form.who-approved")))])
    form.then = intent
    return form
  }

  private mutating func sayWhoWasAsked(_ form: Form, _ effects: [Effect]) -> [Effect] {
    guard form.purpose == .escalate, let asked = call?.facts.escalations.last else {
      return effects
    }
    tell(Notice("notice.lead-asked", ["name": asked.to]))
    return effects
  }

  private func intent(of form: Form) -> Intent? {
    switch form.purpose {
    case .promise:
      let what = form.text(.what).trimmed
      return what.isEmpty ? nil : .promise(what: what, due: form.due)
    case .credit:
      let typed = form.text(.amount).trimmed
      guard let amount = Money(decimal: typed, currency: surroundings.desk.currency),
        amount.minorUnits > 0
      else { return nil }
      let reasons = ["ours", "fault", "goodwill"]
      return .credit(amount: amount, reason: reasons[form.chosen(.reason) % reasons.count])
    case .request:
      let what = form.text(.what).trimmed
      let departments = surroundings.desk.departments
      let chosen = form.chosen(.department)
      guard !what.isEmpty, departments.indices.contains(chosen) else { return nil }
      return .request(department: departments[chosen].name, what: what, due: form.due)
    case .escalate: return reason(form).map { .escalate(reason: $0) }
    case .notice, .time: return nil
    case .refuse: return reason(form).map { .refuse(reason: $0) }
    case .skip: return reason(form).map { .skip(reason: $0) }
    case .care(let kind): return (try? form.care(kind)).map { .care($0) }
    case .change, .clash: return change(of: form)
    case .override(let gate): return reason(form).map { .override(gate: gate, reason: $0) }
    case .transfer(let logins): return handOver(form, among: logins)
    }
  }

  private func reason(_ form: Form) -> String? {
    let text = form.text(.reason).trimmed
    return text.isEmpty ? nil : text
  }

  /// A sentence of what is wrong, by field.
  func faults(in form: Form) -> [Form.Name: String] {
    if form.purpose == .change { return [.new: fault(ofChange: form)] }
    return faultWords(in: form).mapValues { wording($0) }
  }

  private func faultWords(in form: Form) -> [Form.Name: String] {
    let empty = form.names.prefix(1).map { ($0, "form.fault.empty") }
    switch form.purpose {
    case .credit: return [.amount: "form.fault.amount"]
    case .request: return [.what: "form.fault.empty"]
    case .care(let kind):
      do {
        _ = try form.care(kind)
      } catch {
        return [error.field: error.word]
      }
    default: break
    }
    return Dictionary(uniqueKeysWithValues: empty)
  }
}

extension Form {
  fileprivate var isTransfer: Bool {
    if case .transfer = purpose { true } else { false }
  }

  var due: Instant? { due(of: .due) }

  func due(of name: Name) -> Instant? {
    dues.indices.contains(chosen(name)) ? dues[chosen(name)] : nil
  }
}
