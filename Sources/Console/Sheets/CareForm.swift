internal import Casework
internal import Playbook

/// What a form of the palette is about: something that is noted of a customer, or what became of a thing in his file.
package enum CareForm: String, CaseIterable, Hashable, Sendable {
  case followUp = "follow-up"
  case endFollowUp = "end-follow-up"
  case survey, need, told, consent, kudos, idea, gesture
  case send, interface, register, judge
  case keepPromise = "keep-promise"
  case breakPromise = "break-promise"
  case movePromise = "move-promise"
  case answerRequest = "answer-request"
  case tickRequest = "tick-request"
  case changeIssue = "change-issue"
  case changeIdea = "change-idea"
}

/// Where a form is wrong, and the word key of how.
struct FormFault: Error, Hashable {
  let field: Form.Name
  let word: String
}

extension Form {
  /// What the form asks for.
  func care(_ kind: CareForm) throws(FormFault) -> [Care] {
    switch kind {
    case .followUp: [try followUp()]
    case .endFollowUp:
      [
        .followUpEnded(
          try id, chosen(.ended) == 0 ? .done : .dropped, outcome: try needed(.words))
      ]
    case .survey: [.survey(try survey())]
    case .need: [.need(try needed(.words), when: try day(.needed))]
    case .told:
      [
        .told(
          try needed(.what), by: try needed(.toldBy), in: Channel.allCases[chosen(.place)],
          inFact: text(.inFact).trimmed)
      ]
    case .consent:
      [
        .consent(
          Consent.Purpose.allCases[chosen(.purpose)], isGiven: chosen(.said) == 0,
          words: text(.words).trimmed)
      ]
    case .kudos:
      [
        .kudos(
          from: Kudos.Giver.allCases[chosen(.giver)], kind: Kudos.Kind.allCases[chosen(.kind)],
          to: try needed(.person), department: text(.department).trimmed, words: try needed(.words))
      ]
    case .idea: [.idea(try needed(.what))]
    case .gesture: [.gesture(try needed(.what))]
    case .send: [try message()]
    case .interface: [.interface(Interface.allCases[chosen(.kind)])]
    case .register: [register]
    case .judge: [try judgement()]
    default: try settling(kind)
    }
  }

  private func followUp() throws(FormFault) -> Care {
    .followUp(
      FollowUp.Kind.allCases[chosen(.kind)], FollowUp.Strength.allCases[chosen(.strength)],
      what: try needed(.what), due: due)
  }

  private var register: Care {
    .register(
      isListed: chosen(.listing) == 1, was: shown?.customer.value(ofField: RegisterCheck.field))
  }

  private func judgement() throws(FormFault) -> Care {
    let forecast = Forecast.allCases[chosen(.forecast)]
    return .judged(
      forecast, Outlook.Level.allCases[chosen(.level)], reason: try needed(.reason),
      was: shown?.customer.value(ofField: Judgement.field(of: forecast)))
  }

  private func message() throws(FormFault) -> Care {
    guard points.indices.contains(chosen(.point)) else {
      throw FormFault(field: .point, word: "form.fault.empty")
    }
    let point = points[chosen(.point)]
    return .message(
      point.kind == .phone ? .sms : .mail, to: point.value, text: try needed(.text),
      kind: Message.Kind.allCases[chosen(.about)])
  }

  private func settling(_ kind: CareForm) throws(FormFault) -> [Care] {
    switch kind {
    case .keepPromise: [.promiseKept(try id, evidence: try needed(.evidence))]
    case .breakPromise: [.promiseBroken(try id, reason: try needed(.reason))]
    case .movePromise: [.promiseMoved(try id, due, reason: try needed(.reason))]
    case .answerRequest:
      [.requestAnswered(try id, answer: try needed(.answer), by: text(.answeredBy).trimmed)]
    case .tickRequest:
      [.requestTicked(try id, isGood: chosen(.isGood) == 0, words: text(.words).trimmed)]
    case .changeIdea: try ideaChanges()
    default: try issueChanges()
    }
  }

  /// The first choice of status, and empty words, leave what is.
  private func ideaChanges() throws(FormFault) -> [Care] {
    let id = try id
    let statuses = Idea.Status.allCases.map(\.rawValue)
    let idea = shown?.ideas.first { $0.id == id }
    return try changed([
      (Idea.Field.status, choice(.status, among: statuses)), (.owner, text(.owner).trimmed),
      (.effect, text(.effect).trimmed),
    ]) { .ideaChanged(id, $0, to: $1, was: idea?.value(of: $0)) }
  }

  /// The first choice of status, cause and priority, and an empty owner, leave what is.
  private func issueChanges() throws(FormFault) -> [Care] {
    let number = try id
    let issue = shown?.issues.first { $0.number == number }
    return try changed([
      (Issue.Field.status, choice(.status, among: Issue.Status.allCases.map(\.rawValue))),
      (.cause, choice(.cause, among: CauseClass.allCases.map(\.rawValue))),
      (.priority, choice(.priority, among: Issue.Priority.allCases.map(\.rawValue))),
      (.owner, text(.owner).trimmed),
    ]) { .issue(number, $0, to: $1, was: issue?.value(of: $0)) }
  }

  /// Empty where the first choice stands, which leaves what is.
  private func choice(_ field: Name, among values: [String]) -> String {
    chosen(field) > 0 ? values[chosen(field) - 1] : ""
  }

  private func changed<Field>(
    _ values: [(field: Field, new: String)], _ care: (Field, String) -> Care
  ) throws(FormFault) -> [Care] {
    let changes = values.filter { !$0.new.isEmpty }.map { care($0.field, $0.new) }
    guard !changes.isEmpty else { throw FormFault(field: .status, word: "form.fault.empty") }
    return changes
  }

  private func survey() throws(FormFault) -> Survey {
    let unasked = Instant(milliseconds: 0)
    var survey = Survey(asked: unasked, method: .phone, words: text(.words).trimmed)
    var isAnswered = !survey.words.isEmpty
    for question in questions {
      let mark = try mark(.question(question), question.marks)
      survey.mark(question, mark)
      isAnswered = isAnswered || mark != nil
    }
    guard isAnswered else {
      throw FormFault(field: names.first ?? .words, word: "form.fault.mark")
    }
    return survey
  }

  private func mark(_ field: Name, _ range: ClosedRange<Int>) throws(FormFault) -> Int? {
    let typed = text(field).trimmed
    guard !typed.isEmpty else { return nil }
    guard let mark = Int(typed), range.contains(mark) else {
      throw FormFault(field: field, word: "form.fault.mark")
    }
    return mark
  }

  private func day(_ field: Name) throws(FormFault) -> Day? {
    let typed = text(field).trimmed
    guard !typed.isEmpty else { return nil }
    guard let day = Day(iso: typed) else { throw FormFault(field: field, word: "form.fault.day") }
    return day
  }

  private func needed(_ field: Name) throws(FormFault) -> String {
    let typed = text(field).trimmed
    guard !typed.isEmpty else { throw FormFault(field: field, word: "form.fault.empty") }
    return typed
  }

  private var id: Int64 {
    get throws(FormFault) {
      guard ids.indices.contains(chosen(.thing)) else {
        throw FormFault(field: .thing, word: "form.fault.empty")
      }
      return ids[chosen(.thing)]
    }
  }
}
