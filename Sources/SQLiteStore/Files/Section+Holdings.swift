import Casework
import GRDB

extension FileUpdate {
  /// A product is known by its measures too, which the section's digest must cover.
  static func section(_ products: [Product]) -> Section {
    var heads = LaidLines(of: ProductLine.self)
    var measures = LaidLines(of: MeasureLine.self, places: 2)
    for (place, product) in products.enumerated() {
      heads.add(ProductLine(product: product), at: place)
      for (position, measure) in product.measures.enumerated() {
        measures.add(MeasureLine(measure: measure), at: place, position)
      }
    }
    return Section("products", products.map(WholeProduct.init)) {
      [heads, measures] db, customer, isNew in
      if !isNew { try run(db, "DELETE FROM product WHERE customer = ?", [customer.bound]) }
      try heads.write(of: customer, in: db)
      try measures.write(of: customer, in: db)
    }
  }

  /// - Parameter told: nil for all of it; else the fields of which the source speaks, and the rest stays.
  static func section(_ contract: Contract, _ told: Set<Contract.Field>?) -> Section {
    let columns = told.map { $0.map(\.column).sorted() } ?? ContractLine.columns
    let upsert = ContractLine.insertion + onConflict("customer", take: columns)
    let line = ContractLine(contract: contract)
    return Section("contract", [Told(line: line, columns: columns)]) { db, customer, _ in
      try run(db, upsert, [customer.bound] + line.bound)
    }
  }

  /// - Parameter told: nil for all ways of paying, as a whole; else those fields of the first one.
  static func section(
    _ methods: [PaymentMethod], _ told: Set<PaymentMethod.Field>?
  ) -> Section {
    guard let told, let first = methods.first else {
      return Section(list: "payment_methods", methods.map(PaymentMethodLine.init))
    }
    let columns = told.map(\.column).sorted()
    let upsert = PaymentMethodLine.insertion + onConflict("customer, position", take: columns)
    let line = PaymentMethodLine(method: first)
    return Section("payment_methods", [Told(line: line, columns: columns)]) { db, customer, _ in
      try run(db, upsert, [customer.bound, 0.bound] + line.bound)
    }
  }
}

/// Without columns the row is there for somebody new alone.
private func onConflict(_ key: String, take columns: [String]) -> String {
  guard !columns.isEmpty else { return " ON CONFLICT (\(key)) DO NOTHING" }
  let told = columns.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
  return " ON CONFLICT (\(key)) DO UPDATE SET \(told)"
}

/// A product with its measures, for knowing it again.
private struct WholeProduct: PlacedLine {
  static let table = ProductLine.table
  static let columns = ProductLine.columns
  static let insertion = ProductLine.insertion
  let product: Product

  var bound: [DatabaseValue] {
    ProductLine(product: product).bound
      + product.measures.flatMap { MeasureLine(measure: $0).bound }
  }
}

/// What a source tells of a line, for knowing it again: the columns of which it speaks and what they hold.
private struct Told<Line: PlacedLine>: PlacedLine {
  static var table: String { Line.table }
  static var columns: [String] { Line.columns }
  static var insertion: String { Line.insertion }
  let line: Line
  let columns: [String]

  var bound: [DatabaseValue] {
    zip(Line.columns, line.bound).filter { columns.contains($0.0) }
      .flatMap { [$0.0.bound, $0.1] }
  }
}

extension Contract.Field {
  fileprivate var column: String {
    switch self {
    case .term: "term"
    case .ends: "ends"
    }
  }
}

extension PaymentMethod.Field {
  fileprivate var column: String {
    switch self {
    case .kind: "kind"
    case .lastFour: "last_four"
    case .expires: "expires"
    }
  }
}
