import Casework
import GRDB

/// Who a customer is: his row, the ways to reach him, and the words by which he is found.
struct CustomerWriting {
  private let db: Database

  init(_ db: Database) { self.db = db }

  func insert(_ customer: Customer) throws -> Int64 {
    try run(db, CustomerLine.insertion, CustomerLine(customer: customer).bound)
    let id = db.lastInsertedRowID
    try insertPoints(of: customer, id)
    try run(db, "INSERT INTO words VALUES (?, ?)", [id.bound, words(of: customer).bound])
    return id
  }

  func replace(_ customer: Customer, id: CustomerID) throws {
    let id = id.rawValue
    try run(db, CustomerLine.update, CustomerLine(customer: customer).bound + [id.bound])
    try run(db, "DELETE FROM contact_point WHERE customer = ?", [id.bound])
    try insertPoints(of: customer, id)
    let words = words(of: customer).bound
    try run(db, "UPDATE words SET text = ?1 WHERE customer = ?2 AND text <> ?1", [words, id.bound])
  }

  private func insertPoints(of customer: Customer, _ id: Int64) throws {
    for (position, point) in customer.contactPoints.enumerated() {
      let place = [id.bound, position.bound]
      try run(db, ContactPointLine.insertion, place + ContactPointLine(point: point).bound)
    }
  }

  private func words(of customer: Customer) -> String {
    SearchKeys.indexed(customer).joined(separator: " ")
  }
}
