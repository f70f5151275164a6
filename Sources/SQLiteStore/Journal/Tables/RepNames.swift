import Casework
import GRDB

/// What the reps are called, and since when: by the places of the desk's entries, whatever its clocks said.
struct RepNames {
  private let reps: [Rep]
  private var lastTold: [String: Int] = [:]
  private var closings: [ContactID: Int] = [:]

  init(_ db: Database) throws {
    reps = try readAll(db, "SELECT * FROM rep ORDER BY login", [], Reps.rep)
    let sql = """
      SELECT sequence, act FROM entry JOIN part USING (stream, sequence)
      WHERE stream = 0 AND kind IN ('repKept', 'contactClosed') ORDER BY sequence
      """
    try readEach(db, sql) { row in
      let sequence = Int(try row.integer("sequence"))
      switch try ActCoding.act(row.bytes("act"), in: db) as DeskAct {
      case .repKept(let login, _): lastTold[login] = sequence
      case .contactClosed(let contact, _, _, _): closings[contact] = sequence
      default: break
      }
      return true
    }
  }

  /// Whether the line that a contact left may name him so: as he was called when nobody had told anything else of him since,
  /// and else not as another is called.
  func may(_ login: String, be name: String, in contact: ContactID) -> Bool {
    if name == login || reps.contains(where: { $0.login == login && $0.isCalled(name) }) {
      return true
    }
    if let told = lastTold[login], let closing = closings[contact], closing > told { return false }
    return !reps.contains { $0.isCalled(name) }
  }
}

extension Rep {
  fileprivate func isCalled(_ text: String) -> Bool {
    login == text || name.byLanguage.values.contains(text)
  }
}
