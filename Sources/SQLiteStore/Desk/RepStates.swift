package import Casework
import GRDB

extension SQLiteStore {
  package func say(
    _ state: RepState, of rep: String, at: Instant
  ) throws(StoreError) {
    let sql = """
      INSERT INTO rep_state VALUES (?, ?, ?) ON CONFLICT (rep)
      DO UPDATE SET state = excluded.state, since = excluded.since
      """
    try write("rep state") { db in
      try run(db, sql, [rep.bound, state.rawValue.bound, at.milliseconds.bound])
      try DeskAct.repState(rep: rep, state).append(by: rep, at: at, in: db)
    }
  }

  package func takeOver(
    promise id: Int64, from keeper: String, by rep: String, at: Instant
  ) throws(StoreError) {
    let sql = """
      UPDATE promise SET owner = ?1 WHERE id = ?2 AND status = 'open' AND coalesce(owner, by) = ?3
      """
    try write("take over promise") { db in
      try Reps.require(.work, of: rep, in: db)
      guard try run(db, sql, [rep.bound, id.bound, keeper.bound]) == 1 else {
        throw StoreError(.conflict, "take over promise: it is no longer open there")
      }
      try DeskAct.promiseTaken(id: id, from: keeper).append(by: rep, at: at, in: db)
    }
  }
}

enum RepStates {
  /// What each rep has said he does since `start`, by login; what was said before a shift is not true of it.
  static func said(since start: Instant, in db: Database) throws -> [String: RepState] {
    let sql = "SELECT rep, state FROM rep_state WHERE since >= ?"
    let said = try readAll(db, sql, [start.milliseconds.bound]) { row in
      (try row.text("rep"), try row.choice("state") as RepState)
    }
    return Dictionary(said) { _, last in last }
  }

  /// Logins of who has had a call since `start`.
  static func worked(since start: Instant, in db: Database) throws -> Set<String> {
    let sql = """
      SELECT login FROM rep
      WHERE EXISTS (SELECT 1 FROM contact WHERE rep = login AND opened >= ?)
      """
    return Set(try readAll(db, sql, [start.milliseconds.bound]) { try $0.text("login") })
  }

  /// Who keeps what he promised today, under all of his names, as a JSON list: who said so, or has worked since `start`
  /// and said nothing else. `rep` himself is among them.
  static func keepers(_ rep: String, since start: Instant, in db: Database) throws -> String {
    let said = try said(since: start, in: db)
    let worked = try worked(since: start, in: db)
    var names: [String] = []
    for known in try readAll(db, "SELECT * FROM rep ORDER BY login", [], Reps.rep) {
      let keeps = said[known.login].map(\.keepsPromises) ?? worked.contains(known.login)
      guard keeps || known.login == rep else { continue }
      names += [known.login] + known.name.byLanguage.values.sorted()
    }
    return json([rep] + names)
  }
}
