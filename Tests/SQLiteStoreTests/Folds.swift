import Casework
import GRDB
import Testing

@testable import SQLiteStore

/// Folds every contact of a store and compares what that says with the tables.
/// - Parameter repNames: what lists of contacts call a login that the store knows.
func expectFoldsEqualTables(_ store: SQLiteStore, repNames: [String: String] = [:]) throws {
  let contacts = try store.pool.read { db in
    try readAll(db, "SELECT id FROM contact ORDER BY id") { try $0.integer("id") }
  }
  for id in contacts {
    let state = try #require(try store.contact(ContactID(rawValue: id)))
    #expect(try Kept(id, in: store) == Kept(of: state, repNames), "contact \(id)")
  }
}

/// What a contact has made, and whether and to whom it belongs.
struct Kept: Hashable {
  var customer: Int64?
  var reference: Int64
  var closed: Int64?
  var issues: [Casework.Issue]
  var promises: [Promise]
  var credits: [Credit]
  var requests: [InternalRequest]
  var rests: [String]
  var lines: [PastContact]

  init(of state: ContactState, _ repNames: [String: String] = [:]) {
    let facts = state.facts
    customer = facts.customer?.rawValue
    reference = facts.reference
    closed = facts.closed?.milliseconds
    issues = facts.issues.map { issue in
      var issue = issue
      issue.history = []
      return issue
    }
    promises = facts.promises
    credits = facts.credits
    requests = facts.requests.map { request in
      var request = request
      request.id = 0
      return request
    }
    rests = facts.remedies.filter { if case .declined = $0.value { true } else { false } }
      .keys.sorted()
    lines = [state.pastContact(rep: repNames[facts.by] ?? facts.by)].compactMap { $0 }
  }

  init(_ id: Int64, in store: SQLiteStore) throws {
    self = try store.pool.read { db in
      func rows<Value>(_ table: String, _ read: (Reading) throws -> Value) throws -> [Value] {
        let sql = "SELECT * FROM \(table) WHERE contact = ? ORDER BY sequence"
        return try readAll(db, sql, [id.bound], read)
      }
      let sql = "SELECT customer, reference, closed FROM contact WHERE id = ?"
      let contact = try readOne(db, sql, [id.bound]) {
        (
          try $0.optionalInteger("customer"), try $0.integer("reference"),
          try $0.optionalInteger("closed")
        )
      }
      return Kept(
        customer: contact?.0, reference: contact?.1 ?? 0, closed: contact?.2,
        issues: try rows("issue", IssueLine.read), promises: try rows("promise", PromiseLine.read),
        credits: try rows("credit", CreditLine.read),
        requests: try rows("request", RequestLine.read).map { request in
          var request = request
          request.id = 0
          return request
        },
        rests: Set(try rows("rest") { try $0.text("remedy") }).sorted(),
        lines: try rows("past_contact", PastContactLine.read))
    }
  }

  private init(
    customer: Int64?, reference: Int64, closed: Int64?, issues: [Casework.Issue],
    promises: [Promise], credits: [Credit], requests: [InternalRequest], rests: [String],
    lines: [PastContact]
  ) {
    self.customer = customer
    self.reference = reference
    self.closed = closed
    self.issues = issues
    self.promises = promises
    self.credits = credits
    self.requests = requests
    self.rests = rests
    self.lines = lines
  }
}
