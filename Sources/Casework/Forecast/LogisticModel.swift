/// Logistic regression: the chance of a yes from a row of numbers, each measured in its own spread about its own mean.
package struct LogisticModel: Hashable, Codable, Sendable {
  /// The log-odds where every number stands at its mean.
  package let intercept: Double
  /// What one spread of each number adds to the log-odds.
  package let weights: [Double]
  package let means: [Double]
  package let spreads: [Double]

  package init(intercept: Double, weights: [Double], means: [Double], spreads: [Double]) {
    self.intercept = intercept
    self.weights = weights
    self.means = means
    self.spreads = spreads
  }

  /// What each number of the row adds to the log-odds: above zero it pushes towards yes, below it holds back.
  package func pushes(of row: some Collection<Double>) -> [Double] {
    zip(row, weights.indices).map { ($0 - means[$1]) / spreads[$1] * weights[$1] }
  }

  package func chance(of row: some Collection<Double>) -> Double {
    pushes(of: row).reduce(intercept, +).shareOfOdds
  }

  /// Fits to the rows by Newton's steps on the penalised likelihood: half the sum of the squared weights beside the
  /// log-loss (ridge, C = 1), the intercept free.
  /// - Returns: nil where there is not both a yes and a no.
  package static func fitted(to rows: Observations) -> LogisticModel? {
    guard rows.events > 0, rows.events < rows.count else { return nil }
    let (means, spreads) = rows.meansAndSpreads
    var fit = Fit(rows: rows, means: means, spreads: spreads)
    fit.descend()
    return LogisticModel(
      intercept: fit.weights[rows.width], weights: Array(fit.weights.dropLast()), means: means,
      spreads: spreads)
  }
}

extension Observations {
  /// A number that is the same in every row has a spread of 1, so that it stands at its mean.
  fileprivate var meansAndSpreads: (means: [Double], spreads: [Double]) {
    var means = [Double](repeating: 0, count: width)
    var squares = means
    for row in 0..<count { for (place, value) in self[row].enumerated() { means[place] += value } }
    for place in means.indices { means[place] /= Double(count) }
    for row in 0..<count {
      for (place, value) in self[row].enumerated() {
        squares[place] += (value - means[place]) * (value - means[place])
      }
    }
    let spreads = squares.map { ($0 / Double(count)).squareRoot() }
    return (means, spreads.map { $0 > 1e-12 ? $0 : 1 })
  }
}

/// One fit on its way; the last weight is the intercept.
private struct Fit {
  let size: Int
  let outcomes: [Bool]
  /// The rows in their spreads, each with a 1 behind for the intercept.
  let values: [Double]
  var weights: [Double]

  init(rows: Observations, means: [Double], spreads: [Double]) {
    size = rows.width + 1
    outcomes = rows.outcomes
    var values: [Double] = []
    values.reserveCapacity(rows.count * size)
    for row in 0..<rows.count {
      for (place, value) in rows[row].enumerated() {
        values.append((value - means[place]) / spreads[place])
      }
      values.append(1)
    }
    self.values = values
    weights = [Double](repeating: 0, count: size)
  }

  /// Every step lessens the loss, by half as much as often as needed. The last digits of a step are noise, so that a
  /// small one ends it: the next would be its square.
  mutating func descend() {
    var least = loss(weights)
    for _ in 0..<50 {
      let step = self.step()
      let isLast = step.allSatisfy { abs($0) < 1e-6 }
      var share = 1.0
      var next = moved(by: step, share)
      while !isLast, loss(next) > least * (1 + 1e-12) {
        share /= 2
        guard share > 1e-6 else { return }
        next = moved(by: step, share)
      }
      weights = next
      if isLast { return }
      least = loss(weights)
    }
  }

  private func moved(by step: [Double], _ share: Double) -> [Double] {
    zip(weights, step).map { $0 - share * $1 }
  }

  private func odds(_ row: Int, _ weights: [Double]) -> Double {
    var sum = 0.0
    for place in 0..<size { sum += values[row * size + place] * weights[place] }
    return sum
  }

  private func loss(_ weights: [Double]) -> Double {
    let penalty = weights.dropLast().reduce(0) { $0 + $1 * $1 } / 2
    return outcomes.indices.reduce(penalty) { loss, row in
      let odds = outcomes[row] ? -self.odds(row, weights) : self.odds(row, weights)
      // ln(1 + e^x) without the overflow.
      return loss + max(odds, 0) + (1 + (-abs(odds)).exponential).naturalLogarithm
    }
  }

  private func step() -> [Double] {
    var slope = weights
    slope[size - 1] = 0
    var curve = Matrix(size: size)
    for place in 0..<size - 1 { curve[place, place] = 1 }
    for row in outcomes.indices {
      let chance = odds(row, weights).shareOfOdds
      let miss = chance - (outcomes[row] ? 1 : 0)
      let weight = chance * (1 - chance)
      for place in 0..<size {
        let value = values[row * size + place]
        slope[place] += miss * value
        let weighed = weight * value
        for other in 0...place { curve[place, other] += weighed * values[row * size + other] }
      }
    }
    return curve.solved(for: slope)
  }
}

/// A symmetric matrix of which all eigenvalues are above zero, by its lower half.
private struct Matrix {
  let size: Int
  private var cells: [Double]

  init(size: Int) {
    self.size = size
    cells = [Double](repeating: 0, count: size * size)
  }

  subscript(row: Int, column: Int) -> Double {
    get { cells[row * size + column] }
    set { cells[row * size + column] = newValue }
  }

  /// By Cholesky's root, forwards and back.
  func solved(for right: [Double]) -> [Double] {
    let root = self.root
    var solution = right
    for row in 0..<size {
      for column in 0..<row { solution[row] -= root[row, column] * solution[column] }
      solution[row] /= root[row, row]
    }
    for row in (0..<size).reversed() {
      for below in row + 1..<max(size, row + 1) {
        solution[row] -= root[below, row] * solution[below]
      }
      solution[row] /= root[row, row]
    }
    return solution
  }

  private var root: Matrix {
    var root = self
    for row in 0..<size {
      for column in 0...row {
        var rest = self[row, column]
        for before in 0..<column { rest -= root[row, before] * root[column, before] }
        root[row, column] =
          row == column ? max(rest, 1e-12).squareRoot() : rest / root[column, column]
      }
    }
    return root
  }
}
