package import Casework
package import Playbook
internal import TextLayout

/// The whole file as plain lines, each clean and one line: what `moked file` prints, from the same lists as the screen.
package struct FileReport {
  package let lines: [String]

  package init(
    file: CustomerFile, at desk: Desk, reps: [Rep] = [], learned: [Learned] = [],
    for role: Rep.Role = .rep, now: Instant, words: Words, zone: Zone
  ) {
    let wording = Wording(words: words, zone: zone)
    let view = FileView(
      file: file, facts: ContactFacts(), now: now, words: wording, language: words.language,
      desk: desk, rep: Self.naming(reps, in: words.language),
      foreseen: Foreseen.all(of: file, by: learned, at: now, in: zone))
    let head =
      view.notices + view.people + view.identity + [
        SideLine(wording.tenure(months: file.customer.monthsWithUs)), SideLine(""),
      ] + view.outlook(for: role)
    lines = Self.printed(head + view.own + Self.money(view) + Self.work(view) + Self.voice(view))
  }

  /// What the clocks of service show at `now`, and nothing else.
  package init(
    clocks: ServiceLevels, of file: CustomerFile, at desk: Desk, now: Instant, words: Words,
    zone: Zone
  ) {
    let wording = Wording(words: words, zone: zone)
    let view = FileView(
      file: file, facts: ContactFacts(), now: now, words: wording, language: words.language,
      desk: desk)
    lines = Self.printed(view.clocks(clocks))
  }

  /// A page of the timeline alone.
  package init(
    timeline: Timeline, of file: CustomerFile, at desk: Desk, reps: [Rep] = [], before: Instant?,
    limit: Int, now: Instant, words: Words, zone: Zone
  ) {
    let wording = Wording(words: words, zone: zone)
    let view = FileView(
      file: file, facts: ContactFacts(), now: now, words: wording, language: words.language,
      desk: desk, rep: Self.naming(reps, in: words.language))
    lines = Self.printed(
      view.timeline(
        timeline, before: before, limit: limit, title: "timeline.title.all", key: ""))
  }

  private static func naming(_ reps: [Rep], in language: String) -> (String) -> String {
    let names = Dictionary(reps.map { ($0.login, $0.name[language]) }) { first, _ in first }
    return { names[$0] ?? $0 }
  }

  private static func money(_ view: FileView) -> [SideLine] {
    view.products + view.productChanges + view.bills + [SideLine("")] + view.payments + view.given
  }

  private static func work(_ view: FileView) -> [SideLine] {
    view.promises(limit: .max) + view.promiseDetails + view.settledPromises + view.followUps
      + view.pastFollowUps + view.clockedIssues + view.issueDetails + [SideLine("")]
      + view.solvedIssues + view.tickets + view.requests + view.answeredRequests
  }

  private static func voice(_ view: FileView) -> [SideLine] {
    view.told(limit: .max) + view.contacts(limit: .max) + view.needs(limit: .max) + view.messages
      + view.consents + view.surveys + view.praise
  }

  private static func printed(_ lines: [SideLine]) -> [String] {
    lines.map { line in
      let indent = String(repeating: " ", count: line.isHeading ? 0 : max(2, line.indent))
      let detail = line.isHeading ? "" : line.detail
      let fields = (line.fields + [detail]).filter { !$0.isEmpty }.map { CleanText($0).string }
      return fields.isEmpty ? "" : indent + fields.joined(separator: "  ")
    }
  }
}
