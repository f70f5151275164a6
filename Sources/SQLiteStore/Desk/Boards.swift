package import Casework
import GRDB

extension SQLiteStore {
  package func board(for rep: String, at now: Instant) throws(StoreError) -> Board {
    try read("board") { db in
      let names = try Reps.names(of: rep, in: db).bound
      return Board(
        promises: try readAll(db, openPromises, [names], due),
        issues: try readAll(db, openIssues, [names], waiting),
        faults: try Faults.now(in: db),
        sinceLastShift: try Notices.changes(
          for: rep, before: startOfDay(now), until: now, in: db),
        closedToday: try closed(by: rep, since: startOfDay(now), until: now, in: db),
        alerts: try Reps.find(rep, in: db)?.role == .lead
          ? try Alerts.all(since: startOfDay(now), until: now, in: db) : [])
    }
  }

  private func startOfDay(_ now: Instant) -> Instant {
    zone.instant(WallTime(day: zone.wall(now).day))
  }

  private func closed(
    by rep: String, since: Instant, until: Instant, in db: Database
  ) throws -> Int {
    let sql = """
      SELECT count(*) AS count FROM contact
      WHERE rep = ? AND closed BETWEEN ? AND ? AND line_ended IS NOT NULL
      """
    let span = [since.milliseconds.bound, until.milliseconds.bound]
    return try readOne(db, sql, [rep.bound] + span) { Int(try $0.integer("count")) } ?? 0
  }
}

private let openPromises = """
  SELECT promise.*, customer.name, customer.account FROM promise
  JOIN customer ON customer.id = promise.customer
  WHERE status = 'open' AND coalesce(promise.owner, by) IN (SELECT value FROM json_each(?)) ORDER BY due, promise.id
  """

private let openIssues = """
  SELECT issue.*, customer.name, customer.account FROM issue
  JOIN customer ON customer.id = issue.customer
  WHERE status <> 'solved' AND owner IN (SELECT value FROM json_each(?))
  ORDER BY opened, number
  """

private func due(_ row: Reading) throws -> Board.Due {
  Board.Due(
    customer: CustomerID(rawValue: try row.integer("customer")), name: try title(row),
    promise: try PromiseLine.read(row))
}

private func waiting(_ row: Reading) throws -> Board.Waiting {
  Board.Waiting(
    customer: CustomerID(rawValue: try row.integer("customer")), name: try title(row),
    issue: try IssueLine.read(row))
}

/// What a list calls him, as `Customer.title`.
private func title(_ row: Reading) throws -> String {
  let name = try row.text("name")
  return name.isEmpty ? try row.text("account") : name
}
