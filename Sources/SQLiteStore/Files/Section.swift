import Casework
import GRDB

/// One section of an update: how it is known again, and how it is written over what was there.
struct Section {
  /// Its column in `imported`.
  let column: String
  let digest: [UInt8]
  let write: (Database, _ customer: Int64, _ isNew: Bool) throws -> Void

  init<Line: PlacedLine>(
    _ column: String, _ lines: [Line],
    write: @escaping (Database, Int64, Bool, [Line]) throws -> Void
  ) {
    self.column = column
    var bytes = SectionBytes()
    for line in lines { bytes.add(line.bound) }
    digest = sectionDigest(bytes.bytes)
    self.write = { db, customer, isNew in try write(db, customer, isNew, lines) }
  }

  /// A list that stands in its order and that only other systems write.
  init<Line: PlacedLine>(list column: String, _ lines: [Line]) {
    self.init(column, lines) { db, customer, isNew, lines in
      if !isNew { try run(db, "DELETE FROM \(Line.table) WHERE customer = ?", [customer.bound]) }
      try insert(lines, customer, into: db)
    }
  }

  /// A list beside which acts add rows of their own, which stay.
  init<Line: PlacedLine>(shared column: String, _ lines: [Line]) {
    self.init(column, lines) { db, customer, isNew, lines in
      if !isNew {
        let sql = "DELETE FROM \(Line.table) WHERE customer = ? AND source IS NOT NULL"
        try run(db, sql, [customer.bound])
      }
      try insert(lines, customer, into: db)
    }
  }
}

private func insert<Line: PlacedLine>(_ lines: [Line], _ customer: Int64, into db: Database) throws
{
  for (place, line) in lines.enumerated() {
    try run(db, Line.insertion, [customer.bound, place.bound] + line.bound)
  }
}

extension FileUpdate {
  /// The sections that the update speaks of, after the customer himself.
  var sections: [Section] {
    [
      contract.map { Self.section($0) },
      products.map { Section(list: "products", $0.map(ProductLine.init)) },
      bills.map { Self.section($0) },
      paymentMethods.map { Section(list: "payment_methods", $0.map(PaymentMethodLine.init)) },
      issues.map { Self.section($0) },
      promises.map { Self.section($0) },
      requests.map { Section(shared: "requests", $0.map(RequestLine.init)) },
      contacts.map { Self.section($0) },
      told.map { Section(list: "told", $0.map(ExpectationLine.init)) },
      needs.map { Section(list: "needs", $0.map(NeedLine.init)) },
    ].compactMap { $0 }
  }

  private static func section(_ contract: Contract) -> Section {
    Section("contract", [ContractLine(contract: contract)]) { db, customer, _, lines in
      try run(db, "DELETE FROM contract WHERE customer = ?", [customer.bound])
      for line in lines { try run(db, ContractLine.insertion, [customer.bound] + line.bound) }
    }
  }

  private static func section(_ contacts: [PastContact]) -> Section {
    let list = Section(shared: "contacts", contacts.map(PastContactLine.init))
    return list.then { db, _ in try References.pass(contacts.compactMap(\.reference), in: db) }
  }
}

extension Section {
  private init(
    column: String, digest: [UInt8], write: @escaping (Database, Int64, Bool) throws -> Void
  ) {
    self.column = column
    self.digest = digest
    self.write = write
  }

  /// The same section, with something to be done after it was written.
  func then(_ more: @escaping (Database, Int64) throws -> Void) -> Section {
    Section(column: column, digest: digest) { [write] db, customer, isNew in
      try write(db, customer, isNew)
      try more(db, customer)
    }
  }
}
