package import Casework
import GRDB

// Calls on the line, from the columns that their entries write.
extension SQLiteStore {
  package func contact(ofCall call: String) throws(StoreError) -> ContactID? {
    try read("call") { db in try Calls.contact(ofCall: call, in: db) }
  }

  package func contact(ofReference reference: Int64) throws(StoreError) -> ContactID? {
    try read("reference") { db in
      try readOne(db, "SELECT id FROM contact WHERE reference = ?", [reference.bound]) {
        ContactID(rawValue: try $0.integer("id"))
      }
    }
  }

  package func broughtContact(
    ofReference reference: Int64
  ) throws(StoreError) -> BroughtContact? {
    // Tickets come by imports alone, to a demo desk too.
    let sql = """
      SELECT at, account, source < \(TicketLine.firstSource)
        AND EXISTS (SELECT 1 FROM setting WHERE name = 'demo' AND value = 'yes') AS drawn
      FROM past_contact JOIN customer ON customer.id = past_contact.customer
      WHERE reference = ? AND past_contact.contact IS NULL ORDER BY past_contact.id
      """
    return try read("reference") { db in
      try readOne(db, sql, [reference.bound]) { row in
        BroughtContact(
          at: try row.instant("at"), account: try row.text("account"),
          isDrawn: try row.integer("drawn") == 1)
      }
    }
  }

  package func openCalls(of rep: String) throws(StoreError) -> [OpenCall] {
    let sql = """
      SELECT contact.*, customer.name AS customer_name, customer.account FROM contact
      LEFT JOIN customer ON customer.id = contact.customer
      WHERE rep = ? AND closed IS NULL ORDER BY opened DESC, contact.id DESC
      """
    return try read("open calls") { db in try readAll(db, sql, [rep.bound], Calls.openCall) }
  }

  package func offered(to rep: String) throws(StoreError) -> [ContactID] {
    let sql = """
      SELECT id FROM contact WHERE handed_to = ? AND line_ended IS NULL AND closed IS NULL
      ORDER BY opened, id
      """
    return try read("offered") { db in
      try readAll(db, sql, [rep.bound]) { ContactID(rawValue: try $0.integer("id")) }
    }
  }

  package func seats(at now: Instant) throws(StoreError) -> [Seat] {
    let sql = """
      SELECT rep.*, count(contact.id) AS open,
        count(contact.id) FILTER (WHERE line_ended IS NULL) AS live
      FROM rep LEFT JOIN contact ON contact.rep = rep.login AND closed IS NULL
        AND parked_until IS NULL AND handed_how IS NOT 'cold'
      GROUP BY rep.login ORDER BY rep.login
      """
    return try read("seats") { db in
      let start = startOfDay(now)
      let said = try RepStates.said(since: start, in: db)
      let worked = try RepStates.worked(since: start, in: db)
      return try readAll(db, sql) { row in
        let rep = try Reps.rep(row)
        let isOnLine = try row.integer("live") > 0
        let isWrapping = try row.integer("open") > 0
        let silent = worked.contains(rep.login) ? Seat.State.available : .notIn
        let between = said[rep.login].map(Seat.State.init) ?? silent
        return Seat(
          rep: rep, state: isOnLine ? .inCall : isWrapping ? .wrapUp : between,
          said: said[rep.login])
      }
    }
  }
}

enum Calls {
  static func contact(ofCall call: String, in db: Database) throws -> ContactID? {
    try readOne(db, "SELECT id FROM contact WHERE call = ? ORDER BY id DESC", [call.bound]) {
      ContactID(rawValue: try $0.integer("id"))
    }
  }

  static func openCall(_ row: Reading) throws -> OpenCall {
    let lineEnded = try row.optionalInstant("line_ended")
    let parked = try row.optionalInstant("parked_until")
    let isHeld = try row.optionalInstant("held") != nil
    return OpenCall(
      contact: ContactID(rawValue: try row.integer("id")),
      reference: try row.integer("reference"), name: try customer(row),
      opened: try row.instant("opened"),
      stage: parked != nil ? .parked : lineEnded != nil ? .wrapUp : isHeld ? .held : .live,
      lineEnded: lineEnded, parkedUntil: parked, handedTo: try row.optionalText("handed_to"),
      handedHow: try row.optionalText("handed_how").flatMap(HandOver.Kind.init(rawValue:)))
  }

  /// Empty where no customer is attached.
  static func customer(_ row: Reading) throws -> String {
    Customer.title(
      name: try row.optionalText("customer_name") ?? "",
      account: try row.optionalText("account") ?? "")
  }
}
