/// How right forecasts were on rows that they had not seen.
package struct Accuracy: Hashable, Codable, Sendable {
  package let rows: Int
  /// Rows of which it came true.
  package let events: Int
  /// Of one of whom it came true and one of whom it did not, how often the first had the higher chance; 0.5 is a guess.
  package let auc: Double
  /// The share that was right, where above one half is called a yes.
  package let accuracy: Double
  package let logLoss: Double
  /// The mean square of the miss.
  package let brier: Double
  /// In the tenth with the highest chances it came true so many times as often as among all.
  package let lift: Double

  /// - Returns: nil where there is not both a yes and a no.
  package init?(chances: [Double], outcomes: [Bool]) {
    let (rows, events) = (outcomes.count, outcomes.count { $0 })
    guard chances.count == rows, events > 0, events < rows else { return nil }
    self.rows = rows
    self.events = events
    auc = Self.auc(chances, outcomes, events)
    let pairs = Array(zip(chances, outcomes))
    accuracy = Double(pairs.count { ($0 > 0.5) == $1 }) / Double(rows)
    brier =
      pairs.reduce(0) { $0 + ($1.0 - ($1.1 ? 1 : 0)) * ($1.0 - ($1.1 ? 1 : 0)) } / Double(rows)
    logLoss =
      pairs.reduce(0) { sum, pair in
        sum - max(pair.1 ? pair.0 : 1 - pair.0, 1e-15).naturalLogarithm
      } / Double(rows)
    let tenth = (rows + 9) / 10
    let order = chances.indices.sorted { (-chances[$0], $0) < (-chances[$1], $1) }
    let caught = order.prefix(tenth).count { outcomes[$0] }
    lift = Double(caught) * Double(rows) / (Double(tenth) * Double(events))
  }

  /// How often it comes true at all.
  package var base: Double { Double(events) / Double(rows) }

  /// What the mean square would be of one who always says how often it comes true.
  package var brierOfBase: Double { base * (1 - base) }

  /// By the sum of ranks (Mann and Whitney); equal chances share theirs.
  private static func auc(_ chances: [Double], _ outcomes: [Bool], _ events: Int) -> Double {
    let order = chances.indices.sorted { chances[$0] < chances[$1] }
    var ranks = 0.0
    var start = 0
    while start < order.count {
      var end = start
      while end < order.count, chances[order[end]] == chances[order[start]] { end += 1 }
      let hits = order[start..<end].count { outcomes[$0] }
      ranks += Double(hits) * Double(start + end + 1) / 2
      start = end
    }
    let (yes, no) = (Double(events), Double(order.count - events))
    return (ranks - yes * (yes + 1) / 2) / (yes * no)
  }
}

/// Forecasts tried on rows that they had not seen: the subjects are parted by the remainder of their numbers, and each
/// part is forecast from the others.
package struct Trial: Hashable, Sendable {
  package static let parts: Int64 = 5
  /// Of every part by itself.
  package let aucs: [Double]
  package let accuracy: Accuracy

  /// - Returns: nil where a part, or what is outside it, has not both a yes and a no.
  package init?(of rows: Observations) {
    var (chances, outcomes, aucs): ([Double], [Bool], [Double]) = ([], [], [])
    for part in 0..<Self.parts {
      let unseen = rows.rows { $0 % Self.parts == part }
      guard let model = LogisticModel.fitted(to: rows.rows { $0 % Self.parts != part }) else {
        return nil
      }
      let told = (0..<unseen.count).map { model.chance(of: unseen[$0]) }
      guard let accuracy = Accuracy(chances: told, outcomes: unseen.outcomes) else { return nil }
      aucs.append(accuracy.auc)
      chances += told
      outcomes += unseen.outcomes
    }
    guard let accuracy = Accuracy(chances: chances, outcomes: outcomes) else { return nil }
    self.aucs = aucs
    self.accuracy = accuracy
  }
}
