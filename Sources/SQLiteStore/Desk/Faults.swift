package import Casework
import GRDB

extension SQLiteStore {
  package func setFaults(_ faults: [Fault]) throws(StoreError) {
    try write("faults") { db in
      try run(db, "DELETE FROM fault")
      for fault in faults {
        try run(
          db, "INSERT INTO fault VALUES (?, ?, ?, ?, ?)",
          [
            fault.id.bound, fault.area.bound, fault.title.bound, fault.began.milliseconds.bound,
            fault.expectedEnd.bound,
          ])
      }
    }
  }
}

enum Faults {
  static func all(in db: Database) throws -> [Fault] {
    try readAll(db, "SELECT * FROM fault ORDER BY began, id") { row in
      Fault(
        id: try row.integer("id"), area: try row.text("area"), title: try row.localText("title"),
        began: try row.instant("began"), expectedEnd: try row.optionalInstant("expected_end"))
    }
  }
}
