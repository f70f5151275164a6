import Casework
import Folds
import Foundation
import GRDB
import StoreContract
import Testing

@testable import SQLiteStore

@Test func `there is a store of every released schema, from the first on`() {
  #expect(Fixture.all.first?.version == 1)
}

@Test(arguments: Fixture.all)
func `a released store comes forward with its chain whole and reads the same`(_ fixture: Fixture)
  throws
{
  let scratch = try Scratch()
  try fixture.make(at: scratch.path)
  let store = try scratch.open()
  let version = try store.pool.read { try Schema.version(of: $0) }
  #expect(version == Schema.version)
  #expect(try store.check().firstBreak == nil)
  try expectFoldsEqualTables(store, repNames: ["dana": "דנה"])
  let told = try fixture.told()
  for (account, old) in told.files {
    let id = try #require(try store.customer(account: account))
    let new = try json(of: try #require(try store.file(of: id)))
    #expect(differences(old, new, at: account) == [])
  }
  for (number, old) in told.contacts {
    let id = ContactID(rawValue: try #require(Int64(number)))
    let new = try json(of: try #require(try store.contact(id)).entries)
    #expect(differences(old, new, at: "contact \(number)") == [])
  }
  for (number, old) in told.drafts {
    let id = ContactID(rawValue: try #require(Int64(number)))
    let draft = try store.draft(of: id)
    #expect(draft == old as? String)
  }
}

@Test(arguments: Fixture.all)
func `a store that came forward is worked on and found in as a new one`(_ fixture: Fixture) throws {
  let scratch = try Scratch()
  try fixture.make(at: scratch.path)
  let store = try scratch.open()
  let ronit = try #require(try store.find("052-555-0184", for: "dana", limit: 5).first)
  #expect(ronit.account == "100201")
  var state = try store.open(Opening(), by: "dana", at: Given.now)
  let acts: [Act] = [.attached(ronit.id), .noted("x"), .cause("none"), .closed(summary: "y")]
  state.append(try store.append(acts, to: state.id, after: 1, by: "dana", at: Given.now))
  let contacts = try store.file(of: ronit.id)?.contacts ?? []
  #expect(contacts.contains { $0.summary == "y" })
  #expect(try store.check().firstBreak == nil)
}

@Test(arguments: Fixture.all)
func `a released migration still makes the tables that it made`(_ fixture: Fixture) throws {
  let released = try Scratch()
  try fixture.make(at: released.path)
  let made = try Scratch()
  let new = try made.open(StoreLimits(version: fixture.version))
  let old = try DatabaseQueue(path: released.path)
  let (now, then) = (try new.pool.read(tables), try old.read(tables))
  #expect(now == then)
}

@Test(arguments: 1..<Schema.version)
func `a store of each version between comes forward, with what was kept in it`(_ version: Int)
  throws
{
  let scratch = try Scratch()
  do {
    let old = try scratch.open(StoreLimits(version: version))
    let found = try old.pool.read(Schema.version)
    #expect(found == version)
    try old.set("theme", to: "dark", by: "dana", at: Given.now)
  }
  let store = try scratch.open()
  let fresh = try Scratch()
  let (came, made) = (try store.pool.read(tables), try fresh.open().pool.read(tables))
  #expect(came == made)
  #expect(try store.setting("theme") == "dark")
  let report = try store.check()
  #expect(report.entries == 1 && report.firstBreak == nil)
}

/// The SQL of everything in the schema, by its name.
private func tables(_ db: Database) throws -> [String: String] {
  let rows = try Row.fetchAll(
    db, sql: "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
  return Dictionary(uniqueKeysWithValues: rows.map { ($0["name"], $0["sql"]) })
}

@Test(arguments: Fixture.all)
func `what a migration adds does not stop a desk that is open already`(_ fixture: Fixture) throws {
  let scratch = try Scratch()
  try fixture.make(at: scratch.path)
  let before = try DatabaseQueue(path: scratch.path).read(columns)
  let after = try scratch.open().pool.read(columns)
  for (table, old) in before {
    let new = try #require(after[table], "the table \(table) is gone")
    #expect(Array(new.prefix(old.count)) == old, "\(table)")
    let added = new.dropFirst(old.count)
    let mayAllBeLeftOut = added.allSatisfy { $0.mayBeLeftOut }
    #expect(mayAllBeLeftOut, "\(table)")
    #expect(added.isEmpty || !writtenByPlace.contains(table), "\(table)")
  }
}

private let writtenByPlace = ["entry", "part", "stream", "draft", "overwritten", "compiled"]

private struct Column: Hashable {
  let name: String
  let type: String
  let isNeeded: Bool
  let mayBeLeftOut: Bool
}

private func columns(_ db: Database) throws -> [String: [Column]] {
  let names = try String.fetchAll(
    db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
  var columns: [String: [Column]] = [:]
  for name in names {
    columns[name] = try Row.fetchAll(db, sql: "PRAGMA table_info(\(name))").map { row in
      let isNeeded: Bool = row["notnull"]
      let hasDefault = !(row["dflt_value"] as DatabaseValue).isNull
      return Column(
        name: row["name"], type: row["type"], isNeeded: isNeeded,
        mayBeLeftOut: !isNeeded || hasDefault)
    }
  }
  return columns
}

@Test
func
  `an open desk goes on while a newer program brings its store forward; it is not opened again`()
  throws
{
  let scratch = try Scratch()
  let open = try scratch.open()
  var state = try open.open(Opening(), by: "dana", at: Given.now)
  // A newer program, with one table more than any that there is.
  let newer = try DatabaseQueue(path: scratch.path)
  try newer.write { db in
    try db.execute(sql: "CREATE TABLE of_the_future (id INTEGER PRIMARY KEY)")
    try db.execute(sql: "PRAGMA user_version = \(Schema.version + 1)")
  }
  state.append(
    try open.append([.noted("one")], to: state.id, after: 1, by: "dana", at: Given.now))
  #expect(try open.contact(state.id) == state)
  expectFailure(.newerVersion) { _ = try scratch.open() }
}

@Test func `an act of a newer program is no damage`() throws {
  let scratch = try Scratch()
  let store = try scratch.open()
  let state = try store.open(Opening(), by: "dana", at: Given.now)
  try store.pool.write { db in
    var stream = try #require(try Stream(state.id.rawValue, in: db))
    let act = ["sangForTheCustomer": ["verses": 3]]
    try stream.append(act, kind: "sangForTheCustomer", by: "noa", at: Given.now, in: db)
    try stream.keepEnd(in: db)
  }
  expectFailure(.corrupt) { _ = try store.contact(state.id) }
  try store.pool.write { try $0.execute(sql: "PRAGMA user_version = \(Schema.version + 1)") }
  expectFailure(.newerVersion) { _ = try store.contact(state.id) }
}

@Test func `a demo from before its reps had entries comes forward with one for each`() throws {
  let scratch = try Scratch()
  do {
    let old = try scratch.open(StoreLimits(version: Schema.versionThatTellsDemos - 1))
    try old.set("demo", to: "yes", by: "yael", at: Given.now)
    try old.pool.write { try Reps.keep(Given.dana, in: $0) }
    #expect(try old.check().firstBreak == nil)
  }
  let report = try scratch.open().check()
  #expect(report.entries == 2 && report.firstBreak == nil)
}

@Test func `a good word from before it had a kind is thanks`() throws {
  let scratch = try Scratch()
  let before = try #require(Schema.migrations.firstIndex { $0.name == "kudos" })
  do {
    let old = try scratch.open(StoreLimits(version: before))
    try old.pool.write { db in
      try db.execute(
        sql: """
          INSERT INTO customer (account, kind, name, other_names, address, form, language, city,
            street, months_with_us, has_left, care, authorised, extra)
          VALUES ('1', 'person', 'Ronit', '[]', '', 'unknown', 'he', '', '', 0, 0, '', '[]', '{}')
          """)
      try db.execute(
        sql: """
          INSERT INTO kudos (customer, source, at, giver, by, whom, department, words)
          VALUES (1, 1, 7, 'lead', 'Yael', 'Dana', '', 'well done')
          """)
    }
  }
  let store = try scratch.open()
  let id = try #require(try store.customer(account: "1"))
  #expect(try store.file(of: id)?.kudos.map(\.kind) == [.thanks])
}

@Test func `an entry of the first program tells how long somebody waited and how he was praised`()
  throws
{
  let opening =
    #"{"channel": "phone", "direction": "inbound", "waited": [14, 2745582968066277376]}"#
  let kudos =
    #"{"at": 7, "from": "lead", "by": "Yael", "to": "Dana", "department": "", "words": "x"}"#
  let decoder = JSONDecoder()
  let old = try decoder.decode(Opening.self, from: Data(opening.utf8))
  #expect(old.waited?.milliseconds == 261_000)
  #expect(try decoder.decode(Kudos.self, from: Data(kudos.utf8)).kind == .thanks)
  let again = try JSONEncoder().encode(old)
  #expect(try decoder.decode(Opening.self, from: again) == old)
  let read = try JSONSerialization.jsonObject(with: again) as? [String: Any]
  #expect(read?["waitedMilliseconds"] as? Int == 261_000)
}

@Test func `a store comes forward with an entry for everybody, and with what a later time took`()
  throws
{
  let scratch = try Scratch()
  do {
    let old = try scratch.open(StoreLimits(version: Schema.versionThatTellsAll - 1))
    try old.pool.write { db in
      try Reps.keep(Given.dana, in: db)
      try db.execute(sql: "INSERT INTO setting VALUES ('a', 'b')")
    }
    #expect(try old.check().firstBreak == nil)
  }
  let store = try scratch.open()
  let report = try store.check()
  #expect(report.entries == 2 && report.firstBreak == nil)
}
