package import Casework

/// When and where a condition is asked: the same facts at the same moment always give the same answer.
package struct DeskTime: Hashable, Sendable {
  package let now: Instant
  package let today: Day
  package let calendar: DeskCalendar
  /// What an empty sum of money is counted in.
  package let currency: Currency

  package init(now: Instant, calendar: DeskCalendar, currency: Currency = .shekel) {
    self.now = now
    self.calendar = calendar
    self.currency = currency
    today = now.isOnCalendar ? calendar.zone.wall(now).day : Day(number: 0)
  }
}

extension Instant {
  /// Within some thousands of years of 1970, where a calendar can be asked.
  var isOnCalendar: Bool { milliseconds.magnitude < 200_000_000_000_000 }
}
