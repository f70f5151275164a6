package import Casework
import GRDB

extension SQLiteStore {
  package func rep(login: String) throws(StoreError) -> Rep? {
    try read("rep") { db in try Reps.find(login, in: db) }
  }

  package func reps() throws(StoreError) -> [Rep] {
    try read("reps") { db in try readAll(db, "SELECT * FROM rep ORDER BY login", [], Reps.rep) }
  }

  package func keep(_ rep: Rep) throws(StoreError) {
    let sql = """
      INSERT INTO rep VALUES (?, ?, ?, ?) ON CONFLICT (login)
      DO UPDATE SET name = excluded.name, form = excluded.form, role = excluded.role
      """
    try write("keep rep") { db in
      try run(
        db, sql,
        [rep.login.bound, rep.name.bound, rep.form.rawValue.bound, rep.role.rawValue.bound])
    }
  }
}

enum Reps {
  static func find(_ login: String, in db: Database) throws -> Rep? {
    try readOne(db, "SELECT * FROM rep WHERE login = ?", [login.bound], rep)
  }

  /// - Throws: `.notAllowed` where the rep's role does not reach so far. A login that the desk does not know is stopped
  /// before it gets here.
  static func require(_ duty: Duty, of login: String, in db: Database) throws {
    guard let role = try find(login, in: db)?.role else { return }
    guard role.may(duty) else {
      throw StoreError(.notAllowed, "\(role.rawValue): \(duty.rawValue)")
    }
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
