/// Small things that have been left lying: they are what customers call about again.
package struct AgeingFigures: Hashable, Sendable, Encodable {
  /// An issue that has been open for longer than the desk wants.
  package struct Line: Hashable, Sendable, Encodable {
    package let account: String
    package let number: Int64
    package let title: LocalText
    package let priority: Issue.Priority
    package let opened: Instant
    /// Since its opening, whole ones.
    package let days: Int
    package let isLate: Bool
    /// A rep or a department; empty where nobody looks after it.
    package let owner: String

    package init(account: String, issue: Issue, at now: Instant) {
      self.account = account
      number = issue.number
      title = issue.title
      priority = issue.priority
      opened = issue.opened
      days = (now - issue.opened).wholeDays
      isLate = issue.due.map { $0 < now } ?? false
      owner = issue.owner
    }
  }

  /// Neither high nor urgent: nobody has said that it cannot wait, so it does.
  package static let small: [Issue.Priority] = [.low, .normal]
  /// The most that are listed.
  package static let mostListed = 50

  /// Whatever was opened before is too old.
  package let openedBefore: Instant
  /// Of all small issues that are open, those that are too old.
  package let old: Share
  /// The oldest first.
  package let issues: [Line]

  package init(openedBefore: Instant, old: Share, issues: [Line]) {
    self.openedBefore = openedBefore
    self.old = old
    self.issues = issues
  }
}
