// Business time: the instants at which the clock on the desk's wall stands within its hours. An hour that a change of
// the clock skips is not worked, one that it repeats is worked twice.
extension DeskCalendar {
  /// How long the desk was open from `start` up to `end`; none where `end` is not later.
  package func openTime(from start: Instant, to end: Instant) -> Duration {
    guard start < end else { return .zero }
    return openSpans(from: start, to: end).reduce(.zero) { $0 + ($1.upperBound - $1.lowerBound) }
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
    let days = zone.wall(start).day.number - 1...zone.wall(end).day.number + 1
    return days.lazy.flatMap { openSpans(on: Day(number: $0)) }
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

extension Zone {
  /// A time in which the clock on the wall runs evenly.
  fileprivate struct Stretch {
    let offset: Duration
    let span: Range<Instant>

    func instant(_ day: Day, minute: Int) -> Instant {
      let wall = Int64(day.number) * 86_400_000 + Int64(minute) * 60_000
      return Instant(milliseconds: wall) - offset
    }
  }

  /// The stretches in which it can be that day: one, or two where the clock is changed.
  fileprivate func stretches(of day: Day) -> [Stretch] {
    let midnight = Instant(milliseconds: Int64(day.number) * 86_400_000)
    let around = midnight - .days(1)..<midnight + .days(2)
    let changes = changes(in: around)
    let starts = [around.lowerBound] + changes
    let ends = changes + [around.upperBound]
    return zip(starts, ends).map { Stretch(offset: offset(at: $0), span: $0..<$1) }
  }
}
