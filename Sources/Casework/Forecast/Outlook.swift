/// What is to be expected of one customer, and why. The numbers are for leads; nothing acts by itself on it.
package struct Outlook: Hashable, Codable, Sendable {
  /// A fact of his file, and how much it moves the log-odds.
  package struct Reason: Hashable, Codable, Sendable {
    package let fact: ForecastFact
    package let number: Int
    package let push: Double
  }

  /// How likely it is beside what is usual, for a rep, who is shown no number.
  package enum Level: String, Codable, Sendable, CaseIterable { case low, usual, high }

  package let forecast: Forecast
  /// Within `Forecast.days`.
  package let chance: Double
  /// How often it comes true among all.
  package let usual: Double
  /// Those that push most towards it, at most three, the strongest first.
  package let pushes: [Reason]
  /// Those that hold back most.
  package let holds: [Reason]

  /// - Returns: nil of somebody who has left.
  package init?(of file: CustomerFile, by learned: Learned, at now: Instant, in zone: Zone) {
    guard !file.customer.hasLeft else { return nil }
    let known = file.facts(at: now, told: now, in: zone)
    let row = learned.facts.map { $0.scaled(known[$0] ?? 0) }
    let reasons = zip(learned.facts, learned.model.pushes(of: row)).map { fact, push in
      Reason(fact: fact, number: Int(known[fact] ?? 0), push: push)
    }.filter { abs($0.push) >= Self.least }
    forecast = learned.forecast
    chance = learned.model.chance(of: row)
    usual = learned.accuracy.base
    pushes = Array(reasons.filter { $0.push > 0 }.sorted { $0.push > $1.push }.prefix(3))
    holds = Array(reasons.filter { $0.push < 0 }.sorted { $0.push < $1.push }.prefix(3))
  }

  /// What moves the odds by less than a twentieth is no reason.
  private static let least = 0.05

  /// Twice as likely as usual is high, half as likely low.
  package var level: Level {
    chance >= 2 * usual ? .high : chance <= usual / 2 ? .low : .usual
  }
}

/// What a lead says in the place of a forecast, and why. Kept in a field of the customer's, so that who changed it from
/// what stands in the journal: `low 2026-11-22 yael: he told me that he stays`.
package struct Judgement: Hashable, Codable, Sendable {
  package let level: Outlook.Level
  package let on: Day
  package let by: String
  package let reason: String

  package init(level: Outlook.Level, on: Day, by: String, reason: String) {
    self.level = level
    self.on = on
    self.by = by
    self.reason = reason
  }

  /// The field of the customer that holds it.
  package static func field(of forecast: Forecast) -> String { "judged-\(forecast.rawValue)" }

  package init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let words = text[..<colon].split(separator: " ", maxSplits: 2)
    guard words.count == 3, let level = Outlook.Level(rawValue: String(words[0])),
      let on = Day(iso: String(words[1]))
    else { return nil }
    self.level = level
    self.on = on
    by = String(words[2])
    reason = String(text[text.index(after: colon)...].drop { $0 == " " })
  }

  package var text: String { "\(level.rawValue) \(on.iso) \(by): \(reason)" }
}

extension Customer {
  package func judgement(of forecast: Forecast) -> Judgement? {
    extra[Judgement.field(of: forecast)].flatMap(Judgement.init)
  }
}
