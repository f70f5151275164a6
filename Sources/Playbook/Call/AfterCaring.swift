import Casework

// Somebody calls again after a matter was solved, to hear whether it has stayed so.
extension CallEngine {
  /// What the desk plans after such a matter; nothing where something is planned for it already.
  mutating func planAfterCare(of issue: Issue, at now: Instant) {
    guard facts.customer != nil, !isCaredFor(issue.number) else { return }
    for wait in setting.desk.afterCare.waits(after: issue.reason) {
      keep(
        .followUpPlanned(
          FollowUp(
            kind: .afterCare, what: afterCare(of: issue),
            due: wait.instant(from: now, in: setting.desk.calendar), owner: setting.rep.login,
            made: now, issue: issue.number)), at: now)
    }
  }

  private func isCaredFor(_ issue: Int64) -> Bool {
    ((file?.followUps ?? []) + facts.followUps).contains {
      $0.kind == .afterCare && $0.issue == issue && $0.state == .planned
        && !facts.endedFollowUps.contains($0.id)
    }
  }

  private func afterCare(of issue: Issue) -> String {
    let language = setting.desk.language
    return setting.words(language)("after-care.what", ["title": .text(issue.title[language])])
  }

  /// The engine planned it because of an act before it, and not somebody by a key.
  func isPlannedAfterCare(_ entry: Entry) -> Bool {
    guard case .followUpPlanned(let planned) = entry.act, planned.kind == .afterCare,
      let place = contact.entries.firstIndex(where: { $0.sequence == entry.sequence })
    else { return false }
    let before = contact.entries[..<place].last { earlier in
      if case .followUpPlanned = earlier.act { false } else { true }
    }
    guard let before, before.at == entry.at, let issue = before.act.solves else { return false }
    return issue == planned.issue
      && planned.what == known(issue).map { CardMask.mask(afterCare(of: $0)) }
  }

  private func known(_ issue: Int64) -> Issue? {
    (facts.issues + (file?.issues ?? [])).first { $0.number == issue }
  }
}

extension Act {
  /// The issue that it solves.
  var solves: Int64? {
    switch self {
    case .issueSolved(let number): number
    case .issueChanged(let number, .status, _, Issue.Status.solved.rawValue): number
    default: nil
    }
  }
}
