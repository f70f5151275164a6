package import Casework
import GRDB

extension SQLiteStore {
  package func forget(_ customer: CustomerID, by rep: String, at: Instant) throws(StoreError)
    -> Forgetting
  {
    var forgetting = try write("forget") { db in
      try Reps.require(.forget, of: rep, in: db)
      let removal = try Removal(of: customer, in: db)
      let forgetting = try removal.perform()
      try DeskAct.forgotten(customer, contacts: forgetting.contacts)
        .append(by: rep, at: at, in: db)
      try Scrubbing.owe(in: db)
      return forgetting
    }
    // Whatever comes of it, he is forgotten; what is wrong with the file is told to who tries again.
    forgetting.isScrubbed = (try? scrub()) ?? false
    return forgetting
  }
}

/// Takes a person out of every table, whatever tables there are: what hangs on him goes, and what hangs on that.
private struct Removal {
  private let db: Database
  /// He, and all who were joined to him.
  private let members: [Int64]
  private let contacts: [ContactID]
  private let numbers: Set<String>
  private let people: [Customer]
  /// What others' journals may still say of him, after his own are empty.
  private let traces: Traces

  init(of customer: CustomerID, in db: Database) throws {
    self.db = db
    members = try Family.members(of: Family.head(of: customer.rawValue, in: db), in: db)
    people = try members.compactMap {
      try CustomerReading(db).customer(CustomerID(rawValue: $0))
    }
    guard !people.isEmpty else { throw StoreError(.refused, "forget: no such customer") }
    try OpenCalls.refuse(of: members, in: db)
    traces = Traces(people)
    numbers = Set(
      people.flatMap(\.contactPoints).filter { $0.kind == .phone }
        .map { PhoneNumber($0.value)?.digits ?? $0.value })
    let calls = UnattachedCalls(numbers: numbers, db: db)
    contacts = try Journal.contacts(of: members, in: db) + calls.ofNobody()
  }

  func perform() throws -> Forgetting {
    // What hangs on what is known at the end alone.
    try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
    let ids = Family.bound(contacts.map(\.rawValue))
    let chosen = "IN (SELECT value FROM json_each(?1))"
    let entries = try run(db, "DELETE FROM part WHERE stream \(chosen)", [ids])
    try empty(ids)
    try Forgotten(db).keep(people, isShared)
    try leaveIndex()
    try leaveReferrals()
    let ideas = try leaveIdeas(ids)
    try leavePraise(ids)
    var tree = try Tree(db)
    var rows = try tree.removeWhatHangs(on: "contact", where: "id \(chosen)", ids)
    rows += try tree.removeWhatHangs(on: "customer", where: "id \(chosen)", Family.bound(members))
    rows += try run(db, "DELETE FROM customer WHERE id \(chosen)", [Family.bound(members)])
    rows += try removeRings()
    try emptyIndexes()
    return Forgetting(
      contacts: contacts, entries: entries, rows: rows, named: try traces.count(in: db),
      ideas: ideas, isScrubbed: false)
  }

  private var accounts: [String] { people.map(\.account) }

  /// Somebody else has it too, who stays.
  private func isShared(_ point: ContactPoint) throws -> Bool {
    let sql = """
      SELECT 1 FROM contact_point
      WHERE key = ? AND customer NOT IN (SELECT value FROM json_each(?)) LIMIT 1
      """
    let key = ContactPointLine(point: point).key.bound
    return try readOne(db, sql, [key, Family.bound(members)]) { _ in true } ?? false
  }

  /// Of a contact stays that it was: by whom, from when to when, and its number.
  private func empty(_ contacts: DatabaseValue) throws {
    let sql = "SELECT name FROM pragma_table_info('contact') WHERE NOT \"notnull\" AND NOT pk"
    let columns = try readAll(db, sql) { try $0.text("name") }.filter { $0 != "closed" }
    let nothing = columns.map { "\"\($0)\" = NULL" }.joined(separator: ", ")
    try run(
      db, "UPDATE contact SET \(nothing) WHERE id IN (SELECT value FROM json_each(?))", [contacts])
  }

  /// No word that was his alone stays in the index.
  private func leaveIndex() throws {
    var index = IndexWriting(db)
    for member in members {
      let words = try readOne(db, Statements.text, [member.bound]) { try $0.text("text") }
      index.replace(words ?? "", by: "", of: member)
    }
    try index.write()
  }

  /// Whoever he brought keeps his own file, without the number of who brought him.
  private func leaveReferrals() throws {
    let sql = """
      UPDATE customer SET extra = json_remove(extra, '$."\(Referral.by)"')
      WHERE instr(extra, '"\(Referral.by)"') > 0
        AND json_extract(extra, '$."\(Referral.by)"') IN (SELECT value FROM json_each(?))
      """
    try run(db, sql, [json(accounts).bound])
  }

  /// What reps thought in his calls is their own: it stays without its words, which may name him.
  /// - Returns: how many ideas.
  private func leaveIdeas(_ contacts: DatabaseValue) throws -> Int {
    let sql = """
      UPDATE idea SET customer = NULL, words = '', effect = '', \(keptOfReps("credit"))
      WHERE contact IN (SELECT value FROM json_each(?))
      """
    return try run(db, sql, [contacts])
  }

  /// And what they said of each other.
  private func leavePraise(_ contacts: DatabaseValue) throws {
    let sql = """
      UPDATE kudos SET customer = NULL, words = '', \(keptOfReps("by")), \(keptOfReps("whom"))
      WHERE giver <> 'customer' AND contact IN (SELECT value FROM json_each(?))
      """
    try run(db, sql, [contacts])
  }

  /// The column with the name of one of us, and with no other.
  private func keptOfReps(_ column: String) -> String {
    """
    \(column) = iif(\(column) IN (SELECT login FROM rep UNION
      SELECT value FROM rep, json_each(rep.name)), \(column), '')
    """
  }

  private func removeRings() throws -> Int {
    let rings = try readAll(db, "SELECT call, \"from\", identified FROM ring") {
      (call: try $0.text("call"), from: try $0.text("from"), try $0.optionalText("identified"))
    }
    let his = rings.filter { _, from, account in
      numbers.contains(PhoneNumber(from)?.digits ?? from) || account.map(accounts.contains) == true
    }
    for (call, _, _) in his { try run(db, "DELETE FROM ring WHERE call = ?", [call.bound]) }
    return his.count
  }

  /// A full-text index only strikes out what is deleted, until it is written anew as one.
  private func emptyIndexes() throws {
    let sql = "SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE % USING fts5%'"
    for name in try readAll(db, sql, [], { try $0.text("name") }) {
      try db.execute(sql: "INSERT INTO \(name) (\(name)) VALUES ('optimize')")
    }
  }
}

/// Calls that came from numbers of his and were attached to nobody.
private struct UnattachedCalls {
  let numbers: Set<String>
  let db: Database

  func ofNobody() throws -> [ContactID] {
    let sql = """
      SELECT contact.id, part.act FROM contact JOIN part ON stream = contact.id AND sequence = 1
      WHERE customer IS NULL AND closed IS NOT NULL ORDER BY contact.id
      """
    let calls = try readAll(db, sql) {
      (ContactID(rawValue: try $0.integer("id")), try $0.bytes("act"))
    }
    return try calls.filter { try isHis(ActCoding.act($0.1, in: db)) }.map(\.0)
  }

  private func isHis(_ act: Act) -> Bool {
    guard case .opened(let opening, _) = act, let from = opening.from else { return false }
    return numbers.contains(PhoneNumber(from)?.digits ?? from)
  }
}

/// Which table hangs on which, as the file itself says.
private struct Tree {
  private struct Branch {
    let table: String
    /// Its columns, and those of the table that it hangs on.
    let columns: [String]
    let parents: [String]
  }

  private let db: Database
  private var branches: [String: [Branch]] = [:]
  /// What of a table goes, where that is not all: what was the reps' own has lost its words by now.
  private static let leaving = [
    "idea": "(customer IS NOT NULL OR words <> '')",
    "kudos": "(customer IS NOT NULL OR words <> '' OR giver = 'customer')",
  ]
  private static let deepest = 8

  init(_ db: Database) throws {
    self.db = db
    let sql = """
      SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'
      ORDER BY name
      """
    for table in try readAll(db, sql, [], { try $0.text("name") }) {
      for (parent, branch) in try Self.branches(of: table, in: db) {
        branches[parent, default: []].append(branch)
      }
    }
  }

  private static func branches(of table: String, in db: Database) throws -> [(String, Branch)] {
    let sql =
      "SELECT id, \"table\", \"from\", \"to\" FROM pragma_foreign_key_list(?) ORDER BY id, seq"
    let keys = try readAll(db, sql, [table.bound]) {
      (
        id: try $0.integer("id"), parent: try $0.text("table"), column: try $0.text("from"),
        to: try $0.optionalText("to")
      )
    }
    return try Dictionary(grouping: keys, by: \.id).sorted { $0.key < $1.key }.map { _, keys in
      let parent = keys[0].parent
      let named = keys.compactMap(\.to)
      let parents = named.isEmpty ? try primaryKey(of: parent, in: db) : named
      return (parent, Branch(table: table, columns: keys.map(\.column), parents: parents))
    }
  }

  private static func primaryKey(of table: String, in db: Database) throws -> [String] {
    let sql = "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk"
    return try readAll(db, sql, [table.bound]) { try $0.text("name") }
  }

  /// Removes the rows that hang on those of `table`, deepest first, and leaves those: contacts stay, as numbers.
  mutating func removeWhatHangs(
    on table: String, where condition: String, _ keys: DatabaseValue, depth: Int = 0
  ) throws -> Int {
    guard depth < Self.deepest else { throw StoreError(.corrupt, "forget: tables hang in a ring") }
    var rows = 0
    for branch in branches[table] ?? [] where !["contact", "entry", "part"].contains(branch.table) {
      let chosen = """
        (\(branch.columns.joined(separator: ", "))) IN
        (SELECT \(branch.parents.joined(separator: ", ")) FROM \(table) WHERE \(condition))
        """
      rows += try removeWhatHangs(on: branch.table, where: chosen, keys, depth: depth + 1)
      let all = [chosen, Self.leaving[branch.table]].compactMap { $0 }.joined(separator: " AND ")
      rows += try run(db, "DELETE FROM \(branch.table) WHERE \(all)", [keys])
    }
    return rows
  }
}
