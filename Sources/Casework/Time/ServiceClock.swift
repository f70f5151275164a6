/// A clock of a level of service: it is activated, pauses, and is fulfilled. What it shows is worked out from when that
/// was, so it can be told again from the same events at any time.
package struct ServiceClock: Hashable, Sendable {
  package enum Event: Hashable, Sendable { case activate, pause, fulfil }

  /// When it ran, oldest first.
  package private(set) var ran: [Range<Instant>] = []
  package private(set) var runningSince: Instant?
  package private(set) var fulfilled: Instant?

  package init() {}

  /// A clock that is fulfilled stands for good.
  package mutating func apply(_ event: Event, at instant: Instant) {
    guard fulfilled == nil else { return }
    switch event {
    case .activate: runningSince = runningSince ?? instant
    case .pause: stop(at: instant)
    case .fulfil:
      stop(at: instant)
      fulfilled = instant
    }
  }

  private mutating func stop(at instant: Instant) {
    guard let since = runningSince else { return }
    if since < instant { ran.append(since..<instant) }
    runningSince = nil
  }

  /// How long it has run by `now`, by the calendar and in the hours of the desk.
  package func reading(at now: Instant, in hours: CalendarHistory) -> Reading {
    let none = Reading(calendar: .zero, business: .zero, isRunning: runningSince != nil)
    return spans(until: now).reduce(into: none) { sum, span in
      sum.calendar += span.upperBound - span.lowerBound
      sum.business += hours.openTime(from: span.lowerBound, to: span.upperBound)
    }
  }

  package struct Reading: Hashable, Codable, Sendable {
    package var calendar: Duration
    package var business: Duration
    package var isRunning: Bool

    package init(calendar: Duration, business: Duration, isRunning: Bool) {
      self.calendar = calendar
      self.business = business
      self.isRunning = isRunning
    }
  }

  /// When it has run, or will have if it goes on, for `target` of the desk's hours: the service is late from then on.
  /// Nil where it stood still before.
  package func breach(of target: Duration, in hours: CalendarHistory) -> Instant? {
    var left = target
    for span in ran {
      let open = hours.openTime(from: span.lowerBound, to: span.upperBound)
      guard open < left else { return hours.adding(openTime: left, to: span.lowerBound) }
      left -= open
    }
    return runningSince.map { hours.adding(openTime: left, to: $0) }
  }

  private func spans(until now: Instant) -> [Range<Instant>] {
    let running = runningSince.flatMap { $0 < now ? $0..<now : nil }
    return ran.filter { $0.lowerBound < now }.map { $0.lowerBound..<min($0.upperBound, now) }
      + (running.map { [$0] } ?? [])
  }
}
