import Casework
import GRDB

// Rows that were there before the act: what changes in one is kept, for an undo.
extension Projection {
  /// Writes what `changed` makes of the row, and keeps what stood in the columns that are now other.
  func rewrite<Line: FileLine>(
    _ id: Int64, key: String = "id", _ sequence: Int, _ changed: (Reading) throws -> Line
  ) throws {
    let sql = "SELECT * FROM \(Line.table) WHERE \(key) = ?"
    let columns = try readOne(db, sql, [id.bound]) { row in
      let new = try changed(row).bound
      return zip(Line.columns, new).filter { row.value(of: $0.0) != $0.1 }
    }
    guard let columns else { throw StoreError(.refused, "append: no such row") }
    try keep(columns.map(\.0), of: Line.table, key, id, sequence)
    guard !columns.isEmpty else { return }
    let pairs = columns.map { "\($0.0) = ?" }.joined(separator: ", ")
    try run(
      db, "UPDATE \(Line.table) SET \(pairs) WHERE \(key) = ?", columns.map(\.1) + [id.bound])
  }

  private func keep(
    _ columns: [String], of table: String, _ key: String, _ id: Int64, _ sequence: Int
  ) throws {
    let pairs = columns.map { "'\($0)', \($0)" }.joined(separator: ", ")
    let sql = """
      INSERT INTO overwritten SELECT ?, ?, json_object(\(pairs)) FROM \(table) WHERE \(key) = ?
      """
    try run(db, sql, [contact.rawValue.bound, sequence.bound, id.bound])
  }

  /// Puts back what stood there before the act of that sequence.
  /// - Parameter sole: the one column that the first version of the store kept, without its name.
  func restore(
    _ table: String, key: String = "id", _ id: Int64, _ sequence: Int, sole: String
  ) throws {
    let place = [contact.rawValue.bound, sequence.bound]
    let kept = "SELECT old FROM overwritten WHERE contact = ? AND sequence = ?"
    guard let old = try readOne(db, kept, place, { try $0.text("old") }) else {
      throw StoreError(.corrupt, "nothing to restore")
    }
    if old.hasPrefix("{") {
      try restore(table, key, id, from: old)
    } else {
      let value = Int64(old)?.bound ?? old.bound
      try run(db, "UPDATE \(table) SET \(sole) = ? WHERE \(key) = ?", [value, id.bound])
    }
    try run(db, "DELETE FROM overwritten WHERE contact = ? AND sequence = ?", place)
  }

  private func restore(_ table: String, _ key: String, _ id: Int64, from old: String) throws {
    let columns = try readAll(db, "SELECT key FROM json_each(?)", [old.bound]) {
      try $0.text("key")
    }
    guard !columns.isEmpty else { return }
    let pairs = columns.map { "\($0) = json_extract(?1, '$.\($0)')" }.joined(separator: ", ")
    try run(db, "UPDATE \(table) SET \(pairs) WHERE \(key) = ?2", [old.bound, id.bound])
  }

  /// - Throws: `.conflict` where another value than `old` stands there: somebody else has changed it meanwhile.
  func setField(_ field: String, from old: String, to new: String, by entry: Entry) throws {
    guard let id = try customer().map({ try Family.head(of: $0, in: db) }),
      var person = try CustomerReading(db).customer(CustomerID(rawValue: id))
    else { throw StoreError(.refused, "append: no customer yet") }
    guard person.value(ofField: field) == old else {
      throw StoreError(.conflict, "append: the field has changed")
    }
    guard person.set(field: field, to: new) else {
      throw StoreError(.refused, "append: the field cannot be so")
    }
    try CustomerWriting.replace(person, id: CustomerID(rawValue: id), in: db)
    let sql = """
      INSERT INTO field_version VALUES (?, ?, 1, ?, ?) ON CONFLICT (customer, field)
      DO UPDATE SET number = number + 1, by = excluded.by, at = excluded.at
      """
    try run(db, sql, [id.bound, field.bound, entry.by.bound, entry.at.milliseconds.bound])
  }
}
