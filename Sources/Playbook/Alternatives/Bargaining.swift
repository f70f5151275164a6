package import Casework

/// The search for ways: every offer with what he wants in it, beside every choice of what may come off.
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
  /// Of so many things that seem unused, those that he pays most for, some may come off.
  private static let considered = 8

  /// The ways to it: what costs least by the month first, then what changes least. The plain one is always among them,
  /// where it is possible. The same file and prices always give the same.
  package func ways(to code: String) -> Result<[Bargain], NoBargain> {
    guard let wanted = catalogue[code] else { return .failure(.unknown) }
    guard !holds(code) else { return .failure(.hasAlready) }
    guard isInOneCurrency(wanted) else { return .failure(.currency) }
    let deals = deals { $0.code == code || $0.includes.contains(code) }
    var best: [Bargain] = []
    for deal in deals {
      for drops in deal.choices { best.insert(drops, of: deal) }
    }
    guard !best.isEmpty else { return .failure(.needs(wanted.needs)) }
    let plain = deals.first { $0.offer.code == code }?.bargain(without: .none)
    if let plain, !best.contains(plain) { best[best.count - 1] = plain }
    return .success(best)
  }

  /// The way of that name, without a search for those that are better; nil where it is none.
  package func way(named name: String) -> Bargain? {
    for deal in deals({ name.hasPrefix(Bargain.prefix + $0.code) }) {
      let drops = deal.choices.first { deal.name(without: $0) == name }
      if let drops, isInOneCurrency(deal.offer) { return deal.bargain(without: drops) }
    }
    return nil
  }

  private func holds(_ code: String) -> Bool { products.contains { $0.code == code } }

  private func isInOneCurrency(_ offer: Catalogue.Offer) -> Bool {
    products.allSatisfy { $0.monthly.currency == offer.monthly.currency }
  }

  private func deals(_ isMeant: (Catalogue.Offer) -> Bool) -> [Deal] {
    let offers = catalogue.offers.filter { isMeant($0) && !holds($0.code) }
    let (spare, needs) = (spare, catalogue.needs)
    return offers.map { Deal($0, of: self, spare: spare, needs: needs) }
  }

  /// What seems unused, the dearest first.
  private var spare: [Product] {
    let unused = products.filter(\.seemsUnused).sorted {
      ($1.monthly.minorUnits, $0.code) < ($0.monthly.minorUnits, $1.code)
    }
    return Array(unused.prefix(Self.considered))
  }
}

extension Catalogue {
  /// What something of the list needs, by its code, where it needs anything.
  fileprivate var needs: [String: [String]] {
    Dictionary(offers.filter { !$0.needs.isEmpty }.map { ($0.code, $0.needs) }) { first, _ in first
    }
  }
}

extension [Bargain] {
  /// Among the best, if it is one of them.
  fileprivate mutating func insert(_ drops: Deal.Drops, of deal: Deal) {
    let isFull = count == Bargaining.most
    guard let difference = deal.difference(without: drops) else { return }
    if isFull, let last, last.difference.minorUnits < difference.minorUnits { return }
    guard let way = deal.bargain(without: drops) else { return }
    let place = firstIndex { way.isBefore($0) } ?? count
    if isFull { if place == count { return } else { removeLast() } }
    insert(way, at: place)
  }
}
