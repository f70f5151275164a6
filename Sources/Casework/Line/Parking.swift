/// How many wrap-ups may wait, and until when.
package enum Parking {
  /// At most so many at once for each rep.
  package static let most = 2
}

extension DeskCalendar {
  /// When the desk closes on the day of `instant`, whatever breaks it has until then; nil where it has closed already,
  /// and on a day on which it does not open.
  package func endOfShift(at instant: Instant) -> Instant? {
    let day = zone.wall(instant).day
    guard let minute = frames(on: day).map(\.close).max() else { return nil }
    let end = zone.instant(WallTime(day: day, hour: minute / 60, minute: minute % 60))
    return instant < end ? end : nil
  }
}
