import Casework
import Markup

extension DemoReader {
  /// Products by their code in the price list, or maps that say what is different for this customer.
  func holdings(_ node: Node, months: Int) throws(MarkupError) -> [Product] {
    var held: [Product] = []
    for item in try node["products"]?.requiredItems() ?? [] {
      held.append(try holding(item, months: months))
    }
    return held
  }

  private func holding(_ node: Node, months: Int) throws(MarkupError) -> Product {
    let code = node.text == nil ? try node.required("code") : node
    var product = try priced(code)
    product.started = clock.months(-months)
    guard node.text == nil else { return product }
    try node.allowOnly(["code", "monthly", "since", "until", "unused"])
    if let price = node["monthly"] { product.monthly = try price.money(.shekel) }
    if let since = try day("since", of: node) { product.started = since }
    product.contractEnds = try day("until", of: node)
    product.unusedDays = try node.read("unused", as: Node.requiredInteger)
    return product
  }

  private func priced(_ code: Node) throws(MarkupError) -> Product {
    let name = try code.requiredText()
    guard let product = catalogue[name] else {
      throw MarkupError(at: code.place, unknown("product", name, among: catalogue.keys.sorted()))
    }
    return product
  }

  /// Bills by month, counted back from the latest. A bill has a line for each product, and what `more` adds.
  func bills(_ node: Node, of products: [Product]) throws(MarkupError) -> [Bill] {
    var bills: [Bill] = []
    for item in try node["bills"]?.requiredItems() ?? [] {
      bills.append(try bill(item, of: products))
    }
    return bills.sorted { $0.issued > $1.issued }
  }

  private func bill(_ node: Node, of products: [Product]) throws(MarkupError) -> Bill {
    try node.allowOnly(["month", "status", "more"])
    let statuses: [String: Bill.Status] = ["open": .open, "paid": .paid, "overdue": .overdue]
    let offset = try node.required("month").requiredInteger()
    let status = try choice(node.required("status"), statuses)
    var lines = products.map { Bill.Line(title: $0.title, amount: $0.monthly) }
    for more in try node["more"]?.requiredItems() ?? [] { lines.append(try billLine(more)) }
    let issued = clock.billing(offset)
    return Bill(
      number: "\(padded(issued.year, 4))-\(padded(issued.month, 2))", issued: issued,
      due: status == .overdue ? issued + 20 : issued + 45,
      total: Money(
        minorUnits: lines.map(\.amount.minorUnits).reduce(0, +), currency: .shekel),
      status: status, lines: lines)
  }

  private func billLine(_ node: Node) throws(MarkupError) -> Bill.Line {
    try node.allowOnly(["product", "title", "amount", "odd"])
    let odd = try node["odd"].map { node throws(MarkupError) in try words(node) }
    if let code = node["product"] {
      let product = try priced(code)
      return Bill.Line(title: product.title, amount: product.monthly, odd: odd)
    }
    return Bill.Line(
      title: try words(node.required("title")),
      amount: try node.required("amount").money(.shekel), odd: odd)
  }

  func methods(_ node: Node) throws(MarkupError) -> [PaymentMethod] {
    let kinds: [String: PaymentMethod.Kind] = [
      "card": .card, "bank-order": .bankOrder, "bank-transfer": .bankTransfer,
      "mailed-check": .mailedCheck,
    ]
    var methods: [PaymentMethod] = []
    for item in try node["pays"]?.requiredItems() ?? [] {
      try item.allowOnly(["by", "last-four", "expires"])
      methods.append(
        PaymentMethod(
          kind: try choice(item.required("by"), kinds),
          lastFour: try item.read("last-four", as: Node.requiredText),
          expires: try day("expires", of: item)))
    }
    return methods
  }
}
