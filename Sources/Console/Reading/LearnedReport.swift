package import Casework
internal import Playbook

/// What `moked learn` prints of one forecast.
package struct LearnedReport {
  package let lines: [String]

  package init(_ learned: Learned, words: Wording) {
    let right = learned.accuracy
    let forecast = learned.forecast
    let numbers: [String: LineValue] = [
      "n": .number(right.rows), "customers": .number(learned.customers),
      "events": .number(right.events), "base": .text(percent(right.base)),
      "auc": .text(decimal(right.auc, places: 4)),
      "parts": .text(learned.aucs.map { decimal($0, places: 4) }.joined(separator: " ")),
      "accuracy": .text(percent(right.accuracy)), "loss": .text(decimal(right.logLoss, places: 4)),
      "brier": .text(decimal(right.brier, places: 4)),
      "naive": .text(decimal(right.brierOfBase, places: 4)),
      "lift": .text(decimal(right.lift, places: 2)),
    ]
    let weights = zip(learned.facts, learned.model.weights)
      .sorted { abs($0.1) > abs($1.1) }
      .map { fact, weight in
        "  \(weight < 0 ? "-" : "+")\(decimal(abs(weight), places: 3))  "
          + words("outlook.fact.\(fact.rawValue).name")
      }
    lines =
      [words("learn.\(forecast.rawValue)", ["n": .number(forecast.days)])]
      + ["rows", "unseen", "error"].map { words("learn.\($0)", numbers) }
      + (learned.isGuess ? [words("learn.poor")] : []) + [words("learn.weights")] + weights
  }

  /// Why nothing can be learned.
  package static func refusal(
    _ forecast: Forecast, _ rows: Observations, words: Wording
  ) -> String {
    let why = words(
      "learn.cannot",
      [
        "which": .text(words("outlook.which.\(forecast.rawValue)")),
        "events": .number(rows.events), "rows": .number(rows.count),
        "others": .number(rows.count - rows.events), "fewest": .number(Forecast.fewest),
      ])
    return forecast == .departure ? "\(why) \(words("learn.leavers"))" : why
  }
}
