import Casework

// What comes after a matter: the question how it was, a call to see whether it holds, a word of thanks.
extension Life {
  /// One in five is asked, none twice within two months, and not all answer.
  mutating func survey(_ affair: Affair, _ reference: Int64, at minute: Minute) {
    follow(up: affair, at: minute)
    let mayAsk = asked.map { minute - $0 > 60 * 1440 } ?? true
    let sent = minute + dice.within(60...1400)
    guard mayAsk, isPast(sent), dice.percent(affair.chased > 0 ? 34 : 21) else { return }
    asked = sent
    let isCall = affair.channel == .phone
    let methods: [Casework.Survey.Method] = [
      .message, .message, .message, .online, .phone, .randomCall,
    ]
    var survey = Casework.Survey(
      asked: days.instant(sent), method: methods[dice.below(isCall ? 6 : 4)],
      reference: reference)
    let answered = sent + Int(dice.exponential(mean: 500))
    if dice.percent(42), isPast(answered) {
      survey.answered = days.instant(answered)
      mark(&survey, affair, at: minute, answered: answered)
    }
    surveys.append(survey)
  }

  private mutating func mark(
    _ survey: inout Casework.Survey, _ affair: Affair, at minute: Minute, answered: Minute
  ) {
    let hurt = hurt(at: minute + 1)
    let mood = 8.4 - 2.6 * min(2.4, hurt) - Double(affair.chased) * 0.7 + dice.bell() * 1.9
    let recommend = max(0, min(10, Int(mood.rounded())))
    survey.recommend = recommend
    survey.overall = stars(Double(recommend) / 2.2 + 0.6)
    survey.speed = stars(Double(recommend) / 2.4 + (affair.chased > 0 ? -0.5 : 0.6))
    survey.quality = stars(Double(recommend) / 2.2 + 0.5)
    if survey.overall.map({ $0 <= 2 }) ?? false { hurts.append((minute, 0.5)) }
    survey.courtesy = stars(Double(recommend) / 4 + 2.6)
    if dice.percent(45) {
      let part: StoryBook.Part =
        recommend >= 8 ? .surveyGood : recommend >= 6 ? .surveyMiddle : .surveyBad
      survey.words = sentence(part)?.text(tongue, affair.blanks) ?? ""
    }
    if recommend >= 9, dice.percent(tongue == world.tongue ? 12 : 60) { praise(affair, at: minute) }
    if recommend <= 5 { planCall(affair, after: answered) }
  }

  private mutating func stars(_ value: Double) -> Int {
    max(1, min(5, Int((value + dice.bell() * 0.5).rounded())))
  }

  mutating func praise(_ affair: Affair, at minute: Minute) {
    var blanks = affair.blanks
    let rep = world.colleagues[affair.rep]
    blanks[.name] = rep.name
    kudos.append(
      Kudos(
        at: days.instant(minute), from: .customer, by: who.customer.name, to: rep.name[tongue],
        words: sentence(.kudos)?.text(tongue, blanks) ?? ""))
  }

  /// A low mark is asked about.
  private mutating func planCall(_ affair: Affair, after answered: Minute) {
    let due = days.workingDay(2, after: answered / 1440) * 1440 + 15 * 60
    plan(.survey, .hard, .surveyDue, affair, made: days.instant(answered), due: due)
  }

  /// Some are called when it was mended, to see whether it holds.
  private mutating func follow(up affair: Affair, at minute: Minute) {
    guard affair.issue != nil, dice.percent(30) else { return }
    let due = days.workingDay(dice.percent(70) ? 3 : 21, after: minute / 1440) * 1440 + 11 * 60
    plan(.afterCare, .soft, .afterCare, affair, made: days.instant(minute), due: due)
  }

  mutating func plan(
    _ kind: FollowUp.Kind, _ strength: FollowUp.Strength, _ part: StoryBook.Part,
    _ affair: Affair, made: Instant, due: Minute
  ) {
    let done = due + dice.within(-120...2 * 1440)
    let isDone = isPast(done) && dice.percent(88)
    let isDropped = !isDone && isPast(due + 20 * 1440)
    let spoke = stories[.spoke]
    let isReached = dice.percent(80)
    followUps.append(
      FollowUp(
        kind: kind, strength: strength,
        what: sentence(part)?.text(tongue, affair.blanks) ?? "", due: days.instant(due),
        owner: world.colleagues[affair.rep].login, made: made,
        state: isDone ? .done : isDropped ? .dropped : .planned,
        outcome: isDone
          ? (isReached ? spoke.first : spoke.last)?.text(tongue, affair.blanks) ?? "" : "",
        issue: affair.issue.map { issues[$0].number }))
  }
}
