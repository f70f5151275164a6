/// A clock that runs while the desk is open, wound once for a stretch of time and then read often.
package struct OpenClock: Hashable, Sendable {
  private let opens: [Instant]
  /// Beside each opening: when it closes, and for how long the desk had been open before it.
  private let closes: [Instant]
  private let before: [Duration]

  /// It stands still before `start` and after `end`.
  package init(_ hours: CalendarHistory, from start: Instant, to end: Instant) {
    let spans = hours.openSpans(from: start, to: end)
    var (sum, before) = (Duration.zero, [Duration]())
    for span in spans {
      before.append(sum)
      sum += span.upperBound - span.lowerBound
    }
    opens = spans.map(\.lowerBound)
    closes = spans.map(\.upperBound)
    self.before = before
  }

  /// How long the desk was open from one to the other; none where the second is not later.
  package func openTime(from start: Instant, to end: Instant) -> Duration {
    max(.zero, reading(at: end) - reading(at: start))
  }

  private func reading(at instant: Instant) -> Duration {
    var (low, high) = (0, opens.count)
    while low < high {
      let middle = (low + high) / 2
      if opens[middle] <= instant { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return .zero }
    return before[low - 1] + (min(instant, closes[low - 1]) - opens[low - 1])
  }
}
