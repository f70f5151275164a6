package import Casework
import GRDB

extension SQLiteStore {
  package func rep(login: String) throws(StoreError) -> Rep? {
    try read("rep") { db in try Reps.find(login, in: db) }
  }

  package func reps() throws(StoreError) -> [Rep] {
    try read("reps") { db in try readAll(db, "SELECT * FROM rep ORDER BY login", [], Reps.rep) }
  }

  package func keep(_ rep: Rep, by login: String, at: Instant) throws(StoreError) {
    try write("keep rep") { db in
      guard try Reps.find(rep.login, in: db) != rep else { return }
      try Reps.keep(rep, in: db)
      try Reps.tell(rep, by: login, at: at, in: db)
    }
  }
}

enum Reps {
  static func find(_ login: String, in db: Database) throws -> Rep? {
    try readOne(db, "SELECT * FROM rep WHERE login = ?", [login.bound], rep)
  }

  static func keep(_ rep: Rep, in db: Database) throws {
    let sql = """
      INSERT INTO rep VALUES (?, ?, ?, ?) ON CONFLICT (login)
      DO UPDATE SET name = excluded.name, form = excluded.form, role = excluded.role
      """
    try run(
      db, sql,
      [rep.login.bound, rep.name.bound, rep.form.rawValue.bound, rep.role.rawValue.bound])
  }

  /// Who may do what is written down, and by whom it was given.
  static func tell(_ rep: Rep, by login: String, at: Instant, in db: Database) throws {
    try DeskAct.repKept(login: rep.login, role: rep.role).append(by: login, at: at, in: db)
  }

  /// - Throws: `.notAllowed` where the rep's role does not reach so far, or the desk does not know him. At a desk that has
  /// nobody yet everybody may do everything: its first rep is its lead.
  static func require(_ duty: Duty, of login: String, in db: Database) throws {
    let role = try find(login, in: db)?.role
    if role == nil, try login == Entry.exchange || isEmpty(in: db) { return }
    guard role?.may(duty) == true else {
      throw StoreError(.notAllowed, "\(role?.rawValue ?? "unknown"): \(duty.rawValue)")
    }
  }

  private static func isEmpty(in db: Database) throws -> Bool {
    try readOne(db, "SELECT 1 FROM rep") { _ in true } == nil
  }

  /// All that a rep may be called where work is his: his login, and his name in each language; as a JSON list.
  static func names(of login: String, in db: Database) throws -> String {
    let names = try find(login, in: db)?.name.byLanguage.values.sorted() ?? []
    return json([login] + names)
  }

  static func rep(_ row: Reading) throws -> Rep {
    Rep(
      login: try row.text("login"), name: try row.localText("name"), form: try row.choice("form"),
      role: try row.choice("role"))
  }
}
