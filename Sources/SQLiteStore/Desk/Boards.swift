package import Casework
import GRDB

extension SQLiteStore {
  package func board(for rep: String, at now: Instant) throws(StoreError) -> Board {
    try read("board") { db in
      let names = try Reps.names(of: rep, in: db).bound
      return Board(
        promises: try readAll(db, openPromises, [names], due),
        issues: try readAll(db, openIssues, [names], waiting),
        followUps: try readAll(
          db, dueFollowUps, [names, endOfDay(now).milliseconds.bound], planned),
        team: try teamPromises(besides: rep, at: now, in: db),
        faults: try Faults.now(in: db),
        sinceLastShift: try Notices.changes(
          for: rep, before: startOfDay(now), until: now, in: db),
        closedToday: try closed(by: rep, since: startOfDay(now), until: now, in: db),
        alerts: try Reps.find(rep, in: db)?.role == .lead
          ? try Alerts.all(since: startOfDay(now), until: now, in: db) : [])
    }
  }

  func startOfDay(_ now: Instant) -> Instant {
    zone.instant(WallTime(day: zone.wall(now).day))
  }

  private func endOfDay(_ now: Instant) -> Instant { startOfDay(startOfDay(now) + .hours(30)) }

  /// Due by the end of today, of reps who will not keep them: what can still be kept first, then what was due last. What
  /// has been late for a month is no work of today.
  private func teamPromises(
    besides rep: String, at now: Instant, in db: Database
  ) throws -> Board.Team {
    let keepers = try RepStates.keepers(rep, since: startOfDay(now), in: db).bound
    let oldest = now - .days(30)
    let bounds = [keepers, endOfDay(now).milliseconds.bound, oldest.milliseconds.bound]
    let count = try readOne(db, "SELECT count(*) AS count" + ownerless, bounds) {
      Int(try $0.integer("count"))
    }
    let sql = """
      SELECT promise.*, customer.name, customer.account\(ownerless)
      ORDER BY due < ?4, abs(due - ?4), promise.id LIMIT \(Board.Team.shown)
      """
    return Board.Team(
      count: count ?? 0, promises: try readAll(db, sql, bounds + [now.milliseconds.bound], due))
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

private let ownerless = """
   FROM promise JOIN customer ON customer.id = promise.customer
  WHERE status = 'open' AND due < ?2 AND due >= ?3
    AND coalesce(promise.owner, by) NOT IN (SELECT value FROM json_each(?1))
  """

private let dueFollowUps = """
  SELECT follow_up.*, customer.name, customer.account FROM follow_up
  JOIN customer ON customer.id = follow_up.customer
  WHERE state = 'planned' AND owner IN (SELECT value FROM json_each(?1)) AND due < ?2
  ORDER BY due, follow_up.id
  """

private let openIssues = """
  SELECT issue.*, customer.name, customer.account FROM issue
  JOIN customer ON customer.id = issue.customer
  WHERE status <> 'solved' AND owner IN (SELECT value FROM json_each(?))
  ORDER BY due IS NULL, due, opened, number
  """

private func due(_ row: Reading) throws -> Board.Due {
  Board.Due(
    customer: CustomerID(rawValue: try row.integer("customer")), name: try title(row),
    promise: try PromiseLine.read(row))
}

private func planned(_ row: Reading) throws -> Board.Planned {
  Board.Planned(
    customer: CustomerID(rawValue: try row.integer("customer")), name: try title(row),
    followUp: try FollowUpLine.read(row))
}

private func waiting(_ row: Reading) throws -> Board.Waiting {
  Board.Waiting(
    customer: CustomerID(rawValue: try row.integer("customer")), name: try title(row),
    issue: try IssueLine.read(row))
}

private func title(_ row: Reading) throws -> String {
  Customer.title(name: try row.text("name"), account: try row.text("account"))
}
