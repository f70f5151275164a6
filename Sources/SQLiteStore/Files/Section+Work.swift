import Casework
import GRDB

extension FileUpdate {
  /// Bills are known by their own lines too, which the section's digest must cover.
  static func section(_ bills: [Bill]) -> Section {
    var heads = LaidLines(of: BillHead.self)
    var lines = LaidLines(of: BillLine.self, places: 2)
    for (place, bill) in bills.enumerated() {
      heads.add(BillHead(bill: bill), at: place)
      for (position, line) in bill.lines.enumerated() {
        lines.add(BillLine(line: line), at: place, position)
      }
    }
    return Section("bills", bills.map(WholeBill.init)) { [heads, lines] db, customer, isNew in
      if !isNew { try run(db, "DELETE FROM bill WHERE customer = ?", [customer.bound]) }
      try heads.write(of: customer, in: db)
      try lines.write(of: customer, in: db)
    }
  }

  /// Issues are known by their numbers, which customers have; one that is no longer told of goes.
  static func section(_ issues: [Issue]) -> Section {
    let section = Section("issues", issues.map(WholeIssue.init)) { db, customer, _ in
      let told = "customer = ? AND contact IS NULL AND source < \(TicketLine.firstSource)"
      try run(db, "DELETE FROM issue_change WHERE \(told)", [customer.bound])
      try run(db, "UPDATE issue SET source = -1 WHERE \(told)", [customer.bound])
      for (place, issue) in issues.enumerated() {
        try upsert(IssueLine(issue: issue), customer, place, in: db)
        try tell(issue.history, of: issue.number, customer, in: db)
      }
      try run(db, "DELETE FROM issue WHERE \(told) AND source < 0", [customer.bound])
    }
    return section.then { db, _ in try References.pass(issues.map(\.number), in: db) }
  }

  private static let issueUpsert =
    IssueLine.insertion + """
       ON CONFLICT (number) DO UPDATE SET source = excluded.source, title = excluded.title,
        reason = excluded.reason, status = excluded.status, opened = excluded.opened,
        due = excluded.due, owner = excluded.owner, cause = excluded.cause,
        priority = excluded.priority, awaits = excluded.awaits
      WHERE customer = excluded.customer AND contact IS NULL
      """

  private static func upsert(
    _ line: IssueLine, _ customer: Int64, _ place: Int, in db: Database
  ) throws {
    guard try run(db, issueUpsert, [customer.bound, place.bound] + line.bound) == 1 else {
      throw StoreError(.refused, "merge: an issue's number is taken")
    }
  }

  /// The history that another system tells; what was changed here stands beside it.
  private static func tell(
    _ history: [IssueChange], of issue: Int64, _ customer: Int64, in db: Database
  ) throws {
    for change in history {
      let line = IssueChangeLine(issue: issue, change: change)
      try run(db, IssueChangeLine.insertion, [customer.bound, 0.bound] + line.bound)
    }
  }
}

/// An issue with its history, for knowing it again.
private struct WholeIssue: PlacedLine {
  static let table = IssueLine.table
  static let columns = IssueLine.columns
  static let insertion = IssueLine.insertion
  let issue: Issue

  var bound: [DatabaseValue] {
    IssueLine(issue: issue).bound
      + issue.history.flatMap { IssueChangeLine(issue: issue.number, change: $0).bound }
  }
}

/// A bill with its lines, for knowing it again.
private struct WholeBill: PlacedLine {
  static let table = BillHead.table
  static let columns = BillHead.columns
  static let insertion = BillHead.insertion
  let bill: Bill

  var bound: [DatabaseValue] {
    BillHead(bill: bill).bound + bill.lines.flatMap { BillLine(line: $0).bound }
  }
}
