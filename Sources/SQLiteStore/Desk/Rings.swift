package import Casework
import GRDB

extension SQLiteStore {
  package func ring(_ ring: Ring) throws(StoreError) {
    let sql = """
      INSERT INTO ring (call, rep, "from", menu, waited, identified, at)
      VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (call) DO UPDATE SET
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
      try run(
        db, "INSERT OR REPLACE INTO ring_line VALUES (?, ?, ?)",
        [ring.call.bound, ring.line.bound, (ring.isCallBack ? 1 : 0).bound])
    }
  }

  package func ringing(for rep: String) throws(StoreError) -> [Ring] {
    try read("ringing") { db in
      try readAll(db, rings + "WHERE rep = ? ORDER BY at, call", [rep.bound], ringRow)
    }
  }

  package func ring(ofCall call: String) throws(StoreError) -> Ring? {
    try read("ring of call") { db in
      try readOne(db, rings + "WHERE call = ?", [call.bound], ringRow)
    }
  }

  package func stopRinging(call: String) throws(StoreError) {
    try write("stop ringing") { db in
      try run(db, "DELETE FROM ring WHERE call = ?", [call.bound])
    }
  }
}

private let rings = "SELECT * FROM ring LEFT JOIN ring_line USING (call) "

private func ringRow(_ row: Reading) throws -> Ring {
  Ring(
    call: try row.text("call"), rep: try row.text("rep"), from: try row.text("from"),
    menu: try row.optionalText("menu"),
    waited: try row.optionalInteger("waited").map { .milliseconds($0) },
    identified: try row.optionalText("identified"), line: try row.optionalText("line"),
    isCallBack: try row.optionalInteger("is_call_back") == 1, at: try row.instant("at"))
}
