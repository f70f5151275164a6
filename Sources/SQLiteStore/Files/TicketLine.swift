import Casework
import Foundation
import GRDB

/// A ticket of another system, on its way into the file of its customer and out of it.
struct TicketLine {
  /// What tickets told is told apart by it from what lists told, which count from 0.
  static let firstSource: Int64 = 1 << 60
  /// Of what stands behind it, each ticket has a stretch of its own for its contacts, by the number of its issue.
  private static let contactsOfTicket = Int64(Ticket.mostContacts)
  /// So many tickets have one. A larger number is not the issue's: an earlier program took it, and let two share a stretch.
  private static let numbers: Int64 = 1 << 40

  let ticket: Ticket

  /// - Returns: whether it tells something new.
  func merge(into customer: Int64, in db: Database) throws -> Bool {
    guard ticket.contacts.count <= Ticket.mostContacts else {
      throw StoreError(.refused, "a ticket of too many contacts")
    }
    let digest = sectionDigest([UInt8](try encoded(ticket).utf8))
    let known = try Known(ticket, in: db)
    if known?.digest == digest, known?.customer == customer { return false }
    if let known, known.customer != customer { try known.leave(in: db) }
    let number = try known?.issue ?? free(in: db)
    try tellIssue(number, customer, in: db)
    try tellContacts(of: number, customer, in: db)
    let sql = "INSERT OR REPLACE INTO ticket VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
    try run(
      db, sql,
      [
        ticket.system.bound, ticket.key.bound, customer.bound, number.bound, blob(digest),
        encoded(ticket.notes).bound, encoded(ticket.figures).bound, json(ticket.fields).bound,
      ])
    return true
  }

  /// The ticket's own number, by which the customer knows it, where that is free here and he can have it in mind.
  private func free(in db: Database) throws -> Int64 {
    let number = ticket.issue.number
    guard try !(1..<Self.numbers).contains(number) || References.isTaken(number, in: db) else {
      try References.pass([number], in: db)
      return number
    }
    return try References.take(in: db)
  }

  private func tellIssue(_ number: Int64, _ customer: Int64, in db: Database) throws {
    var issue = ticket.issue
    issue.number = number
    let source = Self.firstSource.bound
    let told = IssueLine.columns.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
    try run(
      db,
      "\(IssueLine.insertion) ON CONFLICT (number) DO UPDATE SET customer = excluded.customer, \(told)",
      [customer.bound, source] + IssueLine(issue: issue).bound)
    try run(
      db, "DELETE FROM issue_change WHERE issue = ? AND contact IS NULL", [number.bound])
    for change in issue.history {
      let line = IssueChangeLine(issue: number, change: change).bound
      try run(db, IssueChangeLine.insertion, [customer.bound, source] + line)
    }
  }

  private func tellContacts(of number: Int64, _ customer: Int64, in db: Database) throws {
    let first = Self.firstContact(of: number)
    try Self.removeContacts(of: number, in: db, customer)
    for (place, contact) in ticket.contacts.enumerated() {
      let line = PastContactLine(contact: contact).bound
      let source = first + Int64(place)
      try run(db, PastContactLine.insertion, [customer.bound, source.bound] + line)
    }
  }

  private static func firstContact(of number: Int64) -> Int64 {
    firstSource + (number % numbers) * contactsOfTicket
  }

  fileprivate static func removeContacts(
    of number: Int64, in db: Database, _ customer: Int64
  ) throws {
    let first = firstContact(of: number)
    try run(
      db, "DELETE FROM past_contact WHERE customer = ? AND source >= ? AND source < ?",
      [customer.bound, first.bound, (first + contactsOfTicket).bound])
  }

  /// A ticket that the store has.
  private struct Known {
    let customer: Int64
    let issue: Int64
    let digest: [UInt8]

    init?(_ ticket: Ticket, in db: Database) throws {
      let sql = "SELECT customer, issue, digest FROM ticket WHERE system = ? AND key = ?"
      let found = try readOne(db, sql, [ticket.system.bound, ticket.key.bound]) { row in
        (try row.integer("customer"), try row.integer("issue"), try row.bytes("digest"))
      }
      guard let found else { return nil }
      (customer, issue, digest) = found
    }

    /// It is another customer's now.
    func leave(in db: Database) throws {
      try TicketLine.removeContacts(of: issue, in: db, customer)
      try run(
        db, "DELETE FROM issue_change WHERE issue = ? AND contact IS NULL", [issue.bound])
    }
  }

  /// What only tickets have; their issues and contacts stand in the lists of the file.
  static func all(
    of customer: CustomerID, _ issues: [Issue], in db: Database
  ) throws -> [Ticket] {
    let order = "customer <> ?1, customer, system, issue"
    return try CustomerReading(db).lines("ticket", of: customer, order: order) { row in
      let number = try row.integer("issue")
      guard let issue = issues.first(where: { $0.number == number }) else {
        throw StoreError(.corrupt, "a ticket of no issue")
      }
      var ticket = Ticket(system: try row.text("system"), key: try row.text("key"), issue: issue)
      ticket.notes = try decoded(try row.text("notes"))
      ticket.figures = try decoded(try row.text("figures"))
      ticket.fields = try row.strings("fields")
      return ticket
    }
  }
}

/// With its keys in order, so that equal contents are equal text.
func encoded(_ value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys]
  return String(decoding: try encoder.encode(value), as: UTF8.self)
}

private func decoded<Value: Decodable>(_ text: String) throws -> Value {
  do { return try JSONDecoder().decode(Value.self, from: Data(text.utf8)) } catch {
    throw StoreError(.corrupt, "a ticket")
  }
}
