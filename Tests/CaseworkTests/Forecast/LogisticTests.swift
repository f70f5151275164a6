import Casework
import Chance
import Foundation
import Testing

/// Of four who have it three came true, of four who have it not one did.
private let eight: Observations = {
  var rows = Observations(width: 1)
  for (row, outcome) in [false, false, false, true, false, true, true, true].enumerated() {
    rows.add([row < 4 ? 0 : 1], outcome: outcome, of: Int64(row))
  }
  return rows
}()

@Test func `a small fit is the one found by hand`() throws {
  let model = try #require(LogisticModel.fitted(to: eight))
  // Mean and spread are one half each. The slope of the loss is w + 8 / (1 + e^-w) - 6, which is nothing at 0.68362.
  #expect(model.means == [0.5] && model.spreads == [0.5])
  #expect(abs(model.intercept) < 1e-9)
  #expect(abs(model.weights[0] - 0.68362) < 1e-5)
  #expect(abs(model.weights[0] + 8 * model.chance(of: [1]) - 6) < 1e-8)
  #expect(abs(model.chance(of: [0]) + model.chance(of: [1]) - 1) < 1e-12)
}

@Test func `where nothing or everything came true there is nothing to fit`() {
  var rows = Observations(width: 1)
  for row in 0..<9 { rows.add([Double(row)], outcome: true, of: Int64(row)) }
  #expect(LogisticModel.fitted(to: rows) == nil)
  #expect(LogisticModel.fitted(to: Observations(width: 3)) == nil)
  #expect(Accuracy(chances: [0.1, 0.2], outcomes: [false, false]) == nil)
}

@Test
func
  `a column that parts yes from no wholly still has a finite weight, and one that never changes has none`()
  throws
{
  var rows = Observations(width: 2)
  for row in 0..<200 { rows.add([Double(row), 7], outcome: row > 99, of: Int64(row)) }
  let model = try #require(LogisticModel.fitted(to: rows))
  #expect(model.weights[0].isFinite && model.weights[0] > 1)
  #expect(abs(model.weights[1]) < 1e-9)
  #expect(model.chance(of: [0, 7]) < 0.05 && model.chance(of: [199, 7]) > 0.95)
}

@Test func `how right it was is counted as by hand`() throws {
  let accuracy = try #require(
    Accuracy(chances: [0.9, 0.8, 0.3, 0.3], outcomes: [true, false, true, false]))
  // Of four pairs two are in order, one is not, and one is even.
  #expect(accuracy.auc == 0.625)
  #expect(accuracy.accuracy == 0.5)
  #expect(abs(accuracy.brier - (0.01 + 0.64 + 0.49 + 0.09) / 4) < 1e-12)
  let loss = -(log(0.9) + log(0.2) + log(0.3) + log(0.7)) / 4
  #expect(abs(accuracy.logLoss - loss) < 1e-12)
  #expect(accuracy.lift == 2)
  #expect(accuracy.base == 0.5 && accuracy.brierOfBase == 0.25)
}

@Test func `powers and logarithms are those of the machine's own library`() {
  var chance = Chance(seed: 3)
  for _ in 0..<2000 {
    let number = Double(Int64(bitPattern: chance.next()) % 700_000) / 1000
    #expect(abs(number.exponential / exp(number) - 1) < 1e-14)
    let positive = exp(number)
    #expect(abs(positive.naturalLogarithm - log(positive)) <= 1e-13 * max(1, abs(log(positive))))
  }
  #expect((-1000.0).exponential == 0 && 1000.0.exponential == .infinity && 0.0.exponential == 1)
  #expect(1.0.naturalLogarithm == 0 && 0.0.naturalLogarithm == -.infinity)
}

private let dataFolder = ProcessInfo.processInfo.environment["MOKED_TEST_DATA"]

@Test(.enabled(if: dataFolder != nil, "MOKED_TEST_DATA is not set: the 7,043 are not learned from"))
func `on a real list the forecast of who leaves is as right as the reference`() throws {
  let path = "\(dataFolder ?? "")/telco_churn/Telco-Customer-Churn.csv"
  let rows = oneHot(try String(contentsOfFile: path, encoding: .utf8))
  #expect(rows.count == 7043 && rows.width == 30)
  let trial = try #require(Trial(of: rows))
  for (auc, reference) in zip(trial.aucs, [0.8356, 0.8639, 0.8352, 0.8546, 0.8374]) {
    #expect(abs(auc - reference) < 0.00015)
  }
  let right = trial.accuracy
  #expect(abs(trial.aucs.reduce(0, +) / 5 - 0.8453) < 0.0001)
  // One solver stops where another goes on: two of the 7,043 lie between them.
  #expect(abs(right.accuracy - 0.8046) < 0.0005)
  #expect(abs(right.logLoss - 0.4174) < 0.0001)
  #expect(abs(right.brier - 0.1355) < 0.0001)
  #expect(abs(right.lift - 2.86) < 0.015)
}

/// The list as numbers, each column of words as one number for each of its words but the first.
private func oneHot(_ text: String) -> Observations {
  let lines = text.split(whereSeparator: \.isNewline).map { line in
    line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }
  let numbers: Set = ["SeniorCitizen", "tenure", "MonthlyCharges", "TotalCharges"]
  let table = lines.dropFirst()
  let words = lines[0].indices.dropFirst().dropLast().map { column -> [String]? in
    guard !numbers.contains(lines[0][column]) else { return nil }
    let all = Set(table.map { $0[column] })
    return Array(all.sorted().dropFirst())
  }
  var rows: Observations?
  for (number, line) in table.enumerated() {
    var row: [Double] = []
    for (column, words) in words.enumerated() {
      let cell = line[column + 1]
      if let words {
        for word in words { row.append(word == cell ? 1 : 0) }
      } else {
        row.append(Double(cell) ?? 0)
      }
    }
    rows = rows ?? Observations(width: row.count)
    rows?.add(row, outcome: line.last == "Yes", of: Int64(number))
  }
  return rows ?? Observations(width: 0)
}
