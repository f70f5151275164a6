import Casework
import GRDB

/// Compares what is kept for an undo with what can have stood there: of every act that changed what was there, and of no other.
struct KeptCheck {
  let db: Database
  let changes: Changes

  /// What is wrong, and at which entry.
  func firstBreak(of state: ContactState) throws -> (sequence: Int, what: String)? {
    let changing = state.entries.filter { $0.fileChange.flatMap(ChangedRow.init) != nil }
    let sql = "SELECT * FROM overwritten WHERE contact = ? ORDER BY sequence"
    let kept = try readAll(db, sql, [state.id.rawValue.bound], KeptRow.init).map(\.sequence)
    if let added = Set(kept).subtracting(changing.map(\.sequence)).min() {
      return (added, "added")
    }
    let counted = Set(changing.map(\.sequence)).subtracting(state.uncounted)
    if let removed = counted.subtracting(kept).min() { return (removed, "removed") }
    return try changing.first { try !isAsTold($0, of: state.id) }.map { ($0.sequence, "changed") }
  }

  private func isAsTold(_ entry: Entry, of contact: ContactID) throws -> Bool {
    guard let change = entry.fileChange, let row = ChangedRow(change),
      let kept = try Projection(contact: contact, db: db)
        .kept(before: entry.sequence, sole: entry.act.soleColumn)
    else { return true }
    guard Self.isTold(kept, by: change) else { return false }
    guard let former = try changes.former(row, in: db) else { return true }
    return kept.allSatisfy { former.have($1, in: $0) }
  }

  /// Where the act itself says what stood there.
  private static func isTold(_ kept: [String: DatabaseValue], by change: FileChange) -> Bool {
    let told: (field: String, old: String)? =
      switch change {
      case .issue(_, let field, let old?, _): (field.rawValue, old)
      case .idea(_, let field, let old, _): (field.rawValue, old)
      default: nil
      }
    guard let told, let value = kept[told.field] else { return true }
    return value.isNull ? told.old.isEmpty : "\(value.storage.value ?? "")" == told.old
  }
}
