package import Casework
import GRDB

extension SQLiteStore {
  package func setting(_ name: String) throws(StoreError) -> String? {
    try read("setting") { db in try Settings.value(name, in: db) }
  }

  package func set(
    _ name: String, to value: String, by rep: String, at: Instant
  ) throws(StoreError) {
    let sql = """
      INSERT INTO setting VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value
      """
    try write("set") { db in
      guard try Settings.value(name, in: db) != value else { return }
      try run(db, sql, [name.bound, value.bound])
      try DeskAct.settingChanged(name: name, value: value).append(by: rep, at: at, in: db)
    }
  }

  package func compiled(_ hash: String) throws(StoreError) -> [UInt8]? {
    try read("compiled") { db in
      try readOne(db, "SELECT bytes FROM compiled WHERE hash = ?", [hash.bound]) {
        try $0.bytes("bytes")
      }
    }
  }

  package func keepCompiled(_ bytes: [UInt8], hash: String) throws(StoreError) {
    let sql = "INSERT INTO compiled VALUES (?, ?) ON CONFLICT (hash) DO NOTHING"
    try writeQuickly("keep compiled") { db in try run(db, sql, [hash.bound, blob(bytes)]) }
  }

  package func hash(_ bytes: [UInt8]) -> String { hex(SHA256.of(bytes)) }

  package func hash(reading next: () throws -> [UInt8]?) rethrows -> String {
    var hash = SHA256()
    while let bytes = try next() { hash.update(bytes) }
    return hex(hash.finish())
  }

  /// When something was kept in the desk's own journal the last time.
  package func lastEntry() throws(StoreError) -> Instant? {
    let sql = "SELECT at FROM entry WHERE stream = ? ORDER BY sequence DESC LIMIT 1"
    return try read("last entry") { db in
      try readOne(db, sql, [Stream.desk.bound]) { try $0.instant("at") }
    }
  }

  package func record(_ summary: ImportSummary, by rep: String, at: Instant) throws(StoreError) {
    try write("record") { db in try DeskAct.imported(summary).append(by: rep, at: at, in: db) }
  }
}

enum Settings {
  static func value(_ name: String, in db: Database) throws -> String? {
    try readOne(db, "SELECT value FROM setting WHERE name = ?", [name.bound]) {
      try $0.text("value")
    }
  }
}
