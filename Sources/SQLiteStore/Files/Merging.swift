package import Casework
import GRDB

extension SQLiteStore {
  package func merge(_ updates: [FileUpdate]) throws(StoreError) -> MergeCounts {
    try write("merge") { db in
      var merging = try Merging(db)
      for start in stride(from: 0, to: updates.count, by: Merging.mostAtOnce) {
        let end = min(start + Merging.mostAtOnce, updates.count)
        try merging.merge(PreparedUpdates(updates[start..<end]))
      }
      return try merging.finish()
    }
  }

  /// The same, of what was made ready on another thread: all that `next` gives, until it gives no more.
  ///
  /// Pages are changed everywhere, and each is written once a transaction; so one that takes in much is given the memory to hold
  /// what it changes.
  package func merge(_ next: () -> PreparedUpdates?) throws(StoreError) -> MergeCounts {
    try write("merge") { db in
      try db.execute(sql: "PRAGMA cache_size = \(-Self.importCache)")
      defer { try? db.execute(sql: "PRAGMA cache_size = \(-Self.cache)") }
      var merging = try Merging(db)
      while let updates = next() { try merging.merge(updates) }
      return try merging.finish()
    }
  }
}

/// What other systems told, on its way into the files. A section that says what it said the last time is left alone,
/// with whatever the desk has done to it since.
struct Merging {
  private let db: Database
  private var writing: CustomerWriting
  private var counts = MergeCounts()
  private var forgotten: Forgotten
  /// Who was forgotten comes back.
  private let isAgain: Bool
  /// The last was new: the next mostly is too, and goes in without being looked for.
  private var expectsNew = false
  /// What is made ready of so many fits well into memory.
  static let mostAtOnce = 10_000
  private let known: Statement
  private let imported: Statement

  init(_ db: Database, again isAgain: Bool = false) throws {
    try OldWords(db).index()
    self.db = db
    self.isAgain = isAgain
    forgotten = try Forgotten(db)
    writing = try CustomerWriting(db)
    known = try db.cachedStatement(sql: "SELECT id FROM customer WHERE account = ?")
    imported = try db.cachedStatement(
      sql: "INSERT INTO imported (customer, identity) VALUES (?, ?)")
  }

  mutating func merge(_ all: PreparedUpdates) throws {
    let updates = try withoutForgotten(all)
    var created = [Int64](repeating: 0, count: updates.all.count)
    var place = 0
    while place < created.count {
      let some = place..<min(place + linesAtOnce, created.count)
      if expectsNew, some.count == linesAtOnce,
        updates.places[some].allSatisfy(\.isKnownByAccount)
      {
        try merge(some, of: updates, &created)
        place = some.upperBound
      } else {
        try merge(place, of: updates, &created)
        place += 1
      }
    }
    writing.gather(updates, created)
  }

  private mutating func withoutForgotten(_ updates: PreparedUpdates) throws -> PreparedUpdates {
    guard !forgotten.isEmpty else { return updates }
    let told = updates.all.map(\.update)
    guard !isAgain else {
      for update in told { try forgotten.release(update.customer) }
      return updates
    }
    let left = try told.filter { try !isForgotten($0) }
    guard left.count < told.count else { return updates }
    counts.forgotten = (counts.forgotten ?? 0) + told.count - left.count
    return PreparedUpdates(left)
  }

  /// Whoever is a customer here by an account of his own is not he, whatever they have in common.
  private func isForgotten(_ update: FileUpdate) throws -> Bool {
    if forgotten.hasAccount(of: update.customer) { return true }
    return try forgotten.resembles(update.customer) && known(update) == nil
  }

  private mutating func merge(
    _ place: Int, of updates: PreparedUpdates, _ created: inout [Int64]
  ) throws {
    let isExpected = expectsNew && updates.places[place].isKnownByAccount
    let known = try isExpected ? nil : known(updates.all[place].update)
    if known == nil, let id = try writing.insert(updates.places[place], of: updates) {
      try tellRest(of: place, of: updates, id)
      created[place] = id
      counts.created += 1
      expectsNew = true
    } else {
      try change(known, updates.all[place])
      expectsNew = false
    }
  }

  /// Who of them is known was told of after those who are new: one of those may be he.
  private mutating func merge(
    _ places: Range<Int>, of updates: PreparedUpdates, _ created: inout [Int64]
  ) throws {
    let some = updates.places[places]
    let ids = try writing.insert(some, of: updates)
    created.replaceSubrange(places, with: ids)
    expectsNew = !ids.contains(0)
    if expectsNew, some.allSatisfy(\.isAlone) {
      try writing.insertTold(of: some, ids, of: updates)
    } else {
      for (place, id) in zip(places, ids) where id != 0 {
        try tellRest(of: place, of: updates, id)
      }
    }
    counts.created += ids.count { $0 != 0 }
    for (place, id) in zip(places, ids) where id == 0 { try change(nil, updates.all[place]) }
  }

  /// Once, after all of them.
  mutating func finish() throws -> MergeCounts {
    try writing.makeFindable()
    return counts
  }

  private func known(_ update: FileUpdate) throws -> Known? {
    let id = try known.first({ $0.bind(update.customer.account, at: 1) }, { $0.int64(0) })
    return try (id ?? known(by: update.knownBy)).map { try Known(id: $0, in: db) }
  }

  /// The only one who has it; where several do who are not joined, nobody knows whose it is.
  private func known(by point: ContactPoint?) throws -> Int64? {
    guard let point else { return nil }
    let sql = "SELECT DISTINCT customer FROM contact_point WHERE key = ? ORDER BY customer"
    let ids = try readAll(db, sql, [ContactPointLine(point: point).key.bound]) {
      try $0.integer("customer")
    }
    guard ids.count > 1 else { return ids.first }
    let heads = try Family.heads(of: ids, in: db)
    return heads.count == 1 ? heads[0] : nil
  }

  /// - Returns: whether any ticket told something new.
  private func tell(_ tickets: [Ticket]?, to customer: Int64) throws -> Bool {
    var isNew = false
    for ticket in tickets ?? [] {
      isNew = try TicketLine(ticket: ticket).merge(into: customer, in: db) || isNew
    }
    return isNew
  }

  /// What was told of somebody new beside who he is, and that it was.
  private func tellRest(
    of place: Int, of updates: PreparedUpdates, _ id: Int64
  ) throws {
    guard !updates.places[place].isAlone else {
      return try imported.perform(updates.lines, updates.places[place].told, of: id)
    }
    let one = updates.all[place]
    for section in one.sections { try section.write(db, id, true) }
    _ = try tell(one.update.tickets, to: id)
    guard !one.sections.isEmpty else {
      return try imported.perform(updates.lines, updates.places[place].told, of: id)
    }
    let columns = ["customer", "identity"] + one.sections.map(\.column)
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    try run(
      db, "INSERT INTO imported (\(columns.joined(separator: ", "))) VALUES (\(places))",
      [id.bound, blob(one.told.bytes)] + one.sections.map { blob($0.digest) })
  }

  /// - Parameter known: nil where he was not looked for, since most of late were new.
  private mutating func change(_ known: Known?, _ one: PreparedUpdates.One) throws {
    guard let known = try known ?? self.known(one.update) else {
      throw StoreError(.corrupt, "merge: no customer")
    }
    var isChanged = try changeIdentity(known, one.update, new: one.told)
    for section in one.sections where known.digests[section.column] != section.digest {
      try section.write(db, known.id, false)
      try keep(section.digest, of: section.column, known.id)
      isChanged = true
    }
    isChanged = try tell(one.update.tickets, to: known.id) || isChanged
    counts.updated += isChanged ? 1 : 0
    counts.unchanged += isChanged ? 0 : 1
  }

  /// Who he is: only fields of which something new is told. A whole update leaves out what is gone.
  private mutating func changeIdentity(
    _ known: Known, _ update: FileUpdate, new: ToldFields
  ) throws -> Bool {
    let told = ToldFields(known.digests["identity"] ?? [])
    guard update.fields == nil ? told != new : !told.covers(new) else { return false }
    let id = CustomerID(rawValue: known.id)
    guard let customer = try CustomerReading(db).customer(id) else {
      throw StoreError(.corrupt, "merge: no customer")
    }
    let spoken = update.fields ?? update.customer.fields.union(customer.fields)
    let changed = told.changed(by: new, among: spoken)
    let taken = customer.taking(changed, from: update.customer)
    try writing.replace(taken, id: id)
    try count(overruledIn: customer, as: taken, id: known.id)
    try keep(told.adding(new, isWhole: update.fields == nil).bytes, of: "identity", known.id)
    return true
  }

  /// What a rep has changed gives way where the other system tells something new, and not silently.
  private mutating func count(
    overruledIn old: Customer, as new: Customer, id: Int64
  ) throws {
    let sql = "SELECT field FROM field_version WHERE customer = ?"
    let fields = try readAll(db, sql, [id.bound]) { try $0.text("field") }
    let overruled = fields.count { old.value(ofField: $0) != new.value(ofField: $0) }
    if overruled > 0 { counts.overruled = (counts.overruled ?? 0) + overruled }
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

  init(id: Int64, in db: Database) throws {
    self.id = id
    let sql = "SELECT * FROM imported WHERE customer = ?"
    digests = try readOne(db, sql, [id.bound]) { $0.blobs() } ?? [:]
  }
}
