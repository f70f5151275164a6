package import Casework
import GRDB

extension SQLiteStore {
  package func observations(
    _ asking: ForecastAsking, progress: (Int, Int) -> Void
  ) throws(StoreError) -> Observations {
    let facts = asking.forecast.facts
    return try read("observations") { db in
      var rows = Observations(width: facts.count)
      var broken = AreaFaults(try Faults.all(in: db))
      let all = try asking.taken(in: db)
      try readEach(db, asking.sql, try asking.bounds(in: db)) { row in
        let (time, area) = (try row.instant("at"), try row.text("city"))
        let values = try facts.map { fact in
          let told = try broken.number(fact, in: area, at: time) ?? Int(row.integer(fact.rawValue))
          return fact.scaled(Double(told))
        }
        rows.add(values, outcome: try row.flag("outcome"), of: try row.integer("id"))
        if rows.count % 2_000 == 0 { progress(rows.count, all * asking.cuts.count) }
        return true
      }
      return rows
    }
  }
}

/// How many faults there were in an area; areas are told apart as a file tells them.
private struct AreaFaults {
  private let byArea: [[String]: [Fault]]
  private let everywhere: [Fault]
  private var known: [String: [Fault]] = [:]

  init(_ faults: [Fault]) {
    everywhere = faults.filter(\.area.isEmpty)
    byArea = Dictionary(grouping: faults.filter { !$0.area.isEmpty }) { NameWords.of($0.area) }
  }

  /// Nil where the fact is of something else.
  mutating func number(_ fact: ForecastFact, in area: String, at time: Instant) -> Int? {
    let start = time - .days(ForecastSpan.short)
    return switch fact {
    case .faults: faults(in: area).count { $0.began > start && $0.began <= time }
    case .faultsNow:
      faults(in: area).count { $0.began <= time && $0.ended.map { $0 > time } ?? true }
    default: nil
    }
  }

  private mutating func faults(in area: String) -> [Fault] {
    if let faults = known[area] { return faults }
    let faults = everywhere + (byArea[NameWords.of(area)] ?? [])
    known[area] = faults
    return faults
  }
}

extension ForecastAsking {
  /// The times with their days; how many customers there are for each that is taken; the time of the telling.
  fileprivate func bounds(in db: Database) throws -> [DatabaseValue] {
    let times = cuts.map { "[\($0.milliseconds),\(zone.wall($0).day.number)]" }
    let step = try step(in: db)
    return ["[\(times.joined(separator: ","))]".bound, step.bound, now.milliseconds.bound]
  }

  /// Every so manieth customer is taken.
  private func step(in db: Database) throws -> Int {
    let all = try Int.fetchOne(db, sql: "SELECT count(*) FROM customer") ?? 0
    return max(1, (all + customers - 1) / max(1, customers))
  }

  /// So many customers are looked at.
  fileprivate func taken(in db: Database) throws -> Int {
    let all = try Int.fetchOne(db, sql: "SELECT count(*) FROM customer") ?? 0
    return all / (try step(in: db))
  }

  fileprivate var sql: String {
    let columns = forecast.facts.compactMap { fact in
      fact.sql.map { "\($0) AS \"\(fact.rawValue)\"" }
    }
    return """
      WITH time AS (
        SELECT json_extract(value, '$[0]') AS at, json_extract(value, '$[1]') AS day
        FROM json_each(?1)
      ), one AS (
        SELECT id, city, months_with_us, has_left, CASE WHEN has_left THEN \(left) END AS gone
        FROM customer
        WHERE id % ?2 = 0 AND id NOT IN (SELECT customer FROM joined)
          AND id NOT IN (SELECT survivor FROM joined)
      ), told AS (SELECT *, coalesce(gone, ?3) AS until FROM one WHERE NOT has_left OR gone IS NOT NULL)
      SELECT id, city, at, \(forecast.outcome) AS outcome, \(columns.joined(separator: ",\n  "))
      FROM told CROSS JOIN time
      WHERE (gone IS NULL OR gone > at) AND until - at <= months_with_us * \(month)
      """
  }
}

private let month = ForecastSpan.month.milliseconds
private let day = Duration.day.milliseconds
private let short = Int64(ForecastSpan.short) * day
private let long = Int64(ForecastSpan.long) * day
private let ahead = Int64(ForecastSpan.ahead) * day

private let left = """
  coalesce((SELECT max(on_day) * \(day) FROM product_change
      WHERE customer = customer.id AND kind = 'removed'),
    (SELECT max(at) FROM past_contact
      WHERE customer = customer.id AND \(isAbout(ForecastSpan.leaving))))
  """

private func isAbout(_ area: String) -> String {
  "(reason = '\(area)' OR reason LIKE '\(area).%')"
}

/// He came to us, and somebody was there.
private func asked(_ condition: String) -> String {
  """
  (SELECT count(*) FROM past_contact WHERE customer = told.id AND direction = 'inbound'
    AND reason <> 'rang-out' AND \(condition))
  """
}

extension Forecast {
  fileprivate var outcome: String {
    let span = Int64(days) * day
    return switch self {
    case .departure: "coalesce(gone <= time.at + \(span), 0)"
    case .contact:
      asked("past_contact.at > time.at AND past_contact.at <= time.at + \(span)") + " > 0"
    }
  }
}

extension ForecastFact {
  /// What `CustomerFile.facts(at:told:in:)` counts; nil for what is counted beside.
  fileprivate var sql: String? {
    let (isShort, isLong) = (
      "past_contact.at > time.at - \(short) AND past_contact.at <= time.at",
      "past_contact.at > time.at - \(long) AND past_contact.at <= time.at"
    )
    return switch self {
    case .months: "max(0, months_with_us - (until - time.at) / \(month))"
    case .contacts: asked(isShort)
    case .quietDays:
      """
      min(\(Self.longestQuiet), coalesce((SELECT (time.at - max(past_contact.at)) / \(day)
        FROM past_contact WHERE customer = told.id AND direction = 'inbound'
          AND reason <> 'rang-out' AND past_contact.at <= time.at), \(Self.longestQuiet)))
      """
    case .complaints: asked("\(isLong) AND \(isAbout(ForecastSpan.complaint))")
    case .askedToLeave: asked("\(isLong) AND \(isAbout(ForecastSpan.leaving))")
    case .faults, .faultsNow: nil
    default: ofWork
    }
  }

  private var ofWork: String? {
    switch self {
    case .brokenPromises:
      count(
        "promise",
        """
        (due > time.at - \(short) AND due <= time.at
          AND (status IN ('broken', 'open') OR settled > due)
          OR broken > time.at - \(short) AND broken <= time.at)
        """)
    case .promisesDue:
      count(
        "promise",
        """
        made <= time.at AND due > time.at AND due <= time.at + \(ahead)
          AND coalesce(settled > time.at, status = 'open')
        """)
    case .openIssues:
      count(
        "issue",
        """
        opened <= time.at AND coalesce(
          (SELECT new FROM issue_change WHERE issue = issue.number AND field = 'status'
            AND issue_change.at <= time.at ORDER BY issue_change.at DESC, id DESC LIMIT 1),
          CASE WHEN EXISTS (SELECT 1 FROM issue_change
            WHERE issue = issue.number AND field = 'status') THEN 'open' ELSE status END) <> 'solved'
        """)
    case .unhappy:
      """
      coalesce((SELECT min(overall) <= 2 FROM survey WHERE customer = told.id
        AND overall IS NOT NULL AND answered = (SELECT max(answered) FROM survey
          WHERE customer = told.id AND overall IS NOT NULL AND answered <= time.at
            AND answered > time.at - \(Int64(ForecastSpan.survey) * day))), 0)
      """
    default: ofMoney
    }
  }

  private var ofMoney: String? {
    switch self {
    case .bouncedPayments:
      count("payment", "bounced > time.day - \(ForecastSpan.short) AND bounced <= time.day")
    case .priceRises:
      count(
        "product_change",
        """
        kind = 'price-changed' AND new > old AND on_day <= time.day
          AND on_day > time.day - \(ForecastSpan.long)
        """)
    case .credits: count("credit", "given > time.at - \(short) AND given <= time.at")
    case .billsDue:
      count(
        "bill",
        "issued <= time.day AND due > time.day AND due <= time.day + \(ForecastSpan.ahead)")
    default: nil
    }
  }

  private func count(_ table: String, _ condition: String) -> String {
    "(SELECT count(*) FROM \(table) WHERE customer = told.id AND \(condition))"
  }
}
