import Casework

// What is noted of him and for him.
extension CallEngine {
  mutating func care(_ care: Care, at now: Instant) throws(Refusal) {
    switch care {
    case .kudos(let giver, let kind, let to, let department, let words):
      try praise(giver, kind, to, department, words, at: now)
    case .idea(let words):
      let words = try given(words, "refusal.text-needed")
      keep(.ideaNoted(Idea(at: now, by: setting.rep.login, words: words)), at: now)
    case .interface(let interface):
      if facts.interface != interface { keep(.interface(interface), at: now) }
    case .promiseKept, .promiseMoved, .promiseBroken, .requestAnswered, .requestTicked, .issue,
      .ideaChanged:
      try settle(care, at: now)
    default:
      guard facts.customer != nil else { throw Refusal("refusal.no-customer") }
      try note(care, at: now)
    }
  }

  private mutating func note(_ care: Care, at now: Instant) throws(Refusal) {
    let today = setting.time(now).today
    switch care {
    case .followUp(let kind, let strength, let what, let due):
      try plan(kind, strength, what, due, at: now)
    case .followUpEnded(let id, let state, let outcome):
      try endFollowUp(id, state, outcome, at: now)
    case .survey(let survey): try keepSurvey(survey, at: now)
    case .need(let words, let needed):
      let words = try given(words, "refusal.text-needed")
      keep(.needStated(Need(words: words, stated: today, needed: needed)), at: now)
    case .told(let words, let by, let place, let inFact):
      let told = Expectation(
        on: today, by: by, place: place,
        words: try given(words, "refusal.text-needed"), inFact: inFact)
      keep(.expectationNoted(told), at: now)
    case .consent(let purpose, let isGiven, let words):
      try consent(purpose, isGiven, words, at: now)
    case .gesture(let words): try gesture(words, at: now)
    case .message(let channel, let recipient, let text, let kind):
      try queue(channel, to: recipient, text, kind, at: now)
    case .register(let isListed, let was):
      let check = RegisterCheck(isListed: isListed, on: today)
      let old = was ?? file?.customer.value(ofField: RegisterCheck.field) ?? ""
      keep(.fieldChanged(field: RegisterCheck.field, old: old, new: check.text), at: now)
    case .judged(let forecast, let level, let reason, let was):
      try judge(forecast, level, reason, was, at: now)
    default: break
    }
  }

  private mutating func judge(
    _ forecast: Forecast, _ level: Outlook.Level, _ reason: String, _ was: String?, at now: Instant
  ) throws(Refusal) {
    guard setting.rep.role == .lead else { throw Refusal("unavailable.only-a-lead") }
    let judgement = Judgement(
      level: level, on: setting.time(now).today, by: setting.rep.login,
      reason: try given(reason, "refusal.text-needed"))
    let field = Judgement.field(of: forecast)
    let old = was ?? file?.customer.value(ofField: field) ?? ""
    keep(.fieldChanged(field: field, old: old, new: judgement.text), at: now)
  }

  private mutating func praise(
    _ giver: Kudos.Giver, _ kind: Kudos.Kind, _ to: String, _ department: String,
    _ words: String, at now: Instant
  ) throws(Refusal) {
    let caller = facts.speaker?.name ?? file?.customer.title ?? ""
    let kudos = Kudos(
      at: now, from: giver, kind: kind,
      by: giver == .customer ? caller : setting.rep.name[setting.desk.language],
      to: try given(to, "refusal.text-needed"), department: department,
      words: try given(words, "refusal.text-needed"))
    keep(.praised(kudos), at: now)
  }

  private mutating func plan(
    _ kind: FollowUp.Kind, _ strength: FollowUp.Strength, _ what: String, _ due: Instant?,
    at now: Instant
  ) throws(Refusal) {
    let what = try given(what, "refusal.text-needed")
    guard let due else { throw Refusal("refusal.promise-date") }
    guard due > now else { throw Refusal("refusal.date-past") }
    keep(
      .followUpPlanned(
        FollowUp(
          kind: kind, strength: strength, what: what, due: due, owner: setting.rep.login,
          made: now, issue: currentIssue)), at: now)
  }

  private mutating func endFollowUp(
    _ id: Int64, _ state: FollowUp.State, _ outcome: String, at now: Instant
  ) throws(Refusal) {
    let known = (file?.followUps ?? []) + facts.followUps
    guard state != .planned, known.contains(where: { $0.id == id && $0.state == .planned }),
      !facts.endedFollowUps.contains(id)
    else { throw Refusal("refusal.no-follow-up") }
    let outcome = try given(outcome, "refusal.text-needed")
    keep(.followUpEnded(id: id, state: state, outcome: outcome), at: now)
  }

  private mutating func keepSurvey(_ survey: Survey, at now: Instant) throws(Refusal) {
    var survey = survey
    survey.asked = now
    survey.answered = now
    survey.reference = facts.reference
    let marks = [
      survey.overall, survey.speed, survey.quality, survey.courtesy, survey.recommend,
    ]
    guard survey.isSound else { throw Refusal("refusal.mark") }
    guard marks.contains(where: { $0 != nil }) || !survey.words.isEmpty else {
      throw Refusal("refusal.text-needed")
    }
    keep(.surveyed(survey), at: now)
  }

  /// Consent is his own to give: somebody else on the line cannot.
  private mutating func consent(
    _ purpose: Consent.Purpose, _ isGiven: Bool, _ words: String, at now: Instant
  ) throws(Refusal) {
    guard facts.identification >= .identified else { throw Refusal("refusal.not-identified") }
    guard facts.speaker?.who ?? .customer == .customer || !isGiven else {
      throw Refusal("refusal.may-not-change")
    }
    keep(
      .consented(
        Consent(
          purpose: purpose, isGiven: isGiven, at: now, how: facts.opening.channel, words: words)),
      at: now)
  }

  private mutating func gesture(_ words: String, at now: Instant) throws(Refusal) {
    let words = try given(words, "refusal.text-needed")
    guard envelopeLeft.gesturesLeft > 0 || setting.rep.role == .lead else {
      throw Refusal("refusal.no-gesture")
    }
    keep(
      .gestured(Gesture(name: "by-hand", words: words, given: now, by: setting.rep.login)),
      at: now)
  }
}
