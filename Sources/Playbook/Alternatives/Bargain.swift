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
  package var name: String {
    Self.prefix + ([takes.code] + drops.map(\.code)).joined(separator: "-")
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

/// The search for ways: every bundle with what he wants in it, beside every choice of what may come off.
package struct Bargaining: Sendable {
  package let catalogue: Catalogue
  package let products: [Product]
  package let today: Day
  /// What may be given without asking.
  package let creditLeft: Money

  package init(catalogue: Catalogue, products: [Product], today: Day, creditLeft: Money) {
    self.catalogue = catalogue
    self.products = products
    self.today = today
    self.creditLeft = creditLeft
  }

  /// As many ways as are shown.
  package static let most = 3
  /// At most so many things come off at once, of so many that he pays most for.
  private static let drops = 3
  private static let considered = 8

  /// The ways to it: what costs least by the month first, then what changes least. The plain one is always among them,
  /// where it is possible. The same file and prices always give the same.
  package func ways(to code: String) -> Result<[Bargain], NoBargain> {
    guard catalogue[code] != nil else { return .failure(.unknown) }
    guard !products.contains(where: { $0.code == code }) else { return .failure(.hasAlready) }
    let currency = catalogue[code]?.monthly.currency
    guard products.allSatisfy({ $0.monthly.currency == currency }) else {
      return .failure(.currency)
    }
    let offers = catalogue.offers.filter { $0.includes.contains(code) }
    let ways = offers.flatMap { offer in
      subsets(of: spare).compactMap { bargain(offer, without: $0) }
    }.sorted { $0.isBefore($1) }
    guard !ways.isEmpty else { return .failure(.needs(catalogue[code]?.needs ?? [])) }
    let plain = ways.first { $0.drops.isEmpty && $0.takes.code == code }
    var best = Array(ways.prefix(Self.most))
    if let plain, !best.contains(plain) { best[best.count - 1] = plain }
    return .success(best)
  }

  /// What seems unused, the dearest first.
  private var spare: [Product] {
    let unused = products.filter(\.seemsUnused).sorted {
      ($1.monthly.minorUnits, $0.code) < ($0.monthly.minorUnits, $1.code)
    }
    return Array(unused.prefix(Self.considered))
  }

  /// Every choice of up to three, none among them.
  private func subsets(of all: [Product]) -> [[Product]] {
    all.reduce([[]]) { sets, product in
      sets + sets.filter { $0.count < Self.drops }.map { $0 + [product] }
    }
  }

  private func bargain(_ offer: Catalogue.Offer, without drops: [Product]) -> Bargain? {
    let dropped = Set(drops.map(\.code))
    // What the bundle brings, or takes the place of, is not taken off because it is unused.
    guard dropped.isDisjoint(with: offer.includes + offer.insteadOf) else { return nil }
    let replaced = products.filter { (offer.includes + offer.insteadOf).contains($0.code) }
    let gone = dropped.union(replaced.map(\.code))
    let stays = products.filter { !gone.contains($0.code) }
    guard isWhole(Set(stays.map(\.code)).union(offer.includes), offer),
      let saving = (drops + replaced).monthly(in: offer.monthly.currency),
      let difference = offer.monthly.subtracting(saving)
    else { return nil }
    let waived = min(offer.once.minorUnits, max(0, creditLeft.minorUnits))
    return Bargain(
      takes: offer, drops: drops, replaced: replaced, difference: difference, once: offer.once,
      waived: Money(
        minorUnits: creditLeft.currency == offer.once.currency ? waived : 0,
        currency: offer.once.currency),
      from: (drops + replaced).compactMap(\.contractEnds).filter { $0 >= today }.max().map {
        $0 + 1
      })
  }

  /// Whether whatever he then has, has beside it what it needs.
  private func isWhole(_ codes: Set<String>, _ taken: Catalogue.Offer) -> Bool {
    (codes.compactMap { catalogue[$0] } + [taken]).allSatisfy { offer in
      offer.needs.isEmpty || !codes.isDisjoint(with: offer.needs)
    }
  }
}

extension Bargain {
  fileprivate func isBefore(_ other: Bargain) -> Bool {
    let (mine, theirs) = (changes, other.changes)
    return (difference.minorUnits, mine, once.minorUnits, name)
      < (other.difference.minorUnits, theirs, other.once.minorUnits, other.name)
  }

  private var changes: Int { drops.count + replaced.count }
}

extension [Product] {
  /// What they cost a month; nil where one is in another currency, or the sum overflows.
  func monthly(in currency: Currency) -> Money? {
    reduce(Optional(Money(minorUnits: 0, currency: currency))) { sum, product in
      sum?.adding(product.monthly)
    }
  }
}
