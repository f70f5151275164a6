import Casework

/// What one of the crowd has and pays, and what goes wrong with his bills.
struct Household: Sendable {
  struct Held: Sendable {
    let product: Product
    let started: Day
  }

  /// A line of a bill that should not be there.
  struct Oddity: Sendable {
    /// Which bill, counted from the latest.
    let month: Int
    let product: Product
    /// Billed twice, else billed although it was taken off.
    let isTwice: Bool
  }

  var held: [Held] = []
  var contract: Contract?
  var methods: [PaymentMethod] = []
  /// Off the first product until that day.
  var discount: (amount: Money, ends: Day)?
  var oddities: [Oddity] = []
  /// The bills whose payment came back, counted from the latest.
  var bounced: [Int] = []
  /// What he did not use for so many days, by place in `held`.
  var unusedDays: [Int: Int] = [:]
  let paysLate: Bool

  var main: Product? { held.first?.product }

  func has(_ beginnings: [String]) -> Bool {
    beginnings.isEmpty || product(beginning: beginnings) != nil
  }

  func product(beginning beginnings: [String]) -> Product? {
    // Asked for every matter of everybody: by place, so that no product is copied for the asking.
    for place in held.indices {
      for beginning in beginnings where held[place].product.code.utf8.starts(with: beginning.utf8) {
        return held[place].product
      }
    }
    return nil
  }
}

/// Draws what somebody has from the plans.
struct Stockroom: Sendable {
  let plans: PlanBook
  let catalogue: [String: Product]
  let days: DeskDays

  static let billsTold = 12

  func household(of who: Inhabitant, _ dice: inout Dice) -> Household {
    var household = Household(paysLate: dice.percent(who.isBusiness ? 8 : 5))
    let kind: PlanBook.Bundle.Customer =
      who.isBusiness
      ? .business
      : who.customer.born.map { $0.year < 1952 } ?? false
        ? .elderly
        : .anybody
    guard let bundle = plans.bundles[kind]?.pick(&dice) else { return household }
    var codes = bundle.codes
    for extra in plans.extras where suits(extra, codes, who) {
      if dice.percent(extra.share) { codes.append(extra.code) }
    }
    household.held = held(codes, bundle.codes.count, who, &dice)
    setContract(who, &household, &dice)
    household.methods = methods(who, &dice)
    addTroubles(who, &household, &dice)
    return household
  }

  private func suits(_ extra: PlanBook.Extra, _ codes: [String], _ who: Inhabitant) -> Bool {
    codes.contains { $0.hasPrefix(extra.beside) } && !codes.contains(extra.code)
      && (extra.community == nil || extra.community == who.community)
  }

  /// What came with the bundle is there since he joined; what was added, since some later day.
  private func held(
    _ codes: [String], _ bundled: Int, _ who: Inhabitant, _ dice: inout Dice
  ) -> [Household.Held] {
    codes.enumerated().compactMap { place, code in
      guard let product = catalogue[code] else { return nil }
      let age = days.today - who.joined.number
      let later = place < bundled ? 0 : dice.below(max(1, min(age, 1500)))
      return Household.Held(product: product, started: who.joined + later)
    }
  }

  private func setContract(
    _ who: Inhabitant, _ household: inout Household, _ dice: inout Dice
  ) {
    let choice = dice.below(100)
    let term: Contract.Term = choice < 40 ? .monthly : choice < 85 ? .oneYear : .twoYears
    guard term != .monthly else {
      household.contract = Contract(term: .monthly)
      return
    }
    let length = term == .oneYear ? 365 : 730
    let age = days.today - who.joined.number
    let isFirst = age < length
    guard isFirst || dice.percent(50) else {
      household.contract = Contract(term: .monthly)
      setDiscount(who, length, &household, &dice)
      return
    }
    let left = isFirst ? length - age : dice.below(length)
    household.contract = Contract(term: term, ends: Day(number: days.today + left))
    setDiscount(who, length, &household, &dice)
  }

  /// What he was sold for the first year.
  private func setDiscount(
    _ who: Inhabitant, _ length: Int, _ household: inout Household, _ dice: inout Dice
  ) {
    guard dice.percent(70), let amount = dice.pick(plans.discounts),
      let main = household.main, main.monthly.minorUnits > amount.minorUnits * 2
    else { return }
    household.discount = (amount, who.joined + min(365, length))
  }

  private func methods(_ who: Inhabitant, _ dice: inout Dice) -> [PaymentMethod] {
    let choice = dice.below(100)
    let isOld = who.customer.born.map { $0.year < 1946 } ?? false
    if choice < (isOld ? 25 : 64) { return [card(&dice)] }
    if choice < (isOld ? 85 : 93) || !(isOld || who.isBusiness) {
      return [PaymentMethod(kind: .bankOrder)]
    }
    return [PaymentMethod(kind: isOld ? .mailedCheck : .bankTransfer)]
  }

  /// Cards live five years; some have been forgotten a month too long.
  private func card(_ dice: inout Dice) -> PaymentMethod {
    let today = Day(number: days.today)
    let months = dice.percent(3) ? -1 : dice.below(60)
    let count = today.year * 12 + today.month + months
    let next = Day(year: count / 12, month: count % 12 + 1, day: 1) ?? today
    return PaymentMethod(
      kind: .card, lastFour: padded(dice.below(10_000), 4), expires: next + -1)
  }

  private func addTroubles(
    _ who: Inhabitant, _ household: inout Household, _ dice: inout Dice
  ) {
    for month in 0..<Self.billsTold {
      if dice.chance(household.paysLate ? 0.28 : 0.008) { household.bounced.append(month) }
      if dice.chance(0.009), let oddity = oddity(month, household, &dice) {
        household.oddities.append(oddity)
      }
    }
    for (place, held) in household.held.enumerated() where place > 0 {
      let isExtra = plans.extras.contains { $0.code == held.product.code }
      let known = min(240, days.today - held.started.number)
      if isExtra, known > 40, dice.percent(30) {
        household.unusedDays[place] = dice.within(35...known)
      }
    }
  }

  private func oddity(
    _ month: Int, _ household: Household, _ dice: inout Dice
  ) -> Household.Oddity? {
    let isTwice = dice.percent(55)
    if isTwice {
      let product = dice.pick(household.held.dropFirst().map(\.product))
      return product.map { Household.Oddity(month: month, product: $0, isTwice: true) }
    }
    let codes = household.held.map(\.product.code)
    let gone = plans.extras.filter { extra in
      !codes.contains(extra.code) && extra.community == nil
        && codes.contains { $0.hasPrefix(extra.beside) }
    }
    return dice.pick(gone).flatMap { catalogue[$0.code] }.map {
      Household.Oddity(month: month, product: $0, isTwice: false)
    }
  }

  /// What it cost that day, before the rises that came since.
  func price(of product: Product, on day: Day) -> Money {
    let rise = plans.rises.first { $0.code == product.code && day < self.day(of: $0) }
    return rise?.before ?? product.monthly
  }

  func day(of rise: PlanBook.Rise) -> Day {
    Day(number: days.today - rise.monthsAgo * 30)
  }
}
