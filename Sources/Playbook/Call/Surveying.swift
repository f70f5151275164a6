import Casework

// Some of those who were served are asked how it was, later and by a call of its own.
extension CallEngine {
  mutating func planSurvey(at now: Instant) {
    guard isToBeAsked(at: now) else { return }
    let due = setting.desk.calendar.opening(afterBusinessDays: 1, from: now)
    let what = setting.words(setting.desk.language)["survey.to-ask"]
    keep(
      .followUpPlanned(
        FollowUp(
          kind: .survey, strength: .soft, what: what, due: due, owner: setting.rep.login, made: now)
      ),
      at: now)
  }

  private func isToBeAsked(at now: Instant) -> Bool {
    guard let file, facts.customer != nil, !file.customer.hasLeft, facts.earlyEnd == nil,
      facts.opening.direction == .inbound, setting.desk.surveys.takes(contact.id)
    else { return false }
    let word = (file.consents + facts.consents).last { $0.purpose == .survey }
    return word?.isGiven != false && facts.surveys.isEmpty && hasRested(file, at: now)
  }

  private func hasRested(_ file: CustomerFile, at now: Instant) -> Bool {
    let since = now - .days(setting.desk.surveys.rest)
    return file.surveys.allSatisfy { $0.asked <= since }
      && (file.followUps + facts.followUps).allSatisfy {
        $0.kind != .survey || $0.state == .dropped || $0.state == .done && $0.made <= since
      }
  }
}
