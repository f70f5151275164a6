internal import Canvas
internal import Casework
internal import Playbook

// The forms of the palette. What they choose among is what was in the file when they were opened.
extension Console {
  mutating func openCare(_ kind: CareForm) {
    let words = wording
    switch kind {
    case .followUp: openFollowUp(words)
    case .survey: openSurvey(words)
    case .need:
      openCare(
        kind,
        [
          (.words, Form.Field(words("form.words"))), (.needed, Form.Field(words("form.needed"))),
        ])
    case .told, .consent, .kudos: openSaid(kind, words)
    case .send: openSending(words)
    case .interface: openInterfaces(words)
    case .register:
      let answers = ["register.free", "register.listed"].map { words($0) }
      openCare(kind, [(.listing, Form.Field(words("form.register-says"), options: answers))])
    case .judge: openJudgement(words)
    case .idea, .gesture: openCare(kind, [(.what, Form.Field(words("form.what")))])
    default: openSettling(kind, words)
    }
  }

  /// What was said to him, by him, or of one of us.
  private mutating func openSaid(_ kind: CareForm, _ words: Wording) {
    switch kind {
    case .told:
      let places = Channel.allCases.map { words("channel.\($0.rawValue)") }
      openCare(
        kind,
        [
          (.what, Form.Field(words("form.what"))), (.toldBy, Form.Field(words("form.told-by"))),
          (.place, Form.Field(words("form.told-where"), options: places)),
          (.inFact, Form.Field(words("form.in-fact"))),
        ])
    case .consent:
      let purposes = Consent.Purpose.allCases.map { words("consent.\($0.rawValue)") }
      let answers = [words("consent.given"), words("consent.withdrawn")]
      openCare(
        kind,
        [
          (.purpose, Form.Field(words("form.purpose"), options: purposes)),
          (.said, Form.Field(words("form.said"), options: answers)),
          (.words, Form.Field(words("form.words"))),
        ])
    default:
      let givers = Kudos.Giver.allCases.map { words("kudos.\($0.rawValue)") }
      let kinds = Kudos.Kind.allCases.map { words("kudos.kind.\($0.rawValue)") }
      openCare(
        kind,
        [
          (.giver, Form.Field(words("form.from-whom"), options: givers)),
          (.person, Form.Field(words("form.whom"))),
          (.department, Form.Field(words("form.where"))),
          (.kind, Form.Field(words("form.kind"), options: kinds)),
          (.words, Form.Field(words("form.words"))),
        ])
    }
  }

  /// The few questions that the desk asks, and then his own words.
  private mutating func openSurvey(_ words: Wording) {
    let questions = surroundings.desk.surveys.questions
    let asked = questions.map {
      (name: Form.Name.question($0), field: Form.Field(words("form.\($0.rawValue)")))
    }
    openCare(.survey, asked + [(.words, Form.Field(words("form.words")))])
    guard case .form(var form) = sheet else { return }
    form.questions = questions
    sheet = .form(form)
  }

  /// Which of the five places where he meets us this contact belongs to; service, where nothing tells otherwise.
  private mutating func openInterfaces(_ words: Wording) {
    let options = Interface.allCases.map { words("interface.\($0.rawValue)") }
    let now = Interface.allCases.firstIndex(of: call?.facts.interface ?? .service)
    openCare(
      .interface, [(.kind, Form.Field(words("form.kind"), options: options, chosen: now ?? 0))])
  }

  private mutating func openJudgement(_ words: Wording) {
    let forecasts = Forecast.allCases.map { words("outlook.which.\($0.rawValue)") }
    let levels = Outlook.Level.allCases.map { words("outlook.level.\($0.rawValue)") }
    openCare(
      .judge,
      [
        (.forecast, Form.Field(words("form.judge-which"), options: forecasts)),
        (.level, Form.Field(words("form.judge-level"), options: levels)),
        (.reason, Form.Field(words("form.reason"))),
      ])
  }

  /// To where he is reached; what it says is put into the outbox and sent from there. That it sells is said by going up.
  private mutating func openSending(_ words: Wording) {
    let points = call?.file?.customer.contactPoints ?? []
    let labels = points.map {
      words($0.kind == .phone ? "message.sms" : "message.mail") + " "
        + (($0.kind == .phone ? PhoneNumber($0.value)?.grouped : nil) ?? $0.value)
    }
    let kinds = Message.Kind.allCases.map { words("message.\($0.rawValue)") }
    openCare(
      .send,
      [
        (.about, Form.Field(words("form.about"), options: kinds)),
        (.point, Form.Field(words("form.to-where"), options: labels)),
        (.text, Form.Field(words("form.text"))),
      ], startAt: labels.count == 1 ? .text : .point)
    guard case .form(var form) = sheet else { return }
    form.points = points
    sheet = .form(form)
  }

  /// What is proposed is in the language of the call, as a promise is.
  private mutating func openFollowUp(_ words: Wording) {
    let spoken = wording(in: call?.engine?.spoken ?? language)
    let kinds = FollowUp.Kind.allCases.map { words("follow-up.\($0.rawValue)") }
    let strengths = FollowUp.Strength.allCases
    let medium = strengths.firstIndex(of: .medium) ?? 0
    openCare(
      .followUp,
      [
        (.kind, Form.Field(words("form.kind"), options: kinds)),
        (
          .strength,
          Form.Field(
            words("form.strength"), options: strengths.map { words("follow-up.\($0.rawValue)") },
            chosen: medium)
        ),
        (.what, Form.Field(words("form.what"), text: spoken("form.call-back-with-an-answer"))),
        (.due, dueField(words)),
      ], startAt: .due)
  }

  private mutating func openSettling(_ kind: CareForm, _ words: Wording) {
    guard let file = call?.file else { return }
    switch kind {
    case .keepPromise:
      open(
        kind, openPromises(file), words("form.which-promise"), words,
        [.text(.evidence, "form.evidence")])
    case .breakPromise:
      open(
        kind, openPromises(file), words("form.which-promise"), words,
        [.text(.reason, "form.why-not")])
    case .movePromise:
      open(
        kind, openPromises(file), words("form.which-promise"), words,
        [.due, .text(.reason, "form.agreed")])
    case .endFollowUp:
      let planned = file.followUps.filter { $0.state == .planned }.map { ($0.id, $0.what) }
      open(
        kind, planned, words("form.which-follow-up"), words,
        [
          .options(.ended, "form.ended", ["follow-up.done", "follow-up.dropped"]),
          .text(.words, "form.how-it-went"),
        ])
    case .answerRequest:
      open(
        kind, requests(.open, file), words("form.which-request"), words,
        [.text(.answer, "form.answer"), .text(.answeredBy, "form.answered-by")])
    case .tickRequest:
      open(
        kind, requests(.answered, file), words("form.which-request"), words,
        [
          .options(.isGood, "form.is-good", ["request.good", "request.poor"]),
          .text(.words, "form.thanks"),
        ])
    case .changeIdea: openIdea(file, words)
    default: openIssue(file, words)
    }
  }

  private mutating func openIdea(_ file: CustomerFile, _ words: Wording) {
    let statuses = Idea.Status.allCases.map { "idea.\($0.rawValue)" }
    open(
      .changeIdea, ideas(file), words("form.which-idea"), words,
      [
        .options(.status, "form.status", ["form.as-is"] + statuses), .text(.owner, "form.owner"),
        .text(.effect, "form.effect"),
      ])
  }

  private mutating func openIssue(_ file: CustomerFile, _ words: Wording) {
    let statuses = Issue.Status.allCases.map { "issue.status.\($0.rawValue)" }
    let causes = CauseClass.allCases.map { "issue.cause.\($0.rawValue)" }
    let priorities = Issue.Priority.allCases.map { "issue.priority.\($0.rawValue)" }
    open(
      .changeIssue, changeable(file), words("form.which-issue"), words,
      [
        .options(.status, "form.status", ["form.as-is"] + statuses),
        .options(.cause, "form.cause", ["form.as-is"] + causes),
        .options(.priority, "form.priority", ["form.as-is"] + priorities),
        .text(.owner, "form.owner"),
      ])
  }

  private enum Asked {
    case text(Form.Name, String)
    case options(Form.Name, String, [String])
    case due
  }

  /// A form whose first field chooses one of `things`, by their numbers.
  private mutating func open(
    _ kind: CareForm, _ things: [(id: Int64, label: String)], _ which: String, _ words: Wording,
    _ asked: [Asked]
  ) {
    let thing = (name: Form.Name.thing, field: Form.Field(which, options: things.map(\.label)))
    let fields: [(name: Form.Name, field: Form.Field)] = asked.map { asked in
      switch asked {
      case .text(let name, let label): (name, Form.Field(words(label)))
      case .options(let name, let label, let options):
        (name, Form.Field(words(label), options: options.map { words($0) }))
      case .due: (.due, dueField(words))
      }
    }
    openCare(
      kind, [thing] + fields, ids: things.map(\.id),
      startAt: things.count == 1 ? fields.first?.name : nil)
  }

  private mutating func openCare(
    _ kind: CareForm, _ fields: [(name: Form.Name, field: Form.Field)], ids: [Int64] = [],
    startAt focus: Form.Name? = nil
  ) {
    openForm(.care(kind), "form.\(kind.rawValue)", fields, startAt: focus)
    guard case .form(var form) = sheet else { return }
    form.ids = ids
    form.shown = shownFile
    sheet = .form(form)
  }

  /// Open issues, and those that may be opened again.
  private func changeable(_ file: CustomerFile) -> [(id: Int64, label: String)] {
    file.issues.filter { $0.status != .solved || $0.mayOpenAgain(at: now) }.map { issue in
      let state = issue.status == .solved ? ", " + wording("issue.status.solved") : ""
      return (issue.number, "\(issue.number) \(issue.title[language])\(state)")
    }
  }

  /// Newest first.
  private func ideas(_ file: CustomerFile) -> [(id: Int64, label: String)] {
    file.ideas.filter { $0.id > 0 }.sorted { $0.at > $1.at }.map { ($0.id, $0.words) }
  }

  func openPromises(_ file: CustomerFile) -> [(id: Int64, label: String)] {
    file.promises.filter { $0.status == .open || $0.status == .broken }.map {
      ($0.id, $0.what[language])
    }
  }

  func requests(
    _ status: InternalRequest.Status, _ file: CustomerFile
  ) -> [(id: Int64, label: String)] {
    file.requests.filter { $0.status == status && $0.tick == nil }.map {
      ($0.id, "\(surroundings.desk.department($0.department, in: language)): \($0.what)")
    }
  }

  /// Whether the file has nothing of what a form of the palette chooses among.
  func isMissing(_ need: Need, in file: CustomerFile) -> Bool {
    switch need {
    case .promise: openPromises(file).isEmpty
    case .openRequest: requests(.open, file).isEmpty
    case .answeredRequest: requests(.answered, file).isEmpty
    case .issue: changeable(file).isEmpty
    case .contactPoint: file.customer.contactPoints.isEmpty
    case .idea: ideas(file).isEmpty
    case .followUp: file.followUps.allSatisfy { $0.state != .planned }
    default: false
    }
  }
}
