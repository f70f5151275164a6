import Casework
import Markup

/// What people take and what it costs, who works here, and what breaks.
struct PlanBook: Sendable {
  struct Bundle: Sendable {
    enum Customer: String, CaseIterable, Sendable { case anybody, elderly, business }
    let codes: [String]
    let weight: Int
    let suits: Customer
  }

  struct Extra: Sendable {
    let beside: String
    let code: String
    let share: Int
    let community: String?
  }

  /// A price that all had to pay from then on.
  struct Rise: Sendable {
    let monthsAgo: Int
    let code: String
    let before: Money
  }

  struct Usage: Sendable {
    let code: String
    let what: LocalText
    let unit: String
    let usual: Int
    let allowance: Int64?
  }

  /// The titles of lines of a bill that are no product.
  struct Lines: Sendable {
    let installation, discount, credit, bounced, abroad: LocalText
    let twice, removed: Telling
  }

  struct Colleague: Sendable {
    let rep: Rep?
    let login: String
    /// Of a hundred promises, those that he keeps.
    let keeps: Int
  }

  struct Breakage: Sendable {
    let stops: [String]
    let hours: Int
    let title: Telling
  }

  let bundles: [Bundle.Customer: Odds<Bundle>]
  let extras: [Extra]
  let discounts: [Money]
  let rises: [Rise]
  let speeds: [(code: String, megabits: Int)]
  let usages: [Usage]
  let lines: Lines
  let colleagues: [Colleague]
  let breakages: Odds<Breakage>

  init(_ shelf: Shelf, lists: [String: [Words]]) throws(MarkupError) {
    let plans = try shelf.one("plans")
    try plans.allowOnly([
      "bundles", "extras", "discounts", "rises", "speeds", "measures", "lines",
    ])
    bundles = try Self.bundles(plans.required("bundles"))
    extras = try plans.required("extras").each { item throws(MarkupError) in try item.extra() }
    discounts = try plans.required("discounts").each { item throws(MarkupError) in
      try item.money(.shekel)
    }
    rises = try plans.required("rises").each { item throws(MarkupError) in try item.rise() }
    usages = try plans.required("measures").each { item throws(MarkupError) in try item.usage() }
    speeds = try Self.speeds(plans.required("speeds"))
    lines = try Lines(plans.required("lines"), lists)
    let reps = try shelf.one("reps")
    colleagues = try reps.each { item throws(MarkupError) in try item.colleague() }
    guard !colleagues.isEmpty else { throw MarkupError(at: reps.place, "the list is empty") }
    var breakages = Odds<Breakage>()
    for item in try shelf.one("faults").requiredItems() {
      breakages.add(try item.breakage(lists), try item.required("weight").weight())
    }
    self.breakages = breakages
  }

  private static func bundles(
    _ node: Node
  ) throws(MarkupError) -> [Bundle.Customer: Odds<Bundle>] {
    let all = try node.each { item throws(MarkupError) in try item.bundle() }
    let everybody = all.filter { $0.suits == .anybody }.map { ($0, $0.weight) }
    let elderly = all.filter { $0.suits == .elderly }.map { ($0, $0.weight * 3) }
    let business = all.filter { $0.suits == .business }.map { ($0, $0.weight) }
    return [
      .anybody: Odds(everybody), .elderly: Odds(everybody + elderly), .business: Odds(business),
    ]
  }

  private static func speeds(
    _ node: Node
  ) throws(MarkupError) -> [(code: String, megabits: Int)] {
    var speeds: [(code: String, megabits: Int)] = []
    for pair in node.pairs ?? [] {
      speeds.append((pair.key.text ?? "", try pair.value.weight()))
    }
    return speeds
  }
}

extension PlanBook.Lines {
  fileprivate init(_ node: Node, _ lists: [String: [Words]]) throws(MarkupError) {
    installation = try node.required("installation").words().local
    discount = try node.required("discount").words().local
    credit = try node.required("credit").words().local
    bounced = try node.required("bounced").words().local
    abroad = try node.required("abroad").words().local
    twice = try Telling(node.required("twice"), lists: lists)
    removed = try Telling(node.required("removed"), lists: lists)
  }
}

extension Node {
  fileprivate func bundle() throws(MarkupError) -> PlanBook.Bundle {
    try allowOnly(["weight", "for", "products"])
    return PlanBook.Bundle(
      codes: try list("products", of: Node.requiredText),
      weight: try required("weight").weight(),
      suits: try self["for"]?.choice(PlanBook.Bundle.Customer.self) ?? .anybody)
  }

  fileprivate func extra() throws(MarkupError) -> PlanBook.Extra {
    try allowOnly(["beside", "code", "share", "community"])
    return PlanBook.Extra(
      beside: try required("beside").requiredText(), code: try required("code").requiredText(),
      share: try required("share").share(),
      community: try read("community", as: Node.requiredText))
  }

  fileprivate func rise() throws(MarkupError) -> PlanBook.Rise {
    try allowOnly(["months", "code", "was"])
    return PlanBook.Rise(
      monthsAgo: try required("months").weight(),
      code: try required("code").requiredText(), before: try required("was").money(.shekel))
  }

  fileprivate func usage() throws(MarkupError) -> PlanBook.Usage {
    try allowOnly(["code", "what", "unit", "usual", "allowance"])
    return PlanBook.Usage(
      code: try required("code").requiredText(), what: try required("what").words().local,
      unit: try required("unit").requiredText(), usual: try required("usual").weight(),
      allowance: try read("allowance", as: Node.requiredInteger).map { Int64($0) })
  }

  fileprivate func colleague() throws(MarkupError) -> PlanBook.Colleague {
    try allowOnly(["login", "name", "form", "role", "keeps"])
    let login = try required("login").requiredText()
    let rep = try self["name"].map { name throws(MarkupError) in
      Rep(
        login: login, name: try name.words().local,
        form: try required("form").choice(FormOfAddress.self), role: try role())
    }
    return PlanBook.Colleague(
      rep: rep, login: login, keeps: try required("keeps").share())
  }

  private func role() throws(MarkupError) -> Rep.Role {
    guard let node = self["role"] else { return .rep }
    guard let role = Rep.Role(rawValue: try node.requiredText()) else {
      throw MarkupError(at: node.place, "`rep`, `lead`, `trainee` or `auditor` is needed here")
    }
    return role
  }

  fileprivate func breakage(
    _ lists: [String: [Words]]
  ) throws(MarkupError) -> PlanBook.Breakage {
    try allowOnly(["weight", "for", "hours", "title"])
    return PlanBook.Breakage(
      stops: try list("for", of: Node.requiredText),
      hours: try required("hours").weight(),
      title: try Telling(required("title"), lists: lists))
  }
}
