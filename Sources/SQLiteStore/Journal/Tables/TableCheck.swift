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
  private let repNames: RepNames

  init(_ db: Database) throws {
    self.db = db
    changes = try Changes(db)
    repNames = try RepNames(db)
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
    if state.facts.isForgotten { return try broken(hangingOn: state) }
    if let column = try ContactRow(state).firstDifference(in: db) {
      let row = ChainReport.Row(table: "contact", id: contact.rawValue, column: column)
      return broken(contact, 1, "changed", row)
    }
    let told = try ToldRows(state, changes, in: db)
    for table in ToldRows.tables {
      if let found = try firstBreak(in: table, of: contact, told[table]) { return found }
    }
    return try broken(lineOf: state) ?? broken(alertsOf: state) ?? broken(keptOf: state)
      ?? broken(historyIn: state)
  }

  /// Nothing hangs on a contact whose acts are forgotten, but that a rep had an idea or praised another: without its words,
  /// at an entry that told of one.
  private func broken(hangingOn state: ContactState) throws -> ChainReport.Break? {
    for table in ToldRows.tables + [PastContactLine.table, "alert", "overwritten"]
    where try db.tableExists(table) {
      let sql = "SELECT * FROM \(table) WHERE contact = ? ORDER BY sequence"
      let rows = try readAll(db, sql, [state.id.rawValue.bound], KeptRow.init)
      if let row = rows.first(where: { !isLeft($0, in: table, of: state) }) {
        return broken(state.id, row.sequence, "added", row.name(in: table))
      }
    }
    return nil
  }

  private func isLeft(_ row: KeptRow, in table: String, of state: ContactState) -> Bool {
    guard let kind = Self.leftWithoutWords[table] else { return false }
    return row["customer"] == .null && row["words"] == "".bound
      && state.entries.contains {
        $0.sequence == row.sequence && $0.act == .forgotten(kind: kind)
      }
  }

  private static let leftWithoutWords = [IdeaLine.table: "ideaNoted", KudosLine.table: "praised"]

  /// What a lead must see.
  private func broken(alertsOf state: ContactState) throws -> ChainReport.Break? {
    guard try db.tableExists("alert") else { return nil }
    let uncounted = state.uncounted
    let told = state.entries.filter { $0.act.alert != nil && !uncounted.contains($0.sequence) }
    let sql = "SELECT * FROM alert WHERE contact = ? ORDER BY sequence"
    var missing = Dictionary(told.map { ($0.sequence, $0) }) { first, _ in first }
    for row in try readAll(db, sql, [state.id.rawValue.bound], KeptRow.init) {
      guard let entry = missing.removeValue(forKey: row.sequence) else {
        return broken(state.id, row.sequence, "added", row.name(in: "alert"))
      }
      let columns = [
        ("kind", (entry.act.alert?.rawValue).bound), ("rep", entry.by.bound),
        ("at", entry.at.milliseconds.bound),
      ]
      if let column = columns.first(where: { row[$0.0] != $0.1 })?.0 {
        return broken(state.id, row.sequence, "changed", row.name(in: "alert", column))
      }
    }
    return missing.keys.min().map {
      broken(state.id, $0, "removed", ChainReport.Row(table: "alert"))
    }
  }

  private func broken(keptOf state: ContactState) throws -> ChainReport.Break? {
    try KeptCheck(db: db, changes: changes).firstBreak(of: state).map {
      broken(state.id, $0.sequence, $0.what, ChainReport.Row(table: "overwritten"))
    }
  }

  /// No other system tells of an issue that was opened here.
  private func broken(historyIn state: ContactState) throws -> ChainReport.Break? {
    let sql = """
      SELECT issue_change.id, issue.sequence FROM issue JOIN issue_change ON issue = number
      WHERE issue.contact = ? AND issue_change.contact IS NULL LIMIT 1
      """
    return try readOne(db, sql, [state.id.rawValue.bound], KeptRow.init).map { row in
      broken(state.id, row.sequence, "added", row.name(in: "issue_change"))
    }
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
    let sql = "SELECT * FROM past_contact WHERE contact = ? ORDER BY sequence = ? DESC, id"
    let place = [state.id.rawValue.bound, state.lastSequence.bound]
    let rows = try readAll(db, sql, place, KeptRow.init)
    let line = state.pastContact(rep: "")
    if let added = rows.dropFirst(line == nil ? 0 : 1).first {
      return broken(state.id, added.sequence, "added", added.name(in: "past_contact"))
    }
    guard let line else { return nil }
    guard let row = rows.first else {
      let row = ChainReport.Row(table: "past_contact")
      return broken(state.id, state.lastSequence, "removed", row)
    }
    let name = String.fromDatabaseValue(row["rep"]) ?? ""
    if !repNames.may(state.facts.line.rep, be: name, in: state.id) {
      return broken(state.id, state.lastSequence, "changed", row.name(in: "past_contact", "rep"))
    }
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

  /// A backup from before a column has none.
  func has(_ column: String) -> Bool { values[column] != nil }

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
