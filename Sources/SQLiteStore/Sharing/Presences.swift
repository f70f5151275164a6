package import Casework
import GRDB

extension SQLiteStore {
  package func enter(
    _ customer: CustomerID?, _ doing: Presence.Doing, by rep: String, at: Instant
  ) throws(StoreError) {
    let seat = try DeskProcess.taken(at: storeFile)
    try writeQuickly("presence") { db in
      try run(db, "DELETE FROM presence WHERE desk = ? AND rep = ?", [seat.name.bound, rep.bound])
      try Presences.clear(in: db, sparing: seat)
      guard let customer else { return }
      let sql = "INSERT INTO presence SELECT ?, ?, id, ?, ? FROM customer WHERE id = ?"
      try run(
        db, sql,
        [
          seat.name.bound, rep.bound, doing.rawValue.bound, at.milliseconds.bound,
          customer.rawValue.bound,
        ])
    }
    storeFile.ringBell()
  }

  package func present(in customer: CustomerID, besides rep: String) throws(StoreError)
    -> [Presence]
  {
    let seat = try DeskProcess.of(storeFile)
    return try read("present") { db in
      let members = try Family.members(of: Family.head(of: customer.rawValue, in: db), in: db)
      let sql = """
        SELECT desk, rep, doing, since FROM presence
        WHERE customer IN (SELECT value FROM json_each(?)) AND rep <> ? ORDER BY rep, desk
        """
      let rows = try readAll(db, sql, [Family.bound(members), rep.bound]) { row in
        (
          try row.integer("desk"),
          Presence(
            rep: try row.text("rep"), doing: try row.choice("doing"),
            since: try row.instant("since"))
        )
      }
      return rows.filter { seat.isThere($0.0) }.map(\.1)
    }
  }

  package func lastChange(of field: String, of customer: CustomerID) throws(StoreError)
    -> FieldVersion?
  {
    try read("last change") { db in
      let head = try Family.head(of: customer.rawValue, in: db)
      let sql = "SELECT number, by, at FROM field_version WHERE customer = ? AND field = ?"
      return try readOne(db, sql, [head.bound, field.bound]) {
        FieldVersion(
          number: Int(try $0.integer("number")), by: try $0.text("by"), at: try $0.instant("at"))
      }
    }
  }
}

private enum Presences {
  /// Rows of processes that are gone; a seat is given to the next who comes.
  static func clear(in db: Database, sparing seat: DeskProcess) throws {
    let desks = try readAll(db, "SELECT DISTINCT desk FROM presence") { try $0.integer("desk") }
    for desk in desks where !seat.isThere(desk) {
      try run(db, "DELETE FROM presence WHERE desk = ?", [desk.bound])
    }
  }
}
