import Casework
import GRDB

/// Compares what the entries of each contact amount to with the rows that they wrote, and stops at the first that is
/// other: what was changed, taken away or added in a table by hand.
///
/// What other systems told is not in the journal, so nothing is said of it, nor of what acts have made of it. A person's
/// own fields are such: an import may tell them again after an act.
struct TableCheck {
  let db: Database
  private let changes: Changes

  init(_ db: Database) throws {
    self.db = db
    changes = try Changes(db)
  }

  func firstBreak() throws -> ChainReport.Break? {
    var found: ChainReport.Break?
    try readEach(db, "SELECT id FROM contact ORDER BY id") { row in
      found = try firstBreak(of: ContactID(rawValue: try row.integer("id")))
      return found == nil
    }
    return found
  }

  private func firstBreak(of contact: ContactID) throws -> ChainReport.Break? {
    guard let state = try Journal.state(of: contact, in: db) else {
      return broken(contact, 1, "added", ChainReport.Row(table: "contact", id: contact.rawValue))
    }
    if state.facts.isForgotten { return nil }
    if let column = try ContactRow(state).firstDifference(in: db) {
      let row = ChainReport.Row(table: "contact", id: contact.rawValue, column: column)
      return broken(contact, 1, "changed", row)
    }
    let told = try ToldRows(state, changes, in: db)
    for table in ToldRows.tables {
      if let found = try firstBreak(in: table, of: contact, told[table]) { return found }
    }
    return try broken(lineOf: state)
  }

  private func firstBreak(
    in table: String, of contact: ContactID, _ told: [Int: ToldRow]
  ) throws -> ChainReport.Break? {
    var missing = told
    var found: ChainReport.Break?
    let sql = "SELECT * FROM \(table) WHERE contact = ? ORDER BY sequence"
    for row in try readAll(db, sql, [contact.rawValue.bound], KeptRow.init) {
      guard let told = missing.removeValue(forKey: row.sequence) else {
        return broken(contact, row.sequence, "added", row.name(in: table))
      }
      if let column = try told.firstDifference(from: row, changes, in: db) {
        found = found ?? broken(contact, row.sequence, "changed", row.name(in: table, column))
      }
    }
    if let first = missing.values.filter(\.mustStand).map(\.sequence).min() {
      return broken(contact, first, "removed", ChainReport.Row(table: table))
    }
    return found
  }

  /// The line that a closed contact leaves in the list of his contacts.
  private func broken(lineOf state: ContactState) throws -> ChainReport.Break? {
    guard let line = state.pastContact(rep: "") else { return nil }
    let sql = "SELECT * FROM past_contact WHERE reference = ? AND contact = ?"
    let place = [state.facts.reference.bound, state.id.rawValue.bound]
    guard let row = try readOne(db, sql, place, KeptRow.init) else {
      let row = ChainReport.Row(table: "past_contact")
      return broken(state.id, state.lastSequence, "removed", row)
    }
    // The rep's name is written in the language of that day.
    let told = ToldRow(
      sequence: state.lastSequence, PastContactLine(contact: line), state.facts.customer,
      besides: ["rep"])
    let column = try told.firstDifference(from: row, changes, in: db)
    return column.map {
      broken(state.id, state.lastSequence, "changed", row.name(in: "past_contact", $0))
    }
  }

  private func broken(
    _ contact: ContactID, _ sequence: Int, _ what: String, _ row: ChainReport.Row
  ) -> ChainReport.Break {
    ChainReport.Break(
      stream: Stream.name(contact.rawValue), sequence: sequence, what: what, row: row)
  }
}

/// A row that an act wrote, as it stands now.
struct KeptRow {
  let sequence: Int
  let id: Int64?
  private let values: [String: DatabaseValue]

  init(_ row: Reading) throws {
    sequence = Int(try row.integer("sequence"))
    values = Dictionary(row.row.map { ($0.0, $0.1) }) { first, _ in first }
    id = (values["number"] ?? values["id"]).flatMap { Int64.fromDatabaseValue($0) }
  }

  subscript(column: String) -> DatabaseValue { values[column] ?? .null }

  func name(in table: String, _ column: String? = nil) -> ChainReport.Row {
    ChainReport.Row(table: table, id: id, column: column)
  }
}

/// A contact's own row, as its entries have it.
private struct ContactRow {
  private let id: ContactID
  private let columns: [(name: String, value: DatabaseValue)]

  init(_ state: ContactState) {
    id = state.id
    let facts = state.facts
    let (line, opening) = (facts.line, facts.opening)
    let circumstances = zip(Circumstances.columns, Circumstances(facts).bound)
    columns =
      [
        ("reference", facts.reference.bound), ("opened", facts.opened.bound),
        ("closed", facts.closed.bound), ("customer", (facts.customer?.rawValue).bound),
        ("rep", line.rep.bound), ("channel", opening.channel.rawValue.bound),
        ("direction", opening.direction.rawValue.bound), ("call", opening.call.bound),
        ("held", facts.heldSince.bound), ("line_ended", facts.lineEnded.bound),
        ("parked_until", line.parkedUntil.bound), ("handed_to", (line.handOver?.to).bound),
        ("handed_how", (line.handOver?.kind.rawValue).bound),
      ] + circumstances.map { ($0.0, $0.1) }
  }

  func firstDifference(in db: Database) throws -> String? {
    try readOne(db, "SELECT * FROM contact WHERE id = ?", [id.rawValue.bound]) { row in
      columns.first { row.value(of: $0.name) != $0.value }?.name
    } ?? nil
  }
}
