import Casework
import GRDB

extension Counting {
  /// Open issues alone are looked at, by the index of those.
  func ageing(openedBefore limit: Instant) throws -> AgeingFigures {
    let small = json(AgeingFigures.small.map(\.rawValue)).bound
    let counts = """
      SELECT count(*) AS small, coalesce(sum(opened < ?2), 0) AS old FROM issue \(isSmall)
      """
    let oldest = """
      SELECT issue.*, customer.account FROM issue JOIN customer ON customer.id = issue.customer
      \(isSmall) AND opened < ?2 ORDER BY opened, number LIMIT \(AgeingFigures.mostListed)
      """
    let bounds = [small, limit.milliseconds.bound]
    let old = try readOne(db, counts, bounds) { row in
      Share(try count(row, "old"), of: try count(row, "small"))
    }
    return AgeingFigures(
      openedBefore: limit, old: old ?? Share(0, of: 0),
      issues: try readAll(db, oldest, bounds) { row in
        AgeingFigures.Line(
          account: try row.text("account"), issue: try IssueLine.read(row), at: now)
      })
  }
}

private let isSmall = """
  WHERE status <> 'solved' AND priority IN (SELECT value FROM json_each(?1))
  """
