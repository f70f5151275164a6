package import Casework
import GRDB

extension SQLiteStore {
  package func file(of customer: CustomerID) throws(StoreError) -> CustomerFile? {
    try read("file") { db in
      let head = try Family.head(of: customer.rawValue, in: db)
      return try CustomerReading(db).file(CustomerID(rawValue: head))
    }
  }

  package func customer(account: String) throws(StoreError) -> CustomerID? {
    try read("customer") { db in
      let sql = "SELECT id FROM customer WHERE account = ?"
      let found = try readOne(db, sql, [account.bound], customerID)
      return try found.map { CustomerID(rawValue: try Family.head(of: $0.rawValue, in: db)) }
    }
  }

  package func customers(after: CustomerID?, limit: Int) throws(StoreError) -> [CustomerID] {
    try read("customers") { db in
      let sql = """
        SELECT id FROM customer WHERE id > ? AND id NOT IN (SELECT customer FROM joined)
        ORDER BY id LIMIT ?
        """
      return try readAll(db, sql, [(after?.rawValue ?? 0).bound, limit.bound], customerID)
    }
  }

  package func customerCount() throws(StoreError) -> Int {
    try read("count") { db in
      let sql = """
        SELECT (SELECT count(*) FROM customer) - (SELECT count(*) FROM joined) AS count
        """
      return try readOne(db, sql) { Int(try $0.integer("count")) } ?? 0
    }
  }
}

func customerID(_ row: Reading) throws -> CustomerID { CustomerID(rawValue: try row.integer("id")) }

extension CustomerReading {
  func file(_ id: CustomerID) throws -> CustomerFile? {
    guard let customer = try customer(id) else { return nil }
    var file = CustomerFile(id: id, customer: try joined(customer, id))
    try readHoldings(into: &file)
    try readWork(into: &file)
    try readCare(into: &file)
    file.changes = try changes(in: file)
    (file.faults, file.pastFaults) = try faults(in: customer.city)
    try readNotices(into: &file)
    file.restingUntil = try rests(of: id)
    return file
  }

  private func readNotices(into file: inout CustomerFile) throws {
    let codes = file.products.map(\.code)
    let notices = try Notices.touching(codes, since: file.beginning, in: db).filter {
      $0.touches(city: file.customer.city, products: codes)
    }
    file.notices = notices.filter { $0.ended == nil }
    file.pastNotices = notices.filter { $0.ended != nil }
  }

  /// With what is told of those who were joined to him beside it: they are reached and act for him too.
  private func joined(_ customer: Customer, _ id: CustomerID) throws -> Customer {
    var all = customer
    for member in try Family.members(of: id.rawValue, in: db).dropFirst() {
      guard let other = try self.customer(CustomerID(rawValue: member)) else { continue }
      all.contactPoints += other.contactPoints.filter { !all.contactPoints.contains($0) }
      all.authorised += other.authorised.filter { !all.authorised.contains($0) }
      let names = [other.name] + other.otherNames
      all.otherNames += names.filter {
        !$0.isEmpty && $0 != all.name && !all.otherNames.contains($0)
      }
    }
    return all
  }

  private func readHoldings(into file: inout CustomerFile) throws {
    let id = file.id
    file.contract = try lines("contract", of: id, order: "customer <> ?1", ContractLine.read).first
    file.products = try products(of: id)
    file.productChanges = try lines("product_change", of: id, ProductChangeLine.read)
    file.bills = try bills(of: id)
    file.payments = try lines("payment", of: id, PaymentLine.read)
    file.paymentMethods = try lines("payment_method", of: id, PaymentMethodLine.read)
  }

  private func readWork(into file: inout CustomerFile) throws {
    let id = file.id
    file.issues = try issues(of: id)
    file.promises = try lines("promise", of: id, order: "due, id", PromiseLine.read)
    file.requests = try lines("request", of: id, order: "asked, id", RequestLine.read)
    file.credits = try lines("credit", of: id, order: "given, id", CreditLine.read)
    file.gestures = try lines("gesture", of: id, order: "given, id", GestureLine.read)
    file.tickets = try TicketLine.all(of: id, file.issues, in: db)
    file.contacts = try lines(
      "past_contact", of: id, order: "at DESC, id DESC", PastContactLine.read)
  }

  /// What he was told and needs is kept in two tables each: as other systems tell it, and as acts add to it.
  private func readCare(into file: inout CustomerFile) throws {
    let id = file.id
    file.followUps = try lines("follow_up", of: id, order: "due, id", FollowUpLine.read)
    file.surveys = try lines("survey", of: id, order: "asked, id", SurveyLine.read)
    file.told =
      try lines("told", of: id, ExpectationLine.read)
      + lines("told_here", of: id, order: "id", ExpectationLine.read)
    file.needs =
      try lines("need", of: id, NeedLine.read)
      + lines("need_here", of: id, order: "id", NeedLine.read)
    file.consents = try lines("consent", of: id, order: "at, id", ConsentLine.read)
    file.kudos = try lines("kudos", of: id, order: "at, id", KudosLine.read)
    file.messages = try lines("message", of: id, order: "queued, id", MessageLine.read)
    file.ideas = try lines("idea", of: id, order: "at, id", IdeaLine.read)
  }
}

extension CustomerFile {
  /// From when on anything at all is told of him; nil for nothing.
  fileprivate var beginning: Instant? {
    let days = products.compactMap(\.started) + bills.map(\.issued)
    let first = days.min().map { Zone.utc.instant(WallTime(day: $0)) }
    return ([first] + contacts.map(\.at) + issues.map(\.opened)).compactMap { $0 }.min()
  }
}
