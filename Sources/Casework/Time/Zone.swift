/// The offsets from UTC of one time zone: what turns an instant into a day and an hour on the wall.
package struct Zone: Hashable, Codable, Sendable {
  /// From `start` on, the wall is `offset` ahead of UTC.
  package struct Transition: Hashable, Codable, Sendable {
    package let start: Instant
    package let offset: Duration

    package init(start: Instant, offset: Duration) {
      self.start = start
      self.offset = offset
    }
  }

  private let before: Duration
  private let transitions: [Transition]

  /// - Parameters:
  ///   - before: the offset ahead of the first transition.
  ///   - transitions: in any order.
  package init(before: Duration, transitions: [Transition] = []) {
    self.before = before
    self.transitions = transitions.sorted { $0.start < $1.start }
  }

  package static let utc = Zone(before: .zero)

  package func offset(at instant: Instant) -> Duration {
    let next = firstTransition(after: instant)
    return next == 0 ? before : transitions[next - 1].offset
  }

  /// When the clock on the wall is changed, in order; a change at the start of the span is not one within it.
  func changes(in span: Range<Instant>) -> [Instant] {
    transitions[firstTransition(after: span.lowerBound)...].lazy.map(\.start)
      .prefix { $0 < span.upperBound }
  }

  /// Its place in `transitions`, found by halving.
  private func firstTransition(after instant: Instant) -> Int {
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle].start <= instant { low = middle + 1 } else { high = middle }
    }
    return low
  }

  package func wall(_ instant: Instant) -> WallTime {
    let local = Int((instant + offset(at: instant)).milliseconds)
    let rest = (local % 86_400_000 + 86_400_000) % 86_400_000
    let day = local / 86_400_000 - (local % 86_400_000 < 0 ? 1 : 0)
    return WallTime(
      day: Day(number: day), hour: rest / 3_600_000, minute: rest / 60_000 % 60,
      second: rest / 1000 % 60)
  }

  /// The instant of a time on the wall; in the hour that a spring change skips, the same time before the change moved on.
  package func instant(_ wall: WallTime) -> Instant {
    let seconds = wall.hour * 3600 + wall.minute * 60 + wall.second
    let asUTC = Instant(utcMidnightOf: wall.day) + .seconds(seconds)
    let guess = asUTC - offset(at: asUTC)
    return asUTC - offset(at: guess)
  }
}

/// A day and a time of day, as a clock on the wall shows it.
package struct WallTime: Hashable, Comparable, Codable, Sendable {
  package let day: Day
  package let hour: Int
  package let minute: Int
  package let second: Int

  package init(day: Day, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  package static func < (left: WallTime, right: WallTime) -> Bool {
    (left.day, left.hour, left.minute, left.second)
      < (right.day, right.hour, right.minute, right.second)
  }

  /// `10:42`.
  package var clock: String { "\(padded(hour, 2)):\(padded(minute, 2))" }
}
