/// How much of a product he used in a time, in whole units of what is counted: megabytes, minutes, hours.
package struct Measure: Hashable, Codable, Sendable {
  /// What is counted: "data abroad".
  package var what: LocalText
  /// `MB`, `minutes`, `hours`.
  package var unit: String
  package var amount: Int64
  package var from: Day
  /// The last day that was counted.
  package var until: Day
  /// How much the price includes; nil where there is no limit.
  package var allowance: Int64?

  package init(
    what: LocalText, unit: String, amount: Int64, from: Day, until: Day, allowance: Int64? = nil
  ) {
    self.what = what
    self.unit = unit
    self.amount = amount
    self.from = from
    self.until = until
    self.allowance = allowance
  }
}

/// When something that he pays for came, went, or changed its price.
package struct ProductChange: Hashable, Codable, Sendable {
  /// What happened to it on that day.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    case added, removed, renewed
    case priceChanged = "price-changed"
  }

  package var on: Day
  package var kind: Kind
  package var code: String
  package var title: LocalText
  /// By the month, before and after, where they are known.
  package var old: Money?
  package var new: Money?

  package init(
    on: Day, kind: Kind, code: String, title: LocalText, old: Money? = nil, new: Money? = nil
  ) {
    self.on = on
    self.kind = kind
    self.code = code
    self.title = title
    self.old = old
    self.new = new
  }
}
