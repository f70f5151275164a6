package import Casework
import Markup

/// What the desk sells, by the month: single things, and bundles of them.
package struct Catalogue: Hashable, Sendable {
  /// Something that the desk sells, from `prices` in `desk.yaml`.
  package struct Offer: Hashable, Sendable {
    package let code: String
    package let title: LocalText
    package let monthly: Money
    /// What is paid once, when it begins.
    package let once: Money
    /// For how many months who takes it is bound; none where he may leave it at any time.
    package let months: Int
    /// The codes that it has in it; of a single thing its own.
    package let includes: [String]
    /// Whoever takes it gives these up: another speed of the same line.
    package let insteadOf: [String]
    /// One of these must be there beside it, where there are any.
    package let needs: [String]

    package init(
      code: String, title: LocalText, monthly: Money, once: Money? = nil, months: Int = 0,
      includes: [String]? = nil, insteadOf: [String] = [], needs: [String] = []
    ) {
      self.code = code
      self.title = title
      self.monthly = monthly
      self.once = once ?? Money(minorUnits: 0, currency: monthly.currency)
      self.months = months
      self.includes = includes ?? [code]
      self.insteadOf = insteadOf
      self.needs = needs
    }
  }

  /// In the order in which the desk lists them.
  package let offers: [Offer]

  package init(_ offers: [Offer] = []) { self.offers = offers }

  package subscript(code: String) -> Offer? { offers.first { $0.code == code } }
}

extension Catalogue {
  /// `[{code: tv.sport, title: {...}, monthly: 15 ₪, needs: [tv.basic, tv.family]}]`.
  init(_ node: Node, _ currency: Currency, _ languages: [String]) throws(MarkupError) {
    var offers: [Offer] = []
    for item in try node.requiredItems() {
      let offer = try Offer(item, currency, languages)
      guard !offers.contains(where: { $0.code == offer.code }) else {
        throw MarkupError(at: item.place, "`\(offer.code)` has a price already")
      }
      offers.append(offer)
    }
    self.init(offers)
    try check(node)
  }

  /// What is in a bundle, and what something needs, has a price too.
  private func check(_ node: Node) throws(MarkupError) {
    let codes = offers.map(\.code)
    for item in try node.requiredItems() {
      for key in ["includes", "instead-of", "needs"] {
        for part in try item[key]?.requiredItems() ?? [] {
          let code = try part.requiredText()
          guard codes.contains(code) else {
            throw MarkupError(at: part.place, unknown("code", code, among: codes))
          }
        }
      }
    }
  }
}

extension Catalogue.Offer {
  fileprivate init(
    _ node: Node, _ currency: Currency, _ languages: [String]
  ) throws(MarkupError) {
    try node.allowOnly([
      "code", "title", "monthly", "once", "months", "includes", "instead-of", "needs",
    ])
    func codes(_ key: String) throws(MarkupError) -> [String]? {
      guard let list = node[key] else { return nil }
      var codes: [String] = []
      for item in try list.requiredItems() { codes.append(try item.requiredText()) }
      return codes
    }
    self.init(
      code: try node.required("code").requiredText(),
      title: try LocalText(try node.required("title"), in: languages),
      monthly: try node.money("monthly", currency),
      once: node["once"] == nil ? nil : try node.money("once", currency),
      months: try node["months"]?.requiredInteger(in: 0...120) ?? 0,
      includes: try codes("includes"),
      insteadOf: try codes("instead-of") ?? [],
      needs: try codes("needs") ?? [])
  }
}
