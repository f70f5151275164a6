package import Casework
import GRDB

extension SQLiteStore {
  package func open(
    _ opening: Opening, with acts: [Act], by rep: String, at: Instant
  ) throws(StoreError) -> ContactState {
    try write("open contact") { db in
      try Reps.require(.work, of: rep, in: db)
      if let call = opening.call {
        try run(db, "DELETE FROM ring WHERE call = ?", [call.bound])
        if let known = try Calls.contact(ofCall: call, in: db),
          let state = try Journal.state(of: known, in: db), !state.facts.hasLeftItsName(at: at)
        {
          return state
        }
      }
      let first = try begin(opening, by: rep, at: at, in: db)
      guard !acts.isEmpty else { return ContactState(id: first.id, entries: first.entries) }
      let author = opening.byExchange == true ? Entry.exchange : rep
      var writing = try ContactWriting(first.id, after: 1, in: db)
      for act in acts { try writing.append(act, by: author, at: at) }
      return ContactState(
        id: first.id, entries: first.entries + (try writing.finish(by: author, at: at)))
    }
  }

  private func begin(
    _ opening: Opening, by rep: String, at: Instant, in db: Database
  ) throws -> ContactState {
    let reference = try References.take(in: db)
    try run(
      db, "INSERT INTO contact (rep, reference, opened, call) VALUES (?, ?, ?, ?)",
      [rep.bound, reference.bound, at.milliseconds.bound, opening.call.bound])
    let id = ContactID(rawValue: db.lastInsertedRowID)
    let act = Act.opened(opening, reference: reference)
    var stream = try Stream(beginning: id.rawValue, in: db)
    try stream.append(act, kind: act.kind, by: rep, at: at, in: db)
    try stream.keepEnd(in: db)
    let reached = try Reached.takeUntold(besides: id, in: db)
    try DeskAct.contactOpened(id, hash: hex(stream.hash), reached: reached)
      .append(by: rep, at: at, in: db)
    try Projection(contact: id, db: db).keepCircumstances()
    return ContactState(id: id, entries: [Entry(sequence: 1, at: at, by: rep, act: act)])
  }

  package func append(
    _ acts: [Act], to contact: ContactID, after sequence: Int, within ceiling: CreditCeiling?,
    by rep: String, at: Instant
  ) throws(StoreError) -> [Entry] {
    try write("append") { db in
      for duty in Set(acts.map(\.duty)) { try Reps.require(duty, of: rep, in: db) }
      var writing = try ContactWriting(contact, after: sequence, in: db)
      for act in acts { try writing.append(act, by: rep, at: at) }
      if let ceiling { try writing.keepBelow(ceiling) }
      return try writing.finish(by: rep, at: at)
    }
  }
}

/// Acts on their way into one contact, within one transaction.
struct ContactWriting {
  private let db: Database
  private let contact: ContactID
  private var stream: Stream
  private var entries: [Entry] = []
  private var numbering: Numbering
  private var isClosed = false

  init(_ contact: ContactID, after sequence: Int, in db: Database) throws {
    guard let stream = try Stream(contact.rawValue, in: db), contact.rawValue != Stream.desk,
      let closed = try Self.isClosed(contact, in: db)
    else { throw StoreError(.refused, "append: no such contact") }
    guard !closed else { throw StoreError(.refused, "append: closed") }
    guard stream.sequence == sequence else {
      throw StoreError(.conflict, "append: at \(stream.sequence), not \(sequence)")
    }
    self.db = db
    self.contact = contact
    self.stream = stream
    numbering = Numbering(contact, in: db)
  }

  private static func isClosed(_ contact: ContactID, in db: Database) throws -> Bool? {
    try readOne(db, "SELECT closed FROM contact WHERE id = ?", [contact.rawValue.bound]) {
      try $0.optionalInteger("closed") != nil
    }
  }

  mutating func append(_ act: Act, by rep: String, at: Instant) throws {
    guard !isClosed else { throw StoreError(.refused, "append: after closing") }
    // Whoever made it has masked it already; nothing reaches the disk past this.
    let act = try numbering.numbered(act.masked)
    try stream.append(act, kind: act.kind, by: rep, at: at, in: db)
    let entry = Entry(sequence: stream.sequence, at: at, by: rep, act: act)
    entries.append(entry)
    if case .closed = act { isClosed = true }
    try Projection(contact: contact, db: db).apply(entry)
  }

  /// What others gave since the rep last looked counts as well.
  func keepBelow(_ ceiling: CreditCeiling) throws {
    guard let customer = try Projection(contact: contact, db: db).customer() else { return }
    let members = try Family.members(of: Family.head(of: customer, in: db), in: db)
    let sql = """
      SELECT coalesce(sum(amount), 0) AS total FROM credit WHERE amount > 0 AND given >= ?
        AND currency = ? AND customer IN (SELECT value FROM json_each(?))
      """
    let arguments = [
      ceiling.since.milliseconds.bound, ceiling.total.currency.rawValue.bound,
      Family.bound(members),
    ]
    let total = try readOne(db, sql, arguments) { try $0.integer("total") } ?? 0
    guard total <= ceiling.total.minorUnits else {
      throw StoreError(.overLimit, "append: more than may be given")
    }
  }

  func finish(by rep: String, at: Instant) throws -> [Entry] {
    try stream.keepEnd(in: db)
    if isClosed {
      let reached = try Reached.takeUntold(besides: contact, in: db)
      try DeskAct.contactClosed(
        contact, sequence: stream.sequence, hash: hex(stream.hash), reached: reached
      ).append(by: rep, at: at, in: db)
    }
    return entries
  }
}

extension Act {
  /// A credit above the limits was approved by somebody else, whose word is kept; a gate is passed by who acts.
  fileprivate var duty: Duty {
    if case .overridden(let gate, _) = self, gate != "credit" { .override } else { .work }
  }
}
