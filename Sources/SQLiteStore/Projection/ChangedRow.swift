import Casework
import GRDB

/// A row of a table of which acts change what an earlier act, or another system, has put there.
struct ChangedRow: Hashable {
  let table: String
  let id: Int64

  init(table: String, id: Int64) {
    self.table = table
    self.id = id
  }

  /// Nil of what adds a row, and of a person's own fields.
  init?(_ change: FileChange) {
    switch change {
    case .issue(let number, _, _, _): self.init(table: IssueLine.table, id: number)
    case .promise(let id, _): self.init(table: PromiseLine.table, id: id)
    case .request(let id, _): self.init(table: RequestLine.table, id: id)
    case .followUpEnded(let id, _, _): self.init(table: FollowUpLine.table, id: id)
    case .idea(let id, _, _, _): self.init(table: IdeaLine.table, id: id)
    case .added, .remedyRests, .fieldSet: return nil
    }
  }

  /// Columns that acts change, by table.
  private static let changing = [
    IssueLine.table: Issue.Field.allCases.map(\.rawValue),
    PromiseLine.table: [
      "due", "status", "owner", "first_due", "settled", "evidence", "broken", "broken_why",
    ],
    RequestLine.table: [
      "status", "answer", "answered", "answered_by", "is_good", "thanks", "ticked_by",
    ],
    FollowUpLine.table: ["state", "outcome"],
    IdeaLine.table: Idea.Field.allCases.map(\.rawValue),
  ]

  /// Nil of a table in which nothing changes.
  static func key(of table: String) -> String? {
    changing[table].map { _ in table == IssueLine.table ? "number" : "id" }
  }

  private var key: String { Self.key(of: table) ?? "id" }

  /// What acts may have changed of the item, by column.
  func changing(of item: FileItem) -> [(name: String, value: DatabaseValue)] {
    let columns = Self.changing[table] ?? []
    return item.columns.filter { columns.contains($0.name) }
  }

  func row(in db: Database) throws -> [String: DatabaseValue]? {
    try readOne(db, "SELECT * FROM \(table) WHERE \(key) = ?", [id.bound]) { row in
      Dictionary(row.row.map { ($0.0, $0.1) }) { first, _ in first }
    }
  }

  func item(_ row: [String: DatabaseValue]) throws -> FileItem {
    let row = Reading(Row(row))
    return switch table {
    case IssueLine.table: .issue(try IssueLine.read(row))
    case PromiseLine.table: .promise(try PromiseLine.read(row))
    case RequestLine.table: .request(try RequestLine.read(row))
    case FollowUpLine.table: .followUp(try FollowUpLine.read(row))
    case IdeaLine.table: .idea(try IdeaLine.read(row))
    default: throw StoreError(.corrupt, "no act changes \(table)")
    }
  }

  func write(_ columns: [(name: String, value: DatabaseValue)], in db: Database) throws {
    let pairs = columns.map { "\($0.name) = ?" }.joined(separator: ", ")
    try run(
      db, "UPDATE \(table) SET \(pairs) WHERE \(key) = ?", columns.map(\.value) + [id.bound])
  }
}

extension FileItem {
  var columns: [(name: String, value: DatabaseValue)] {
    let line = line
    return zip(type(of: line).columns, line.bound).map { ($0, $1) }
  }
}
