package import Casework

extension Crowd {
  /// What leads told the whole desk of late, in the order in which it began: a few are over, one or two are in force.
  package var notices: [DeskNotice] {
    var dice = Dice(seed: seed, 0x707D)
    var rest = world.book.notices.all
    let over = dice.within(3...4)
    let inForce = dice.within(1...2)
    var notices: [DeskNotice] = []
    while notices.count < over + inForce, !rest.isEmpty {
      let told = rest.remove(at: dice.below(rest.count))
      let hours = told.hours * 60
      let from =
        notices.count < over
        ? pastBeginning(lasting: hours, &dice) : presentBeginning(lasting: hours, &dice)
      if let notice = notice(told, from: from, &dice) { notices.append(notice) }
    }
    return notices.sorted { ($0.from, $0.title["en"]) < ($1.from, $1.title["en"]) }
  }

  /// In working hours of the last weeks, and over by now.
  private func pastBeginning(lasting minutes: Int, _ dice: inout Dice) -> Minute {
    let latest = (world.days.now - minutes) / 1440
    var day = latest - dice.within(1...40)
    while !world.days.isOpen(day) { day -= 1 }
    return world.days.moment(on: day, &dice)
  }

  /// In working hours, else less than an hour ago.
  private func presentBeginning(lasting minutes: Int, _ dice: inout Dice) -> Minute {
    let now = world.days.now
    let earlier = now - dice.within(15...max(16, minutes * 2 / 3))
    let just = now - dice.within(5...50)
    return world.days.isOpen(at: earlier) ? earlier : just
  }

  private func notice(
    _ told: NoticeBook.Told, from: Minute, _ dice: inout Dice
  ) -> DeskNotice? {
    let leads = world.colleagues.filter { $0.role == .lead }
    guard let lead = dice.pick(leads), let town = dice.pick(world.book.towns.towns) else {
      return nil
    }
    var blanks = Blanks(form: .plural, luck: dice.next())
    blanks[.city] = Words(town.name)
    return DeskNotice(
      title: told.title.words(blanks).local, area: told.isOfTown ? town.name : "",
      product: told.product, say: told.say.words(blanks).local, by: lead.login,
      from: world.days.instant(from), until: world.days.instant(from + told.hours * 60))
  }
}
