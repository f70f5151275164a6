/// An amount of money: whole minor units (agorot, cents) of one currency. There is no rounding anywhere.
package struct Money: Hashable, Codable, Sendable {
  package let minorUnits: Int64
  package let currency: Currency

  package init(minorUnits: Int64, currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  package static func shekels(_ units: Int64, agorot: Int64 = 0) -> Money {
    Money(minorUnits: units * 100 + agorot, currency: .shekel)
  }

  /// Reads `149.90`, `1,149.90`, `20`, with at most two decimals; nil for anything else.
  package init?(decimal text: some StringProtocol, currency: Currency) {
    var digits = String(text.filter { $0 != "," })
    let isNegative = digits.hasPrefix("-")
    if isNegative { digits.removeFirst() }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = Int64(parts[0]), whole >= 0,
      parts[0].utf8.allSatisfy(\.isDigit)
    else { return nil }
    var fraction: Int64 = 0
    if parts.count == 2 {
      guard (1...2).contains(parts[1].utf8.count),
        parts[1].utf8.allSatisfy(\.isDigit), let read = Int64(parts[1])
      else { return nil }
      fraction = parts[1].utf8.count == 1 ? read * 10 : read
    }
    let (scaled, overflow) = whole.multipliedReportingOverflow(by: 100)
    guard !overflow, scaled <= Int64.max - fraction else { return nil }
    self.init(minorUnits: (scaled + fraction) * (isNegative ? -1 : 1), currency: currency)
  }

  /// `149.90`, without the currency.
  package var decimal: String {
    let size = minorUnits.magnitude
    let sign = minorUnits < 0 ? "-" : ""
    return "\(sign)\(size / 100).\(padded(Int(size % 100), 2))"
  }

  /// Nil where the currencies differ or the sum overflows.
  package func adding(_ other: Money) -> Money? {
    let (sum, overflow) = minorUnits.addingReportingOverflow(other.minorUnits)
    return currency == other.currency && !overflow
      ? Money(minorUnits: sum, currency: currency) : nil
  }

  /// Nil where the currencies differ or the difference overflows.
  package func subtracting(_ other: Money) -> Money? {
    let (rest, overflow) = minorUnits.subtractingReportingOverflow(other.minorUnits)
    return currency == other.currency && !overflow
      ? Money(minorUnits: rest, currency: currency) : nil
  }
}

/// ISO 4217.
package enum Currency: String, Hashable, Codable, Sendable {
  case shekel = "ILS"
  case dollar = "USD"
  case euro = "EUR"
}
