import Casework
import GRDB

/// One section of an update: how it is known again, and how it is written over what was there.
struct Section: Sendable {
  /// Its column in `imported`.
  let column: String
  let digest: [UInt8]
  let write: @Sendable (Database, _ customer: Int64, _ isNew: Bool) throws -> Void

  /// - Parameter lines: by what it is known again.
  init(
    _ column: String, _ lines: [some PlacedLine],
    write: @escaping @Sendable (Database, _ customer: Int64, _ isNew: Bool) throws -> Void
  ) {
    self.column = column
    var bytes = SectionBytes()
    for line in lines { bytes.add(line.known) }
    digest = sectionDigest(bytes.bytes)
    self.write = write
  }

  /// A list that stands in its order and that only other systems write.
  init<Line: PlacedLine>(list column: String, _ lines: [Line]) {
    let laid = LaidLines(lines)
    self.init(column, lines) { db, customer, isNew in
      if !isNew { try run(db, "DELETE FROM \(Line.table) WHERE customer = ?", [customer.bound]) }
      try laid.write(of: customer, in: db)
    }
  }

  /// A list beside which acts add rows of their own, which stay.
  init<Line: PlacedLine>(shared column: String, _ lines: [Line]) {
    let laid = LaidLines(lines)
    self.init(column, lines) { db, customer, isNew in
      if !isNew {
        let sql = "DELETE FROM \(Line.table) WHERE customer = ? AND source < ?"
        try run(db, sql, [customer.bound, TicketLine.firstSource.bound])
      }
      try laid.write(of: customer, in: db)
    }
  }
}

extension Section {
  /// A list whose rows keep their numbers by their place in what was told, since acts speak of those.
  init<Line: PlacedLine>(numbered column: String, _ lines: [Line]) {
    let told = Line.toldAnew.joined(separator: ", ")
    let upsert = "\(Line.insertion) ON CONFLICT (customer, source) DO UPDATE SET \(told)"
    let laid = LaidLines(lines, sql: upsert)
    self.init(column, lines) { [count = lines.count] db, customer, isNew in
      if !isNew {
        let sql = "DELETE FROM \(Line.table) WHERE customer = ? AND source >= ?"
        try run(db, sql, [customer.bound, count.bound])
      }
      try laid.write(of: customer, in: db)
    }
  }
}

extension FileUpdate {
  /// The sections that the update speaks of, after the customer himself.
  var sections: [Section] { holdings + work + care }

  private var holdings: [Section] {
    [
      contract.map { Self.section($0, contractFields) },
      products.map { Self.section($0) },
      productChanges.map { Section(list: "product_changes", $0.map(ProductChangeLine.init)) },
      bills.map { Self.section($0) },
      payments.map { Section(list: "payments", $0.map(PaymentLine.init)) },
      paymentMethods.map { Self.section($0, paymentFields) },
    ].compactMap { $0 }
  }

  private var work: [Section] {
    [
      issues.map { Self.section($0) },
      promises.map { Section(numbered: "promises", $0.map(PromiseLine.init)) },
      requests.map { Section(numbered: "requests", $0.map(RequestLine.init)) },
      credits.map { Section(shared: "credits", $0.map(CreditLine.init)) },
      gestures.map { Section(shared: "gestures", $0.map(GestureLine.init)) },
      contacts.map { Self.section($0) },
    ].compactMap { $0 }
  }

  private var care: [Section] {
    [
      followUps.map { Section(numbered: "follow_ups", $0.map(FollowUpLine.init)) },
      surveys.map { Section(shared: "surveys", $0.map(SurveyLine.init)) },
      told.map { Section(list: "told", $0.map(ExpectationLine.init)) },
      needs.map { Section(list: "needs", $0.map(NeedLine.init)) },
      consents.map { Section(shared: "consents", $0.map(ConsentLine.init)) },
      kudos.map { Section(shared: "kudos", $0.map(KudosLine.init)) },
      ideas.map { Section(shared: "ideas", $0.map(IdeaLine.init)) },
    ].compactMap { $0 }
  }

  private static func section(_ contacts: [PastContact]) -> Section {
    let list = Section(shared: "contacts", contacts.map(PastContactLine.init))
    return list.then { db, _ in try References.pass(contacts.compactMap(\.reference), in: db) }
  }
}

extension Section {
  private init(
    column: String, digest: [UInt8],
    write: @escaping @Sendable (Database, Int64, Bool) throws -> Void
  ) {
    self.column = column
    self.digest = digest
    self.write = write
  }

  /// The same section, with something to be done after it was written.
  func then(_ more: @escaping @Sendable (Database, Int64) throws -> Void) -> Section {
    Section(column: column, digest: digest) { [write] db, customer, isNew in
      try write(db, customer, isNew)
      try more(db, customer)
    }
  }
}
