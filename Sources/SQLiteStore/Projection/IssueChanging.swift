import Casework
import GRDB

/// A field of an issue that an act changes, and the line that this leaves in its history.
struct IssueChanging {
  let number: Int64
  let field: Issue.Field
  /// What must stand there; nil where nobody asks.
  let old: String?
  let new: String
}

extension Projection {
  /// - Throws: `.conflict` where another value than `old` stands there: somebody else has changed it meanwhile.
  func change(_ changing: IssueChanging, by entry: Entry) throws {
    let (field, new) = (changing.field, changing.new)
    let place = ChangedRow(table: IssueLine.table, id: changing.number)
    guard let row = try place.row(in: db), case .issue(var issue) = try place.item(row) else {
      throw StoreError(.refused, "append: no such row")
    }
    let before = issue.value(of: field)
    guard changing.old ?? before == before else {
      throw StoreError(.conflict, "append: the issue has changed")
    }
    let old = place.column(field, of: issue)
    guard issue.set(field, to: new) else {
      throw StoreError(.refused, "append: the issue's field cannot be so")
    }
    try keep(old, before: entry.sequence)
    try place.write(place.column(field, of: issue), in: db)
    let change = IssueChange(at: entry.at, by: entry.by, field: field, old: before, new: new)
    try insert(IssueChangeLine(issue: changing.number, change: change), entry.sequence)
  }

  func takeBack(_ changing: IssueChanging, _ sequence: Int) throws {
    let place = ChangedRow(table: IssueLine.table, id: changing.number)
    guard let row = try place.row(in: db), case .issue(let issue) = try place.item(row) else {
      return
    }
    guard issue.value(of: changing.field) == changing.new,
      try !isChanged(changing, since: sequence)
    else {
      throw StoreError(.conflict, "append: the issue has changed")
    }
    guard let old = try kept(before: sequence, sole: "status") else {
      throw StoreError(.corrupt, "nothing to restore")
    }
    try place.write(old.map { ($0.key, $0.value) }, in: db)
    try remove(IssueChangeLine.table, sequence)
  }

  /// The same value may stand there because it was changed, and changed back.
  private func isChanged(_ changing: IssueChanging, since sequence: Int) throws -> Bool {
    let sql = """
      SELECT 1 FROM issue_change WHERE issue = ?1 AND field = ?2 AND id >
        (SELECT id FROM issue_change WHERE issue = ?1 AND contact = ?3 AND sequence = ?4)
      """
    let bounds = [
      changing.number.bound, changing.field.rawValue.bound, contact.rawValue.bound, sequence.bound,
    ]
    return try readOne(db, sql, bounds) { _ in true } ?? false
  }
}

extension ChangedRow {
  fileprivate func column(
    _ field: Issue.Field, of issue: Issue
  ) -> [(name: String, value: DatabaseValue)] {
    changing(of: .issue(issue)).filter { $0.name == field.rawValue }
  }
}
