internal import Canvas
internal import Casework
internal import Playbook

// Numbered matters, and what other departments were asked.
extension FileView {
  func issues(limit: Int) -> [SideLine] {
    let open = file.issues.filter { $0.status != .solved }.sorted { $0.opened > $1.opened }
    return list("side.issues", open.map(line), limit: limit, key: "F5")
  }

  /// All of the open issues, each with what its clocks show.
  var clockedIssues: [SideLine] {
    let open = file.issues.filter { $0.status != .solved }.sorted { $0.opened > $1.opened }
    return list(
      "side.issues", open.flatMap { [line($0)] + clockLine(of: $0) }, count: open.count, key: "F5")
  }

  private func line(_ issue: Issue) -> SideLine {
    let isLate = issue.due.map { $0 < now } ?? false
    let state = isLate ? words("issue.late") : owner(issue.owner)
    return SideLine(
      String(issue.number), issue.title[language], detail: state,
      style: Style(isLate ? .warning : .plain))
  }

  /// A rep or a department, by the name that people use.
  private func owner(_ name: String) -> String {
    let rep = rep(name)
    return rep == name ? department(name) : rep
  }

  /// What is known of each open issue beside its title, and its way so far.
  var issueDetails: [SideLine] {
    file.issues.filter { $0.status != .solved }.sorted { $0.opened > $1.opened }.flatMap { issue in
      let known = facts(of: issue)
      let isPlain = known.isEmpty && issue.history.isEmpty
      return isPlain
        ? []
        : [
          SideLine(
            String(issue.number), known.joined(separator: ", "), rows: 2, isSentence: true)
        ] + issue.history.suffix(6).map(line)
    }
  }

  /// What it is about, where its title does not say just that.
  private func reason(of issue: Issue) -> String? {
    let reason = words.reason(issue.reason)
    return reason.isEmpty || reason == issue.title[language] ? nil : reason
  }

  private func facts(of issue: Issue) -> [String] {
    [
      reason(of: issue),
      issue.priority == .normal ? nil : words("issue.priority.\(issue.priority.rawValue)"),
      issue.cause.map { words("issue.cause.\($0.rawValue)") },
      issue.owner.isEmpty ? nil : words.plain("issue.owner", ["name": owner(issue.owner)]),
      issue.due.map { words("issue.due", ["due": .instant($0)]) },
      issue.reopenings.last.map { words.plain("issue.reopened", ["on": date($0)]) },
    ].compactMap { $0 }
  }

  private func line(_ change: IssueChange) -> SideLine {
    SideLine(
      date(change.at), rep(change.by), words(of: change), indent: 3, style: Style(.dim), rows: 2,
      isSentence: true)
  }

  func words(of change: IssueChange) -> String {
    words.plain(
      change.old.isEmpty ? "issue.set" : "issue.changed",
      [
        "field": words("issue.field.\(change.field.rawValue)"),
        "old": word(change.old, of: change.field), "new": word(change.new, of: change.field),
      ])
  }

  private func word(_ value: String, of field: Issue.Field) -> String {
    switch field {
    case _ where value.isEmpty: words("side.none")
    case .status: words("issue.status.\(value)")
    case .awaits: words("issue.awaits.\(value)")
    case .cause: words("issue.cause.\(value)")
    case .priority: words("issue.priority.\(value)")
    case .owner: owner(value)
    case .due: Int64(value).map { words.moment(Instant(milliseconds: $0)) } ?? value
    }
  }

  var solvedIssues: [SideLine] {
    let solved = file.issues.filter { $0.status == .solved }.sorted { $0.opened > $1.opened }
    return listed(
      "side.solved-issues",
      solved.map { issue in
        SideLine(
          String(issue.number), issue.title[language],
          detail: date(issue.solved ?? issue.opened))
      })
  }

  var requests: [SideLine] {
    let open = file.requests.filter { $0.status == .open }
    return listed(
      "side.requests",
      open.map { request in
        let asked = "\(department(request.department)): \(request.what)"
        return SideLine(
          marked(asked, isLate: request.due < now), detail: words.moment(request.due),
          style: Style(request.due < now ? .warning : .plain), rows: 2)
      })
  }

  var answeredRequests: [SideLine] {
    let answered = file.requests.filter { $0.status == .answered }
      .sorted { ($0.answered ?? $0.asked) > ($1.answered ?? $1.asked) }
    let lines = answered.flatMap { request in
      [
        SideLine(
          date(request.answered ?? request.asked), department(request.department), request.what,
          detail: request.isLate(at: now) ? words("issue.late") : "", rows: 2),
        SideLine(
          request.answeredBy ?? "", request.answer ?? "", tick(of: request), indent: 3,
          style: Style(.dim), rows: 2),
      ].filter { !$0.isBlank }
    }
    return listed("side.answered", lines, count: answered.count)
  }

  private func tick(of request: InternalRequest) -> String {
    guard let tick = request.tick else { return "" }
    let mark = words(tick.isGood ? "request.good" : "request.poor")
    return tick.words.isEmpty ? mark : "\(mark): \(tick.words)"
  }
}
