import Chance
import Testing

@testable import Casework

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

@Test(arguments: seeds(200, inSoak: 1000))
func `open time of a long span is what its days add up to`(_ seed: Int) {
  var chance = Chance(seed: seed)
  let calendar = chance.calendar()
  let start = chance.instant() - .days(chance.number(0...400))
  let end = start + .days(chance.number(0...1200)) + .milliseconds(chance.number(0...86_399_999))
  let walked = calendar.openSpans(from: start, to: end).length
  #expect(calendar.openTime(from: start, to: end) == walked)
}

@Test func `open time is told of any two instants, the first and the last that there are too`() {
  let first = Instant(milliseconds: .min)
  let last = Instant(milliseconds: .max)
  #expect(calendar.openTime(from: first, to: last) > .days(10_000_000_000))
  #expect(calendar.adding(openTime: .hours(2), to: last) == last)
  #expect(calendar.opening(from: first) > first)
}

@Test func `a sum of instants stops at the last that there is`() {
  let last = Instant(milliseconds: .max)
  #expect(last + .minutes(1) == last)
  #expect(Instant(milliseconds: 0) + .minutes(.max) == last)
  #expect(Instant(milliseconds: .min) - last == .milliseconds(Int64.min))
  #expect(zone.instant(zone.wall(last)) <= last)
  #expect(Instant(milliseconds: .min).wholeSecond == Instant(milliseconds: .min))
}
