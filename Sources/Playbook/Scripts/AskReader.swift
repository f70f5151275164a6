import Casework
import Markup

extension StepScope {
  func ask(_ node: Node, isCheck: Bool) throws(MarkupError) -> Ask {
    let by = node["by"]
    let who = try by?.requiredText() ?? "customer"
    guard ["rep", "customer"].contains(who) else {
      throw MarkupError(
        at: by?.place ?? node.place, unknown("person", who, among: ["rep", "customer"]))
    }
    let type = variables.type(of: try node.required(isCheck ? "check" : "ask").requiredText())
    return Ask(
      text: try spoken(try node.required("text")), input: try input(node),
      isForRep: who == "rep", isCheck: isCheck,
      from: try answer(node["from"], of: type), likely: try answer(node["likely"], of: type))
  }

  /// An expression for what may be the answer; the file may lack it.
  private func answer(_ node: Node?, of type: FactType?) throws(MarkupError) -> Expression? {
    guard let node else { return nil }
    let expression = try Expression(node, in: variables, expecting: type?.orAbsent)
    return expression
  }

  private func input(_ node: Node) throws(MarkupError) -> Ask.Input {
    let ways = ["choice", "pick", "input"].filter { node.has($0) }
    guard ways.count == 1 else {
      throw MarkupError(at: node.place, "exactly one of `choice`, `pick` and `input` is needed")
    }
    if let word = node["input"] { return try Ask.Input.word(word) }
    if let pick = node["pick"] { return .pick(try self.pick(pick)) }
    return .choice(try options(try node.required("choice")))
  }

  private func options(_ node: Node) throws(MarkupError) -> [Ask.Option] {
    guard let pairs = node.pairs, (1...9).contains(pairs.count) else {
      throw MarkupError(at: node.place, "a choice has one to nine answers, each with its wording")
    }
    var options: [Ask.Option] = []
    for pair in pairs {
      options.append(
        Ask.Option(name: try pair.key.requiredText(), label: try spoken(pair.value)))
    }
    return options
  }

  private func pick(_ node: Node) throws(MarkupError) -> Ask.Pick {
    let items = try Expression(node, in: variables)
    guard let collection = items.term.listPath, collection.hasPrefix("customer.") else {
      throw MarkupError(at: node.place, "what is picked is one of the customer's own lists")
    }
    return Ask.Pick(collection: String(collection.dropFirst("customer.".count)), items: items)
  }
}

extension Term {
  /// The list that a pick is made from: `customer.invoices`.
  fileprivate var listPath: String? {
    switch self {
    case .fact(let path): path.text
    case .filtered(let list, _): list.listPath
    case .otherwise(let list, _): list.listPath
    default: nil
    }
  }
}
