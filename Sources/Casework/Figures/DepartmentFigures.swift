/// How departments answered what reps asked of them in a period: what holds a customer up inside the house.
package struct DepartmentFigures: Hashable, Sendable, Encodable {
  /// One department, by its name in `desk.yaml`.
  package struct Line: Hashable, Sendable {
    package let department: String
    package let asked: Int
    /// Of those that came due: answered by then.
    package let inTime: Share
    /// Of the answers that somebody judged: good ones.
    package let good: Share
    /// Of the answers: not good, or the same was asked of the department again on the same issue.
    package let rework: Share
    /// From asking to the answer, in the desk's open hours; nil where nothing was answered.
    package let medianWait: Duration?
    package let meanWait: Duration?

    package init(
      department: String, asked: Int, inTime: Share, good: Share, rework: Share,
      medianWait: Duration?, meanWait: Duration?
    ) {
      self.department = department
      self.asked = asked
      self.inTime = inTime
      self.good = good
      self.rework = rework
      self.medianWait = medianWait
      self.meanWait = meanWait
    }
  }

  /// How long customers waited for a solution, and how much of that for departments.
  package struct Wait: Hashable, Sendable {
    /// Issues that were solved in the period.
    package let issues: Int
    /// From their opening to their solution, by the clock, all together.
    package let toSolution: Duration
    /// Of that, while at least one request on the issue was not answered.
    package let forDepartments: Duration

    package init(issues: Int, toSolution: Duration, forDepartments: Duration) {
      self.issues = issues
      self.toSolution = toSolution
      self.forDepartments = forDepartments
    }

    /// In minutes.
    package var share: Share {
      Share(
        Int(forDepartments.milliseconds / 60_000), of: Int(toSolution.milliseconds / 60_000))
    }
  }

  /// The most reliable first; who has nothing due yet comes last.
  package let departments: [Line]
  package let wait: Wait

  package init(_ departments: [Line], wait: Wait) {
    self.departments = departments.sorted { left, right in
      let (mine, others) = (left.inTime.percent ?? -1, right.inTime.percent ?? -1)
      return (others, right.asked, left.department) < (mine, left.asked, right.department)
    }
    self.wait = wait
  }

  package var asked: Int { departments.reduce(0) { $0 + $1.asked } }
  package var inTime: Share { departments.map(\.inTime).reduce(Share(0, of: 0), +) }
  package var rework: Share { departments.map(\.rework).reduce(Share(0, of: 0), +) }

  private enum CodingKeys: CodingKey { case asked, inTime, rework, wait, departments }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(asked, forKey: .asked)
    try container.encode(inTime, forKey: .inTime)
    try container.encode(rework, forKey: .rework)
    try container.encode(wait, forKey: .wait)
    try container.encode(departments, forKey: .departments)
  }
}

extension DepartmentFigures.Line: Encodable {
  private enum CodingKeys: CodingKey {
    case department, asked, inTime, good, rework, medianWaitSeconds, meanWaitSeconds
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(department, forKey: .department)
    try container.encode(asked, forKey: .asked)
    try container.encode(inTime, forKey: .inTime)
    try container.encode(good, forKey: .good)
    try container.encode(rework, forKey: .rework)
    try container.encode(medianWait?.wholeSeconds, forKey: .medianWaitSeconds)
    try container.encode(meanWait?.wholeSeconds, forKey: .meanWaitSeconds)
  }
}

extension DepartmentFigures.Wait: Encodable {
  private enum CodingKeys: CodingKey {
    case issuesSolved, secondsToSolution, secondsForDepartments, percent
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(issues, forKey: .issuesSolved)
    try container.encode(toSolution.wholeSeconds, forKey: .secondsToSolution)
    try container.encode(forDepartments.wholeSeconds, forKey: .secondsForDepartments)
    try container.encode(share.percent, forKey: .percent)
  }
}

extension Duration {
  fileprivate var wholeSeconds: Int64 { milliseconds / 1000 }
}
