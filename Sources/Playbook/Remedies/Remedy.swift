package import Casework
package import Markup

/// Something that is worth mending while he is on the line, because it would make him call again.
package struct Remedy: Hashable, Sendable {
  /// Why it is raised, as `kind` in its file says.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Something is about to go wrong for him: always shown.
    case harm
    /// It spares him a call.
    case care
    /// Something to buy or to change, and only for a need that the file shows.
    case offer
  }

  package let name: String
  package let kind: Kind
  package let title: Sentence
  package let why: Sentence
  /// What to say to raise it.
  package let say: Sentence?
  package let seconds: Int
  package let cost: Money?
  /// Which script runs it.
  package let script: String?
  /// The chance of a call within 30 days if nothing is done, in thousandths. Written, until there is history.
  package let prior: Int
  /// The contact reason that it spares.
  package let spares: String?
  /// Days of rest after a no.
  package let rest: Int
  let rule: Rule
  /// Asked beside the general rules of silence: while it holds, the remedy waits.
  let quiet: Expression?
  package let place: Place

  private static let keys = [
    "remedy", "kind", "title", "with", "when", "why", "say", "seconds", "cost", "script", "prior",
    "spares", "rest", "quiet-while", "tests",
  ]

  init(_ node: Node, languages: [String], schema: FactSchema) throws(MarkupError) {
    try node.allowOnly(Remedy.keys)
    rule = try Rule(node, in: schema)
    name = try node.required("remedy").requiredText()
    kind = try Kind(try node.required("kind"))
    title = try Sentence(try node.required("title"), languages: languages, rule: rule)
    why = try Sentence(try node.required("why"), languages: languages, rule: rule)
    say = try node["say"].sentence(languages, rule)
    seconds = try node.required("seconds").requiredInteger(in: 1...3600)
    cost = try node["cost"]?.constant(.money).money
    script = node["script"]?.text
    prior = try node.required("prior").thousandths()
    spares = node["spares"]?.text
    rest = try node["rest"]?.requiredInteger(in: 0...3650) ?? 30
    quiet = try node["quiet-while"].condition(in: rule.schema)
    place = node.place
  }

  /// What a call costs times the chance that this causes one, for each second: sums of the same currency compare by it.
  package func isWorthMore(than other: Remedy) -> Bool {
    let mine = prior * other.seconds
    let others = other.prior * seconds
    return mine == others ? name < other.name : mine > others
  }

  /// The chance of a call times what one costs, in minor units a second, rounded down.
  package func valuePerSecond(callCost: Money) -> Money {
    let (product, overflow) = callCost.minorUnits.multipliedReportingOverflow(by: Int64(prior))
    let worth = overflow ? 0 : product / 1000 / Int64(seconds)
    return Money(minorUnits: worth, currency: callCost.currency)
  }
}

extension Remedy.Kind {
  fileprivate init(_ node: Node) throws(MarkupError) {
    let word = try node.requiredText()
    guard let kind = Self(rawValue: word) else {
      throw MarkupError(
        at: node.place, unknown("kind", word, among: Self.allCases.map(\.rawValue)))
    }
    self = kind
  }
}

extension Node {
  /// `0.35` is 350.
  fileprivate func thousandths() throws(MarkupError) -> Int {
    let parts = try requiredText().split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == "0", (1...3).contains(parts[1].utf8.count),
      parts[1].utf8.allSatisfy(\.isDigit),
      let digits = Int(parts[1] + String(repeating: "0", count: 3 - parts[1].utf8.count))
    else { throw MarkupError(at: place, "a chance below 1 is needed here, as 0.35") }
    return digits
  }
}

extension Node? {
  fileprivate func sentence(
    _ languages: [String], _ rule: Rule
  ) throws(MarkupError) -> Sentence? {
    guard let node = self else { return nil }
    return try Sentence(node, languages: languages, rule: rule)
  }

  fileprivate func condition(in schema: FactSchema) throws(MarkupError) -> Expression? {
    guard let node = self else { return nil }
    return try Expression(node, in: schema, expecting: .truth)
  }
}

extension Node {
  /// A value written as in a condition: `20 ₪`, `2 hours`.
  func constant(_ type: FactType) throws(MarkupError) -> FactValue {
    let time = DeskTime(now: Instant(milliseconds: 0), calendar: .israeli(zone: .utc))
    let expression = try Expression(self, in: FactSchema(), expecting: type)
    guard let value = expression.value(Facts(), at: time) else {
      throw MarkupError(at: place, "this comes to nothing")
    }
    return value
  }
}
