import Casework
import GRDB

/// Reads the parts of one customer's file.
struct CustomerReading {
  let db: Database

  init(_ db: Database) { self.db = db }

  func customer(_ id: CustomerID) throws -> Customer? {
    let sql = "SELECT * FROM customer WHERE id = ?"
    guard var customer = try readOne(db, sql, [id.rawValue.bound], CustomerLine.read) else {
      return nil
    }
    customer.contactPoints = try lines("contact_point", of: id, ContactPointLine.read)
    return customer
  }

  func lines<Value>(
    _ table: String, of id: CustomerID, order: String = "position",
    _ read: (Reading) throws -> Value
  ) throws -> [Value] {
    let sql = "SELECT * FROM \(table) WHERE customer = ? ORDER BY \(order)"
    return try readAll(db, sql, [id.rawValue.bound], read)
  }

  func products(of id: CustomerID) throws -> [Product] {
    var products = try lines("product", of: id, ProductLine.read)
    let places = try lines("measure", of: id, order: "product, position") { row in
      (Int(try row.integer("product")), try MeasureLine.read(row))
    }
    for (place, measure) in places where products.indices.contains(place) {
      products[place].measures.append(measure)
    }
    return products
  }

  func issues(of id: CustomerID) throws -> [Issue] {
    var issues = try lines("issue", of: id, order: "opened, number", IssueLine.read)
    let changes = try lines("issue_change", of: id, order: "at, id") { row in
      (try row.integer("issue"), try IssueChangeLine.read(row))
    }
    let byIssue = Dictionary(grouping: changes) { $0.0 }
    for index in issues.indices {
      issues[index].history = byIssue[issues[index].number]?.map(\.1) ?? []
    }
    return issues
  }

  func bills(of id: CustomerID) throws -> [Bill] {
    var bills = try lines("bill", of: id, BillHead.read)
    let places = try lines("bill_line", of: id, order: "bill, position") { row in
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
    let sql = "SELECT remedy, max(until) AS until FROM rest WHERE customer = ? GROUP BY remedy"
    let rests = try readAll(db, sql, [id.rawValue.bound]) {
      (try $0.text("remedy"), try $0.instant("until"))
    }
    return Dictionary(rests) { first, _ in first }
  }
}
