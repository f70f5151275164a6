package import Casework
import GRDB

extension SQLiteStore {
  package func setFaults(_ faults: [Fault]) throws(StoreError) {
    try write("faults") { db in
      try run(db, "DELETE FROM fault")
      for fault in faults {
        try run(
          db,
          """
          INSERT INTO fault (id, area, title, began, expected_end, ended)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
          [
            fault.id.bound, fault.area.bound, fault.title.bound, fault.began.milliseconds.bound,
            fault.expectedEnd.bound, fault.ended.bound,
          ])
      }
    }
  }
}

enum Faults {
  static func now(in db: Database) throws -> [Fault] {
    try all(in: db).filter { $0.ended == nil }
  }

  static func all(in db: Database) throws -> [Fault] {
    try readAll(db, "SELECT * FROM fault ORDER BY began, id") { row in
      Fault(
        id: try row.integer("id"), area: try row.text("area"), title: try row.localText("title"),
        began: try row.instant("began"), expectedEnd: try row.optionalInstant("expected_end"),
        ended: try row.optionalInstant("ended"))
    }
  }
}
