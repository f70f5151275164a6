import Casework
import GRDB

extension Projection {
  private static let made = FileItem.tables + ["issue_change", "rest"]

  /// Takes back what the entry of that sequence did to the tables.
  func undo(_ sequence: Int, by undoing: Entry) throws {
    guard sequence < undoing.sequence,
      let entry = try Journal.entry(sequence, of: contact, in: db), entry.canBeUndone,
      try stillCounts(sequence, before: undoing.sequence)
    else { throw StoreError(.refused, "append: cannot be undone") }
    switch entry.act {
    case .attached: return try attach()
    case .withdrawn(let other): return try revive(other, by: undoing)
    default: break
    }
    if let change = entry.fileChange { try takeBack(change, of: entry, by: undoing) }
    // What was withdrawn may come back.
    if case .undone = undoing.act { try dropKept(before: sequence) }
    if entry.act.alert != nil { try remove("alert", sequence) }
    try stand(by: entry.act)
  }

  /// What was withdrawn counts again.
  private func revive(_ sequence: Int, by undoing: Entry) throws {
    guard let entry = try Journal.entry(sequence, of: contact, in: db) else {
      throw StoreError(.corrupt, "append: nothing to bring back")
    }
    if case .attached = entry.act { return try attach() }
    if let change = entry.fileChange { try doAgain(change, of: entry, by: undoing) }
    try alert(entry)
    try stand(by: entry.act)
  }

  /// Writes the contact's own row anew, where the act is one that it tells of.
  private func stand(by act: Act) throws {
    if act.isCircumstance { try keepCircumstances() }
    if act.movesLine { try standAsTold() }
  }

  private func stillCounts(_ sequence: Int, before: Int) throws -> Bool {
    let earlier = try Journal.entries(of: contact, in: db).filter { $0.sequence < before }
    return !ContactState(id: contact, entries: earlier).uncounted.contains(sequence)
  }

  private func takeBack(_ change: FileChange, of entry: Entry, by undoing: Entry) throws {
    let sequence = entry.sequence
    switch change {
    case .added(.message(let message)):
      guard try Outbox.find(message.id, in: db)?.state == .queued else {
        throw StoreError(.refused, "append: a message that has gone cannot be undone")
      }
      try remove(MessageLine.table, sequence)
    case .added(let item): try takeBack(item, of: entry, by: undoing)
    case .remedyRests: try remove(RestLine.table, sequence)
    case .issue(let number, let field, let old, let new):
      try takeBack(IssueChanging(number: number, field: field, old: old, new: new), sequence)
    case .promise, .request, .followUpEnded, .idea:
      try ownChanges(change, of: entry, by: undoing)?.takeBack()
    case .fieldSet(let field, let old, let new):
      try setField(field, from: new, to: old, by: undoing)
    }
  }

  private func doAgain(_ change: FileChange, of entry: Entry, by undoing: Entry) throws {
    switch change {
    case .promise, .request, .followUpEnded, .idea:
      try ownChanges(change, of: entry, by: undoing)?.doAgain()
    default: try apply(change, of: entry)
    }
  }

  private func ownChanges(
    _ change: FileChange, of entry: Entry, by undoing: Entry
  ) throws -> OwnChanges? {
    try ChangedRow(change).map {
      try OwnChanges(entry, of: $0, before: undoing.sequence, in: self)
    }
  }

  /// What somebody else has done to it meanwhile does not go with it.
  private func takeBack(_ item: FileItem, of entry: Entry, by undoing: Entry) throws {
    let table = type(of: item.line).table
    if let place = try added(to: table, by: entry.sequence) {
      let own = try OwnChanges(entry, of: place, before: undoing.sequence, in: self)
      try own.expectOwn(item.numbered(place.id))
      try refuseChanges(ofOthersTo: place)
    }
    try remove(table, entry.sequence)
  }

  /// The row that the entry has added, where acts change it.
  private func added(to table: String, by sequence: Int) throws -> ChangedRow? {
    guard let key = ChangedRow.key(of: table) else { return nil }
    let sql = "SELECT \(key) AS id FROM \(table) WHERE contact = ? AND sequence = ?"
    return try readOne(db, sql, [contact.rawValue.bound, sequence.bound]) {
      ChangedRow(table: table, id: try $0.integer("id"))
    }
  }

  /// With an issue goes its history.
  private func refuseChanges(ofOthersTo place: ChangedRow) throws {
    let sql = "SELECT 1 FROM issue_change WHERE issue = ? AND contact IS NOT ?"
    guard place.table == IssueLine.table,
      try readOne(db, sql, [place.id.bound, contact.rawValue.bound], { _ in true }) == true
    else { return }
    throw StoreError(.conflict, "append: somebody else has changed the issue")
  }

  func remove(_ table: String, _ sequence: Int) throws {
    try run(
      db, "DELETE FROM \(table) WHERE contact = ? AND sequence = ?",
      [contact.rawValue.bound, sequence.bound])
  }

  /// Gives the contact, and all that was made in it, to the customer that its acts now speak of; so what was done in
  /// a wrong file moves with one act, and back with its undo.
  func attach() throws {
    let customer = try Journal.state(of: contact, in: db)?.facts.customer?.rawValue
    let values = [customer.bound, contact.rawValue.bound]
    try run(db, "UPDATE contact SET customer = ? WHERE id = ?", values)
    for table in Self.made {
      try run(db, "UPDATE \(table) SET customer = ? WHERE contact = ?", values)
    }
  }

  func close(at instant: Instant) throws {
    guard let state = try Journal.state(of: contact, in: db),
      let line = state.pastContact(rep: try repName(state.facts.line.rep))
    else { throw StoreError(.corrupt, "a closed contact that is not closed") }
    let sql = PastContactLine.insert(before: ["customer", "contact", "sequence"])
    let origin = [
      (state.facts.customer?.rawValue).bound, contact.rawValue.bound, state.lastSequence.bound,
    ]
    try run(db, sql, origin + PastContactLine(contact: line).bound)
    try run(
      db, "UPDATE contact SET closed = ? WHERE id = ?",
      [instant.milliseconds.bound, contact.rawValue.bound])
    try run(db, "DELETE FROM draft WHERE contact = ?", [contact.rawValue.bound])
  }

  /// The rep's name in the desk's language, else his login.
  private func repName(_ login: String) throws -> String {
    let language = try Settings.value("language", in: db) ?? "he"
    return try Reps.find(login, in: db)?.name[language] ?? login
  }
}
