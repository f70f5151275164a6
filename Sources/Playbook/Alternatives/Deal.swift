internal import Casework

/// One offer beside what somebody has: what it takes the place of, and what may come off with it. All that is the same for
/// each choice of what comes off is worked out once.
struct Deal {
  /// Things that come off, by their places among those that may.
  struct Drops: Hashable {
    fileprivate let mask: UInt8
    static let none = Drops(mask: 0)
  }

  /// Something that stays needs one of these; it is none any more where itself comes off.
  private struct Need {
    let owner: UInt8
    let met: UInt8
  }

  let offer: Catalogue.Offer
  private let bargaining: Bargaining
  private let replaced: [Product]
  /// What may come off. What the offer brings, or takes the place of, is not taken off because it is unused.
  private let spare: [Product]
  /// Those that hang on what may come off alone.
  private let needs: [Need]
  /// Nil where something is in another currency, or the sum overflows.
  private let saving: Money?

  /// At most so many things come off at once.
  private static let most = 3

  init(
    _ offer: Catalogue.Offer, of bargaining: Bargaining, spare: [Product],
    needs: [String: [String]]
  ) {
    let gone = Set(offer.includes + offer.insteadOf)
    let spare = spare.filter { !gone.contains($0.code) }
    replaced = bargaining.products.filter { gone.contains($0.code) }
    saving = replaced.monthly(in: offer.monthly.currency)
    self.offer = offer
    self.bargaining = bargaining
    self.spare = spare
    let stays = bargaining.products.filter { !gone.contains($0.code) && !spare.contains($0) }
    let certain = Set(stays.map(\.code) + offer.includes)
    func need(of codes: [String]?, by owner: UInt8) -> Need? {
      guard let codes, !codes.isEmpty, certain.isDisjoint(with: codes) else { return nil }
      let met = spare.indices.filter { codes.contains(spare[$0].code) }
      return Need(owner: owner, met: met.reduce(0) { $0 | 1 << $1 })
    }
    self.needs =
      [need(of: offer.needs, by: 0)].compactMap(\.self)
      + certain.compactMap { need(of: needs[$0], by: 0) }
      + spare.indices.compactMap { need(of: needs[spare[$0].code], by: 1 << $0) }
  }

  /// Every choice of up to three after which whatever is there has beside it what it needs, none among them.
  var choices: [Drops] {
    (0..<(1 << spare.count)).map { Drops(mask: UInt8($0)) }.filter {
      $0.mask.nonzeroBitCount <= Self.most && isWhole(without: $0.mask)
    }
  }

  private func isWhole(without drops: UInt8) -> Bool {
    needs.allSatisfy { $0.owner & drops != 0 || $0.met & ~drops != 0 }
  }

  private func products(of drops: Drops) -> [Product] {
    spare.indices.filter { drops.mask & 1 << $0 != 0 }.map { spare[$0] }
  }

  func name(without drops: Drops) -> String {
    Bargain.name(offer.code, without: products(of: drops).map(\.code))
  }

  /// By the month; nil where the sum overflows.
  func difference(without drops: Drops) -> Money? {
    let saved = spare.indices.reduce(saving) { sum, place in
      drops.mask & 1 << place == 0 ? sum : sum?.adding(spare[place].monthly)
    }
    return saved.flatMap { offer.monthly.subtracting($0) }
  }

  /// Nil where it leaves something without what it needs.
  func bargain(without drops: Drops) -> Bargain? {
    guard isWhole(without: drops.mask), let difference = difference(without: drops) else {
      return nil
    }
    let dropped = products(of: drops)
    let left = bargaining.creditLeft
    let waived = min(offer.once.minorUnits, max(0, left.minorUnits))
    return Bargain(
      takes: offer, drops: dropped, replaced: replaced, difference: difference, once: offer.once,
      waived: Money(
        minorUnits: left.currency == offer.once.currency ? waived : 0,
        currency: offer.once.currency),
      from: firstFreeDay(dropped + replaced))
  }

  private func firstFreeDay(_ ended: [Product]) -> Day? {
    ended.compactMap(\.contractEnds).filter { $0 >= bargaining.today }.max().map { $0 + 1 }
  }
}
