/// The desk's hours as they were at each time. Changed hours count from their change on: how long something took, or
/// whether it was late, stays what it was.
package struct CalendarHistory: Hashable, Codable, Sendable {
  /// The hours from an instant on, until those of the next version.
  package struct Version: Hashable, Codable, Sendable {
    package let from: Instant
    package let calendar: DeskCalendar

    package init(from: Instant, calendar: DeskCalendar) {
      self.from = from
      self.calendar = calendar
    }
  }

  /// In force before the first change.
  package private(set) var first: DeskCalendar
  /// Each in force until the next, oldest first.
  package private(set) var changes: [Version]

  package init(_ first: DeskCalendar, changes: [Version] = []) {
    self.first = first
    self.changes = changes.sorted { $0.from < $1.from }
  }

  package func calendar(at instant: Instant) -> DeskCalendar {
    changes.last { $0.from <= instant }?.calendar ?? first
  }

  /// How long the desk was open from `start` up to `end`, by the hours of each time.
  package func openTime(from start: Instant, to end: Instant) -> Duration {
    versions(from: start, to: end).reduce(.zero) { sum, version in
      sum + version.calendar.openTime(from: version.start, to: version.end)
    }
  }

  /// When the desk was open between two instants, in order.
  func openSpans(from start: Instant, to end: Instant) -> [Range<Instant>] {
    versions(from: start, to: end).flatMap { version in
      version.calendar.openSpans(from: version.start, to: version.end)
    }
  }

  private func versions(
    from start: Instant, to end: Instant
  ) -> [(calendar: DeskCalendar, start: Instant, end: Instant)] {
    guard start < end else { return [] }
    let within = changes.filter { start < $0.from && $0.from < end }
    let starts = [start] + within.map(\.from)
    let ends = within.map(\.from) + [end]
    return zip(starts, ends).map { (calendar(at: $0), $0, $1) }
  }
}
