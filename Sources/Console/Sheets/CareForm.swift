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
  let field: Int
  let word: String
}

extension Form {
  /// What the form asks for.
  func care(_ kind: CareForm) throws(FormFault) -> [Care] {
    switch kind {
    case .followUp:
      [
        .followUp(
          FollowUp.Kind.allCases[chosen(0)], FollowUp.Strength.allCases[chosen(1)],
          what: try needed(2), due: dues.indices.contains(chosen(3)) ? dues[chosen(3)] : nil)
      ]
    case .endFollowUp:
      [.followUpEnded(try id(0), chosen(1) == 0 ? .done : .dropped, outcome: try needed(2))]
    case .survey: [.survey(try survey())]
    case .need: [.need(try needed(0), when: try day(1))]
    case .told:
      [
        .told(
          try needed(0), by: try needed(1), in: Channel.allCases[chosen(2)],
          inFact: text(3).trimmed)
      ]
    case .consent:
      [
        .consent(
          Consent.Purpose.allCases[chosen(0)], isGiven: chosen(1) == 0, words: text(2).trimmed)
      ]
    case .kudos:
      [
        .kudos(
          from: Kudos.Giver.allCases[chosen(0)], to: try needed(1), department: text(2).trimmed,
          words: try needed(3))
      ]
    case .idea: [.idea(try needed(0))]
    case .gesture: [.gesture(try needed(0))]
    case .send: [try message()]
    case .interface: [.interface(Interface.allCases[chosen(0)])]
    case .register: [register]
    case .judge: [try judgement()]
    default: try settling(kind)
    }
  }

  private var register: Care {
    .register(isListed: chosen(0) == 1, was: shown?.customer.value(ofField: RegisterCheck.field))
  }

  private func judgement() throws(FormFault) -> Care {
    let forecast = Forecast.allCases[chosen(0)]
    return .judged(
      forecast, Outlook.Level.allCases[chosen(1)], reason: try needed(2),
      was: shown?.customer.value(ofField: Judgement.field(of: forecast)))
  }

  private func message() throws(FormFault) -> Care {
    guard points.indices.contains(chosen(1)) else {
      throw FormFault(field: 1, word: "form.fault.empty")
    }
    let point = points[chosen(1)]
    return .message(
      point.kind == .phone ? .sms : .mail, to: point.value, text: try needed(2),
      kind: Message.Kind.allCases[chosen(0)])
  }

  private func settling(_ kind: CareForm) throws(FormFault) -> [Care] {
    switch kind {
    case .keepPromise: [.promiseKept(try id(0), evidence: try needed(1))]
    case .breakPromise: [.promiseBroken(try id(0), reason: try needed(1))]
    case .movePromise:
      [
        .promiseMoved(
          try id(0), dues.indices.contains(chosen(1)) ? dues[chosen(1)] : nil,
          reason: try needed(2))
      ]
    case .answerRequest:
      [.requestAnswered(try id(0), answer: try needed(1), by: text(2).trimmed)]
    case .tickRequest:
      [.requestTicked(try id(0), isGood: chosen(1) == 0, words: text(2).trimmed)]
    case .changeIdea: try ideaChanges()
    default: try issueChanges()
    }
  }

  /// The first choice of status, and empty words, leave what is.
  private func ideaChanges() throws(FormFault) -> [Care] {
    let id = try id(0)
    let statuses = Idea.Status.allCases.map(\.rawValue)
    let idea = shown?.ideas.first { $0.id == id }
    return try changed([
      (Idea.Field.status, choice(1, among: statuses)), (.owner, text(2).trimmed),
      (.effect, text(3).trimmed),
    ]) { .ideaChanged(id, $0, to: $1, was: idea?.value(of: $0)) }
  }

  /// The first choice of status, cause and priority, and an empty owner, leave what is.
  private func issueChanges() throws(FormFault) -> [Care] {
    let number = try id(0)
    let issue = shown?.issues.first { $0.number == number }
    return try changed([
      (Issue.Field.status, choice(1, among: Issue.Status.allCases.map(\.rawValue))),
      (.cause, choice(2, among: CauseClass.allCases.map(\.rawValue))),
      (.priority, choice(3, among: Issue.Priority.allCases.map(\.rawValue))),
      (.owner, text(4).trimmed),
    ]) { .issue(number, $0, to: $1, was: issue?.value(of: $0)) }
  }

  /// Empty where the first choice stands, which leaves what is.
  private func choice(_ field: Int, among values: [String]) -> String {
    chosen(field) > 0 ? values[chosen(field) - 1] : ""
  }

  private func changed<Field>(
    _ values: [(field: Field, new: String)], _ care: (Field, String) -> Care
  ) throws(FormFault) -> [Care] {
    let changes = values.filter { !$0.new.isEmpty }.map { care($0.field, $0.new) }
    guard !changes.isEmpty else { throw FormFault(field: 1, word: "form.fault.empty") }
    return changes
  }

  private func survey() throws(FormFault) -> Survey {
    let unasked = Instant(milliseconds: 0)
    var survey = Survey(asked: unasked, method: .phone, words: text(questions.count).trimmed)
    var isAnswered = !survey.words.isEmpty
    for (field, question) in questions.enumerated() {
      let mark = try mark(field, question.marks)
      survey.mark(question, mark)
      isAnswered = isAnswered || mark != nil
    }
    guard isAnswered else { throw FormFault(field: 0, word: "form.fault.mark") }
    return survey
  }

  private func mark(_ field: Int, _ range: ClosedRange<Int>) throws(FormFault) -> Int? {
    let typed = text(field).trimmed
    guard !typed.isEmpty else { return nil }
    guard let mark = Int(typed), range.contains(mark) else {
      throw FormFault(field: field, word: "form.fault.mark")
    }
    return mark
  }

  private func day(_ field: Int) throws(FormFault) -> Day? {
    let typed = text(field).trimmed
    guard !typed.isEmpty else { return nil }
    guard let day = Day(iso: typed) else { throw FormFault(field: field, word: "form.fault.day") }
    return day
  }

  private func needed(_ field: Int) throws(FormFault) -> String {
    let typed = text(field).trimmed
    guard !typed.isEmpty else { throw FormFault(field: field, word: "form.fault.empty") }
    return typed
  }

  private func id(_ field: Int) throws(FormFault) -> Int64 {
    guard ids.indices.contains(chosen(field)) else {
      throw FormFault(field: field, word: "form.fault.empty")
    }
    return ids[chosen(field)]
  }
}
