package import Casework
import GRDB

extension SQLiteStore {
  package func ring(_ ring: Ring) throws(StoreError) {
    let sql = """
      INSERT INTO ring VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (call) DO UPDATE SET
        rep = excluded.rep, "from" = excluded."from", menu = excluded.menu,
        waited = excluded.waited, identified = excluded.identified, at = excluded.at
      """
    try write("ring") { db in
      try run(
        db, sql,
        [
          ring.call.bound, ring.rep.bound, ring.from.bound, ring.menu.bound,
          (ring.waited?.milliseconds).bound, ring.identified.bound, ring.at.milliseconds.bound,
        ])
    }
  }

  package func ringing(for rep: String) throws(StoreError) -> [Ring] {
    try read("ringing") { db in
      try readAll(db, "SELECT * FROM ring WHERE rep = ? ORDER BY at, call", [rep.bound], ringRow)
    }
  }

  package func stopRinging(call: String) throws(StoreError) {
    try write("stop ringing") { db in
      try run(db, "DELETE FROM ring WHERE call = ?", [call.bound])
    }
  }
}

private func ringRow(_ row: Reading) throws -> Ring {
  Ring(
    call: try row.text("call"), rep: try row.text("rep"), from: try row.text("from"),
    menu: try row.optionalText("menu"),
    waited: try row.optionalInteger("waited").map { .milliseconds($0) },
    identified: try row.optionalText("identified"), at: try row.instant("at"))
}
