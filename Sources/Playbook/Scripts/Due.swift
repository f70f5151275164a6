package import Casework

/// By when, as a script or a rep says it: `2 business days`, `4 hours`, `today`, `request.due`.
package enum Due: Hashable, Sendable {
  case hours(Int)
  case minutes(Int)
  case businessDays(Int)
  /// The end of the desk's day: of today while it is open, else of the next day it works.
  case today
  /// The date of an earlier act of this script, by the name of its step.
  case same(step: String)

  package static let units = ["minutes", "hours", "business days", "today"]

  /// Nil where it cannot be read. `step` names are not looked up here.
  package init?(_ text: String) {
    if text == "today" {
      self = .today
    } else if !text.contains(" "), text.hasSuffix(".due") {
      self = .same(step: String(text.dropLast(4)))
    } else if let time = CountedTime(text, in: [.minutes, .hours, .businessDays], 1...1000) {
      switch time.unit {
      case .minutes: self = .minutes(time.count)
      case .hours: self = .hours(time.count)
      case .days, .businessDays: self = .businessDays(time.count)
      }
    } else {
      return nil
    }
  }

  /// The instant, on a round quarter of an hour that a person can be told, and while somebody is here to do it; hours
  /// count while the desk is open. Nil for `.same`.
  package func instant(from now: Instant, in calendar: DeskCalendar) -> Instant? {
    switch self {
    case .minutes(let count):
      calendar.adding(openTime: .minutes(count), to: now).roundedUpToQuarter
    case .hours(let count): calendar.adding(openTime: .hours(count), to: now).roundedUpToQuarter
    case .businessDays(let count): calendar.opening(afterBusinessDays: count, from: now)
    case .today: calendar.endOfDay(from: now)
    case .same: nil
    }
  }
}

extension Instant {
  var roundedUpToQuarter: Instant {
    let quarter: Int64 = 15 * 60 * 1000
    let (whole, rest) = milliseconds.quotientAndRemainder(dividingBy: quarter)
    return rest > 0 ? Instant(milliseconds: (whole + 1) * quarter) : self
  }
}

extension DeskCalendar {
  /// The same time of day so many working days later, on a round quarter of an hour, or when the desk opens next after it.
  func opening(afterBusinessDays count: Int, from now: Instant) -> Instant {
    opening(from: adding(businessDays: count, to: now).roundedUpToQuarter)
  }

  /// When the desk next closes for the day; a day ahead where it does not open within two weeks.
  func endOfDay(from now: Instant) -> Instant {
    let today = zone.wall(now).day
    for ahead in 0..<14 {
      guard let close = frames(on: today + ahead).map(\.close).max() else { continue }
      let end = zone.instant(WallTime(day: today + ahead, hour: close / 60, minute: close % 60))
      if end > now { return end }
    }
    return now + .days(1)
  }
}
