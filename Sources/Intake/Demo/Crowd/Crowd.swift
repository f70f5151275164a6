package import Casework

/// Customers of a believable desk, as many as are asked for. Each is drawn from the seed and his own number, so that he
/// is the same on every run, in every order, and among however many others (but for the length of reference numbers).
package struct Crowd: Sendable {
  /// Those of the demo desk, and more.
  package let reps: [Rep]
  /// What broke in the towns in two years; what is not mended yet has no end.
  package let faults: [Fault]
  let world: World
  let seed: UInt64
  private let room: Int

  /// - Parameters:
  ///   - desk: the demo desk, whose reps, prices and clock the crowd shares.
  ///   - departments: the working days within which each answers.
  ///   - language: that of the desk, in which reps write.
  ///   - count: how many there may be: references are of a length for them.
  package init(
    _ book: CrowdBook, beside desk: DemoDesk, at now: Instant, calendar: DeskCalendar,
    departments: [String: Int], language: String, seed: UInt64, count: Int
  ) {
    let days = DeskDays(now: now, calendar: calendar)
    let colleagues = Self.colleagues(book, desk)
    let clock = DemoClock(now: now, zone: calendar.zone)
    world = World(
      book: book, days: days,
      stockroom: Stockroom(plans: book.plans, catalogue: desk.catalogue, days: days),
      faults: AreaFaults(book, days: days, seed: seed), colleagues: colleagues,
      tongue: Tongue(rawValue: language) ?? .en,
      billDays: (0..<Stockroom.billsTold).map { clock.billing(-$0) }, departments: departments)
    reps = desk.reps + book.plans.colleagues.compactMap(\.rep)
    faults = world.faults.faults(days)
    self.seed = seed
    room = count < 10_000 ? 10_000 : count < 100_000 ? 100_000 : 10_000_000
  }

  private static func colleagues(_ book: CrowdBook, _ desk: DemoDesk) -> [World.Colleague] {
    book.plans.colleagues.compactMap { colleague in
      guard let rep = colleague.rep ?? desk.reps.first(where: { $0.login == colleague.login })
      else { return nil }
      return World.Colleague(
        login: rep.login, name: Words(rep.name["he"], rep.name["en"]), form: rep.form,
        role: rep.role, keeps: colleague.keeps)
    }
  }

  /// The customer of that number, with all that happened.
  /// - Returns: nil where the book has no town or no names to choose from.
  package func update(_ number: Int) -> FileUpdate? {
    guard var life = life(number) else { return nil }
    // The journal tells of it.
    if number < Self.whoMayHavePlayed, let played = life.playedCall {
      life.contacts.remove(at: played)
    }
    var purse = Purse(life: life, dice: Dice(seed: seed, number, 3))
    purse.fill()
    var update = FileUpdate(life: life, purse: purse)
    var dice = Dice(seed: seed, number, 4)
    update.customer.extra = referral(of: life.who, number, &dice)
    return update
  }

  /// One in five was brought to us by a customer who was there before him, as far as numbers tell.
  private func referral(
    of who: Inhabitant, _ number: Int, _ dice: inout Dice
  ) -> [String: String] {
    guard number > 0, dice.percent(20) else { return [:] }
    let giver = Registry.firstAccount + dice.below(number)
    return [Referral.by: String(giver), Referral.on: who.joined.iso]
  }

  func life(_ number: Int) -> Life? {
    var dice = Dice(seed: seed, number, 1)
    let registry = Registry(book: world.book, days: world.days, tongue: world.tongue)
    guard let who = registry.inhabitant(number, &dice) else { return nil }
    let home = world.stockroom.household(of: who, &dice)
    var life = Life(world: world, who: who, home: home, dice: Dice(seed: seed, number, 2))
    life.run()
    life.remember()
    life.number(number, room: room)
    return life
  }
}

extension FileUpdate {
  fileprivate init(life: Life, purse: Purse) {
    self.init(customer: life.who.customer)
    let hasLeft = life.who.customer.hasLeft
    contract = hasLeft ? Contract(term: .monthly) : life.home.contract
    products = hasLeft ? [] : life.products
    productChanges = life.productChanges
    bills = purse.bills
    payments = purse.payments
    paymentMethods = hasLeft ? [] : life.home.methods
    issues = life.issues
    promises = life.promises
    requests = life.requests
    credits = life.credits
    gestures = life.gestures
    contacts = life.contacts
    followUps = life.followUps
    surveys = life.surveys
    told = life.told
    needs = life.needs
    consents = life.consents
    kudos = life.kudos
    ideas = life.ideas
  }
}
