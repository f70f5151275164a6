import Casework
import GRDB

extension Schema {
  /// That a promise was broken stays with it, when and why, whatever becomes of it.
  static let told = """
    ALTER TABLE promise ADD COLUMN broken INTEGER;
    ALTER TABLE promise ADD COLUMN broken_why TEXT;
    """

  /// From here on an entry tells of everybody who may work here, and of every setting.
  static let versionThatTellsAll = 17

  /// Gives an entry to what was there before there were any, and to broken promises what a later time took from them.
  @Sendable static func tellAll(in db: Database) throws {
    try tellUntold(in: db)
    try Refolding.refoldBrokenPromises(in: db)
  }

  @Sendable static func tellUntold(in db: Database) throws {
    let told = try DeskEntry.all(in: db).compactMap(\.act.key)
    let at = "SELECT coalesce(max(at), 0) AS at FROM entry WHERE stream = 0"
    let now = try readOne(db, at) { try $0.instant("at") } ?? Instant(milliseconds: 0)
    let reps = try readAll(db, "SELECT login, role FROM rep ORDER BY login") { row in
      DeskAct.repKept(login: try row.text("login"), role: try row.choice("role"))
    }
    let sql = "SELECT name, value FROM setting WHERE name <> ? ORDER BY name"
    let settings = try readAll(db, sql, [Scrubbing.owed.bound]) { row in
      DeskAct.settingChanged(name: try row.text("name"), value: try row.text("value"))
    }
    for act in reps + settings where act.key.map({ !told.contains($0) }) ?? false {
      try act.append(by: "(moked)", at: now, in: db)
    }
  }
}

extension DeskAct {
  /// Of whom or of what it tells.
  fileprivate var key: [String]? {
    switch self {
    case .repKept(let login, _): ["rep", login]
    case .settingChanged(let name, _): ["setting", name]
    default: nil
    }
  }
}
