import Casework
import Chance
import Testing

private let year = Duration.days(366)

@Test(arguments: 0..<60)
func `open time is what a watch adds up that runs while the desk is open`(_ seed: Int) {
  var chance = Chance(seed: seed)
  let calendar = chance.calendar()
  let start = chance.quarter()
  var watch = Duration.zero
  for quarter in 0..<chance.number(0...600) {
    let now = start + .minutes(15 * quarter)
    #expect(calendar.openTime(from: start, to: now) == watch)
    if calendar.isOpen(at: now) { watch += .minutes(15) }
  }
}

@Test(arguments: seeds(100, inSoak: 500))
func `added open time is the open time between`(_ seed: Int) {
  var chance = Chance(seed: seed)
  let calendar = chance.calendar()
  let start = chance.instant()
  let span = Duration.milliseconds(chance.number(1...200 * 3_600_000))
  let end = calendar.adding(openTime: span, to: start)
  guard calendar.openTime(from: start, to: start + year) >= span else {
    #expect(end == start + span)
    return
  }
  #expect(calendar.openTime(from: start, to: end) == span)
  #expect(calendar.openTime(from: start, to: end - .milliseconds(1)) < span)
}

@Test(arguments: seeds(100, inSoak: 500))
func `open time of parts is the open time of the whole`(_ seed: Int) {
  var chance = Chance(seed: seed)
  let calendar = chance.calendar()
  let points = [chance.instant(), chance.instant(), chance.instant()].sorted()
  let parts =
    calendar.openTime(from: points[0], to: points[1])
    + calendar.openTime(from: points[1], to: points[2])
  #expect(calendar.openTime(from: points[0], to: points[2]) == parts)
  #expect(parts <= points[2] - points[0])
  #expect(calendar.openTime(from: points[2], to: points[0]) == .zero)
}

@Test(arguments: seeds(60, inSoak: 200))
func `changed hours leave what was before as it was`(_ seed: Int) {
  var chance = Chance(seed: seed)
  let first = chance.calendar()
  let change = chance.instant()
  let changed = CalendarHistory(
    first, changes: [CalendarHistory.Version(from: change, calendar: chance.calendar())])
  let points = [chance.instant(), chance.instant()].sorted()
  let before = points.map { min($0, change) }
  #expect(
    changed.openTime(from: before[0], to: before[1])
      == first.openTime(from: before[0], to: before[1]))
  let after = points.map { max($0, change) }
  let second = changed.calendar(at: change)
  #expect(
    changed.openTime(from: after[0], to: after[1]) == second.openTime(from: after[0], to: after[1]))
  #expect(
    changed.openTime(from: points[0], to: points[1])
      == first.openTime(from: before[0], to: before[1])
      + second.openTime(from: after[0], to: after[1]))
}

@Test func `an hour that the clock skips is not worked and one that it repeats is worked twice`()
  throws
{
  // In Jerusalem, 27 March 2026 at 02:00 and 25 October 2026 at 02:00.
  let spring = Instant(milliseconds: 1_774_569_600_000)
  let autumn = Instant(milliseconds: 1_792_882_800_000)
  let zone = Zone(
    before: .hours(2),
    transitions: [
      Zone.Transition(start: spring, offset: .hours(3)),
      Zone.Transition(start: autumn, offset: .hours(2)),
    ])
  let nights = DeskCalendar(
    zone: zone,
    week: Dictionary(
      uniqueKeysWithValues: Weekday.allCases.map {
        ($0, [DeskCalendar.Frame(open: 60, close: 180)])
      }))
  #expect(nights.openTime(from: spring - .hours(12), to: spring + .hours(12)) == .hours(1))
  #expect(nights.openTime(from: autumn - .hours(12), to: autumn + .hours(12)) == .hours(3))
}
