/// Something in a customer's file that may tell what he does next. Each is a number of what was known at a time.
package enum ForecastFact: String, Hashable, Codable, Sendable, CaseIterable {
  case months
  /// How often he contacted us in the last 90 days.
  case contacts
  /// Days since he last did.
  case quietDays = "quiet-days"
  /// Promises that came due in the last 90 days and were not kept by then.
  case brokenPromises = "broken-promises"
  case openIssues = "open-issues"
  /// In the last 180 days.
  case complaints
  /// In his area, in the last 90 days.
  case faults
  /// The last survey that he answered within a year says so.
  case unhappy
  /// In the last 90 days.
  case bouncedPayments = "bounced-payments"
  /// In the last 180 days.
  case priceRises = "price-rises"
  /// In the last 90 days.
  case credits
  /// In the last 180 days, and is with us still.
  case askedToLeave = "asked-to-leave"
  /// Within the next 14 days.
  case billsDue = "bills-due"
  /// Within the next 14 days, and not kept yet.
  case promisesDue = "promises-due"
  /// In his area, not mended.
  case faultsNow = "faults-now"

  /// Nobody is told apart by more of it than that.
  package static let mostCounted = 10.0
  package static let longestQuiet = 365

  /// As a model sees it: long times by their logarithm, since the tenth year says less than the first.
  package func scaled(_ number: Double) -> Double {
    switch self {
    case .months, .quietDays: (1 + max(0, number)).naturalLogarithm
    default: min(number, Self.mostCounted)
    }
  }
}

/// How far back and ahead the facts look.
package enum ForecastSpan {
  package static let short = 90
  package static let long = 180
  package static let survey = 365
  package static let ahead = 14
  package static let month = Duration.seconds(2_629_800)
  /// Contacts with these reasons are told apart, by the name or by the area that it begins.
  package static let complaint = "complaint"
  package static let leaving = "leaving"
}

extension CustomerFile {
  /// What was known of him at a time, whatever happened since.
  /// - Parameter now: the time at which this file is told; its months with us are those of today.
  package func facts(at time: Instant, told now: Instant, in zone: Zone) -> [ForecastFact: Double] {
    let day = zone.wall(time).day
    let asked = inbound(in: time - .days(ForecastSpan.long), time)
    let short = time - .days(ForecastSpan.short)
    let broken = promises.count { $0.wasBroken(after: short, until: time) }
    let bounced = payments.count {
      $0.bounced.map { $0 > day + -ForecastSpan.short && $0 <= day } ?? false
    }
    let numbers: [ForecastFact: Int] = [
      .months: months(at: time, told: now),
      .contacts: asked.count { $0.at > short },
      .quietDays: quietDays(at: time),
      .brokenPromises: broken,
      .openIssues: issues.count { $0.wasOpen(at: time) },
      .complaints: asked.count { $0.isAbout(ForecastSpan.complaint) },
      .faults: (faults + pastFaults).count { $0.began > short && $0.began <= time },
      .unhappy: wasUnhappy(at: time) ? 1 : 0,
      .bouncedPayments: bounced,
      .priceRises: priceRises(until: day),
      .credits: credits.count { $0.given > short && $0.given <= time },
      .askedToLeave: asked.count { $0.isAbout(ForecastSpan.leaving) },
      .billsDue: bills.count {
        $0.issued <= day && $0.due > day && $0.due <= day + ForecastSpan.ahead
      },
      .promisesDue: promises.count { $0.wasDueSoon(at: time) },
      .faultsNow: (faults + pastFaults).count {
        $0.began <= time && $0.ended.map { $0 > time } ?? true
      },
    ]
    return numbers.mapValues(Double.init)
  }

  /// When he left: the last of what he had was taken from him, or else he last spoke of leaving. Nil where he has not, or
  /// nobody knows when.
  package var left: Instant? {
    guard customer.hasLeft else { return nil }
    let ends = productChanges.filter { $0.kind == .removed }.map(\.on).max()
    return ends.map { Instant(milliseconds: Int64($0.number) * Duration.day.milliseconds) }
      ?? contacts.filter { $0.isAbout(ForecastSpan.leaving) }.map(\.at).max()
  }

  /// What he did on his own, in order of nothing; who gave up ringing reached nobody.
  private func inbound(in start: Instant, _ end: Instant) -> [PastContact] {
    contacts.filter { $0.isHis && $0.at > start && $0.at <= end }
  }

  private func months(at time: Instant, told now: Instant) -> Int {
    let since = max(0, ((left ?? now) - time).milliseconds / ForecastSpan.month.milliseconds)
    return max(0, customer.monthsWithUs - Int(since))
  }

  private func quietDays(at time: Instant) -> Int {
    guard let last = contacts.filter({ $0.isHis && $0.at <= time }).map(\.at).max() else {
      return ForecastFact.longestQuiet
    }
    return min(ForecastFact.longestQuiet, (time - last).wholeDays)
  }

  private func wasUnhappy(at time: Instant) -> Bool {
    let told = surveys.filter {
      $0.overall != nil
        && $0.answered.map { $0 <= time && $0 > time - .days(ForecastSpan.survey) } ?? false
    }
    let last = told.compactMap(\.answered).max()
    return told.contains { $0.answered == last && ($0.overall ?? 5) <= 2 }
  }

  private func priceRises(until day: Day) -> Int {
    productChanges.count { change in
      guard change.kind == .priceChanged, let old = change.old, let new = change.new else {
        return false
      }
      return new.minorUnits > old.minorUnits && change.on <= day
        && change.on > day + -ForecastSpan.long
    }
  }
}

extension PastContact {
  /// He came to us, and somebody was there.
  fileprivate var isHis: Bool { direction == .inbound && reason != "rang-out" }

  fileprivate func isAbout(_ area: String) -> Bool {
    reason == area || reason.hasPrefix("\(area).")
  }
}

extension Promise {
  fileprivate func wasBroken(after start: Instant, until end: Instant) -> Bool {
    (due > start && due <= end && wasLate) || broken.map { $0 > start && $0 <= end } ?? false
  }

  /// Its time came and it was not kept yet.
  private var wasLate: Bool {
    status == .broken || status == .open || settled.map { $0 > due } ?? false
  }

  fileprivate func wasDueSoon(at time: Instant) -> Bool {
    made <= time && due > time && due <= time + .days(ForecastSpan.ahead)
      && settled.map { $0 > time } ?? (status == .open)
  }
}

extension Issue {
  fileprivate func wasOpen(at time: Instant) -> Bool {
    guard opened <= time else { return false }
    let changes = history.filter { $0.field == .status }
    guard let last = changes.last(where: { $0.at <= time }) else {
      return !changes.isEmpty || status != .solved
    }
    return last.new != Status.solved.rawValue
  }
}
