import Casework
import Markup

/// A mapping whose columns were found in one file.
struct BoundMapping {
  private let mapping: Mapping
  private let width: Int
  private let assignments: [(target: Target, field: BoundField)]
  private let products: [(cell: Int, table: Mapping.ProductTable)]
  private let rest: BoundField?
  /// Columns that nothing reads, kept by name.
  private let others: [(cell: Int, name: String)]
  private let ticket: BoundTicket?
  private let own: OwnFields

  /// - Throws: `IntakeError` naming every column that is missing and the nearest that the file has, or one that is read
  ///   and stands twice.
  init(
    _ mapping: Mapping, to header: Header, file: String, zone: Zone = .utc, own: [OwnField] = []
  ) throws {
    var missing: [String] = []
    var assignments: [(target: Target, field: BoundField)] = []
    for assignment in mapping.assignments {
      if let bound = BoundField(assignment.field, in: header, missing: &missing) {
        assignments.append((assignment.target, bound))
      }
    }
    var products: [(cell: Int, table: Mapping.ProductTable)] = []
    for table in mapping.products {
      if let cell = header.index(of: table.column) {
        products.append((cell, table))
      } else {
        missing += table.column.prefix(1)
      }
    }
    let rest = mapping.rest.flatMap { BoundField($0.field, in: header, missing: &missing) }
    let ticket = mapping.ticket.map { BoundTicket($0, in: header, zone: zone, missing: &missing) }
    guard missing.isEmpty else {
      throw IntakeError(
        file: file, line: 1, missingColumns(missing, of: mapping.name, found: header.names))
    }
    self.mapping = mapping
    self.assignments = assignments
    self.products = products
    self.rest = rest
    self.ticket = ticket
    self.own = OwnFields(own)
    width = header.names.count
    let read = Set(
      assignments.flatMap(\.field.cells) + products.map(\.cell) + (rest?.cells ?? [])
        + (ticket?.cells ?? []))
    try refuseTwice(read, in: header, of: mapping.name, file: file)
    let taken = read.union(ticket?.otherCells ?? [])
    others = mapping.keepsOthers ? header.named(besides: taken) : []
  }

  /// The cells by which rows of the other system know each other.
  var keys: Set<Int> {
    let accounts = assignments.filter { $0.target == .customer(.account) }.flatMap(\.field.cells)
    return Set(accounts + (ticket?.keys ?? []))
  }

  /// The same in lists within a row.
  var keysOfLists: Set<String> { Set(mapping.ticket?.comments?.authorNumber ?? []) }

  /// What the row tells: an empty cell tells nothing where the mapping does not say what it means, and what stands in
  /// for a column that is not there is no more than what a new customer begins with.
  /// - Throws: `Row.Fault` where any cell does not fit; nothing of the row goes in then.
  func update(from row: Row, on today: Day) throws(Row.Fault) -> FileUpdate {
    if let fault = row.fault { throw fault }
    guard row.cells.count == width else {
      throw Row.Fault(
        cell: row.cells.count < width ? row.cells.count : nil,
        Reason("intake.cells", ["count": "\(row.cells.count)", "width": "\(width)"]))
    }
    var update = FileUpdate(customer: Customer(account: ""))
    var told = Set<Customer.Field>(minimumCapacity: assignments.count)
    var toldOfContract: Set<Contract.Field> = []
    var toldOfPayment: Set<PaymentMethod.Field> = []
    for (target, field) in assignments {
      guard let value = try field.value(in: row, on: today) else { continue }
      let filled: Customer.Field?
      do throws(Row.Fault) {
        filled = try target.fill(&update, with: value, own: own)
      } catch {
        throw Row.Fault(cell: field.cells.first, error.reason)
      }
      guard !field.cells.isEmpty else { continue }
      if let filled { told.insert(filled) }
      if case .contract(let filled) = target { toldOfContract.insert(filled.field) }
      if case .payment(let filled) = target { toldOfPayment.insert(filled.field) }
    }
    for (cell, name) in others where !row.cells[cell].text.trimmed.isEmpty {
      do throws(Row.Fault) {
        told.insert(
          try own.fill(&update.customer, name, with: row.cells[cell].text.trimmed))
      } catch {
        throw Row.Fault(cell: cell, error.reason)
      }
    }
    update.fields = told
    update.contractFields = toldOfContract
    update.paymentFields = toldOfPayment
    if !products.isEmpty { update.products = try self.products(in: row, on: today) }
    if let ticket { try tell(ticket, row, today, &update) }
    return update
  }

  /// What a ticket says of who opened it is for a customer who is new: other systems know him better.
  private func tell(
    _ ticket: BoundTicket, _ row: Row, _ today: Day, _ update: inout FileUpdate
  ) throws(Row.Fault) {
    update.tickets = [try ticket.ticket(from: row, on: today)]
    update.fields = []
    if mapping.isKnownByMail {
      update.knownBy = update.customer.contactPoints.first { $0.kind == .mail }
    }
  }

  private func products(in row: Row, on today: Day) throws(Row.Fault) -> [Product] {
    var held: [Product] = []
    for (cell, table) in products {
      guard let product = table.values[row.cells[cell].text.trimmed.lowercased()] else {
        throw Row.Fault(cell: cell, "intake.unknown-value")
      }
      if let product { held.append(product) }
    }
    if let adjustment = try adjustment(of: held, in: row, on: today) { held.append(adjustment) }
    return held
  }

  /// What the products leave of the sum in the row: a few cents more or less, so that the sum is exact.
  private func adjustment(
    of products: [Product], in row: Row, on today: Day
  )
    throws(Row.Fault) -> Product?
  {
    guard let rest, let line = mapping.rest, let text = try rest.value(in: row, on: today),
      var left = Money(decimal: text, currency: mapping.currency)
    else { return nil }
    for product in products {
      guard let less = left.subtracting(product.monthly) else {
        throw Row.Fault(cell: rest.cells.first, "intake.amount-range")
      }
      left = less
    }
    guard left.minorUnits != 0 else { return nil }
    return Product(code: line.code, title: line.title, monthly: left)
  }
}

/// - Throws: `IntakeError` where a column that is read stands twice.
private func refuseTwice(
  _ read: Set<Int>, in header: Header, of mapping: String, file: String
) throws {
  guard let twice = read.sorted().first(where: header.isTwice) else { return }
  throw IntakeError(
    file: file, line: 1,
    Reason(
      "intake.column-twice",
      ["name": .text(header.names[twice]), "mapping": .text(mapping)]))
}

private func missingColumns(_ missing: [String], of mapping: String, found: [String]) -> Reason {
  let named = missing.prefix(6).map { name in
    guard let near = nearest(to: name.lowercased(), among: found.map { $0.lowercased() }) else {
      return Reason("intake.column", ["name": .text(name)])
    }
    return Reason("intake.column-nearest", ["name": .text(name), "near": .text(near)])
  }
  var slots: [String: Reason.Value] = [
    "mapping": .text(mapping), "columns": .reasons(named), "found": "\(found.count)",
  ]
  guard missing.count > named.count else {
    return Reason(named.count == 1 ? "intake.needs-column" : "intake.needs-columns", slots)
  }
  slots["more"] = "\(missing.count - named.count)"
  return Reason("intake.needs-more-columns", slots)
}
