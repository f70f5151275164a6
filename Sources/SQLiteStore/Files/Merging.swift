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
    let digests = [blob(update.identity)] + sections.map { blob($0.digest) }
    try run(
      db, "INSERT INTO imported (\(columns.joined(separator: ", "))) VALUES (\(places))",
      [id.bound] + digests)
  }

  private mutating func change(_ known: Known, _ update: FileUpdate, _ sections: [Section]) throws
    -> Bool
  {
    var isChanged = false
    let identity = update.identity
    if known.digests["identity"] != identity {
      try writing.replace(update.customer, id: CustomerID(rawValue: known.id))
      try keep(identity, of: "identity", known.id)
      isChanged = true
    }
    for section in sections where known.digests[section.column] != section.digest {
      try section.write(db, known.id, false)
      try keep(section.digest, of: section.column, known.id)
      isChanged = true
    }
    return isChanged
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
