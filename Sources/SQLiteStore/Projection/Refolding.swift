import Casework
import GRDB

/// Tells the tables what the first version's entries said before the tables had a place for it. It is part of a
/// migration, so it names the columns that were there then and leaves the lines of today alone.
enum Refolding {
  static func refoldContacts(in db: Database) throws {
    let contacts = try readAll(db, "SELECT id FROM contact ORDER BY id") {
      ContactID(rawValue: try $0.integer("id"))
    }
    for contact in contacts {
      guard let state = try Journal.state(of: contact, in: db) else { continue }
      try tellCircumstances(of: state, in: db)
      for entry in state.entries where !state.uncounted.contains(entry.sequence) {
        try tell(entry, of: contact, in: db)
      }
    }
  }

  private static func tellCircumstances(of state: ContactState, in db: Database) throws {
    let facts = state.facts
    let set = """
      interface = ?, speaker = ?, speaker_name = ?, speaker_form = ?, level = ?, waited = ?, menu = ?
      """
    let values = [
      facts.touchedAt.rawValue.bound, (facts.speaker?.who.rawValue).bound,
      (facts.speaker?.name).bound, (facts.speaker?.form.rawValue).bound,
      facts.identification.rawValue.bound, (facts.opening.waited?.milliseconds).bound,
      facts.opening.menu.bound,
    ]
    let id = state.id.rawValue.bound
    try run(
      db, "UPDATE contact SET channel = ?, direction = ?, \(set) WHERE id = ?",
      [facts.opening.channel.rawValue.bound, facts.opening.direction.rawValue.bound] + values
        + [id])
    guard let line = state.pastContact(rep: "") else { return }
    try run(
      db, "UPDATE past_contact SET cause = ?, lasted = ?, \(set) WHERE contact = ?",
      [line.cause.bound, (line.lasted?.milliseconds).bound] + values + [id])
  }

  private static func tell(_ entry: Entry, of contact: ContactID, in db: Database) throws {
    switch entry.act {
    case .promiseKept(let id):
      try run(
        db, "UPDATE promise SET settled = ? WHERE id = ?", [entry.at.milliseconds.bound, id.bound])
    case .promiseMoved(let id, _):
      let old = try overwritten(by: entry, of: contact, in: db)
      try run(
        db, "UPDATE promise SET first_due = coalesce(first_due, ?) WHERE id = ?",
        [Int64(old).bound, id.bound])
    case .issueSolved(let number):
      let columns =
        "customer, contact, sequence, issue, at, by, field, old, new"
      let sql = """
        INSERT INTO issue_change (\(columns))
        SELECT customer, ?, ?, number, ?, ?, 'status', ?, 'solved' FROM issue WHERE number = ?
        """
      let old = try overwritten(by: entry, of: contact, in: db)
      try run(
        db, sql,
        [
          contact.rawValue.bound, entry.sequence.bound, entry.at.milliseconds.bound,
          entry.by.bound, old.bound, number.bound,
        ])
    default: break
    }
  }

  /// What stood there before the entry.
  private static func overwritten(
    by entry: Entry, of contact: ContactID, in db: Database
  ) throws -> String {
    let sql = "SELECT old FROM overwritten WHERE contact = ? AND sequence = ?"
    let place = [contact.rawValue.bound, entry.sequence.bound]
    return try readOne(db, sql, place) { try $0.text("old") } ?? ""
  }
}

extension Refolding {
  /// Of a promise that was broken and then moved or kept.
  static func refoldBrokenPromises(in db: Database) throws {
    let sql = "SELECT DISTINCT stream FROM entry WHERE stream > 0 AND kind = 'promiseBroken'"
    for contact in try readAll(db, sql, [], { ContactID(rawValue: try $0.integer("stream")) }) {
      guard let state = try Journal.state(of: contact, in: db) else { continue }
      for entry in state.entries where !state.uncounted.contains(entry.sequence) {
        guard case .promiseBroken(let id, let reason) = entry.act else { continue }
        let place = [entry.at.milliseconds.bound, reason.bound, id.bound]
        try run(
          db,
          """
          UPDATE promise SET broken = coalesce(broken, ?1),
            broken_why = CASE WHEN broken IS NULL THEN ?2 ELSE broken_why END,
            settled = CASE status WHEN 'open' THEN NULL ELSE settled END
          WHERE id = ?3 AND status <> 'broken'
          """, place)
      }
    }
  }
}
