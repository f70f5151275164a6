extension DeskCalendar {
  /// The instant by which the desk has been open for `span` since `start`: four hours asked for at closing time end
  /// on the next morning. At most a year ahead.
  package func adding(openTime span: Duration, to start: Instant) -> Instant {
    var left = span
    let first = zone.wall(start).day
    for ahead in 0..<366 {
      for frame in frames(on: first + ahead).sorted(by: { $0.open < $1.open }) {
        let from = max(start, instant(first + ahead, minute: frame.open))
        let end = instant(first + ahead, minute: frame.close)
        guard from < end else { continue }
        if end - from >= left { return from + left }
        left -= end - from
      }
    }
    return start + span
  }

  private func instant(_ day: Day, minute: Int) -> Instant {
    zone.instant(WallTime(day: day, hour: minute / 60, minute: minute % 60))
  }
}
