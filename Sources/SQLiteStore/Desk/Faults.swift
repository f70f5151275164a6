package import Casework
import GRDB

extension SQLiteStore {
  package func setFaults(_ faults: [Fault]) throws(StoreError) {
    try write("faults") { db in
      try run(db, "DELETE FROM fault")
      for fault in faults { try Faults.add(fault, in: db) }
    }
  }

  package func tell(
    _ fault: Fault, by rep: String, at: Instant
  ) throws(StoreError) -> Fault {
    try write("tell fault") { db in
      try Reps.require(.tellDesk, of: rep, in: db)
      var told = fault.masked
      guard told.expectedEnd.map({ $0 > told.began }) ?? true else {
        throw StoreError(.refused, "tell fault: over before it begins")
      }
      try Faults.add(told, in: db)
      told.id = db.lastInsertedRowID
      try DeskAct.faultTold(told).append(by: rep, at: at, in: db)
      return told
    }
  }

  package func expect(
    _ end: Instant?, ofFault id: Int64, by rep: String, at: Instant
  ) throws(StoreError) {
    let sql = """
      UPDATE fault SET expected_end = ?1 WHERE id = ?2 AND ended IS NULL AND ifnull(?1 > began, 1)
      """
    try write("expect fault") { db in
      try Reps.require(.tellDesk, of: rep, in: db)
      guard try run(db, sql, [end.bound, id.bound]) == 1 else {
        throw StoreError(.refused, "expect fault: none of this number")
      }
      try DeskAct.faultExpected(id: id, end: end).append(by: rep, at: at, in: db)
    }
  }

  package func endFault(_ id: Int64, by rep: String, at: Instant) throws(StoreError) {
    let sql = "UPDATE fault SET ended = ? WHERE id = ? AND ended IS NULL"
    try write("end fault") { db in
      try Reps.require(.tellDesk, of: rep, in: db)
      guard try run(db, sql, [at.milliseconds.bound, id.bound]) == 1 else {
        throw StoreError(.refused, "end fault: none of this number")
      }
      try DeskAct.faultEnded(id: id).append(by: rep, at: at, in: db)
    }
  }

  package func faults() throws(StoreError) -> [Fault] {
    try read("faults") { db in try Faults.now(in: db) }
  }
}

enum Faults {
  static let columns = ["area", "title", "began", "expected_end", "ended"]

  static func columns(of fault: Fault) -> [(name: String, value: DatabaseValue)] {
    let values = [
      fault.area.bound, fault.title.bound, fault.began.milliseconds.bound, fault.expectedEnd.bound,
      fault.ended.bound,
    ]
    return zip(columns, values).map { ($0, $1) }
  }

  /// Under a number of its own where it has none.
  fileprivate static func add(_ fault: Fault, in db: Database) throws {
    let sql = "INSERT INTO fault (id, \(columns.joined(separator: ", "))) VALUES (?, ?, ?, ?, ?, ?)"
    let id = fault.id == 0 ? DatabaseValue.null : fault.id.bound
    try run(db, sql, [id] + columns(of: fault).map(\.value))
  }

  static func now(in db: Database) throws -> [Fault] {
    try readAll(db, "SELECT * FROM fault WHERE ended IS NULL ORDER BY began, id", [], fault)
  }

  static func all(in db: Database) throws -> [Fault] {
    try readAll(db, "SELECT * FROM fault ORDER BY began, id", [], fault)
  }

  private static func fault(_ row: Reading) throws -> Fault {
    Fault(
      id: try row.integer("id"), area: try row.text("area"), title: try row.localText("title"),
      began: try row.instant("began"), expectedEnd: try row.optionalInstant("expected_end"),
      ended: try row.optionalInstant("ended"))
  }
}
