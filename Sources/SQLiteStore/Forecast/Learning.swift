package import Casework
import GRDB

extension SQLiteStore {
  package func keep(_ learned: Learned) throws(StoreError) {
    try write("learned") { db in
      try run(
        db, "INSERT INTO learned (forecast, at, model) VALUES (?, ?, ?)",
        [
          learned.forecast.rawValue.bound, learned.at.milliseconds.bound,
          try encoded(learned).bound,
        ])
      try DeskAct.learned(learned.forecast, rows: learned.accuracy.rows)
        .append(by: learned.by, at: learned.at, in: db)
    }
  }

  package func learned(_ forecast: Forecast) throws(StoreError) -> Learned? {
    let sql = "SELECT model FROM learned WHERE forecast = ? ORDER BY id DESC LIMIT 1"
    return try read("learned") { db in
      try readOne(db, sql, [forecast.rawValue.bound]) { try $0.decoded("model") }
    }
  }
}
