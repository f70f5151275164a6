import Casework
import Chance
import Testing

@Test func `a clock that was wound once tells the same open hours as the calendar`() {
  let start = Instant(milliseconds: 1_795_330_800_000)
  let late = DeskCalendar(
    zone: .utc, week: [.sunday: [DeskCalendar.Frame(open: 60, close: 23 * 60)]])
  let hours = CalendarHistory(
    .israeli(zone: .utc), changes: [.init(from: start + .days(20) + .hours(3), calendar: late)])
  let clock = OpenClock(hours, from: start, to: start + .days(40))
  var chance = Chance(seed: 11)
  for _ in 0..<300 {
    let (one, other) = (chance.below(40 * 1440), chance.below(40 * 1440))
    let (from, to) = (start + .minutes(one), start + .minutes(other))
    #expect(clock.openTime(from: from, to: to) == hours.openTime(from: from, to: to))
  }
  #expect(clock.openTime(from: start - .days(9), to: start) == .zero)
}
