import Casework
import GRDB

extension FileUpdate {
  /// Bills are known by their own lines too, which the section's digest must cover.
  static func section(_ bills: [Bill]) -> Section {
    let lines = bills.map(WholeBill.init)
    return Section("bills", lines) { db, customer, isNew, bills in
      if !isNew { try run(db, "DELETE FROM bill WHERE customer = ?", [customer.bound]) }
      for (place, bill) in bills.enumerated() {
        let key = [customer.bound, place.bound]
        try run(db, BillHead.insertion, key + BillHead(bill: bill.bill).bound)
        for (position, line) in bill.bill.lines.enumerated() {
          try run(db, BillLine.insertion, key + [position.bound] + BillLine(line: line).bound)
        }
      }
    }
  }

  /// Issues are known by their numbers, which customers have; one that is no longer told of goes.
  static func section(_ issues: [Issue]) -> Section {
    let section = Section("issues", issues.map(IssueLine.init)) { db, customer, _, lines in
      let told = "customer = ? AND contact IS NULL"
      try run(db, "UPDATE issue SET source = -1 WHERE \(told)", [customer.bound])
      for (place, line) in lines.enumerated() { try upsert(line, customer, place, in: db) }
      try run(db, "DELETE FROM issue WHERE \(told) AND source < 0", [customer.bound])
    }
    return section.then { db, _ in try References.pass(issues.map(\.number), in: db) }
  }

  private static let issueUpsert =
    IssueLine.insertion + """
       ON CONFLICT (number) DO UPDATE SET source = excluded.source, title = excluded.title,
        reason = excluded.reason, status = excluded.status, opened = excluded.opened,
        due = excluded.due, owner = excluded.owner
      WHERE customer = excluded.customer AND contact IS NULL
      """

  private static func upsert(
    _ line: IssueLine, _ customer: Int64, _ place: Int, in db: Database
  ) throws {
    guard try run(db, issueUpsert, [customer.bound, place.bound] + line.bound) == 1 else {
      throw StoreError(.refused, "merge: an issue's number is taken")
    }
  }

  /// Promises keep their numbers by their place in what was told.
  static func section(_ promises: [Promise]) -> Section {
    Section("promises", promises.map(PromiseLine.init)) { db, customer, _, lines in
      let sql = "DELETE FROM promise WHERE customer = ? AND source >= ?"
      try run(db, sql, [customer.bound, lines.count.bound])
      for (place, line) in lines.enumerated() {
        try run(db, promiseUpsert, [customer.bound, place.bound] + line.bound)
      }
    }
  }

  private static let promiseUpsert =
    PromiseLine.insertion + """
       ON CONFLICT (customer, source) DO UPDATE SET what = excluded.what, due = excluded.due,
        made = excluded.made, by = excluded.by, status = excluded.status, issue = excluded.issue
      """
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
