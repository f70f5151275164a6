import Casework
import GRDB

/// Reads the parts of one customer's file.
struct CustomerReading {
  let db: Database

  init(_ db: Database) { self.db = db }

  func customer(_ id: CustomerID) throws -> Customer? {
    let own = "SELECT * FROM customer WHERE id = ?"
    guard var customer = try readOne(db, own, [id.rawValue.bound], CustomerLine.read) else {
      return nil
    }
    let sql = "SELECT * FROM contact_point WHERE customer = ? ORDER BY position"
    customer.contactPoints = try readAll(db, sql, [id.rawValue.bound], ContactPointLine.read)
    return customer
  }

  /// His lines, and those of all who were joined to him.
  /// - Parameter order: by what they stand; a list that has places goes on with the next one's behind his own.
  func lines<Value>(
    _ table: String, of id: CustomerID, order: String? = nil, _ read: (Reading) throws -> Value
  ) throws -> [Value] {
    let members = try Family.members(of: id.rawValue, in: db)
    let order = order ?? "customer <> ?1, customer, position"
    let sql = """
      SELECT * FROM \(table) WHERE customer IN (SELECT value FROM json_each(?2)) ORDER BY \(order)
      """
    return try readAll(db, sql, [id.rawValue.bound, Family.bound(members)], read)
  }

  func products(of id: CustomerID) throws -> [Product] {
    try Family.members(of: id.rawValue, in: db).flatMap { member in
      var products = try own("product", of: member, by: "position", ProductLine.read)
      let places = try own("measure", of: member, by: "product, position") { row in
        (Int(try row.integer("product")), try MeasureLine.read(row))
      }
      for (place, measure) in places where products.indices.contains(place) {
        products[place].measures.append(measure)
      }
      return products
    }
  }

  /// Lines that others hang on by their places, of one member alone.
  private func own<Value>(
    _ table: String, of member: Int64, by order: String, _ read: (Reading) throws -> Value
  ) throws -> [Value] {
    try readAll(
      db, "SELECT * FROM \(table) WHERE customer = ? ORDER BY \(order)", [member.bound], read)
  }

  /// With their whole history, in whoever's call it was made.
  func issues(of id: CustomerID) throws -> [Issue] {
    var issues = try lines("issue", of: id, order: "opened, number", IssueLine.read)
    let sql = """
      SELECT * FROM issue_change WHERE issue IN (SELECT CAST(value AS INTEGER) FROM json_each(?))
      ORDER BY at, id
      """
    let numbers = json(issues.map { String($0.number) })
    let changes = try readAll(db, sql, [numbers.bound]) { row in
      (try row.integer("issue"), try IssueChangeLine.read(row))
    }
    let byIssue = Dictionary(grouping: changes) { $0.0 }
    for index in issues.indices {
      issues[index].history = byIssue[issues[index].number]?.map(\.1) ?? []
    }
    return issues
  }

  func bills(of id: CustomerID) throws -> [Bill] {
    try Family.members(of: id.rawValue, in: db).flatMap { try ownBills(of: $0) }
  }

  private func ownBills(of member: Int64) throws -> [Bill] {
    var bills = try own("bill", of: member, by: "position", BillHead.read)
    let places = try own("bill_line", of: member, by: "bill, position") { row in
      (Int(try row.integer("bill")), try BillLine.read(row))
    }
    for (place, line) in places {
      guard bills.indices.contains(place) else { throw StoreError(.corrupt, "a line of no bill") }
      bills[place].lines.append(line)
    }
    return bills
  }

  /// Those that are not mended, and those that are.
  func faults(in city: String) throws -> (now: [Fault], past: [Fault]) {
    let words = NameWords.of(city)
    let here = try Faults.all(in: db).filter {
      $0.area.isEmpty || NameWords.of($0.area) == words
    }
    return (here.filter { $0.ended == nil }, here.filter { $0.ended != nil })
  }

  func rests(of id: CustomerID) throws -> [String: Instant] {
    let sql = """
      SELECT remedy, max(until) AS until FROM rest
      WHERE customer IN (SELECT value FROM json_each(?)) GROUP BY remedy
      """
    let members = Family.bound(try Family.members(of: id.rawValue, in: db))
    let rests = try readAll(db, sql, [members]) {
      (try $0.text("remedy"), try $0.instant("until"))
    }
    return Dictionary(rests) { first, _ in first }
  }
}
