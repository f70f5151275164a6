/// A point in time: milliseconds since 1 January 1970, UTC. It arrives in events; nothing here reads a clock.
package struct Instant: Hashable, Comparable, Sendable {
  package let milliseconds: Int64

  package init(milliseconds: Int64) { self.milliseconds = milliseconds }

  package static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }

  package static func + (start: Instant, span: Duration) -> Instant {
    Instant(milliseconds: start.milliseconds &+ span.milliseconds)
  }

  package static func - (end: Instant, start: Instant) -> Duration {
    .milliseconds(end.milliseconds &- start.milliseconds)
  }

  /// The second in which it lies, at its beginning.
  package var wholeSecond: Instant {
    Instant(milliseconds: milliseconds - (milliseconds % 1000 + 1000) % 1000)
  }

  package static func - (end: Instant, span: Duration) -> Instant {
    Instant(milliseconds: end.milliseconds &- span.milliseconds)
  }
}

extension Instant: Codable {
  package init(from decoder: any Decoder) throws {
    self.init(milliseconds: try decoder.singleValueContainer().decode(Int64.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }
}

extension Duration {
  /// Whole milliseconds, rounded towards zero.
  package var milliseconds: Int64 {
    let (seconds, attoseconds) = components
    return seconds &* 1000 &+ attoseconds / 1_000_000_000_000_000
  }

  package static func minutes(_ count: Int) -> Duration { .seconds(count * 60) }
  package static func hours(_ count: Int) -> Duration { .seconds(count * 3600) }
  package static func days(_ count: Int) -> Duration { .seconds(count * 86_400) }
}
