/// What was known of somebody at a time, and what came of it: a row of numbers, and yes or no.
package struct Observations: Hashable, Sendable {
  /// How many numbers a row has.
  package let width: Int
  package private(set) var outcomes: [Bool] = []
  /// Whose row it is; rows of one are never on both sides of a trial.
  package private(set) var subjects: [Int64] = []
  private var values: [Double] = []

  package init(width: Int) { self.width = width }

  package var count: Int { outcomes.count }
  package var events: Int { outcomes.count { $0 } }

  /// - Parameter row: as many numbers as the others have; else it is not added.
  package mutating func add(_ row: [Double], outcome: Bool, of subject: Int64) {
    guard row.count == width else { return }
    values += row
    outcomes.append(outcome)
    subjects.append(subject)
  }

  package subscript(row: Int) -> ArraySlice<Double> {
    values[row * width..<(row + 1) * width]
  }

  /// The rows of those whom the condition takes.
  package func rows(where takes: (Int64) -> Bool) -> Observations {
    var some = Observations(width: width)
    for row in 0..<count where takes(subjects[row]) {
      some.add(Array(self[row]), outcome: outcomes[row], of: subjects[row])
    }
    return some
  }
}
