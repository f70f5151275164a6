import Casework
import GRDB

/// One value of a row that was there before the contact.
enum Overwritten {
  case issueStatus(Int64)
  case promiseStatus(Int64)
  case promiseDue(Int64)

  var select: String {
    switch self {
    case .issueStatus: "SELECT status AS old FROM issue WHERE number = ?"
    case .promiseStatus: "SELECT status AS old FROM promise WHERE id = ?"
    case .promiseDue: "SELECT CAST(due AS TEXT) AS old FROM promise WHERE id = ?"
    }
  }

  var update: String {
    switch self {
    case .issueStatus: "UPDATE issue SET status = ? WHERE number = ?"
    case .promiseStatus: "UPDATE promise SET status = ? WHERE id = ?"
    case .promiseDue: "UPDATE promise SET due = CAST(? AS INTEGER) WHERE id = ?"
    }
  }

  var key: Int64 {
    switch self {
    case .issueStatus(let number): number
    case .promiseStatus(let id), .promiseDue(let id): id
    }
  }
}

extension Projection {
  /// Keeps what stood there, for an undo.
  func overwrite(_ what: Overwritten, with new: String, _ sequence: Int) throws {
    guard let old = try readOne(db, what.select, [what.key.bound], { try $0.text("old") }) else {
      throw StoreError(.refused, "append: no such row")
    }
    try run(
      db, "INSERT INTO overwritten VALUES (?, ?, ?)",
      [contact.rawValue.bound, sequence.bound, old.bound])
    try run(db, what.update, [new.bound, what.key.bound])
  }

  func restore(_ what: Overwritten, _ sequence: Int) throws {
    let sql = "SELECT old FROM overwritten WHERE contact = ? AND sequence = ?"
    let place = [contact.rawValue.bound, sequence.bound]
    guard let old = try readOne(db, sql, place, { try $0.text("old") }) else {
      throw StoreError(.corrupt, "nothing to restore")
    }
    try run(db, what.update, [old.bound, what.key.bound])
    try run(db, "DELETE FROM overwritten WHERE contact = ? AND sequence = ?", place)
  }

  /// - Throws: `.conflict` where another value than `old` stands there: somebody else has changed it meanwhile.
  func setField(_ field: String, from old: String, to new: String) throws {
    guard let id = try customer(),
      var person = try CustomerReading(db).customer(CustomerID(rawValue: id))
    else { throw StoreError(.refused, "append: no customer yet") }
    guard person.value(ofField: field) == old else {
      throw StoreError(.conflict, "append: the field has changed")
    }
    guard person.set(field: field, to: new) else {
      throw StoreError(.refused, "append: the field cannot be so")
    }
    var writing = CustomerWriting(db)
    try writing.replace(person, id: CustomerID(rawValue: id))
  }
}
