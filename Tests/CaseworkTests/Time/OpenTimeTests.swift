import Casework
import Testing

private let zone = Zone(before: .hours(2))
private let calendar = DeskCalendar.israeli(zone: zone)

private func at(_ day: String, _ hour: Int, _ minute: Int = 0) throws -> Instant {
  zone.instant(WallTime(day: try #require(Day(iso: day)), hour: hour, minute: minute))
}

// 22 November 2026 is a Sunday.
@Test(arguments: [
  ("2026-11-22", 10, "2026-11-22", 12), ("2026-11-22", 17, "2026-11-23", 9),
  ("2026-11-22", 3, "2026-11-22", 10), ("2026-11-26", 17, "2026-11-27", 9),
  ("2026-11-27", 12, "2026-11-29", 9), ("2026-11-28", 12, "2026-11-29", 10),
])
func `two hours of open time end while the desk is open`(
  _ day: String, _ hour: Int, _ endDay: String, _ endHour: Int
) throws {
  let end = calendar.adding(openTime: .hours(2), to: try at(day, hour))
  #expect(end == (try at(endDay, endHour)))
}

@Test func `a desk that never opens still gives a date`() throws {
  let closed = DeskCalendar(zone: zone, week: [:])
  let start = try at("2026-11-22", 10)
  #expect(closed.adding(openTime: .hours(4), to: start) == start + .hours(4))
}
