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
    case .need: openCare(kind, [Form.Field(words("form.words")), Form.Field(words("form.needed"))])
    case .told:
      let places = Channel.allCases.map { words("channel.\($0.rawValue)") }
      openCare(
        kind,
        [
          Form.Field(words("form.what")), Form.Field(words("form.told-by")),
          Form.Field(words("form.told-where"), options: places),
          Form.Field(words("form.in-fact")),
        ])
    case .consent:
      let purposes = Consent.Purpose.allCases.map { words("consent.\($0.rawValue)") }
      let answers = [words("consent.given"), words("consent.withdrawn")]
      openCare(
        kind,
        [
          Form.Field(words("form.purpose"), options: purposes),
          Form.Field(words("form.said"), options: answers), Form.Field(words("form.words")),
        ])
    case .kudos:
      let givers = Kudos.Giver.allCases.map { words("kudos.\($0.rawValue)") }
      openCare(
        kind,
        [Form.Field(words("form.from-whom"), options: givers)]
          + ["form.whom", "form.where", "form.words"].map { Form.Field(words($0)) })
    case .send: openSending(words)
    case .interface: openInterfaces(words)
    case .register:
      let answers = ["register.free", "register.listed"].map { words($0) }
      openCare(kind, [Form.Field(words("form.register-says"), options: answers)])
    case .judge: openJudgement(words)
    case .idea, .gesture: openCare(kind, [Form.Field(words("form.what"))])
    default: openSettling(kind, words)
    }
  }

  /// The few questions that the desk asks, and then his own words.
  private mutating func openSurvey(_ words: Wording) {
    let questions = surroundings.desk.surveys.questions
    let names = questions.map(\.rawValue) + ["words"]
    openCare(.survey, names.map { Form.Field(words("form.\($0)")) })
    guard case .form(var form) = sheet else { return }
    form.questions = questions
    sheet = .form(form)
  }

  /// Which of the five places where he meets us this contact belongs to; service, where nothing tells otherwise.
  private mutating func openInterfaces(_ words: Wording) {
    let options = Interface.allCases.map { words("interface.\($0.rawValue)") }
    let now = Interface.allCases.firstIndex(of: call?.facts.interface ?? .service)
    openCare(.interface, [Form.Field(words("form.kind"), options: options, chosen: now ?? 0)])
  }

  private mutating func openJudgement(_ words: Wording) {
    let forecasts = Forecast.allCases.map { words("outlook.which.\($0.rawValue)") }
    let levels = Outlook.Level.allCases.map { words("outlook.level.\($0.rawValue)") }
    openCare(
      .judge,
      [
        Form.Field(words("form.judge-which"), options: forecasts),
        Form.Field(words("form.judge-level"), options: levels),
        Form.Field(words("form.reason")),
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
        Form.Field(words("form.about"), options: kinds),
        Form.Field(words("form.to-where"), options: labels), Form.Field(words("form.text")),
      ], startAt: labels.count == 1 ? 2 : 1)
    guard case .form(var form) = sheet else { return }
    form.points = points
    sheet = .form(form)
  }

  /// What is proposed is in the language of the call, as a promise is.
  private mutating func openFollowUp(_ words: Wording) {
    let spoken = wording(in: call?.engine?.spoken ?? language)
    openCare(
      .followUp,
      [
        Form.Field(
          words("form.kind"),
          options: FollowUp.Kind.allCases.map { words("follow-up.\($0.rawValue)") }),
        Form.Field(
          words("form.strength"),
          options: FollowUp.Strength.allCases.map { words("follow-up.\($0.rawValue)") },
          chosen: 1),
        Form.Field(words("form.what"), text: spoken("form.call-back-with-an-answer")),
        dueField(words),
      ], startAt: 3)
  }

  private mutating func openSettling(_ kind: CareForm, _ words: Wording) {
    guard let file = call?.file else { return }
    switch kind {
    case .keepPromise:
      open(kind, openPromises(file), words("form.which-promise"), words, [.text("form.evidence")])
    case .breakPromise:
      open(kind, openPromises(file), words("form.which-promise"), words, [.text("form.why-not")])
    case .movePromise:
      open(
        kind, openPromises(file), words("form.which-promise"), words, [.due, .text("form.agreed")])
    case .endFollowUp:
      let planned = file.followUps.filter { $0.state == .planned }.map { ($0.id, $0.what) }
      open(
        kind, planned, words("form.which-follow-up"), words,
        [
          .options("form.ended", ["follow-up.done", "follow-up.dropped"]),
          .text("form.how-it-went"),
        ])
    case .answerRequest:
      open(
        kind, requests(.open, file), words("form.which-request"), words,
        [.text("form.answer"), .text("form.answered-by")])
    case .tickRequest:
      open(
        kind, requests(.answered, file), words("form.which-request"), words,
        [.options("form.is-good", ["request.good", "request.poor"]), .text("form.thanks")])
    case .changeIdea: openIdea(file, words)
    default: openIssue(file, words)
    }
  }

  private mutating func openIdea(_ file: CustomerFile, _ words: Wording) {
    let statuses = Idea.Status.allCases.map { "idea.\($0.rawValue)" }
    open(
      .changeIdea, ideas(file), words("form.which-idea"), words,
      [
        .options("form.status", ["form.as-is"] + statuses), .text("form.owner"),
        .text("form.effect"),
      ])
  }

  private mutating func openIssue(_ file: CustomerFile, _ words: Wording) {
    let statuses = Issue.Status.allCases.map { "issue.status.\($0.rawValue)" }
    let causes = CauseClass.allCases.map { "issue.cause.\($0.rawValue)" }
    let priorities = Issue.Priority.allCases.map { "issue.priority.\($0.rawValue)" }
    open(
      .changeIssue, changeable(file), words("form.which-issue"), words,
      [
        .options("form.status", ["form.as-is"] + statuses),
        .options("form.cause", ["form.as-is"] + causes),
        .options("form.priority", ["form.as-is"] + priorities), .text("form.owner"),
      ])
  }

  private enum Asked {
    case text(String)
    case options(String, [String])
    case due
  }

  /// A form whose first field chooses one of `things`, by their numbers.
  private mutating func open(
    _ kind: CareForm, _ things: [(id: Int64, label: String)], _ which: String, _ words: Wording,
    _ asked: [Asked]
  ) {
    let fields = asked.map { asked in
      switch asked {
      case .text(let label): Form.Field(words(label))
      case .options(let label, let options):
        Form.Field(words(label), options: options.map { words($0) })
      case .due: dueField(words)
      }
    }
    openCare(
      kind, [Form.Field(which, options: things.map(\.label))] + fields, ids: things.map(\.id),
      startAt: things.count == 1 ? 1 : 0)
  }

  private mutating func openCare(
    _ kind: CareForm, _ fields: [Form.Field], ids: [Int64] = [], startAt focus: Int = 0
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

extension CareForm {
  /// What its first field chooses among.
  var needs: [Need] {
    switch self {
    case .keepPromise, .movePromise, .breakPromise: [.promise]
    case .answerRequest: [.openRequest]
    case .tickRequest: [.answeredRequest]
    case .changeIssue: [.issue]
    case .changeIdea: [.idea]
    case .endFollowUp: [.followUp]
    case .send: [.contactPoint]
    default: []
    }
  }
}

extension Command {
  /// The form that it opens.
  var careForm: CareForm? {
    switch self {
    case .followUp: .followUp
    case .survey: .survey
    case .need: .need
    case .told: .told
    case .consent: .consent
    case .kudos: .kudos
    case .idea: .idea
    case .gesture: .gesture
    case .send: .send
    case .interface: .interface
    case .register: .register
    case .judge: .judge
    case .keepPromise: .keepPromise
    case .movePromise: .movePromise
    case .breakPromise: .breakPromise
    case .answerRequest: .answerRequest
    case .tickRequest: .tickRequest
    case .changeIssue: .changeIssue
    case .changeIdea: .changeIdea
    case .endFollowUp: .endFollowUp
    default: nil
    }
  }
}
