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

@Test(arguments: seeds(60, inSoak: 300))
func `a clock breaches its target when it has run for it`(_ seed: Int) throws {
  var chance = Chance(seed: seed)
  let hours = CalendarHistory(chance.calendar())
  let times = (0..<chance.number(1...9)).map { _ in chance.instant() }.sorted()
  var clock = ServiceClock()
  for (index, time) in times.enumerated() {
    clock.apply(index % 2 == 0 ? .activate : .pause, at: time)
  }
  let target = Duration.milliseconds(chance.number(1...100 * 3_600_000))
  guard let breach = clock.breach(of: target, in: hours) else {
    #expect(clock.runningSince == nil)
    #expect(clock.reading(at: times[times.count - 1], in: hours).business < target)
    return
  }
  let shown = clock.reading(at: breach, in: hours).business
  let never = hours.openTime(from: times[0], to: times[0] + .days(3 * 366)) == .zero
  #expect(shown == target || never || breach > times[times.count - 1] + .days(365))
}
