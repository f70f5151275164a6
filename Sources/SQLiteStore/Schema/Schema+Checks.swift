import GRDB

extension Schema {
  /// Says of every check `form IN ('a', 'b', 'c')` as `(form = 'a' OR form = 'b' OR form = 'c')`. It asks the same; but of a list
  /// of more than two values SQLite makes a table for each line that is written, and empties it again: that was a fourth of
  /// an import.
  ///
  /// Nothing that is kept depends on how a check is spelled, so it is written anew where it stands, as SQLite describes for
  /// such changes (lang_altertable.html, section 8). Desks that are open read the schema again before their next statement.
  @Sendable static func spellOutChecks(_ db: Database) throws {
    let tables = try readAll(db, "SELECT name, sql FROM sqlite_schema WHERE type = 'table'") {
      (name: try $0.text("name"), sql: try $0.text("sql"))
    }
    let version = try Int.fetchOne(db, sql: "PRAGMA schema_version") ?? 0
    try db.execute(sql: "PRAGMA writable_schema = ON")
    for table in tables {
      let spelledOut = spellingOutLists(in: table.sql)
      guard spelledOut != table.sql else { continue }
      try run(
        db, "UPDATE sqlite_schema SET sql = ? WHERE type = 'table' AND name = ?",
        [spelledOut.bound, table.name.bound])
    }
    try db.execute(sql: "PRAGMA schema_version = \(version + 1); PRAGMA writable_schema = RESET")
  }

  private static func spellingOutLists(in sql: String) -> String {
    sql.replacing(/(\w+) IN\s*\(('[^']*'(?:,\s*'[^']*'){2,})\)/) { list in
      let values = list.2.matches(of: /'[^']*'/)
      return "(" + values.map { "\(list.1) = \($0.0)" }.joined(separator: " OR ") + ")"
    }
  }
}
