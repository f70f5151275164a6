import Casework
import GRDB

/// Looks for what nothing can have written, in rows of which no entry tells too: times that no calendar has, and customers
/// who were joined in a ring. Whoever reads such a file is told that the store is damaged; here he is told where.
struct UntoldRows {
  let db: Database

  func firstBreak() throws -> ChainReport.Break? { try time() ?? ring() }

  private func time() throws -> ChainReport.Break? {
    for (table, columns) in Self.instants {
      let range = Instant.ofCalendar
      let (first, last) = (range.lowerBound.milliseconds, range.upperBound.milliseconds)
      if let found = try firstBreak(in: table, columns, outside: first...last) { return found }
    }
    for (table, columns) in Self.days {
      let (first, last) = (Day.ofCalendar.lowerBound.number, Day.ofCalendar.upperBound.number)
      let range = Int64(first)...Int64(last)
      if let found = try firstBreak(in: table, columns, outside: range) { return found }
    }
    return nil
  }

  private func firstBreak(
    in table: String, _ columns: [String], outside range: ClosedRange<Int64>
  ) throws -> ChainReport.Break? {
    // A backup may be from before there was such a table or column.
    let there = try db.tableExists(table) ? Set(db.columns(in: table).map(\.name)) : []
    let columns = columns.filter(there.contains)
    guard !columns.isEmpty else { return nil }
    let bounds = "BETWEEN \(range.lowerBound) AND \(range.upperBound)"
    let isOutside = columns.map { "\"\($0)\" NOT \(bounds)" }.joined(separator: " OR ")
    return try readOne(db, "SELECT * FROM \(table) WHERE \(isOutside) LIMIT 1") { row in
      let column = columns.first { column in
        Int64.fromDatabaseValue(row.value(of: column)).map { !range.contains($0) } ?? false
      }
      let id = ["id", "number"].lazy.compactMap { name in
        row.row.hasColumn(name) ? Int64.fromDatabaseValue(row.value(of: name)) : nil
      }.first
      return broken(ChainReport.Row(table: table, id: id, column: column))
    }
  }

  private func ring() throws -> ChainReport.Break? {
    let pairs = try readAll(db, "SELECT customer, survivor FROM joined ORDER BY customer") {
      (try $0.integer("customer"), try $0.integer("survivor"))
    }
    let survivors = Dictionary(pairs) { first, _ in first }
    let ringed = pairs.lazy.map(\.0).first { leadsBack(from: $0, survivors) }
    return ringed.map { broken(ChainReport.Row(table: "joined", id: $0, column: "survivor")) }
  }

  private func leadsBack(from customer: Int64, _ survivors: [Int64: Int64]) -> Bool {
    var seen: Set = [customer]
    var place = customer
    while let next = survivors[place] {
      guard seen.insert(next).inserted else { return true }
      place = next
    }
    return false
  }

  private func broken(_ row: ChainReport.Row) -> ChainReport.Break {
    ChainReport.Break(
      stream: Stream.name(Stream.desk), sequence: 0, what: "changed", row: row)
  }

  private static let instants = [
    ("contact", ["opened", "closed", "line_ended", "parked_until"]),
    ("issue", ["opened", "due"]), ("issue_change", ["at"]),
    ("promise", ["due", "made", "first_due", "settled", "broken"]),
    ("request", ["asked", "due", "answered"]), ("credit", ["given"]), ("gesture", ["given"]),
    ("rest", ["until"]), ("past_contact", ["at"]), ("follow_up", ["due", "made"]),
    ("survey", ["asked", "answered"]), ("consent", ["at"]), ("kudos", ["at"]),
    ("message", ["queued", "changed"]), ("idea", ["at"]),
    ("alert", ["at"]), ("rep_state", ["since"]), ("learned", ["at"]), ("field_version", ["at"]),
    ("fault", ["began", "expected_end", "ended"]), ("notice", ["from", "until", "ended"]),
  ]

  private static let days = [
    ("customer", ["born"]), ("contract", ["ends"]), ("product", ["started", "contract_ends"]),
    ("bill", ["issued", "due"]), ("payment_method", ["expires"]), ("told", ["on_day"]),
    ("told_here", ["on_day"]), ("need", ["stated", "needed"]), ("need_here", ["stated", "needed"]),
    ("measure", ["from_day", "until_day"]), ("product_change", ["on_day"]),
    ("payment", ["on_day", "bounced"]),
  ]
}
