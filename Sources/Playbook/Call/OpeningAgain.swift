package import Casework

// A step would open an issue, and one on such a matter was solved a short time ago: it may be that one again.
extension CallEngine {
  /// Those that the waiting step's issue may be, solved last first; empty where it opens none. An issue is near where its
  /// area is one of those that the script serves.
  package func solvedLately(at now: Instant) -> [Issue] {
    guard let thread = currentThread, let script = pinned[thread.version]?.script,
      let visit = walk(thread, at: now)?.current, case .act(let act) = visit.step.what,
      let reason = act.deeds.lazy.compactMap(\.issueReason).first
    else { return [] }
    let areas = Set((script.reasons + [reason]).map(Self.area))
    return (file?.issues ?? []).filter {
      $0.mayOpenAgain(at: now) && areas.contains(Self.area($0.reason))
        && !facts.reopenedIssues.contains($0.number)
    }.sorted { ($1.solved ?? $1.opened, $1.number) < ($0.solved ?? $0.opened, $0.number) }
  }

  /// `internet` of `internet.slow`.
  private static func area(_ reason: String) -> Substring { reason.prefix { $0 != "." } }

  /// The issue to which what is asked and promised now belongs: the last that was opened in this call, or opened again.
  var currentIssue: Int64? {
    let uncounted = contact.uncounted
    return contact.entries.lazy.reversed().filter { !uncounted.contains($0.sequence) }
      .compactMap(\.act.openedIssue).first
  }
}

extension Deed {
  fileprivate var issueReason: String? {
    if case .issue(_, let reason) = self { reason } else { nil }
  }
}

extension Act {
  fileprivate var openedIssue: Int64? {
    let solved = Issue.Status.solved.rawValue
    switch self {
    case .issueOpened(let issue): return issue.number
    case .issueChanged(let number, .status, solved, let new) where new != solved: return number
    default: return nil
    }
  }
}
