import Casework

// What a matter leaves in the file: an issue, a request, a promise, money given back.
extension Life {
  mutating func openIssue(
    _ affair: inout Affair, _ reference: Int64, at minute: Minute, _ days: Int
  ) {
    let due = self.days.workingDay(days + 1, after: minute / 1440) * 1440 + 12 * 60
    let isComplaint = affair.matter.reason == "complaint"
    var issue = Issue(
      number: reference, title: affair.matter.title.words(affair.blanks).local,
      reason: affair.matter.reason, status: .open, opened: self.days.instant(minute),
      due: self.days.instant(due), owner: world.colleagues[affair.rep].name[world.tongue],
      cause: affair.matter.causeClass, priority: isComplaint || who.isBusiness ? .high : .normal)
    // Some reps keep it in hand themselves while the department works.
    if isPast(minute + 4), !dice.percent(26) { handOver(&issue, affair, at: minute + 4) }
    affair.issue = issues.count
    issues.append(issue)
  }

  private func handOver(_ issue: inout Issue, _ affair: Affair, at minute: Minute) {
    let by = world.colleagues[affair.rep].login
    let new: [(Issue.Field, String)] = [
      (.owner, affair.matter.department), (.status, Issue.Status.waiting.rawValue),
    ]
    for (field, value) in new {
      let change = IssueChange(
        at: days.instant(minute), by: by, field: field, old: issue.value(of: field), new: value)
      if issue.set(field, to: value) { issue.history.append(change) }
    }
  }

  mutating func solve(_ affair: Affair, at minute: Minute) {
    guard let place = affair.issue else { return }
    change(place, .status, to: Issue.Status.solved.rawValue, affair, at: minute)
  }

  /// Asked for a second time, it weighs more.
  mutating func raise(_ affair: Affair, at minute: Minute) {
    guard let place = affair.issue else { return }
    let priority: Issue.Priority = affair.chased > 1 ? .urgent : .high
    change(place, .priority, to: priority.rawValue, affair, at: minute)
  }

  private mutating func change(
    _ place: Int, _ field: Issue.Field, to value: String, _ affair: Affair, at minute: Minute
  ) {
    let old = issues[place].value(of: field)
    guard old != value, issues[place].set(field, to: value) else { return }
    issues[place].history.append(
      IssueChange(
        at: days.instant(minute), by: world.colleagues[affair.rep].login, field: field, old: old,
        new: value))
  }

  mutating func ask(
    _ affair: inout Affair, _ reference: Int64, at minute: Minute, _ days: Int
  ) {
    let asked = min(minute + dice.within(2...25), horizon - 1)
    let due = self.days.workingDay(days, after: minute / 1440) * 1440 + 12 * 60
    let isLate = dice.percent(Self.lateShares[affair.matter.department] ?? 20)
    let late = due + 60 + Int(dice.exponential(mean: 3 * 1440))
    let early = asked + 45 + dice.below(max(60, due - asked - 60))
    affair.answer = self.days.openMoment(from: isLate ? late : early, &dice)
    affair.request = requests.count
    requests.append(
      InternalRequest(
        department: affair.matter.department, what: affair.matter.asks.text(tongue, affair.blanks),
        asked: self.days.instant(asked), due: self.days.instant(due), issue: reference,
        by: world.colleagues[affair.rep].login))
  }

  /// Of a hundred requests, those that come late.
  private static let lateShares = [
    "technical": 32, "deliveries": 26, "billing": 18, "retention": 14,
  ]

  /// The department answers, where its hour has come.
  mutating func answer(_ affair: Affair) {
    guard let place = affair.request, isPast(affair.answer) else { return }
    requests[place].status = .answered
    requests[place].answered = days.instant(affair.answer)
    requests[place].answer = sentence(.departmentAnswer)?.text(tongue, affair.blanks)
    requests[place].answeredBy = world.department(affair.matter.department)[tongue]
    guard dice.percent(24) else { return }
    let isGood = dice.percent(82)
    requests[place].tick = InternalRequest.Tick(
      isGood: isGood,
      words: sentence(isGood ? .goodAnswer : .poorAnswer)?.text(tongue, affair.blanks) ?? "",
      by: world.colleagues[affair.rep].login)
  }

  mutating func promise(
    _ affair: inout Affair, _ issue: Int64, made minute: Minute, due: Minute
  ) {
    let words = affair.matter.promise ?? sentence(.promise)
    var blanks = affair.blanks
    blanks.form = who.isBusiness ? .plural : who.customer.form
    affair.promise = promises.count
    promises.append(
      Promise(
        what: words?.words(blanks).local ?? LocalText([:]), due: days.instant(due),
        made: days.instant(minute), by: world.colleagues[affair.rep].login, issue: issue))
  }

  /// Marked when somebody saw it; of late nobody may have.
  mutating func breakPromise(_ affair: Affair, at due: Minute) {
    guard let place = affair.promise, promises[place].status == .open else { return }
    promises[place].status = .broken
    promises[place].settled = days.instant(due)
  }

  /// The contact in which it came up.
  mutating func showBroken(_ affair: Affair, in reference: Int64) {
    guard let place = affair.promise, promises[place].status == .broken else { return }
    promises[place].evidence = "#\(reference)"
  }

  mutating func giveBack(_ affair: Affair, at minute: Minute) {
    let reasons = stories[.creditReason]
    let place = affair.chased > 0 ? 2 : affair.matter.department == "billing" ? 1 : 0
    guard reasons.indices.contains(place) else { return }
    credits.append(
      Credit(
        amount: affair.amount, reason: reasons[place].text(tongue, affair.blanks),
        given: days.instant(minute), by: world.colleagues[affair.rep].login))
  }

  /// Something small beside what he asked, not the same twice.
  mutating func treat(_ affair: Affair, at minute: Minute) {
    let given = Set(gestures.map(\.name))
    guard let treat = dice.pick(stories.treats.filter { !given.contains($0.name) }) else { return }
    gestures.append(
      Gesture(
        name: treat.name, words: treat.words.text(tongue, affair.blanks), cost: treat.cost,
        given: days.instant(minute), by: world.colleagues[affair.rep].login))
  }

  /// What he was once told and now holds against us.
  mutating func noteClaim(_ affair: Affair, at minute: Minute) {
    guard let claim = affair.matter.told, told.count < 3 else { return }
    let on = max(who.joined.number, minute / 1440 - 400)
    told.append(
      Expectation(
        on: Day(number: on), by: world.colleagues[colleague()].name[tongue],
        place: dice.percent(60) ? .phone : .shop, words: claim.words.text(tongue, affair.blanks),
        inFact: claim.inFact.text(tongue, affair.blanks)))
  }
}
