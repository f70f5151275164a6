import Casework
import GRDB

/// What may ever have stood in the columns of a row that an act added, in whatever order its changes came and were taken back.
struct FormerValues {
  /// Columns in which an act keeps what stood in another.
  private static let kept = [
    "first_due": ["due"], "broken": ["due", "settled"], "broken_why": ["evidence"],
  ]
  private var values: [String: Set<DatabaseValue>] = [:]

  /// - Parameter items: as it was added, and as each of its changes by itself would have made it.
  init(_ items: [FileItem], of row: ChangedRow) {
    for (column, value) in items.flatMap(row.changing) {
      values[column, default: [.null]].insert(value)
    }
    for (column, others) in Self.kept {
      guard let own = values[column] else { continue }
      values[column] = others.reduce(own) { $0.union(values[$1] ?? []) }
    }
  }

  func have(_ value: DatabaseValue, in column: String) -> Bool {
    values[column]?.contains(value) ?? true
  }
}
