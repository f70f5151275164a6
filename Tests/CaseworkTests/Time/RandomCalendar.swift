import Casework
import Chance

/// Calendars by chance: up to three segments a day, closed days, holidays and eves, and a clock that is changed twice a
/// year at any hour, within open hours too.
extension Chance {
  static let firstDay = 20_000  // 4 October 2024

  mutating func calendar() -> DeskCalendar {
    var week: [Weekday: [DeskCalendar.Frame]] = [:]
    for day in Weekday.allCases where !once(in: 4) { week[day] = frames() }
    var exceptions: [Day: [DeskCalendar.Frame]] = [:]
    for _ in 0..<number(0...12) { exceptions[day()] = once(in: 2) ? [] : frames() }
    return DeskCalendar(zone: zone(), week: week, exceptions: exceptions)
  }

  mutating func frames() -> [DeskCalendar.Frame] {
    var bounds: Set<Int> = []
    for _ in 0..<2 * number(1...3) { bounds.insert(number(0...96) * 15) }
    let sorted = bounds.sorted()
    return stride(from: 0, to: sorted.count - 1, by: 2)
      .map { DeskCalendar.Frame(open: sorted[$0], close: sorted[$0 + 1]) }
  }

  mutating func zone() -> Zone {
    var offset = number(-10...12) * 60
    var transitions: [Zone.Transition] = []
    let before = offset
    for year in 0..<3 {
      for half in 0..<2 {
        offset += (half == 0 ? 1 : -1) * (once(in: 5) ? 30 : 60)
        let day = Chance.firstDay + year * 365 + half * 180 + number(0...20)
        transitions.append(
          Zone.Transition(
            start: Instant(milliseconds: Int64(day * 1440 + number(0...95) * 15) * 60_000),
            offset: .minutes(offset)))
      }
    }
    return Zone(before: .minutes(before), transitions: transitions)
  }

  mutating func day() -> Day { Day(number: Chance.firstDay + number(0...700)) }

  /// On a whole quarter of an hour.
  mutating func quarter() -> Instant {
    Instant(milliseconds: Int64(Chance.firstDay * 96 + number(0...700 * 96)) * 900_000)
  }

  mutating func instant() -> Instant { quarter() + .milliseconds(number(0...899_999)) }
}
