package import Casework
import GRDB

extension SQLiteStore {
  package func figures(
    of period: Period, agedBefore: Instant?, hours: CalendarHistory, at now: Instant
  ) throws(StoreError) -> Figures {
    try read("figures") { db in
      let counting = Counting(db: db, period: period, now: now)
      return Figures(
        period: period, causes: try counting.causes(), promises: try counting.promises(),
        departments: try counting.departments(in: hours), surveys: try counting.surveys(),
        claims: try counting.claims(), ageing: try agedBefore.map(counting.ageing),
        wall: try counting.wall(), ideas: try counting.ideas(), referrals: try counting.referrals())
    }
  }
}

/// Counts over every customer in one snapshot of the store. Each query goes by an index over time, so that a month costs
/// what happened in it and not what is kept.
struct Counting {
  let db: Database
  let period: Period
  let now: Instant

  /// The bounds of the period, of which the end is not in it. What is after now has not happened yet.
  var span: [DatabaseValue] {
    [
      period.span.lowerBound.milliseconds.bound,
      min(period.span.upperBound, now).milliseconds.bound,
    ]
  }

  func causes() throws -> CauseFigures {
    let sql = """
      SELECT cause, count(*) AS count FROM past_contact
      WHERE at >= ? AND at < ? AND direction = 'inbound' GROUP BY cause
      """
    let counts = try readAll(db, sql, span) {
      (try $0.optionalText("cause"), Int(try $0.integer("count")))
    }
    return CauseFigures(Dictionary(counts) { first, _ in first })
  }

  func promises() throws -> PromiseFigures {
    let sql = """
      SELECT CASE
        WHEN status = 'broken' OR broken IS NOT NULL THEN 'broken'
        WHEN status = 'open' AND due < ?3 THEN 'open'
        WHEN status = 'kept' AND settled > due THEN 'kept-late'
        WHEN first_due IS NOT NULL OR status <> 'kept' THEN 'renegotiated'
        WHEN settled IS NULL THEN 'kept-undated'
        ELSE 'kept-in-time' END AS end, count(*) AS count
      FROM promise WHERE coalesce(first_due, due) >= ?1 AND coalesce(first_due, due) < ?2 GROUP BY 1
      """
    let ends = try readAll(db, sql, span + [now.milliseconds.bound]) {
      (try $0.choice("end") as PromiseFigures.End, Int(try $0.integer("count")))
    }
    return PromiseFigures(Dictionary(ends) { first, _ in first })
  }
}
