/// A point in time: milliseconds since 1 January 1970, UTC. It arrives in events; nothing here reads a clock.
///
/// Sums of it stop at the first and the last that there are: whatever a list or a damaged store claims ends no program.
package struct Instant: Hashable, Comparable, Sendable {
  package let milliseconds: Int64

  package init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// Those that lie on a day of the calendar, wherever on earth.
  package static let ofCalendar =
    Instant(utcMidnightOf: Day.ofCalendar.lowerBound)
    - .days(1)...Instant(utcMidnightOf: Day.ofCalendar.upperBound) + .days(2)

  /// When the day begins where the clock on the wall shows UTC.
  package init(utcMidnightOf day: Day) {
    milliseconds = Int64(day.number).saturatingMultiplied(by: 86_400_000)
  }

  package static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }

  package static func + (start: Instant, span: Duration) -> Instant {
    Instant(milliseconds: start.milliseconds.saturatingAdding(span.milliseconds))
  }

  package static func - (end: Instant, start: Instant) -> Duration {
    .milliseconds(end.milliseconds.saturatingSubtracting(start.milliseconds))
  }

  /// The second in which it lies, at its beginning.
  package var wholeSecond: Instant {
    Instant(milliseconds: milliseconds.saturatingSubtracting((milliseconds % 1000 + 1000) % 1000))
  }

  package static func - (end: Instant, span: Duration) -> Instant {
    Instant(milliseconds: end.milliseconds.saturatingSubtracting(span.milliseconds))
  }
}

extension Instant: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    self.init(milliseconds: try container.decode(Int64.self))
    guard Instant.ofCalendar.contains(self) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a time")
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }
}

extension KeyedDecodingContainer {
  /// A span is kept in milliseconds, under a key that says so.
  func spanIfPresent(forKey key: Key) throws -> Duration? {
    try decodeIfPresent(Int64.self, forKey: key).map { .milliseconds($0) }
  }
}

extension Duration {
  /// Whole milliseconds, rounded towards zero.
  package var milliseconds: Int64 {
    let (seconds, attoseconds) = components
    return seconds.saturatingMultiplied(by: 1000).saturatingAdding(
      attoseconds / 1_000_000_000_000_000)
  }

  package static func minutes(_ count: Int) -> Duration {
    .seconds(count.saturatingMultiplied(by: 60))
  }
  package static func hours(_ count: Int) -> Duration {
    .seconds(count.saturatingMultiplied(by: 3600))
  }
  package static func days(_ count: Int) -> Duration {
    .seconds(count.saturatingMultiplied(by: 86_400))
  }
}
