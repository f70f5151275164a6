/// A clock of a level of service: it is activated, pauses, and is fulfilled. What it shows is worked out from when that
/// was, so it can be told again from the same events at any time.
package struct ServiceClock: Hashable, Sendable {
  /// What is done to the clock; a fulfilled one takes no more.
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
    let none = Reading(calendar: .zero, business: .zero, isRunning: runs(at: now))
    return spans(until: now).reduce(into: none) { sum, span in
      sum.calendar += span.upperBound - span.lowerBound
      sum.business += hours.openTime(from: span.lowerBound, to: span.upperBound)
    }
  }

  /// Whether it stood still then and was not fulfilled, then or later.
  package func hasStopped(by now: Instant) -> Bool { fulfilled == nil && !runs(at: now) }

  /// Whether it ran then, or had just been started; of a time that is past too.
  private func runs(at now: Instant) -> Bool {
    runningSince.map { $0 <= now } ?? false || ran.contains { $0.contains(now) }
  }

  /// How long a clock has run. Coded as whole seconds, under names that say so.
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

  private func spans(until now: Instant) -> [Range<Instant>] {
    let running = runningSince.flatMap { $0 < now ? $0..<now : nil }
    return ran.filter { $0.lowerBound < now }.map { $0.lowerBound..<min($0.upperBound, now) }
      + (running.map { [$0] } ?? [])
  }
}

extension ServiceClock.Reading {
  private enum CodingKeys: String, CodingKey { case calendarSeconds, businessSeconds, isRunning }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      calendar: .seconds(try values.decode(Int64.self, forKey: .calendarSeconds)),
      business: .seconds(try values.decode(Int64.self, forKey: .businessSeconds)),
      isRunning: try values.decode(Bool.self, forKey: .isRunning))
  }

  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(calendar.components.seconds, forKey: .calendarSeconds)
    try values.encode(business.components.seconds, forKey: .businessSeconds)
    try values.encode(isRunning, forKey: .isRunning)
  }
}
