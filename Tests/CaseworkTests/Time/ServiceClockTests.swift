import Casework
import Chance
import Testing

@Test(arguments: seeds(60, inSoak: 300))
func `a service clock shows the open time in which it was not paused`(_ seed: Int) {
  var chance = Chance(seed: seed)
  let hours = CalendarHistory(
    chance.calendar(),
    changes: [CalendarHistory.Version(from: chance.instant(), calendar: chance.calendar())])
  let times = (0..<chance.number(2...12)).map { _ in chance.instant() }.sorted()
  var clock = ServiceClock()
  var calendar = Duration.zero
  var business = Duration.zero
  var isRunning = false
  for (time, next) in zip(times, times.dropFirst()) {
    isRunning = chance.once(in: 2)
    clock.apply(isRunning ? .activate : .pause, at: time)
    guard isRunning else { continue }
    calendar += next - time
    business += hours.openTime(from: time, to: next)
  }
  let now = times[times.count - 1]
  var reading = ServiceClock.Reading(
    calendar: calendar, business: business, isRunning: isRunning)
  #expect(clock.reading(at: now, in: hours) == reading)
  clock.apply(.fulfil, at: now)
  reading.isRunning = false
  clock.apply(.activate, at: now)
  #expect(clock.reading(at: now + .days(100), in: hours) == reading)
}
