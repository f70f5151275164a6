import Casework
import Testing

extension StoreContract {
  static let forecasting = [
    StoreRule("what is known of everybody at a time is what each file tells of it") { store in
      try store.setFaults(areaFaults)
      for number in 0..<40 { _ = try store.given(living(number)) }
      for forecast in Forecast.allCases {
        let asking = ForecastAsking(forecast, zone: .utc, now: Given.now)
        let rows = try store.observations(asking)
        let told = try expected(of: asking, in: store)
        #expect(rows.count == told.count && rows.count > 60)
        #expect(rows.events > 3 && rows.events < rows.count)
        #expect(lines(of: rows) == lines(of: told), "\(forecast)")
      }
    },
    StoreRule("of more customers than are asked for only some are taken, and two in one are not") {
      store in
      let all = try (0..<12).map { try store.given(living($0)) }
      let asking = ForecastAsking(.contact, zone: .utc, now: Given.now, customers: 4)
      #expect(Set(try store.observations(asking).subjects).count <= 4)
      try store.join(Joining(all[1], into: all[2]), by: "dana", at: Given.now)
      let whole = try store.observations(ForecastAsking(.contact, zone: .utc, now: Given.now))
      #expect(Set(whole.subjects).isDisjoint(with: [all[1].rawValue, all[2].rawValue]))
      #expect(whole.subjects.contains(all[3].rawValue))
    },
    StoreRule("the last that was learned is kept whole, and the chain tells that it was") { store in
      #expect(try store.learned(.departure) == nil)
      let first = try #require(Learned(.departure, from: hundreds, at: Given.now, by: "dana"))
      let second = try #require(
        Learned(.departure, from: hundreds, at: Given.now + .days(1), by: "dana"))
      try store.keep(first)
      try store.keep(second)
      #expect(try store.learned(.departure) == second)
      #expect(try store.learned(.contact) == nil)
      #expect(try store.check().firstBreak == nil)
    },
  ]

  private static let hundreds: Observations = {
    let width = Forecast.departure.facts.count
    var rows = Observations(width: width)
    for row in 0..<300 {
      rows.add(
        (0..<width).map { Double((row * ($0 + 3)) % 7) }, outcome: row % 4 == 0, of: Int64(row / 2))
    }
    return rows
  }()

  private static let areaFaults: [Fault] = (0..<12).map { (number: Int) -> Fault in
    let began = Given.now - .days(number * 23)
    return Fault(
      id: Int64(number + 1), area: ["חיפה", "Kfar Saba", ""][number % 3], title: ["en": "line"],
      began: began, ended: number % 4 == 0 ? nil : began + .days(number))
  }

  /// A file in which something happened on many days, told apart by the number alone.
  private static func living(_ number: Int) -> FileUpdate {
    func days(_ step: Int, _ count: Int) -> [Int] {
      (0..<count).map { ($0 * step + number * 7) % 400 }
    }
    func ago(_ days: Int) -> Instant { Given.now - .days(days) - .hours(number % 5) }
    let hasLeft = number % 3 == 0
    let leaving = 30 + number * 11 % 300
    var update = FileUpdate(
      customer: Customer(
        account: "living-\(number)", city: ["חיפה", "kfar saba", "Eilat"][number % 3],
        monthsWithUs: number % 30, hasLeft: hasLeft))
    update.contacts = days(37, number % 6 + 1).map { day in
      PastContact(
        at: ago(day), channel: .phone, direction: day % 3 == 0 ? .outbound : .inbound, rep: "Noa",
        reason: ["tv", "complaint", "complaint.rude", "leaving", "rang-out"][day % 5], summary: "")
    }
    update.promises = days(41, number % 5).map { day in
      Promise(
        what: ["en": "call"], due: ago(day - 8), made: ago(day), by: "dana",
        status: [.open, .kept, .broken, .kept][day % 4],
        settled: day % 4 == 0 ? nil : ago(day - 6 - day % 4))
    }
    addIssues(to: &update, days(53, number % 4), number, ago)
    update.surveys = days(67, number % 3).map { day in
      Survey(asked: ago(day), answered: ago(day - 1), method: .phone, overall: day % 5 + 1)
    }
    addMoney(to: &update, days(29, number % 4), ago)
    if hasLeft, number % 2 == 0 {
      update.productChanges?.append(
        ProductChange(
          on: Given.today + -leaving, kind: .removed, code: "tv", title: ["en": "TV"]))
    }
    return update
  }

  private static func addIssues(
    to update: inout FileUpdate, _ days: [Int], _ number: Int, _ ago: (Int) -> Instant
  ) {
    update.issues = days.enumerated().map { place, day in
      var issue = Casework.Issue(
        number: Int64(9000 + number * 10 + place), title: ["en": "x"], reason: "tv",
        status: day % 2 == 0 ? .solved : .open, opened: ago(day))
      if day % 3 != 0 {
        issue.history = [
          IssueChange(at: ago(day - 2), by: "dana", field: .status, old: "open", new: "solved")
        ]
        if day % 2 == 1 {
          issue.history.append(
            IssueChange(at: ago(day - 5), by: "dana", field: .status, old: "solved", new: "open"))
        }
      }
      return issue
    }
  }

  private static func addMoney(
    to update: inout FileUpdate, _ days: [Int], _ ago: (Int) -> Instant
  ) {
    update.payments = days.map { day in
      Payment(
        on: Given.today + -day, amount: .shekels(100), method: .card,
        bounced: day % 2 == 0 ? Given.today + (2 - day) : nil)
    }
    update.credits = days.map {
      Credit(amount: .shekels(10), reason: "x", given: ago($0 / 2), by: "dana")
    }
    update.bills = days.enumerated().map { place, day in
      Bill(
        number: "\(place)", issued: Given.today + -day, due: Given.today + (10 - day),
        total: .shekels(100), status: .open)
    }
    update.productChanges = days.map { day in
      ProductChange(
        on: Given.today + -day, kind: .priceChanged, code: "tv", title: ["en": "TV"],
        old: .shekels(20), new: day % 2 == 0 ? .shekels(25) : .shekels(15))
    }
  }

  /// The same from the files, one by one.
  private static func expected(
    of asking: ForecastAsking, in store: any CaseStore
  ) throws -> Observations {
    var rows = Observations(width: asking.forecast.facts.count)
    let span = Duration.days(asking.forecast.days)
    for id in try store.customers(after: nil, limit: 1000) {
      let file = try #require(try store.file(of: id))
      let left = file.left
      guard !file.customer.hasLeft || left != nil else { continue }
      for cut in asking.cuts {
        let joined =
          (left ?? Given.now)
          - .milliseconds(
            Int64(file.customer.monthsWithUs) * ForecastSpan.month.milliseconds)
        guard joined <= cut, left.map({ $0 > cut }) ?? true else { continue }
        let known = file.facts(at: cut, told: Given.now, in: .utc)
        let outcome =
          switch asking.forecast {
          case .departure: left.map { $0 <= cut + span } ?? false
          case .contact:
            file.contacts.contains {
              $0.direction == .inbound && $0.reason != "rang-out" && $0.at > cut
                && $0.at <= cut + span
            }
          }
        rows.add(
          asking.forecast.facts.map { $0.scaled(known[$0] ?? 0) }, outcome: outcome,
          of: id.rawValue)
      }
    }
    return rows
  }

  private static func lines(of rows: Observations) -> [String] {
    (0..<rows.count).map { "\(rows.subjects[$0]) \(rows.outcomes[$0]) \(Array(rows[$0]))" }.sorted()
  }
}
