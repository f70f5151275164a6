import Casework

/// The bills of the last year and what was paid of them.
struct Purse {
  let world: World
  let home: Household
  let joined: Day
  /// The day on which he left.
  let left: Day?
  let credits: [Credit]
  let mended: Set<Int>
  var dice: Dice

  private(set) var bills: [Bill] = []
  private(set) var payments: [Payment] = []

  init(life: Life, dice: Dice) {
    world = life.world
    home = life.home
    joined = life.who.joined
    left = life.left.map(Day.init(number:))
    credits = life.credits
    mended = life.mended
    self.dice = dice
  }

  private var today: Day { Day(number: world.days.today) }
  private var titles: PlanBook.Lines { world.book.plans.lines }

  /// From the oldest bill, so that what came back is asked for on the next.
  mutating func fill() {
    var fee = false
    for month in world.billDays.indices.reversed() {
      let issued = world.billDays[month]
      guard issued > joined, left.map({ issued <= $0 + 30 }) ?? true else { continue }
      var lines = lines(month, issued)
      if fee { lines.append(Bill.Line(title: titles.bounced, amount: .shekels(15))) }
      guard !lines.isEmpty else { continue }
      let total = lines.reduce(0) { $0 + $1.amount.minorUnits }
      var bill = Bill(
        number: "\(padded(issued.year, 4))-\(padded(issued.month, 2))", issued: issued,
        due: issued + 20, total: Money(minorUnits: total, currency: .shekel), status: .open,
        lines: lines)
      fee = pay(&bill, month) && dice.percent(50)
      bills.append(bill)
    }
    bills.reverse()
    payments.reverse()
  }

  private mutating func lines(_ month: Int, _ issued: Day) -> [Bill.Line] {
    var lines = home.held.filter { $0.started < issued }.map { held in
      Bill.Line(
        title: held.product.title, amount: world.stockroom.price(of: held.product, on: issued))
    }
    guard !lines.isEmpty else { return [] }
    if let discount = home.discount, issued <= discount.ends {
      lines.append(Bill.Line(title: titles.discount, amount: negative(discount.amount)))
    }
    let isFirst = issued - joined <= 31
    if isFirst, home.has(["internet", "tv.", "business."]) {
      lines.append(Bill.Line(title: titles.installation, amount: .shekels(99)))
    }
    if home.has(["mobile.1", "mobile.5"]),
      dice.percent([7, 8, 9, 10].contains(issued.month) ? 8 : 2)
    {
      let amount = Money.shekels(Int64(dice.within(19...180)), agorot: 90)
      lines.append(Bill.Line(title: titles.abroad, amount: amount))
    }
    lines += home.oddities.filter { $0.month == month }.map { odd($0) }
    lines += credited(issued, of: lines.reduce(0) { $0 + $1.amount.minorUnits })
    return lines
  }

  /// Marked as wrong until it was put right.
  private func odd(_ oddity: Household.Oddity) -> Bill.Line {
    var blanks = Blanks(form: .plural, luck: 0)
    blanks[.product] = Words(oddity.product.title["he"], oddity.product.title["en"])
    let why = (oddity.isTwice ? titles.twice : titles.removed).words(blanks).local
    return Bill.Line(
      title: oddity.product.title, amount: oddity.product.monthly,
      odd: mended.contains(oddity.month) ? nil : why)
  }

  /// What was given back since the bill before, as much of it as the bill holds.
  private func credited(_ issued: Day, of sum: Int64) -> [Bill.Line] {
    var left = sum
    return credits.compactMap { credit in
      let given = world.days.day(of: credit.given)
      guard given < issued, issued - given <= previous(issued),
        credit.amount.minorUnits <= left
      else { return nil }
      left -= credit.amount.minorUnits
      return Bill.Line(title: titles.credit, amount: negative(credit.amount))
    }
  }

  /// Days since the bill before.
  private func previous(_ issued: Day) -> Int {
    let before = issued + -issued.day
    return issued.day + before.day - 10
  }

  private func negative(_ amount: Money) -> Money {
    Money(minorUnits: -amount.minorUnits, currency: amount.currency)
  }
}

// Paying.
extension Purse {
  /// - Returns: whether the payment came back.
  private mutating func pay(_ bill: inout Bill, _ month: Int) -> Bool {
    guard let method = home.methods.first else {
      bill.status = bill.due < today ? .overdue : .open
      return false
    }
    let wait: Int
    switch method.kind {
    case .card: wait = 10
    case .bankOrder: wait = 12
    default: wait = dice.within(8...24)
    }
    let on = bill.issued + wait
    let isBounced = home.bounced.contains(month)
    // A stroke of luck must fall for each bill alike, whether it is used or not.
    let again = on + dice.within(6...13)
    let isPaidAgain = dice.percent(home.paysLate ? 62 : 88)
    if isBounced, on + 2 <= today {
      add(bill, method, on, bounced: on + 2)
      let isOld = month > 2
      guard (isPaidAgain || isOld), again <= today else { return late(&bill, true) }
      add(bill, method, isOld && !isPaidAgain ? again + 25 : again, bounced: nil)
      bill.status = .paid
      return true
    }
    guard on <= today else { return late(&bill, false) }
    add(bill, method, on, bounced: nil)
    bill.status = .paid
    return false
  }

  private func late(_ bill: inout Bill, _ isBounced: Bool) -> Bool {
    bill.status = bill.due < today ? .overdue : .open
    return isBounced
  }

  private mutating func add(
    _ bill: Bill, _ method: PaymentMethod, _ on: Day, bounced: Day?
  ) {
    let why = bounced == nil ? nil : dice.pick(world.book.stories[.bankSaid])
    payments.append(
      Payment(
        on: on, amount: bill.total, method: method.kind, lastFour: method.lastFour,
        bill: bill.number, bounced: bounced,
        why: why?.text(world.tongue, Blanks(form: .plural, luck: 0)) ?? ""))
  }
}
