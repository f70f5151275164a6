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

  /// The matter is open again: nobody is asked whether it has stayed solved. What this call has planned never was; what
  /// an earlier one has is dropped, and says why.
  mutating func takeBackAfterCare(of issue: Int64, at now: Instant) {
    let gone = contact.uncounted
    for entry in contact.entries where !gone.contains(entry.sequence) {
      guard case .followUpPlanned(let planned) = entry.act, planned.isAfterCare(of: issue),
        isPlannedAfterCare(entry)
      else { continue }
      keep(.withdrawn(sequence: entry.sequence), at: now)
    }
    let mine = Set(facts.followUps.map(\.id))
    for planned in file?.followUps ?? [] where planned.isAfterCare(of: issue) {
      guard planned.id > 0, planned.state == .planned, !mine.contains(planned.id),
        !facts.endedFollowUps.contains(planned.id), !wasWithdrawn(planned)
      else { continue }
      keep(.followUpEnded(id: planned.id, state: .dropped, outcome: reopened), at: now)
    }
  }

  /// This call has planned it and taken it back; the file has it until that is kept.
  private func wasWithdrawn(_ planned: FollowUp) -> Bool {
    let gone = contact.uncounted
    return contact.entries.contains { entry in
      guard case .followUpPlanned(let own) = entry.act else { return false }
      return gone.contains(entry.sequence) && own.id == planned.id
    }
  }

  private var reopened: String { setting.words(setting.desk.language)["after-care.reopened"] }

  /// The engine dropped it because the matter was opened again before it.
  func isDroppedAfterCare(_ entry: Entry, behind earlier: Entry?) -> Bool {
    guard case .followUpEnded(_, .dropped, let outcome) = entry.act, outcome == reopened,
      let earlier, earlier.at == entry.at
    else { return false }
    switch earlier.act {
    case .issueChanged(_, .status, Issue.Status.solved.rawValue, _), .withdrawn: return true
    case .followUpEnded(_, .dropped, let before): return before == reopened
    default: return false
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

extension FollowUp {
  fileprivate func isAfterCare(of issue: Int64) -> Bool {
    kind == .afterCare && self.issue == issue
  }
}
