package import Casework

/// A way to what he wants: something is taken, what he hardly uses comes off, and the sum is exact.
package struct Bargain: Hashable, Sendable {
  package let takes: Catalogue.Offer
  /// What he seems not to use; it only seems so, until he says it.
  package let drops: [Product]
  /// What he has that it brings too, or takes the place of.
  package let replaced: [Product]
  /// By the month, after and before: below zero he pays less.
  package let difference: Money
  /// What is paid once, and how much of it may be waived without asking.
  package let once: Money
  package let waived: Money
  /// The day from which the whole difference holds: something that comes off is bound until the day before.
  package let from: Day?

  /// `take:tv.films-tv.sport-internet.backup`.
  package var name: String { Self.name(takes.code, without: drops.map(\.code)) }

  static func name(_ takes: String, without drops: [String]) -> String {
    prefix + ([takes] + drops).joined(separator: "-")
  }

  static let prefix = "take:"
}

/// Why there is no way to what he wants.
package enum NoBargain: Error, Hashable, Sendable {
  /// The price list does not have it.
  case unknown
  case hasAlready
  /// One of these must be there first.
  case needs([String])
  /// He pays in another currency than the prices are in.
  case currency
}

extension Bargain {
  /// What costs least by the month first, then what changes least.
  func isBefore(_ other: Bargain) -> Bool {
    let (mine, theirs) = (rank, other.rank)
    return mine == theirs ? name < other.name : mine < theirs
  }

  private var rank: (Int64, Int, Int64) {
    (difference.minorUnits, drops.count + replaced.count, once.minorUnits)
  }
}

extension [Product] {
  /// What they cost a month; nil where one is in another currency, or the sum overflows.
  func monthly(in currency: Currency) -> Money? {
    reduce(Optional(Money(minorUnits: 0, currency: currency))) { sum, product in
      sum?.adding(product.monthly)
    }
  }
}
