import Casework
package import Markup

extension Mapping {
  /// Reads a mapping from YAML.
  /// - Throws: `MarkupError` with the place of what is wrong, and the nearest name that is known.
  package init(yaml text: String, path: String) throws(MarkupError) {
    let node = try Node(yaml: text, path: path)
    try node.allowOnly([
      "mapping", "title", "format", "separator", "currency", "customer", "extra", "contract",
      "payment", "products", "rest", "rows", "beside", "ticket", "known-by",
    ])
    let currency = try node.read("currency", as: Node.currency) ?? .shekel
    self.init(
      name: try node.required("mapping").requiredText(),
      title: try node.required("title").localText(),
      format: try node.read("format", as: Node.format) ?? .csv,
      separator: try node.read("separator", as: Node.separator),
      list: try node.read("rows", as: Node.requiredText) ?? "rows",
      currency: currency,
      assignments: try node.assignments(),
      keepsOthers: node["extra"]?.text == "others",
      products: try node.products(currency),
      rest: try node.read("rest", as: Node.rest))
    joins = try node.list("beside", of: Node.join)
    ticket = try node.read("ticket", as: Node.ticket)
    if let known = node["known-by"] {
      guard known.text == "mail" else {
        throw MarkupError(at: known.place, "`mail` is needed here")
      }
      isKnownByMail = true
    }
    guard assignments.contains(where: { $0.target == .customer(.account) }) else {
      throw MarkupError(
        at: try node.required("customer").place,
        "`account` is missing: without it nobody is found again")
    }
  }
}

extension Node {
  fileprivate func assignments() throws(MarkupError) -> [Mapping.Assignment] {
    var all: [Mapping.Assignment] = []
    for (name, field) in try required("customer").fields(of: Target.CustomerField.self) {
      all.append(try field.assignment(to: .customer(name)))
    }
    for (name, field) in try self["contract"]?.fields(of: Target.ContractField.self) ?? [] {
      all.append(try field.assignment(to: .contract(name)))
    }
    for (name, field) in try self["payment"]?.fields(of: Target.PaymentField.self) ?? [] {
      all.append(try field.assignment(to: .payment(name)))
    }
    guard let extra = self["extra"], extra.text != "others" else { return all }
    guard let pairs = extra.pairs else {
      throw MarkupError(at: extra.place, "a map, or the word `others`, is needed here")
    }
    for pair in pairs {
      all.append(try pair.value.assignment(to: .extra(try pair.key.requiredText())))
    }
    return all
  }

  private func fields<Name: RawRepresentable<String> & CaseIterable>(
    of names: Name.Type
  )
    throws(MarkupError) -> [(Name, Node)]
  {
    try allowOnly(names.allCases.map(\.rawValue))
    return (pairs ?? []).compactMap { pair in
      pair.key.text.flatMap { Name(rawValue: $0) }.map { ($0, pair.value) }
    }
  }

  private func assignment(to target: Target) throws(MarkupError) -> Mapping.Assignment {
    var field = try self.field()
    if target == .customer(.born) { field.type = field.type.past }
    let fixed = field.values.sorted { $0.key < $1.key }.map(\.value)
    let constants = field.origins.compactMap {
      if case .constant(let text) = $0 { text } else { nil }
    }
    for value in fixed + constants + [field.otherwise].compactMap({ $0 }) {
      var trial = FileUpdate(customer: Customer(account: ""))
      do throws(Row.Fault) {
        _ = try target.fill(&trial, with: value, own: OwnFields([]))
      } catch {
        throw MarkupError(at: place, "`\(value)` cannot stand here: \(told(error.reason))")
      }
    }
    return Mapping.Assignment(target: target, field: field)
  }

  /// In English, as all that is wrong with a file of ours.
  private func told(_ reason: Reason) -> String {
    if case .text(let known) = reason.slots["known"] { return "not one of \(known)" }
    return reason.key == "intake.not-day" ? "not a day" : "not a number of months"
  }

  fileprivate func join() throws(MarkupError) -> Mapping.Join {
    try allowOnly(["list", "key", "by", "within", "as", "take"])
    return Mapping.Join(
      list: try required("list").requiredText(), key: try required("key").requiredText(),
      by: try required("by").requiredText(), within: try read("within", as: Node.requiredText),
      name: try required("as").requiredText(), take: try required("take").names())
  }

  fileprivate func format() throws(MarkupError) -> Mapping.Format {
    try choice(Mapping.Format.self)
  }

  fileprivate func products(_ currency: Currency) throws(MarkupError) -> [Mapping.ProductTable] {
    var tables: [Mapping.ProductTable] = []
    for item in try self["products"]?.requiredItems() ?? [] {
      tables.append(try item.productTable(currency))
    }
    return tables
  }

  private func productTable(
    _ currency: Currency
  ) throws(MarkupError) -> Mapping.ProductTable {
    try allowOnly(["column", "values"])
    let table = try required("values")
    guard let pairs = table.pairs else {
      throw MarkupError(at: table.place, "a map is needed here")
    }
    var values: [String: Product?] = [:]
    for pair in pairs {
      let means = pair.value.text == "nothing" ? nil : try pair.value.product(currency)
      values.updateValue(means, forKey: try pair.key.requiredText().lowercased())
    }
    return Mapping.ProductTable(column: try required("column").names(), values: values)
  }

  fileprivate func rest() throws(MarkupError) -> Mapping.Rest {
    try allowOnly(["column", "code", "title"])
    return Mapping.Rest(
      field: Field(origins: [.columns([try required("column").names()])], type: .money),
      code: try required("code").requiredText(), title: try required("title").localText())
  }

  fileprivate func separator() throws(MarkupError) -> UInt8 {
    switch try requiredText() {
    case ",", "comma": return UInt8(ascii: ",")
    case ";", "semicolon": return UInt8(ascii: ";")
    case "\t", "tab": return UInt8(ascii: "\t")
    case "|", "pipe": return UInt8(ascii: "|")
    default: throw MarkupError(at: place, "`comma`, `semicolon`, `tab` or `pipe` is needed here")
    }
  }
}
