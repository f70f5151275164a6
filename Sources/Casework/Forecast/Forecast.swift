/// What the desk forecasts of a customer, learned from its own closed history.
package enum Forecast: String, Hashable, Codable, Sendable, CaseIterable {
  /// He leaves us.
  case departure
  /// He contacts us.
  case contact

  /// Within so many days.
  package var days: Int { self == .departure ? 90 : 14 }

  package var facts: [ForecastFact] {
    switch self {
    case .departure:
      [
        .months, .contacts, .brokenPromises, .openIssues, .complaints, .faults, .unhappy,
        .bouncedPayments, .priceRises, .credits, .askedToLeave,
      ]
    case .contact:
      [
        .months, .contacts, .quietDays, .brokenPromises, .openIssues, .complaints,
        .bouncedPayments, .billsDue, .promisesDue, .faultsNow,
      ]
    }
  }

  /// The times at which the past is looked at, the latest first: what came of each is known by now, and no two look at
  /// the same days.
  package func cuts(before now: Instant) -> [Instant] {
    (0..<6).map { now - .days(days + $0 * max(days, 28)) }
  }

  /// Of whom it came true, and of whom it did not, there must be so many rows: about five for every fact.
  package static let fewest = 50
}

/// What to gather from all customers, to learn from.
package struct ForecastAsking: Hashable, Sendable {
  package let forecast: Forecast
  package let cuts: [Instant]
  /// Days begin by it.
  package let zone: Zone
  package let now: Instant
  /// Customers at most; of more, every second or third is taken.
  package let customers: Int

  package init(_ forecast: Forecast, zone: Zone, now: Instant, customers: Int = 50_000) {
    self.forecast = forecast
    cuts = forecast.cuts(before: now)
    self.zone = zone
    self.now = now
    self.customers = customers
  }
}

/// What the desk has learned: a model, when it was made, and how right it was on rows that it had not seen.
package struct Learned: Hashable, Codable, Sendable {
  package let forecast: Forecast
  package let at: Instant
  package let by: String
  package let facts: [ForecastFact]
  /// Of how many customers.
  package let customers: Int
  package let accuracy: Accuracy
  /// Of each part of the trial by itself.
  package let aucs: [Double]
  package let model: LogisticModel

  /// Its order is hardly better than by lot: no rep is told a word of it.
  package var isGuess: Bool { accuracy.auc < 0.6 }

  /// - Returns: nil where the history is too small.
  package init?(_ forecast: Forecast, from rows: Observations, at: Instant, by: String) {
    guard min(rows.events, rows.count - rows.events) >= Forecast.fewest,
      let trial = Trial(of: rows), let model = LogisticModel.fitted(to: rows)
    else { return nil }
    self.forecast = forecast
    self.at = at
    self.by = by
    facts = forecast.facts
    customers = Set(rows.subjects).count
    accuracy = trial.accuracy
    aucs = trial.aucs
    self.model = model
  }
}
