package import Casework
import GRDB

extension SQLiteStore {
  package func file(of customer: CustomerID) throws(StoreError) -> CustomerFile? {
    try read("file") { db in try CustomerReading(db).file(customer) }
  }

  package func customer(account: String) throws(StoreError) -> CustomerID? {
    try read("customer") { db in
      try readOne(db, "SELECT id FROM customer WHERE account = ?", [account.bound], customerID)
    }
  }

  package func customers(after: CustomerID?, limit: Int) throws(StoreError) -> [CustomerID] {
    try read("customers") { db in
      let sql = "SELECT id FROM customer WHERE id > ? ORDER BY id LIMIT ?"
      return try readAll(db, sql, [(after?.rawValue ?? 0).bound, limit.bound], customerID)
    }
  }

  package func customerCount() throws(StoreError) -> Int {
    try read("count") { db in
      let sql = "SELECT count(*) AS count FROM customer"
      return try readOne(db, sql) { Int(try $0.integer("count")) } ?? 0
    }
  }
}

func customerID(_ row: Reading) throws -> CustomerID { CustomerID(rawValue: try row.integer("id")) }

extension CustomerReading {
  func file(_ id: CustomerID) throws -> CustomerFile? {
    guard let customer = try customer(id) else { return nil }
    var file = CustomerFile(id: id, customer: customer)
    try readHoldings(into: &file)
    try readWork(into: &file)
    file.faults = try faults(in: customer.city)
    file.restingUntil = try rests(of: id)
    return file
  }

  private func readHoldings(into file: inout CustomerFile) throws {
    file.contract = try lines("contract", of: file.id, order: "customer", ContractLine.read).first
    file.products = try lines("product", of: file.id, ProductLine.read)
    file.bills = try bills(of: file.id)
    file.paymentMethods = try lines("payment_method", of: file.id, PaymentMethodLine.read)
    file.told = try lines("told", of: file.id, ExpectationLine.read)
    file.needs = try lines("need", of: file.id, NeedLine.read)
  }

  private func readWork(into file: inout CustomerFile) throws {
    let id = file.id
    file.issues = try lines("issue", of: id, order: "opened, number", IssueLine.read)
    file.promises = try lines("promise", of: id, order: "due, id", PromiseLine.read)
    file.requests = try lines("request", of: id, order: "asked, id", RequestLine.read)
    file.credits = try lines("credit", of: id, order: "given, id", CreditLine.read)
    file.contacts = try lines(
      "past_contact", of: id, order: "at DESC, id DESC", PastContactLine.read)
  }
}
