import Casework
import GRDB

// Rows that were there before the act: what acts change in one is kept, for an undo.
extension Projection {
  /// - Throws: `.conflict` where the change was decided on what no longer stands there.
  func rewrite(_ place: ChangedRow, _ change: FileChange, by entry: Entry) throws {
    guard let row = try place.row(in: db) else { throw StoreError(.refused, "append: no such row") }
    let old = try place.item(row)
    try refuse(change, of: old)
    var new = old
    new.take(change, at: entry.at, by: entry.by)
    try keep(place.changing(of: old), before: entry.sequence)
    try place.write(place.changing(of: new), in: db)
  }

  private func refuse(_ change: FileChange, of item: FileItem) throws {
    guard case .idea(_, let field, let old, let new) = change, case .idea(var idea) = item else {
      return
    }
    let before = idea.value(of: field)
    guard idea.set(field, to: new) else {
      throw StoreError(.refused, "append: the idea cannot be so")
    }
    guard before == old else { throw StoreError(.conflict, "append: the idea has changed") }
  }

  func keep(
    _ columns: [(name: String, value: DatabaseValue)], before sequence: Int
  ) throws {
    let pairs = columns.map { "'\($0.name)', ?" }.joined(separator: ", ")
    try run(
      db, "INSERT OR REPLACE INTO overwritten VALUES (?, ?, json_object(\(pairs)))",
      [contact.rawValue.bound, sequence.bound] + columns.map(\.value))
  }

  /// What stood there before the act of that sequence, by column; nil where nothing is kept of it.
  /// - Parameter sole: the one column that the first version of the store kept, without its name.
  func kept(before sequence: Int, sole: String) throws -> [String: DatabaseValue]? {
    let sql = "SELECT old FROM overwritten WHERE contact = ? AND sequence = ?"
    let place = [contact.rawValue.bound, sequence.bound]
    guard let old = try readOne(db, sql, place, { try $0.text("old") }) else { return nil }
    guard old.hasPrefix("{") else { return [sole: Int64(old)?.bound ?? old.bound] }
    let columns = try readAll(db, "SELECT key, value FROM json_each(?)", [old.bound]) {
      (try $0.text("key"), $0.value(of: "value"))
    }
    return Dictionary(columns) { first, _ in first }
  }

  func dropKept(before sequence: Int) throws {
    try run(
      db, "DELETE FROM overwritten WHERE contact = ? AND sequence = ?",
      [contact.rawValue.bound, sequence.bound])
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
