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
    var before = ""
    try rewrite(changing.number, key: "number", entry.sequence) { row in
      var issue = try IssueLine.read(row)
      before = issue.value(of: field)
      guard changing.old ?? before == before else {
        throw StoreError(.conflict, "append: the issue has changed")
      }
      guard issue.set(field, to: new) else {
        throw StoreError(.refused, "append: the issue's field cannot be so")
      }
      return IssueLine(issue: issue)
    }
    let change = IssueChange(at: entry.at, by: entry.by, field: field, old: before, new: new)
    try insert(IssueChangeLine(issue: changing.number, change: change), entry.sequence)
  }

  func takeBack(_ changing: IssueChanging, _ sequence: Int) throws {
    let sql = "SELECT * FROM issue WHERE number = ?"
    let now = try readOne(db, sql, [changing.number.bound]) {
      try IssueLine.read($0).value(of: changing.field)
    }
    guard let now else { return }
    guard now == changing.new else {
      throw StoreError(.conflict, "append: the issue has changed")
    }
    try restore("issue", key: "number", changing.number, sequence, sole: "status")
    try remove(IssueChangeLine.table, sequence)
  }
}
