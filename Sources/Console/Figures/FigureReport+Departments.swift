internal import Casework
internal import Playbook

// What was asked inside the house, and how long customers waited for it.
extension FigureReport {
  var departments: [String] {
    let all = figures.departments
    let league = all.departments.map { line in
      [desk.department(line.department, in: language), "\(line.asked)"] + cells(line.inTime)
        + cells(line.good) + [span(line.medianWait), span(line.meanWait)]
    }
    let whole = [
      row(words("report.departments.in-time"), all.inTime),
      row(words("report.departments.rework"), all.rework), wait(all.wait),
    ]
    return section("departments", all.asked, league.isEmpty ? [] : [leagueHead] + league)
      + FigureTable(rows: whole).lines
  }

  private var leagueHead: [String] {
    let head = { (name: String) in words("report.departments.head.\(name)") }
    return ["", head("asked"), head("in-time"), "", head("good"), "", head("median"), head("mean")]
  }

  /// Of one issue, as a mean of all: the sum over a desk says nothing to anybody.
  private func wait(_ wait: DepartmentFigures.Wait) -> [String] {
    let label = words("report.departments.wait", ["n": .number(wait.issues)])
    guard wait.issues > 0, let percent = wait.share.percent else { return [label, "-", "-"] }
    let mean = { (sum: Duration) in words.span(sum / wait.issues) }
    let both = ["count": mean(wait.forDepartments), "of": mean(wait.toSolution)]
    return [label, words.plain("report.share", both), self.percent(percent)]
  }

  private func span(_ span: Duration?) -> String { span.map(words.span) ?? "-" }
}
