import Casework
import GRDB

extension Projection {
  /// Writes where the line stands by the entries, who has the call, and to whom it is offered.
  func standAsTold() throws {
    guard let facts = try Journal.state(of: contact, in: db)?.facts else { return }
    let handOver = facts.line.handOver
    try run(
      db,
      """
      UPDATE contact SET rep = ?, call = ?, held = ?, line_ended = ?, parked_until = ?,
        handed_to = ?, handed_how = ? WHERE id = ?
      """,
      [
        facts.line.rep.bound, facts.opening.call.bound, facts.heldSince.bound,
        facts.lineEnded.bound, facts.line.parkedUntil.bound, (handOver?.to).bound,
        (handOver?.kind.rawValue).bound, contact.rawValue.bound,
      ])
  }

  /// Two consoles of one rep do not park a third wrap-up between them.
  func guardParking() throws {
    let sql = """
      SELECT count(*) AS count FROM contact AS other JOIN contact AS this ON this.rep = other.rep
      WHERE this.id = ?1 AND other.id <> ?1 AND other.parked_until IS NOT NULL
      """
    let parked = try readOne(db, sql, [contact.rawValue.bound]) { try $0.integer("count") } ?? 0
    guard parked < Parking.most else { throw StoreError(.refused, "append: too many are parked") }
  }

  /// What a lead must see stands until it is undone.
  func alert(_ entry: Entry) throws {
    guard let kind = entry.act.alert else { return }
    try run(
      db, "INSERT INTO alert VALUES (?, ?, ?, ?, ?)",
      [
        contact.rawValue.bound, entry.sequence.bound, kind.rawValue.bound, entry.by.bound,
        entry.at.milliseconds.bound,
      ])
  }
}

extension Act {
  var alert: Alert.Kind? {
    switch self {
    case .endedEarly(.emergency): .emergency
    case .escalated where leavesWrapUp: .emergency
    case .overridden: .overridden
    default: nil
    }
  }
}
