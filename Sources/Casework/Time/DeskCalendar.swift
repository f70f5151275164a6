/// When the desk works: hours for each weekday, days it is closed, and its zone.
package struct DeskCalendar: Hashable, Codable, Sendable {
  /// Minutes since midnight, `open` included, `close` not.
  package struct Frame: Hashable, Codable, Sendable {
    package let open: Int
    package let close: Int

    package init(open: Int, close: Int) {
      self.open = open
      self.close = close
    }
  }

  package var zone: Zone
  package var week: [Weekday: [Frame]]
  /// Replaces the hours of its weekday: a holiday is an empty list, an eve a short one.
  package var exceptions: [Day: [Frame]]

  package init(zone: Zone, week: [Weekday: [Frame]], exceptions: [Day: [Frame]] = [:]) {
    self.zone = zone
    self.week = week
    self.exceptions = exceptions
  }

  /// Sunday to Thursday 8:00 to 18:00, Friday 8:00 to 13:00.
  package static func israeli(zone: Zone) -> DeskCalendar {
    let full = [Frame(open: 8 * 60, close: 18 * 60)]
    var week: [Weekday: [Frame]] = [.friday: [Frame(open: 8 * 60, close: 13 * 60)]]
    for day in [Weekday.sunday, .monday, .tuesday, .wednesday, .thursday] { week[day] = full }
    return DeskCalendar(zone: zone, week: week)
  }

  package func frames(on day: Day) -> [Frame] {
    exceptions[day] ?? week[day.weekday] ?? []
  }

  package func isOpen(at instant: Instant) -> Bool {
    let wall = zone.wall(instant)
    let minute = wall.hour * 60 + wall.minute
    return frames(on: wall.day).contains { $0.open <= minute && minute < $0.close }
  }

  /// The same time of day, `count` full working days later; Fridays and closed days do not count. At most a year ahead.
  package func adding(businessDays count: Int, to instant: Instant) -> Instant {
    let wall = zone.wall(instant)
    var day = wall.day
    var left = count
    for _ in 0..<366 where left > 0 {
      day = day + 1
      if isFullDay(day) { left -= 1 }
    }
    return zone.instant(
      WallTime(day: day, hour: wall.hour, minute: wall.minute, second: wall.second))
  }

  private func isFullDay(_ day: Day) -> Bool {
    let minutes = frames(on: day).reduce(0) { $0 + $1.close - $1.open }
    return minutes >= 6 * 60
  }
}
