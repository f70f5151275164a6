internal import Canvas
internal import Casework
internal import Playbook

// What the clocks of service show: for one issue in a short line, and all of them as `moked file --clocks` prints them.
extension FileView {
  /// How an open issue stands: by how much it is late or when it is due, for whom it waits, how long the customer has.
  func clockLine(of issue: Issue) -> [SideLine] {
    guard issue.status != .solved, issue.opened <= now else { return [] }
    let clocks = file.clocks(of: issue)
    let wait = clocks.requesterWait.reading(at: now, in: desk.hours)
    let parts = [
      issue.due.map(dueWords), waiting(issue),
      clocks.firstReply.fulfilled == nil ? words("clock.no-reply") : nil,
      wait.isRunning
        ? words.plain("clock.customer-waits", ["span": words.openSpan(wait.business)]) : nil,
    ].compactMap { $0 }
    let isLate = issue.due.map { $0 < now } ?? false
    return [
      SideLine(
        parts.joined(separator: ", "), indent: 3, style: Style(isLate ? .warning : .dim), rows: 2,
        isSentence: true)
    ]
  }

  private func dueWords(_ due: Instant) -> String {
    due < now
      ? words.plain("clock.late-by", ["span": words.span(now - due)])
      : words.plain("clock.due-in", ["span": words.span(due - now)])
  }

  private func waiting(_ issue: Issue) -> String? {
    guard issue.status == .waiting else { return nil }
    if issue.awaits == .customer { return words("clock.waits-for-customer") }
    return issue.owner.isEmpty
      ? words("clock.waits") : words.plain("clock.waits-at", ["name": department(issue.owner)])
  }

  /// Every clock of the file, one a line.
  func clocks(_ levels: ServiceLevels) -> [SideLine] {
    let issues = levels.issues.flatMap { level in
      [SideLine(String(level.number), title(ofIssue: level.number))]
        + due(level.due, isLate: level.isLate)
        + [
          ("first-reply", level.firstReply), ("first-resolution", level.firstResolution),
          ("full-resolution", level.fullResolution), ("requester-wait", level.requesterWait),
          ("own-work", level.ownWork),
        ].map(line)
    }
    let requests = levels.requests.flatMap { level in
      [SideLine(department(level.department), words.moment(level.asked))]
        + due(level.due, isLate: level.isLate) + [line("answer", level.answer)]
    }
    return list("clock.issues", issues, count: levels.issues.count)
      + listed("clock.requests", requests, count: levels.requests.count)
  }

  private func title(ofIssue number: Int64) -> String {
    file.issues.first { $0.number == number }?.title[language] ?? ""
  }

  private func due(_ due: Instant?, isLate: Bool) -> [SideLine] {
    guard let due else { return [] }
    let late = isLate ? ", " + words("issue.late") : ""
    return [
      SideLine(
        words("issue.due", ["due": .instant(due)]) + late, indent: 4, isSentence: true)
    ]
  }

  private func line(_ name: String, _ reading: ServiceClock.Reading?) -> SideLine {
    guard let reading else {
      let told = words.plain("clock.not-told", ["name": words("clock.\(name)")])
      return SideLine(told, indent: 4, isSentence: true)
    }
    let slots = [
      "name": words("clock.\(name)"), "span": words.span(reading.calendar),
      "open": words.openSpan(reading.business),
      "state": words(reading.isRunning ? "clock.running" : "clock.stopped"),
    ]
    return SideLine(words.plain("clock.reading", slots), indent: 4, isSentence: true)
  }
}

extension Wording {
  /// `40 minutes`, `14 hours`, `3 days`: the largest unit of which there is enough to say something.
  func span(_ span: Duration) -> String {
    let hours = span.milliseconds / 3_600_000
    return hours < 48 ? openSpan(span) : self("span.days", ["n": .number(Int(hours / 24))])
  }

  /// The same of open time, of which nobody counts days: how long one is depends on the day.
  func openSpan(_ span: Duration) -> String {
    let minutes = max(0, span.milliseconds / 60_000)
    return minutes < 60
      ? self("span.minutes", ["n": .number(Int(minutes))])
      : self("span.hours", ["n": .number(Int(minutes / 60))])
  }
}
