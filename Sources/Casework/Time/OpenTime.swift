// Business time: the instants at which the clock on the desk's wall stands within its hours. An hour that a change of
// the clock skips is not worked, one that it repeats is worked twice.
extension DeskCalendar {
  /// How long the desk was open from `start` up to `end`; none where `end` is not later.
  package func openTime(from start: Instant, to end: Instant) -> Duration {
    guard start < end else { return .zero }
    let days = days(from: start, to: end)
    let whole = days.dropFirst(Self.reach).dropLast(Self.reach)
    guard let first = whole.first, let last = whole.last else { return walked(days, start, end) }
    return walked(days.lowerBound...first - 1, start, end) + openTime(on: first...last)
      + walked(last + 1...days.upperBound, start, end)
  }

  /// So many days from where a span begins and ends, a day lies wholly within it, wherever its zone is.
  private static let reach = 4

  private func walked(_ days: ClosedRange<Int>, _ start: Instant, _ end: Instant) -> Duration {
    openSpans(on: days, from: start, to: end).length
  }

  /// Counted by weekday, however many days they are; but a day of its own hours, or one at which the clock is changed, by
  /// itself.
  private func openTime(on days: ClosedRange<Int>) -> Duration {
    let single = singleDays(within: days)
    let plain = Weekday.allCases.reduce(.zero) { sum, weekday in
      let count = days.count(of: weekday) - single.count { $0.weekday == weekday }
      return sum + length(of: weekday) * count
    }
    return single.reduce(plain) { $0 + openSpans(on: $1).length }
  }

  private func singleDays(within days: ClosedRange<Int>) -> Set<Day> {
    let first = Instant(utcMidnightOf: Day(number: days.lowerBound - 2))
    let changes = zone.changes(in: first..<Instant(utcMidnightOf: Day(number: days.upperBound + 2)))
    let changed = changes.flatMap { change in
      (-2...2).map { Zone.utc.wall(change).day + $0 }
    }
    return Set(changed).union(exceptions.keys).filter { days.contains($0.number) }
  }

  private func length(of weekday: Weekday) -> Duration {
    .minutes((week[weekday] ?? []).reduce(0) { $0 + max(0, $1.close - $1.open) })
  }

  /// The instant by which the desk has been open for `span` since `start`: four hours asked for at closing time end
  /// on the next morning. Where it is not open for so long within a year, `start` and `span` by the clock.
  package func adding(openTime span: Duration, to start: Instant) -> Instant {
    guard span > .zero else { return start }
    var left = span
    for open in openSpans(from: start, to: start + .days(366)) {
      let length = open.upperBound - open.lowerBound
      if length >= left { return open.lowerBound + left }
      left -= length
    }
    return start + span
  }

  /// `instant`, or where the desk is closed then when it opens next; `instant` where it does not within a year.
  package func opening(from instant: Instant) -> Instant {
    let open = openSpans(from: instant, to: instant + .days(366)).lazy
    return open.first { $0.upperBound > instant }?.lowerBound ?? instant
  }

  /// When the desk is open between two instants, in order, day by day as they are asked for.
  func openSpans(from start: Instant, to end: Instant) -> some Sequence<Range<Instant>> {
    openSpans(on: days(from: start, to: end), from: start, to: end)
  }

  private func days(from start: Instant, to end: Instant) -> ClosedRange<Int> {
    zone.wall(start).day.number - 1...zone.wall(end).day.number + 1
  }

  private func openSpans(
    on days: ClosedRange<Int>, from start: Instant, to end: Instant
  ) -> some Sequence<Range<Instant>> {
    days.lazy.flatMap { openSpans(on: Day(number: $0)) }
      .filter { $0.upperBound > start && $0.lowerBound < end }
      .map { max($0.lowerBound, start)..<min($0.upperBound, end) }
  }

  private func openSpans(on day: Day) -> [Range<Instant>] {
    let frames = frames(on: day)
    guard !frames.isEmpty else { return [] }
    return zone.stretches(of: day).flatMap { stretch in
      frames.compactMap { frame in
        let open = max(stretch.span.lowerBound, stretch.instant(day, minute: frame.open))
        let close = min(stretch.span.upperBound, stretch.instant(day, minute: frame.close))
        return open < close ? open..<close : nil
      }
    }.sorted { $0.lowerBound < $1.lowerBound }
  }
}

extension Sequence<Range<Instant>> {
  var length: Duration { reduce(.zero) { $0 + ($1.upperBound - $1.lowerBound) } }
}

extension ClosedRange<Int> {
  /// How many of these days fall on it.
  fileprivate func count(of weekday: Weekday) -> Int {
    let ahead = (weekday.rawValue - Day(number: lowerBound).weekday.rawValue + 7) % 7
    return (count - ahead + 6) / 7
  }
}

extension Zone {
  /// A time in which the clock on the wall runs evenly.
  fileprivate struct Stretch {
    let offset: Duration
    let span: Range<Instant>

    func instant(_ day: Day, minute: Int) -> Instant {
      Instant(utcMidnightOf: day) + .minutes(minute) - offset
    }
  }

  /// The stretches in which it can be that day: one, or two where the clock is changed.
  fileprivate func stretches(of day: Day) -> [Stretch] {
    let midnight = Instant(utcMidnightOf: day)
    let around = midnight - .days(1)..<midnight + .days(2)
    let changes = changes(in: around)
    let starts = [around.lowerBound] + changes
    let ends = changes + [around.upperBound]
    return zip(starts, ends).map { Stretch(offset: offset(at: $0), span: $0..<$1) }
  }
}
