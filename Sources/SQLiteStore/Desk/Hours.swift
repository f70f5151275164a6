package import Casework
import Foundation
import GRDB

extension SQLiteStore {
  package func hours() throws(StoreError) -> [KeptHours] {
    try read("hours") { db in try Hours.all(in: db) }
  }

  package func keep(_ hours: DeskHours, from: Instant, by rep: String) throws(StoreError) {
    try write("keep hours") { db in
      let last = try Hours.all(in: db).last
      guard last?.hours != hours else { return }
      guard last.map({ $0.from < from }) ?? true else {
        throw StoreError(.refused, "keep hours: earlier than the last")
      }
      let text = String(decoding: try ActCoding.bytes(hours), as: UTF8.self)
      try run(db, "INSERT INTO hours VALUES (?, ?)", [from.milliseconds.bound, text.bound])
      try DeskAct.hoursChanged(hash: hex(SHA256.of(Array(text.utf8))))
        .append(by: rep, at: from, in: db)
    }
  }
}

private enum Hours {
  static func all(in db: Database) throws -> [KeptHours] {
    try readAll(db, "SELECT * FROM hours ORDER BY \"from\"") { row in
      KeptHours(from: try row.instant("from"), hours: try hours(row.text("hours")))
    }
  }

  private static func hours(_ text: String) throws -> DeskHours {
    do { return try JSONDecoder().decode(DeskHours.self, from: Data(text.utf8)) } catch {
      throw StoreError(.corrupt, "hours")
    }
  }
}
