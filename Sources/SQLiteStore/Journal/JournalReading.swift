package import Casework
import GRDB

extension SQLiteStore {
  package func contact(_ id: ContactID) throws(StoreError) -> ContactState? {
    try read("contact") { db in try Journal.state(of: id, in: db) }
  }

  package func unfinished(of rep: String) throws(StoreError) -> [ContactID] {
    let sql = """
      SELECT id FROM contact WHERE rep = ? AND closed IS NULL ORDER BY opened DESC, id DESC
      """
    return try read("unfinished") { db in
      try readAll(db, sql, [rep.bound]) { ContactID(rawValue: try $0.integer("id")) }
    }
  }

  package func contacts(of customer: CustomerID) throws(StoreError) -> [ContactID] {
    try read("contacts") { db in
      let members = try Family.members(of: Family.head(of: customer.rawValue, in: db), in: db)
      return try Journal.contacts(of: members, in: db)
    }
  }
}

enum Journal {
  static func contacts(of customers: [Int64], in db: Database) throws -> [ContactID] {
    let sql = """
      SELECT id FROM contact WHERE customer IN (SELECT value FROM json_each(?)) ORDER BY id
      """
    return try readAll(db, sql, [Family.bound(customers)]) {
      ContactID(rawValue: try $0.integer("id"))
    }
  }

  static func state(of contact: ContactID, in db: Database) throws -> ContactState? {
    let entries = try entries(of: contact, in: db)
    return entries.isEmpty ? nil : ContactState(id: contact, entries: entries)
  }

  static func entries(of contact: ContactID, in db: Database) throws -> [Entry] {
    let sql = """
      SELECT sequence, at, by, kind, act FROM entry LEFT JOIN part USING (stream, sequence)
      WHERE stream = ? ORDER BY sequence
      """
    return try readAll(db, sql, [contact.rawValue.bound]) { try entry($0, in: db) }
  }

  /// Of these kinds, where their acts are still there.
  static func entries(
    of contact: ContactID, _ kinds: some Sequence<String>, in db: Database
  ) throws -> [Entry] {
    let sql = """
      SELECT sequence, at, by, kind, act FROM entry JOIN part USING (stream, sequence)
      WHERE stream = ? AND kind IN (SELECT value FROM json_each(?)) ORDER BY sequence
      """
    let bounds = [contact.rawValue.bound, json(kinds.sorted()).bound]
    return try readAll(db, sql, bounds) { try entry($0, in: db) }
  }

  static func entry(_ sequence: Int, of contact: ContactID, in db: Database) throws -> Entry? {
    let sql = """
      SELECT sequence, at, by, kind, act FROM entry LEFT JOIN part USING (stream, sequence)
      WHERE stream = ? AND sequence = ?
      """
    return try readOne(db, sql, [contact.rawValue.bound, sequence.bound]) { try entry($0, in: db) }
  }

  /// Without its part the entry stands in for what was forgotten.
  private static func entry(_ row: Reading, in db: Database) throws -> Entry {
    let bytes = try row.optionalBytes("act")
    let act: Act =
      try bytes.map { try ActCoding.act($0, in: db) } ?? .forgotten(kind: row.text("kind"))
    return Entry(
      sequence: Int(try row.integer("sequence")), at: try row.instant("at"),
      by: try row.text("by"), act: act)
  }
}
