import Casework
import Foundation

// The course of his time with us: what his file brings about, and what comes by chance.
extension Life {
  enum Event {
    case advertised, enquired, joined, installed, welcome, firstBill
    case chance(Matter)
    case outage(AreaFaults.Breakdown)
    case discountEnded
    case rise(PlanBook.Rise)
    case oddity(Household.Oddity)
    case bounced(month: Int)
    case renewal(ends: Day)
    case tired
  }

  mutating func run() {
    var events: [(at: Minute, event: Event)] = []
    addBeginnings(to: &events)
    addChances(to: &events)
    addOutages(to: &events)
    addBillMatters(to: &events)
    addEnds(to: &events)
    let order = events.indices.sorted { (events[$0].at, $0) < (events[$1].at, $1) }
    for place in order {
      let (minute, event) = events[place]
      if isPast(minute) { meet(event, at: minute) }
    }
    writeOfLate()
    if let left { settle(left) }
  }

  private mutating func meet(_ event: Event, at minute: Minute) {
    switch event {
    case .advertised: meet(known.advertised, by: .message, at: minute)
    case .enquired: meet(known.enquiry, at: minute)
    case .joined: join(at: minute)
    case .installed: install(at: minute)
    case .welcome: welcome(at: minute)
    case .firstBill: live(affair(known.firstBill, at: minute), at: minute)
    case .chance(let matter): happen(matter, at: minute)
    case .outage(let breakdown): suffer(breakdown, at: minute)
    case .discountEnded:
      let off = home.discount?.amount
      weigh(live(affair(known.priceJump, at: minute, product: home.main, amount: off), at: minute))
    case .rise(let rise): protest(rise, at: minute)
    case .oddity(let oddity): query(oddity, at: minute)
    case .bounced(let month): owe(month, at: minute)
    case .renewal(let ends):
      var affair = affair(known.renewal, at: minute)
      affair.blanks[.date] = ends.shown
      weigh(live(affair, at: minute))
    case .tired: leave(at: minute, hurt: false)
    }
  }

  /// Whoever complains was hurt by what he complains of, and a good answer does not undo all of it.
  private mutating func happen(_ matter: Matter, at minute: Minute) {
    if matter.reason == "complaint" { hurts.append((minute, 1.2)) }
    weigh(live(affair(matter, at: minute), at: minute))
  }

  /// After a matter some have had enough.
  private mutating func weigh(_ minute: Minute) {
    let hurt = hurt(at: minute + 1)
    let share = hurt < 0.5 ? 0 : hurt < 1.5 ? 0.09 : hurt < 2.5 ? 0.32 : 0.55
    guard dice.chance(share) else { return }
    // It takes most some weeks until they say so.
    let day = minute / 1440 + 1 + Int(dice.exponential(mean: 35))
    let then = days.moment(on: day, &dice)
    if isPast(then) { leave(at: then, hurt: true) }
  }

  private mutating func join(at minute: Minute) {
    let channels: [Channel] = [.phone, .phone, .shop, .chat, .phone]
    var affair = affair(known.joined, at: minute, by: channels[dice.below(channels.count)])
    affair.blanks[.product] = home.main.map { Words($0.title["he"], $0.title["en"]) }
    live(affair, at: minute)
    guard dice.percent(45), let claim = dice.pick(stories.told) else { return }
    told.append(
      Expectation(
        on: days.day(minute), by: world.colleagues[affair.rep].name[tongue],
        place: affair.channel, words: claim.words.text(tongue, affair.blanks),
        inFact: claim.inFact?.text(tongue, affair.blanks) ?? ""))
  }

  private mutating func install(at minute: Minute) {
    var affair = affair(known.installed, at: minute, by: .technician)
    let speed = world.speed(of: home.main?.code ?? "") * dice.within(90...98) / 100
    affair.blanks[.mb] = Words(String(speed))
    live(affair, at: minute)
  }

  private mutating func welcome(at minute: Minute) {
    let affair = affair(known.welcome, at: minute, by: .phone)
    let matter = affair.matter
    let due = days.openMoment(from: minute - dice.within(0...200), &dice)
    plan(.onboarding, .medium, .onboarding, affair, made: days.instant(minute - 6 * 1440), due: due)
    followUps[followUps.count - 1].state = .done
    followUps[followUps.count - 1].outcome =
      stories[.spoke].first?.text(tongue, affair.blanks) ?? ""
    _ = tells(
      affair, at: minute,
      [sentence(matter.said, of: "welcome.said"), sentence(matter.solved, of: "welcome.solved")])
  }

  private mutating func suffer(_ breakdown: AreaFaults.Breakdown, at minute: Minute) {
    hurts.append((minute, 0.3))
    var affair = affair(known.outage, at: minute, by: dice.percent(80) ? .phone : .message)
    let end = breakdown.ended / 60 % 24
    affair.blanks[.hour] = Words("\(end):00")
    weigh(live(affair, at: minute))
  }

  private mutating func protest(_ rise: PlanBook.Rise, at minute: Minute) {
    guard let held = home.held.first(where: { $0.product.code == rise.code }) else { return }
    let more = Money(
      minorUnits: held.product.monthly.minorUnits - rise.before.minorUnits, currency: .shekel)
    weigh(
      live(affair(known.priceRise, at: minute, product: held.product, amount: more), at: minute))
  }

  private mutating func query(_ oddity: Household.Oddity, at minute: Minute) {
    let matter = oddity.isTwice ? known.billedTwice : known.stillBilled
    var affair = affair(
      matter, at: minute, product: oddity.product, amount: oddity.product.monthly)
    affair.blanks[.bill] = world.billDays[oddity.month].monthShown
    let before = credits.count
    weigh(live(affair, at: minute))
    if credits.count > before { mended.insert(oddity.month) }
  }

  private mutating func owe(_ month: Int, at minute: Minute) {
    let monthly = home.held.reduce(0) { $0 + $1.product.monthly.minorUnits }
    let owed = Money(minorUnits: monthly, currency: .shekel)
    var affair = affair(known.bounced, at: minute, amount: owed)
    affair.blanks[.bill] = world.billDays[month].monthShown
    live(affair, at: minute)
  }
}

// When these come.
extension Life {
  private typealias Events = [(at: Minute, event: Event)]

  private var began: Int { max(days.first, who.joined.number) }

  private mutating func addBeginnings(to events: inout Events) {
    let start = who.joined.number
    guard start >= days.first else { return }
    addMeetings(before: start, to: &events)
    events.append((days.moment(on: start, &dice), .joined))
    let isAtHome = home.has(["internet", "tv.", "business."])
    if isAtHome {
      events.append((days.moment(on: start + dice.within(3...12), &dice), .installed))
    }
    if dice.percent(46) {
      events.append((days.moment(on: start + dice.within(14...24), &dice), .welcome))
    }
    if dice.percent(24) {
      let bill = firstBillDay(after: who.joined)
      events.append((days.moment(on: bill.number + dice.within(2...12), &dice), .firstBill))
    }
  }

  /// Bills go out on the tenth.
  private func firstBillDay(after day: Day) -> Day {
    var bill = day + 1
    while bill.day != 10 { bill = bill + 1 }
    return bill
  }

  /// Some hardly ever contact us, and a few all the time.
  private mutating func addChances(to events: inout Events) {
    let matters = world.book.matters.byChance.filter { home.has($0.needs) }
    let odds = Odds(matters.map { ($0, $0.weight) })
    let talks = min(14, max(0.05, exp(dice.bell() * 1.05 - 0.5)))
    let size = who.isBusiness ? 1.7 : 0.7 + 0.1 * Double(home.held.count)
    let rate = 0.105 * talks * size / 30
    var day = Double(began)
    while true {
      let isNew = day - Double(who.joined.number) < 90
      day += dice.exponential(mean: 1 / (rate * (isNew ? 2.2 : 1)))
      guard Int(day) <= days.today, events.count < 150, let matter = odds.pick(&dice) else {
        return
      }
      guard let at = rhythm(Int(day)) else { continue }
      events.append((at, .chance(matter)))
    }
  }

  /// Sundays bring most, Fridays little; nil where nobody takes the trouble that day.
  private mutating func rhythm(_ day: Int) -> Minute? {
    // What came up on a day of rest has mostly passed by the next.
    guard days.isOpen(day) || dice.percent(34) else { return nil }
    let open = days.openDay(from: day)
    let share: Int
    switch Day(number: open).weekday {
    case .sunday: share = 100
    case .monday: share = 92
    case .friday: share = 55
    default: share = 82
    }
    guard dice.percent(share) else { return nil }
    return days.moment(on: open, &dice)
  }

  private mutating func addOutages(to events: inout Events) {
    for breakdown in world.faults[who.town] where breakdown.began / 1440 >= began {
      let isTouched = dice.percent(breakdown.share)
      let calls = dice.percent(19)
      let after = dice.within(6...90)
      guard isTouched, calls, home.has(breakdown.stops) else { continue }
      let call = days.openMoment(from: breakdown.began + after, &dice)
      guard call < breakdown.ended || call / 1440 == breakdown.began / 1440 else { continue }
      events.append((call, .outage(breakdown)))
    }
  }

  private mutating func addBillMatters(to events: inout Events) {
    for oddity in home.oddities where isBilled(oddity.month) {
      let seen = world.billDays[oddity.month].number + dice.within(2...17)
      if dice.percent(66) { events.append((days.moment(on: seen, &dice), .oddity(oddity))) }
    }
    for month in home.bounced where isBilled(month) {
      let day = world.billDays[month].number + dice.within(13...18)
      if dice.percent(45) { events.append((days.moment(on: day, &dice), .bounced(month: month))) }
    }
    for rise in world.book.plans.rises where home.has([rise.code]) {
      let day = world.stockroom.day(of: rise).number
      guard day > began + 30 else { continue }
      // Most who leave for the price say nothing before.
      if dice.percent(4) {
        let leaves = day + 5 + Int(dice.exponential(mean: 25))
        events.append((days.moment(on: leaves, &dice), .tired))
      }
      guard dice.percent(12) else { continue }
      events.append((days.moment(on: day + dice.within(0...25), &dice), .rise(rise)))
    }
  }

  private func isBilled(_ month: Int) -> Bool {
    world.billDays.indices.contains(month) && world.billDays[month] > who.joined
  }

  private mutating func addEnds(to events: inout Events) {
    if let discount = home.discount, discount.ends.number > days.first, dice.percent(36) {
      let bill = firstBillDay(after: discount.ends)
      events.append((days.moment(on: bill.number + dice.within(1...20), &dice), .discountEnded))
    }
    if let ends = home.contract?.ends, dice.percent(55) {
      let day = ends.number - dice.within(5...50)
      if day > began { events.append((days.moment(on: day, &dice), .renewal(ends: ends))) }
    }
    let tired = began + 30 + Int(dice.exponential(mean: 30 * 190))
    if tired < days.today { events.append((days.moment(on: tired, &dice), .tired)) }
  }
}
