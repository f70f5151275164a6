import Casework

/// A minute on the desk's wall, counted from 1 January 1970: days and hours of the crowd's life are reckoned in these.
typealias Minute = Int

/// The desk's working days around the moment when the demo is made, looked up many million times.
struct DeskDays: Sendable {
  let now: Minute
  let today: Int
  /// The first day of which anything is told.
  let first: Int
  private let calendar: DeskCalendar
  private let start: Int
  private let frames: [[DeskCalendar.Frame]]
  private let offsets: [Int]
  /// Of each day, how many full working days were before it; and where the n-th of them is.
  private let fullBefore: [Int]
  private let fullDays: [Int]

  static let monthsTold = 24

  init(now: Instant, calendar: DeskCalendar) {
    let wall = calendar.zone.wall(now)
    today = wall.day.number
    self.now = today * 1440 + wall.hour * 60 + wall.minute
    self.calendar = calendar
    first = today - Self.monthsTold * 30
    start = first - 40
    let days = (start..<today + 420).map { Day(number: $0) }
    frames = days.map { calendar.frames(on: $0).sorted { $0.open < $1.open } }
    offsets = days.map { day in
      let noon = calendar.zone.instant(WallTime(day: day, hour: 12))
      return Int(calendar.zone.offset(at: noon).milliseconds / 60_000)
    }
    var before: [Int] = []
    var full: [Int] = []
    for (place, frames) in frames.enumerated() {
      before.append(full.count)
      if frames.reduce(0, { $0 + $1.close - $1.open }) >= 6 * 60 { full.append(place) }
    }
    fullBefore = before
    fullDays = full
  }

  func instant(_ minute: Minute) -> Instant {
    let place = minute / 1440 - start
    guard offsets.indices.contains(place) else {
      let day = Day(number: minute / 1440)
      return calendar.zone.instant(
        WallTime(day: day, hour: minute / 60 % 24, minute: minute % 60))
    }
    return Instant(milliseconds: Int64(minute - offsets[place]) * 60_000)
  }

  func day(_ minute: Minute) -> Day { Day(number: minute / 1440) }

  func day(of instant: Instant) -> Day { calendar.zone.wall(instant).day }

  func isOpen(_ day: Int) -> Bool { !frames(on: day).isEmpty }

  func isOpen(at minute: Minute) -> Bool {
    frames(on: minute / 1440).contains { $0.open <= minute % 1440 && minute % 1440 < $0.close }
  }

  /// Sunday to Thursday, and no holiday.
  func isFull(_ day: Int) -> Bool {
    let place = clamped(day)
    return place + 1 < fullBefore.count && fullBefore[place + 1] > fullBefore[place]
  }

  /// That day or the next one on which the desk works.
  func openDay(from day: Int) -> Int {
    var day = day
    while !isOpen(day), day < today + 400 { day += 1 }
    return day
  }

  /// The n-th full working day after `day`.
  func workingDay(_ count: Int, after day: Int) -> Int {
    let next = fullBefore[min(clamped(day) + 1, fullBefore.count - 1)]
    return start + fullDays[min(next + max(1, count) - 1, fullDays.count - 1)]
  }

  /// A minute of that day's hours, most of them in the morning and before closing; of the next open day where it is
  /// closed.
  func moment(on day: Int, _ dice: inout Dice) -> Minute {
    let day = openDay(from: day)
    let frames = frames(on: day)
    let length = frames.reduce(0) { $0 + $1.close - $1.open }
    let part = dice.below(100)
    var minute: Int
    switch part {
    case ..<45: minute = dice.below(length)
    case ..<80: minute = min(length - 1, 45 + dice.below(135) + dice.below(60))
    default: minute = max(0, length - 30 - dice.below(130))
    }
    for frame in frames {
      guard minute >= frame.close - frame.open else { return day * 1440 + frame.open + minute }
      minute -= frame.close - frame.open
    }
    return day * 1440 + (frames.first?.open ?? 9 * 60)
  }

  /// That minute where the desk is open then, else some time when it next is.
  func openMoment(from minute: Minute, _ dice: inout Dice) -> Minute {
    if isOpen(at: minute) { return minute }
    let day = minute / 1440
    let clock = minute % 1440
    if let later = frames(on: day).first(where: { $0.open > clock }) {
      return day * 1440 + later.open + dice.below(later.close - later.open)
    }
    return moment(on: day + 1, &dice)
  }

  private func frames(on day: Int) -> [DeskCalendar.Frame] { frames[clamped(day)] }

  private func clamped(_ day: Int) -> Int { min(max(0, day - start), frames.count - 1) }
}
