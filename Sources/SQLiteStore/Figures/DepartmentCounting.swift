import Casework
import GRDB

extension Counting {
  func departments(in hours: CalendarHistory) throws -> DepartmentFigures {
    let waits = try waits(in: hours)
    return DepartmentFigures(
      try readAll(db, asked, span + [now.milliseconds.bound]) { row in
        try line(row, waits[row.text("department")] ?? [])
      },
      wait: try readOne(db, wholeWaits, span, wait)
        ?? DepartmentFigures.Wait(issues: 0, toSolution: .zero, forDepartments: .zero))
  }

  /// How long each answer took by department, in open hours, the shortest first.
  private func waits(in hours: CalendarHistory) throws -> [String: [Duration]] {
    let clock = OpenClock(hours, from: period.span.lowerBound, to: now)
    var waits: [String: [Duration]] = [:]
    _ = try readAll(db, answers, span) { row in
      let took = try clock.openTime(from: row.instant("asked"), to: row.instant("answered"))
      waits[try row.text("department"), default: []].append(took)
    }
    return waits.mapValues { $0.sorted() }
  }

  private func line(
    _ row: Reading, _ waits: [Duration]
  ) throws -> DepartmentFigures.Line {
    let answered = try count(row, "answered")
    return DepartmentFigures.Line(
      department: try row.text("department"), asked: try count(row, "asked"),
      inTime: Share(try count(row, "in_time"), of: try count(row, "came_due")),
      good: Share(try count(row, "good"), of: try count(row, "judged")),
      rework: Share(try count(row, "rework"), of: answered),
      medianWait: waits.median, meanWait: waits.mean)
  }

  private func wait(_ row: Reading) throws -> DepartmentFigures.Wait {
    DepartmentFigures.Wait(
      issues: try count(row, "issues"),
      toSolution: .milliseconds(try row.integer("whole")),
      forDepartments: .milliseconds(try row.integer("waiting")))
  }

  func count(_ row: Reading, _ column: String) throws -> Int { Int(try row.integer(column)) }
}

extension [Duration] {
  /// Of sorted ones: the one in the middle, or between the two.
  fileprivate var median: Duration? {
    isEmpty ? nil : (self[(count - 1) / 2] + self[count / 2]) / 2
  }

  fileprivate var mean: Duration? { isEmpty ? nil : reduce(.zero, +) / count }
}

private let answers = """
  SELECT department, asked, answered FROM request
  WHERE asked >= ?1 AND asked < ?2 AND answered IS NOT NULL
  """

/// What is not yet due and not answered is neither in time nor late.
private let asked = """
  WITH request_here AS (
    SELECT department, status, is_good, answered <= due AS in_time,
      CASE WHEN answered IS NOT NULL THEN 1 ELSE status = 'open' AND due < ?3 END AS came_due,
      status = 'answered' AND (is_good IS 0 OR EXISTS (
        SELECT 1 FROM request AS again
        WHERE again.customer = request.customer AND again.issue = request.issue
          AND again.department = request.department AND again.id <> request.id
          AND again.asked >= request.answered)) AS rework
    FROM request WHERE asked >= ?1 AND asked < ?2
  )
  SELECT department, count(*) AS asked, sum(status = 'answered') AS answered,
    sum(came_due) AS came_due, coalesce(sum(in_time), 0) AS in_time,
    count(is_good) AS judged, coalesce(sum(is_good), 0) AS good, sum(rework) AS rework
  FROM request_here GROUP BY department
  """

/// Issues that were solved for good in the period, each with the time in which some request on it was open. Requests that
/// overlap are counted once: each from where those before it have ended.
private let wholeWaits = """
  WITH solved AS (
    SELECT issue.number, issue.customer, issue.opened, max(change.at, issue.opened) AS ended
    FROM issue_change AS change JOIN issue ON issue.number = change.issue
    WHERE change.field = 'status' AND change.new = 'solved' AND change.at >= ?1 AND change.at < ?2
      AND issue.status = 'solved' AND NOT EXISTS (
        SELECT 1 FROM issue_change AS later
        WHERE later.issue = change.issue AND later.field = 'status' AND later.new = 'solved'
          AND (later.at, later.id) > (change.at, change.id))
  ), waited AS (
    SELECT solved.number, max(request.asked, opened) AS since,
      min(coalesce(request.answered, ended), ended) AS until
    FROM solved JOIN request ON request.customer = solved.customer AND request.issue = solved.number
  ), stretch AS (
    SELECT until, max(since, coalesce(max(until) OVER (
      PARTITION BY number ORDER BY since ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), since))
      AS since
    FROM waited
  )
  SELECT count(*) AS issues, coalesce(sum(ended - opened), 0) AS whole,
    (SELECT coalesce(sum(max(until - since, 0)), 0) FROM stretch) AS waiting
  FROM solved
  """
