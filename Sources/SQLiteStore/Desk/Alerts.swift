import Casework
import GRDB

/// What a lead is told of calls that went past a rule or were left.
enum Alerts {
  /// Since `start`, for a lead; and wrap-ups that were left over the end of their shift.
  static func all(since start: Instant, until now: Instant, in db: Database) throws -> [Alert] {
    let kept = try readAll(
      db,
      """
      SELECT alert.kind, alert.rep, alert.at, contact.id, contact.reference,
        customer.name AS customer_name, customer.account
      FROM alert JOIN contact ON contact.id = alert.contact
      LEFT JOIN customer ON customer.id = contact.customer
      WHERE alert.at BETWEEN ? AND ? ORDER BY alert.at, alert.contact, alert.sequence
      """, [start.milliseconds.bound, now.milliseconds.bound]
    ) { row in
      try alert(row, try row.choice("kind"), at: try row.instant("at"))
    }
    let left = try readAll(
      db,
      """
      SELECT contact.*, customer.name AS customer_name, customer.account FROM contact
      LEFT JOIN customer ON customer.id = contact.customer
      WHERE parked_until <= ? ORDER BY parked_until, contact.id
      """, [now.milliseconds.bound]
    ) { row in try alert(row, .leftParked, at: try row.instant("parked_until")) }
    return left + kept
  }

  private static func alert(_ row: Reading, _ kind: Alert.Kind, at: Instant) throws -> Alert {
    Alert(
      kind: kind, contact: ContactID(rawValue: try row.integer("id")), rep: try row.text("rep"),
      name: try Calls.customer(row), reference: try row.integer("reference"), at: at)
  }
}
