import Casework
import Markup

extension DemoReader {
  func customer(_ node: Node) throws(MarkupError) -> FileUpdate {
    try node.allowOnly([
      "account", "kind", "name", "other-names", "call", "form", "language", "city", "street",
      "phones", "mails", "id", "born", "months", "left", "care", "authorised", "contract",
      "products", "pays", "bills", "issues", "promises", "requests", "contacts", "told", "needs",
    ])
    var update = FileUpdate(customer: try identity(node))
    let products = try holdings(node, months: update.customer.monthsWithUs)
    update.contract = try contract(node["contract"])
    update.products = products
    update.bills = try bills(node, of: products)
    update.paymentMethods = try methods(node)
    try readHistory(node, into: &update)
    return update
  }

  private func identity(_ node: Node) throws(MarkupError) -> Customer {
    Customer(
      account: try node.required("account").requiredText(),
      kind: try node.read("kind", as: Node.customerKind) ?? .person,
      name: try node.required("name").requiredText(),
      otherNames: try texts("other-names", of: node), address: try text("call", of: node),
      form: try node.required("form").choice(FormOfAddress.self),
      language: try node.required("language").requiredText(),
      city: try node.required("city").requiredText(),
      street: try node.required("street").requiredText(),
      contactPoints: try texts("phones", of: node).map { ContactPoint(.phone, $0) }
        + texts("mails", of: node).map { ContactPoint(.mail, $0) },
      idLastFour: try node.read("id", as: Node.requiredText), born: try day("born", of: node),
      monthsWithUs: try node.required("months").requiredInteger(),
      hasLeft: try node.read("left", as: Node.requiredTruth) ?? false,
      care: try text("care", of: node), authorised: try texts("authorised", of: node))
  }

  private func contract(_ node: Node?) throws(MarkupError) -> Contract? {
    guard let node else { return nil }
    try node.allowOnly(["term", "ends"])
    let terms: [String: Contract.Term] = [
      "monthly": .monthly, "one-year": .oneYear, "two-years": .twoYears,
    ]
    return Contract(
      term: try choice(node.required("term"), terms), ends: try day("ends", of: node))
  }
}

extension Node {
  fileprivate func customerKind() throws(MarkupError) -> Customer.Kind {
    guard let kind = Customer.Kind(rawValue: try requiredText()) else {
      throw MarkupError(at: place, "`person` or `business` is needed here")
    }
    return kind
  }
}
