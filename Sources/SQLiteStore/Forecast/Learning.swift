package import Casework
import GRDB

extension SQLiteStore {
  package func keep(_ learned: Learned) throws(StoreError) {
    try write("learned") { db in
      let model = try encoded(learned)
      try run(
        db, "INSERT INTO learned (forecast, at, model) VALUES (?, ?, ?)",
        [learned.forecast.rawValue.bound, learned.at.milliseconds.bound, model.bound])
      let hash = hex(SHA256.of(Array(model.utf8)))
      try DeskAct.learned(learned.forecast, rows: learned.accuracy.rows, hash: hash)
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
