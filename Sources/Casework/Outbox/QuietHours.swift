/// When nobody is sent what he has not asked for: a stretch of every day, the days on which the desk is closed, and the
/// eve of one from when the desk closes.
package struct QuietHours: Hashable, Sendable {
  /// In minutes since midnight; from 21:00 to 8:00 is over night.
  private let from: Int
  private let to: Int

  /// - Parameters:
  ///   - from, to: minutes since midnight. Nil where no hour would be left.
  package init?(from: Int, to: Int) {
    guard from != to, (from, to) != (0, 24 * 60) else { return nil }
    self.from = from
    self.to = to
  }

  /// When what waits at `now` may go; nil where it may go now. A day later where no day of a year has room.
  package func end(at now: Instant, in calendar: DeskCalendar) -> Instant? {
    let today = calendar.zone.wall(now).day
    let next = (0...366).lazy.flatMap { loudSpans(on: today + $0, in: calendar) }
      .first { $0.upperBound > now }
    guard let next else { return now + .days(1) }
    return next.lowerBound > now ? next.lowerBound : nil
  }

  private func loudSpans(on day: Day, in calendar: DeskCalendar) -> [Range<Instant>] {
    let latest = latest(on: day, in: calendar)
    let spans = from < to ? [(0, from), (to, 24 * 60)] : [(to, from)]
    return spans.compactMap { start, end in
      let span = (calendar.instant(day, start), calendar.instant(day, min(end, latest)))
      return span.0 < span.1 ? span.0..<span.1 : nil
    }
  }

  /// Up to when something may be sent that day; a desk that says no hours at all rests on no day.
  private func latest(on day: Day, in calendar: DeskCalendar) -> Int {
    guard calendar.week.values.contains(where: { !$0.isEmpty }) else { return 24 * 60 }
    guard let close = calendar.frames(on: day).map(\.close).max() else { return 0 }
    return calendar.frames(on: day + 1).isEmpty ? close : 24 * 60
  }
}

extension DeskCalendar {
  fileprivate func instant(_ day: Day, _ minute: Int) -> Instant {
    zone.instant(
      WallTime(day: day + minute / (24 * 60), hour: minute / 60 % 24, minute: minute % 60))
  }
}
