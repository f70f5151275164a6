package import Casework
import GRDB

extension SQLiteStore {
  package func merge(_ updates: [FileUpdate]) throws(StoreError) -> MergeCounts {
    try write("merge") { db in
      var merging = Merging(db)
      for update in updates { try merging.merge(update) }
      return try merging.finish()
    }
  }
}

/// What other systems told, on its way into the files. A section that says what it said the last time is left alone,
/// with whatever the desk has done to it since.
private struct Merging {
  private let db: Database
  private var writing: CustomerWriting
  private var counts = MergeCounts()

  init(_ db: Database) {
    self.db = db
    writing = CustomerWriting(db)
  }

  mutating func merge(_ update: FileUpdate) throws {
    let sections = update.sections
    if let known = try Known(account: update.customer.account, in: db) {
      let isChanged = try change(known, update, sections)
      counts.updated += isChanged ? 1 : 0
      counts.unchanged += isChanged ? 0 : 1
    } else {
      try create(update, sections)
      counts.created += 1
    }
  }

  mutating func finish() throws -> MergeCounts {
    try writing.index()
    return counts
  }

  private mutating func create(_ update: FileUpdate, _ sections: [Section]) throws {
    let id = try writing.insert(update.customer)
    for section in sections { try section.write(db, id, true) }
    let columns = ["customer", "identity"] + sections.map(\.column)
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    let digests = [blob(ToldFields(update).bytes)] + sections.map { blob($0.digest) }
    try run(
      db, "INSERT INTO imported (\(columns.joined(separator: ", "))) VALUES (\(places))",
      [id.bound] + digests)
  }

  private mutating func change(
    _ known: Known, _ update: FileUpdate, _ sections: [Section]
  ) throws -> Bool {
    var isChanged = try changeIdentity(known, update)
    for section in sections where known.digests[section.column] != section.digest {
      try section.write(db, known.id, false)
      try keep(section.digest, of: section.column, known.id)
      isChanged = true
    }
    return isChanged
  }

  /// Who he is: only fields of which something new is told. A whole update leaves out what is gone.
  private mutating func changeIdentity(_ known: Known, _ update: FileUpdate) throws -> Bool {
    let told = ToldFields(known.digests["identity"] ?? [])
    let new = ToldFields(update)
    guard update.fields == nil ? told != new : !told.covers(new) else { return false }
    let id = CustomerID(rawValue: known.id)
    guard let customer = try CustomerReading(db).customer(id) else {
      throw StoreError(.corrupt, "merge: no customer")
    }
    let spoken = update.fields ?? update.customer.fields.union(customer.fields)
    let changed = told.changed(by: new, among: spoken)
    try writing.replace(customer.taking(changed, from: update.customer), id: id)
    try keep(told.adding(new, isWhole: update.fields == nil).bytes, of: "identity", known.id)
    return true
  }

  private func keep(_ digest: [UInt8], of column: String, _ customer: Int64) throws {
    try run(
      db, "UPDATE imported SET \(column) = ? WHERE customer = ?", [blob(digest), customer.bound])
  }
}

/// A customer that the store has, and what was last told of him.
private struct Known {
  let id: Int64
  let digests: [String: [UInt8]]

  init?(account: String, in db: Database) throws {
    let sql = """
      SELECT customer.id, imported.* FROM customer LEFT JOIN imported ON customer = customer.id
      WHERE account = ?
      """
    let known = try readOne(db, sql, [account.bound]) { row in
      (try row.integer("id"), row.blobs())
    }
    guard let known else { return nil }
    (id, digests) = known
  }
}
