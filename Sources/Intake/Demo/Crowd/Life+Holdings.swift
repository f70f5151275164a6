import Casework

// What he has now, and how it came to be so.
extension Life {
  var products: [Product] {
    home.held.enumerated().map { place, held in
      var product = held.product
      product.started = held.started
      product.unusedDays = home.unusedDays[place]
      if place == 0 { product.contractEnds = priceEnds }
      product.measures = measures(of: product, place)
      return product
    }
  }

  /// Until then the first product costs what it does.
  private var priceEnds: Day? {
    guard let ends = home.discount?.ends, ends.number > days.today else { return nil }
    return ends
  }

  /// The use of the last whole month.
  private func measures(of product: Product, _ place: Int) -> [Measure] {
    guard let usage = world.book.plans.usages.first(where: { product.code.hasPrefix($0.code) })
    else { return [] }
    let today = Day(number: days.today)
    let until = today + -today.day
    let from = until + 1 + -until.day
    guard product.started.map({ $0 <= from }) ?? true else { return [] }
    var luck = Dice(seed: UInt64(bitPattern: Int64(who.joined.number)), place, 7)
    let share = 20 + luck.below(70) + (luck.percent(15) ? luck.below(150) : 0)
    let amount = Int64(usage.usual * share / 60)
    return [
      Measure(
        what: usage.what, unit: usage.unit,
        amount: usage.allowance.map { min($0, amount) } ?? amount, from: from, until: until,
        allowance: usage.allowance)
    ]
  }

  /// Of the last two years, oldest first.
  var productChanges: [ProductChange] {
    var changes = home.held.filter { $0.started.number >= days.first }.map { held in
      ProductChange(
        on: held.started, kind: .added, code: held.product.code, title: held.product.title,
        new: world.stockroom.price(of: held.product, on: held.started))
    }
    for rise in world.book.plans.rises { changes += self.changes(by: rise) }
    if let discount = home.discount, let main = home.main,
      days.first <= discount.ends.number, discount.ends.number < days.today
    {
      changes.append(
        ProductChange(
          on: discount.ends + 1, kind: .priceChanged, code: main.code, title: main.title,
          old: main.monthly.subtracting(discount.amount), new: main.monthly))
    }
    if let left, left < days.today {
      changes = changes.filter { $0.on.number < left }
      changes += home.held.filter { $0.started.number <= left }.map { held in
        ProductChange(
          on: Day(number: left), kind: .removed, code: held.product.code,
          title: held.product.title, old: held.product.monthly)
      }
    }
    return changes.enumerated().sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }
      .map(\.element)
  }

  private func changes(by rise: PlanBook.Rise) -> [ProductChange] {
    let on = world.stockroom.day(of: rise)
    return home.held.filter { $0.product.code == rise.code && $0.started < on }.map { held in
      ProductChange(
        on: on, kind: .priceChanged, code: held.product.code, title: held.product.title,
        old: rise.before, new: held.product.monthly)
    }
  }

  /// What he allowed when he joined, and what he took back since.
  var consents: [Consent] {
    var luck = Dice(seed: UInt64(bitPattern: Int64(who.joined.number)), who.town, 9)
    let start = days.instant(who.joined.number * 1440 + 12 * 60)
    let how: Channel = luck.percent(70) ? .phone : .shop
    var consents = [
      Consent(purpose: .recording, isGiven: true, at: start, how: how),
      Consent(purpose: .marketing, isGiven: luck.percent(62), at: start, how: how),
      Consent(purpose: .messages, isGiven: luck.percent(88), at: start, how: how),
      Consent(purpose: .survey, isGiven: luck.percent(80) || !surveys.isEmpty, at: start, how: how),
    ]
    let later = who.joined.number + luck.within(30...900)
    if luck.percent(12), later < days.today, left.map({ later < $0 }) ?? true {
      consents.append(
        Consent(
          purpose: .marketing, isGiven: false, at: days.instant(later * 1440 + 11 * 60),
          how: .message))
    }
    return consents
  }
}

// What he said beside his matters.
extension Life {
  /// Needs and ideas, said in one of his contacts.
  mutating func remember() {
    for _ in 0..<2 where dice.percent(9) { addNeed() }
    guard dice.chance(tongue == world.tongue ? 0.008 : 0.05), let at = saidAt(),
      let idea = sentence(.idea)
    else { return }
    let blanks = Blanks(form: .plural, luck: 0)
    let by = world.colleagues[colleague()].name[tongue]
    let status: Idea.Status = [.new, .new, .looked, .trying, .done][dice.below(5)]
    let isTried = status == .trying || status == .done
    ideas.append(
      Idea(
        at: at, by: by, words: idea.text(tongue, blanks), status: status,
        effect: isTried ? effect?.text(tongue, blanks) ?? "" : "", credit: who.customer.name))
  }

  private mutating func addNeed() {
    guard let at = saidAt() else { return }
    let day = days.day(of: at)
    var blanks = Blanks(
      form: who.isBusiness ? .plural : who.customer.form, luck: dice.next())
    blanks[.year] = Words(String(day.year + 1))
    guard let words = sentence(who.isBusiness ? .businessNeed : .need)?.text(tongue, blanks),
      !needs.contains(where: { $0.words == words })
    else { return }
    needs.append(Need(words: words, stated: day))
  }

  private mutating func saidAt() -> Instant? {
    dice.pick(contacts.filter { $0.direction == .inbound })?.at
  }
}
