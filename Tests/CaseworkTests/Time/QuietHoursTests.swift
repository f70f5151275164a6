import Casework
import Testing

/// Two hours ahead of UTC.
private let zone = Zone(before: .hours(2))
private let night = QuietHours(from: 21 * 60, to: 8 * 60)!

private func wall(_ text: String) -> Instant {
  let parts = text.split(separator: " ")
  let clock = parts[1].split(separator: ":").compactMap { Int($0) }
  return zone.instant(
    WallTime(day: Day(iso: parts[0])!, hour: clock[0], minute: clock[1]))
}

@Test(arguments: [
  ("2026-11-22 20:59", nil), ("2026-11-22 21:00", "2026-11-23 08:00"),
  ("2026-11-23 00:30", "2026-11-23 08:00"), ("2026-11-23 07:59", "2026-11-23 08:00"),
  ("2026-11-23 08:00", nil),
  // Friday is open until 13:00, and Saturday is closed.
  ("2026-11-27 12:59", nil), ("2026-11-27 13:00", "2026-11-29 08:00"),
  ("2026-11-28 10:00", "2026-11-29 08:00"), ("2026-11-28 22:00", "2026-11-29 08:00"),
  // A holiday in the week, and its eve.
  ("2026-12-01 18:30", "2026-12-03 08:00"), ("2026-12-02 12:00", "2026-12-03 08:00"),
])
func `nobody is disturbed at night, on days of rest and on their eves`(
  _ now: String, _ until: String?
) {
  var calendar = DeskCalendar.israeli(zone: zone)
  calendar.exceptions[Day(iso: "2026-12-02")!] = []
  #expect(night.end(at: wall(now), in: calendar) == until.map(wall))
}

@Test func `quiet hours may lie within a day, and a desk without hours has no days of rest`() {
  let noon = QuietHours(from: 13 * 60, to: 16 * 60)!
  let calendar = DeskCalendar(zone: zone, week: [:])
  #expect(noon.end(at: wall("2026-11-28 14:00"), in: calendar) == wall("2026-11-28 16:00"))
  #expect(noon.end(at: wall("2026-11-28 23:59"), in: calendar) == nil)
  #expect(QuietHours(from: 0, to: 24 * 60) == nil && QuietHours(from: 60, to: 60) == nil)
}

@Test func `a desk that never opens by day keeps nobody waiting for ever`() {
  let calendar = DeskCalendar(
    zone: zone, week: [.sunday: [DeskCalendar.Frame(open: 60, close: 120)]])
  let now = wall("2026-11-24 10:00")
  #expect(night.end(at: now, in: calendar) == now + .days(1))
}
