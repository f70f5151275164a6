internal import Casework
internal import Playbook

/// What an act is called, and what of it a person wants to read.
struct ActWording {
  let words: Wording

  private var language: String { words.words.language }

  func name(of act: Act) -> String {
    if case .forgotten = act { return words("journal.forgotten") }
    return words("journal.\(act.kind)")
  }

  func values(of act: Act) -> [String] {
    switch act {
    case .opened(let opening, let reference):
      [
        String(reference), words("channel.\(opening.channel.rawValue)"),
        words("contact.\(opening.direction.rawValue)"), opening.from ?? "", opening.menu ?? "",
      ]
    case .speaker(let speaker): [words("speaker.\(speaker.who.rawValue)"), speaker.name]
    case .identified(let level): [words("identification.\(level.rawValue)")]
    case .handedOver(let handOver): [handOver.to, handOver.why]
    case .takenOver(let login): [login]
    case .mood(let mood): [words("mood.\(mood.rawValue)")]
    case .threadOpened(let number, let script, _): ["\(number)", script]
    case .threadEntered(let number): ["\(number)"]
    case .threadEnded(let number, let outcome, _): ["\(number)", known("outcome", outcome)]
    case .step(let step): ["\(step.thread)", step.key] + values(of: step.what)
    case .undone(let sequence), .withdrawn(let sequence): ["\(sequence)"]
    case .endedEarly(let kind): [words("early.\(kind.rawValue)")]
    case .wrapUpParked(let until): [words.moment(until)]
    case .cause(let cause): [known("cause", cause)]
    case .closed(let summary): [summary.inOneLine]
    case .interface(let interface): [words("interface.\(interface.rawValue)")]
    case .escalated(let to, let handed):
      [to] + handed.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    case .overridden(let gate, let reason): [gate, reason]
    default: values(ofWork: act)
    }
  }

  private func values(ofWork act: Act) -> [String] {
    switch act {
    case .issueOpened(let issue): [String(issue.number), issue.title[language]]
    case .issueSolved(let number): [String(number)]
    case .issueChanged(let number, let field, let old, let new):
      [String(number), words("issue.field.\(field.rawValue)"), changed(old, new)]
    case .promised(let promise): [promise.what[language], words.moment(promise.due)]
    case .promiseKept(let id): [String(id)]
    case .promiseMoved(let id, let due): [String(id), words.moment(due)]
    case .promiseFulfilled(let id, let evidence): [String(id), evidence]
    case .promiseRenegotiated(let id, let due, let reason):
      [String(id), words.moment(due), reason]
    case .promiseBroken(let id, let reason): [String(id), reason]
    case .promiseHanded(let id, let to): [String(id), to]
    case .credited(let credit): [credit.amount.decimal, credit.reason]
    case .gestured(let gesture): [gesture.words, gesture.cost?.decimal ?? ""]
    case .correctionAsked(let bill): [bill]
    case .requested(let request): [request.department, request.what, words.moment(request.due)]
    case .requestAnswered(let id, let answer, let by): [String(id), answer, by]
    case .requestTicked(let id, let tick):
      [String(id), words(tick.isGood ? "request.good" : "request.poor"), tick.words]
    case .fieldChanged(let field, let old, let new): [words.field(field), changed(old, new)]
    default: values(ofCare: act)
    }
  }

  private func values(ofCare act: Act) -> [String] {
    switch act {
    case .remedy(let name, let outcome): [name] + values(of: outcome)
    case .noted(let text): [text]
    case .alternativeChosen(_, let chosen): [chosen[language]]
    case .refused(let reason): [reason]
    case .articleUsed(let name): [name]
    case .followUpPlanned(let planned):
      [
        words("follow-up.\(planned.kind.rawValue)"), planned.what, words.moment(planned.due),
      ]
    case .followUpEnded(let id, let state, let outcome):
      [String(id), words("follow-up.\(state.rawValue)"), outcome]
    case .surveyed(let survey):
      [survey.overall, survey.speed, survey.quality, survey.courtesy, survey.recommend]
        .compactMap { $0.map { "\($0)" } } + [survey.words]
    case .expectationNoted(let told): [told.by, told.words, told.inFact]
    case .needStated(let need): [need.words, need.needed?.iso ?? ""]
    case .consented(let consent):
      [
        words("consent.\(consent.purpose.rawValue)"),
        words(consent.isGiven ? "consent.given" : "consent.withdrawn"), consent.words,
      ]
    case .praised(let kudos):
      [kudos.to, words("kudos.kind.\(kudos.kind.rawValue)"), kudos.words]
    case .ideaNoted(let idea): [idea.words]
    case .ideaChanged(let id, let field, let old, let new):
      [String(id), field.rawValue, changed(old, new)]
    case .messageQueued(let message):
      [words("message.\(message.channel.rawValue)"), message.to, message.text]
    default: []
    }
  }

  private func values(of what: StepAct.What) -> [String] {
    switch what {
    case .said: [words("journal.steps.said")]
    case .answered(let answer): [words("journal.steps.answered"), value(of: answer)]
    case .found(let answer): [words("journal.steps.found"), value(of: answer)]
    case .done: [words("journal.steps.done")]
    case .decided(let arm): [words("journal.steps.decided"), "\(arm)"]
    case .skipped(let reason): [words("journal.steps.skipped"), reason]
    case .jumped(let stage): [words("journal.steps.jumped"), stage]
    case .reopened: [words("journal.steps.reopened")]
    case .flagged: [words("journal.steps.flagged")]
    }
  }

  private func values(of outcome: RemedyOutcome) -> [String] {
    switch outcome {
    case .shown: [words("journal.remedies.shown")]
    case .notRaised: [words("journal.remedies.notRaised")]
    case .accepted: [words("journal.remedies.accepted")]
    case .done: [words("journal.remedies.done")]
    case .snoozed: [words("journal.remedies.snoozed")]
    case .declined(let reason): [words("journal.remedies.declined"), reason ?? ""]
    }
  }

  private func value(of answer: Answer) -> String {
    switch answer {
    case .choice(let name): name
    case .yes(let yes): words(yes ? "answer.yes" : "answer.no")
    case .number(let number): String(number)
    case .money(let money): money.decimal
    case .day(let day): day.iso
    case .text(let text): text
    case .picked(_, let key): key
    }
  }

  /// What the desk has a word for, by that; else as it is written.
  private func known(_ kind: String, _ code: String) -> String {
    words.words.line("\(kind).\(code)") == nil ? code : words("\(kind).\(code)")
  }

  private func changed(_ old: String, _ new: String) -> String {
    old.isEmpty ? new : "\(old) > \(new)"
  }
}
