import Casework

extension Comparison {
  /// Nil where the two cannot be compared: sums of different currencies.
  func holds(_ left: FactValue, _ right: FactValue, _ order: Choice?) -> Bool? {
    if self == .equal || self == .unequal {
      return left.equals(right).map { self == .equal ? $0 : !$0 }
    }
    guard let step = left.step(to: right, order) else { return nil }
    switch self {
    case .atLeast: return step <= 0
    case .atMost: return step >= 0
    case .less: return step > 0
    case .greater: return step < 0
    case .equal, .unequal: return nil
    }
  }
}

extension FactValue {
  fileprivate func equals(_ other: FactValue) -> Bool? {
    if case .money(let left) = self, case .money(let right) = other,
      left.currency != right.currency
    {
      return nil
    }
    return self == other
  }

  /// 1 where `other` is greater, -1 where it is less, 0 where they are equal.
  fileprivate func step(to other: FactValue, _ order: Choice?) -> Int? {
    switch (self, other) {
    case (.number(let left), .number(let right)): Self.step(left, right)
    case (.money(let left), .money(let right)):
      left.currency == right.currency ? Self.step(left.minorUnits, right.minorUnits) : nil
    case (.day(let left), .day(let right)): Self.step(left, right)
    case (.instant(let left), .instant(let right)): Self.step(left, right)
    case (.duration(let left), .duration(let right)): Self.step(left, right)
    case (.choice(let left), .choice(let right)):
      if let first = order?.rank(left), let second = order?.rank(right) {
        Self.step(first, second)
      } else {
        nil
      }
    default: nil
    }
  }

  private static func step<T: Comparable>(_ left: T, _ right: T) -> Int {
    left < right ? 1 : left > right ? -1 : 0
  }
}

extension Arithmetic {
  /// Nil where it overflows, divides by zero, or mixes currencies.
  func apply(_ left: FactValue, _ right: FactValue, _ time: DeskTime) -> FactValue? {
    switch (left, right) {
    case (.number(let left), .number(let right)): whole(left, right).map(FactValue.number)
    case (.money(let left), .money(let right)): money(left, right)
    case (.money(let left), .number(let right)):
      whole(left.minorUnits, right).map {
        .money(Money(minorUnits: $0, currency: left.currency))
      }
    case (.duration(let left), .duration(let right)):
      whole(left.milliseconds, right.milliseconds).map {
        self == .divided ? .number($0) : .duration(.milliseconds($0))
      }
    case (.duration(let left), .number(let right)):
      whole(left.milliseconds, right).map { .duration(.milliseconds($0)) }
    default: timed(left, right, time)
    }
  }

  private func whole(_ left: Int64, _ right: Int64) -> Int64? {
    let (result, overflow) =
      switch self {
      case .plus: left.addingReportingOverflow(right)
      case .minus: left.subtractingReportingOverflow(right)
      case .times: left.multipliedReportingOverflow(by: right)
      case .divided: left.dividedReportingOverflow(by: right)
      }
    return overflow ? nil : result
  }

  private func money(_ left: Money, _ right: Money) -> FactValue? {
    guard left.currency == right.currency,
      let result = whole(left.minorUnits, right.minorUnits)
    else { return nil }
    return self == .divided
      ? .number(result) : .money(Money(minorUnits: result, currency: left.currency))
  }

  private func timed(_ left: FactValue, _ right: FactValue, _ time: DeskTime) -> FactValue? {
    switch (left, right) {
    case (.instant(let left), .instant(let right)):
      whole(left.milliseconds, right.milliseconds).map { .duration(.milliseconds($0)) }
    case (.instant(let left), .duration(let span)):
      whole(left.milliseconds, span.milliseconds).map { .instant(Instant(milliseconds: $0)) }
    case (.instant(let left), .workdays(let count)):
      time.adding(count, to: left).map(FactValue.instant)
    case (.day(let left), .day(let right)):
      whole(Int64(left.number), Int64(right.number)).flatMap(Arithmetic.days)
    case (.day(let left), .duration(let span)):
      whole(Int64(left.number), Int64(span.wholeDays)).map { .day(Day(number: Int($0))) }
    case (.day(let left), .workdays(let count)):
      time.adding(count, to: left).map(FactValue.day)
    default: nil
    }
  }

  private static func days(_ count: Int64) -> FactValue? {
    let (milliseconds, overflow) = count.multipliedReportingOverflow(
      by: Duration.day.milliseconds)
    return overflow ? nil : .duration(.milliseconds(milliseconds))
  }
}

extension Timing {
  /// Days are compared by the day on the desk's wall, instants to the millisecond.
  func holds(_ when: FactValue, _ span: FactValue, _ time: DeskTime) -> Bool? {
    switch when {
    case .instant(let instant): holds(instant, span, time)
    case .day(let day): holds(day, span, time)
    default: nil
    }
  }

  private func holds(_ instant: Instant, _ span: FactValue, _ time: DeskTime) -> Bool? {
    let start = self == .within ? time.now : instant
    guard
      case .instant(let end)? = Arithmetic.plus.apply(.instant(start), span, time)
    else { return nil }
    switch self {
    case .within: return time.now <= instant && instant <= end
    case .withinLast: return instant <= time.now && time.now <= end
    case .olderThan: return end < time.now
    }
  }

  private func holds(_ day: Day, _ span: FactValue, _ time: DeskTime) -> Bool? {
    let start = self == .within ? time.today : day
    guard case .day(let end)? = Arithmetic.plus.apply(.day(start), span, time) else {
      return nil
    }
    switch self {
    case .within: return time.today <= day && day <= end
    case .withinLast: return day <= time.today && time.today <= end
    case .olderThan: return end < time.today
    }
  }
}

extension DeskTime {
  fileprivate func adding(_ count: Int, to instant: Instant) -> Instant? {
    guard instant.isOnCalendar else { return nil }
    return calendar.adding(businessDays: count, to: instant)
  }

  fileprivate func adding(_ count: Int, to day: Day) -> Day? {
    guard day.number.magnitude < 2_000_000 else { return nil }
    let noon = calendar.zone.instant(WallTime(day: day, hour: 12))
    return calendar.zone.wall(calendar.adding(businessDays: count, to: noon)).day
  }
}
