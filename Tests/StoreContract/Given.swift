package import Casework

/// People and things that the rules speak of.
package enum Given {
  package static let now = Instant(milliseconds: 1_795_330_800_000)
  package static let today = Day(number: 20_779)
  package static let dana = Rep(
    login: "dana", name: ["he": "דנה", "en": "Dana"], form: .feminine, role: .rep)

  package static let ronit = Customer(
    account: "7590-RONIT", name: "רונית כהן", otherNames: ["Ronit Cohen"], address: "רונית",
    form: .feminine, language: "he", city: "כפר סבא", street: "ויצמן 5",
    contactPoints: [
      ContactPoint(.phone, "+972-50-123 4567"), ContactPoint(.mail, "Ronit@example.com"),
    ],
    idLastFour: "4321", born: Day(year: 1980, month: 3, day: 1), monthsWithUs: 50,
    care: "רצוי לדבר לאט", authorised: ["דוד כהן"], extra: ["tariff": "A\"\\\n"])

  package static let david = Customer(
    account: "A-1002", name: "David Levi", form: .masculine, language: "en", city: "Haifa",
    contactPoints: [ContactPoint(.phone, "04-8123456")])

  package static func wrongCharge(_ number: Int64, owner: String = "dana") -> Casework.Issue {
    Casework.Issue(
      number: number, title: ["he": "חיוב שגוי", "en": "wrong charge"], reason: "billing.charge",
      status: .open, opened: now, due: now + .days(2), owner: owner)
  }

  package static func callBack(in span: Duration = .hours(2)) -> Promise {
    Promise(
      what: ["he": "לחזור", "en": "call back"], due: now + span, made: now, by: "dana")
  }

  package static let credit = Credit(
    amount: .shekels(20), reason: "router billed twice", given: now, by: "dana")

  package static let request = InternalRequest(
    department: "Technical", what: "check the line", asked: now, due: now + .days(1))

  package static let bill = Bill(
    number: "2026-11", issued: today, due: today + 10, total: .shekels(149, agorot: 90),
    status: .open,
    lines: [
      Bill.Line(title: ["en": "Fibre"], amount: .shekels(129, agorot: 90)),
      Bill.Line(title: ["en": "Router"], amount: .shekels(20), odd: ["en": "billed twice"]),
    ])

  /// Ronit with something in every section.
  package static var wholeFile: FileUpdate {
    var update = FileUpdate(customer: ronit)
    update.contract = Contract(term: .twoYears, ends: today + 200)
    update.products = [
      Product(
        code: "internet.fibre", title: ["he": "סיב", "en": "Fibre"], monthly: .shekels(99),
        started: today + -400, contractEnds: today + 200, unusedDays: 3, measures: [data]),
      Product(code: "router", title: LocalText(verbatim: "Router"), monthly: .shekels(20)),
    ]
    update.bills = [bill]
    update.paymentMethods = [PaymentMethod(kind: .card, lastFour: "4242", expires: today + 8)]
    update.issues = [slowInternet]
    update.promises = [callBack(in: .days(-3))]
    update.requests = [answeredRequest]
    update.contacts = [
      PastContact(
        at: now - .days(5), channel: .chat, rep: "Noa", reason: "internet.slow",
        summary: "to Technical", reference: 48_102, interface: .after,
        speaker: Speaker(who: .authorised, name: "דוד", form: .masculine),
        identification: .mayHear, cause: "fault", waited: .seconds(250), menu: "2 > 1",
        lasted: .minutes(4))
    ]
    update.told = [
      Expectation(
        on: today + -110, by: "Gil", place: .shop, words: "100 Mb at your address", inFact: "40 Mb")
    ]
    update.needs = [
      Need(words: "daughter moves out in 2027", stated: today + -110, needed: today + 200)
    ]
    addCare(to: &update)
    return update
  }

  /// A line of a plain list, with a name, a phone and a column of its own.
  package static func list(of account: String) -> FileUpdate {
    var update = FileUpdate(
      customer: Customer(
        account: account, name: "Ronit Cohen-Levi",
        contactPoints: [ContactPoint(.phone, "03-5550199")], extra: ["club": "gold"]))
    update.fields = [.name, .phones, .extra("club")]
    return update
  }

  /// What `wholeFile` must read as, with the numbers that the store gave.
  package static func file(numberedAs read: CustomerFile) -> CustomerFile {
    let update = wholeFile
    var file = CustomerFile(
      id: read.id, customer: update.customer, contract: update.contract,
      products: update.products ?? [], bills: update.bills ?? [],
      paymentMethods: update.paymentMethods ?? [], issues: update.issues ?? [],
      promises: update.promises ?? [], requests: update.requests ?? [],
      credits: update.credits ?? [], contacts: update.contacts ?? [], told: update.told ?? [],
      needs: update.needs ?? [])
    file.promises.number(\.id, as: read.promises)
    file.requests.number(\.id, as: read.requests)
    file.followUps = update.followUps ?? []
    file.followUps.number(\.id, as: read.followUps)
    file.productChanges = update.productChanges ?? []
    file.payments = update.payments ?? []
    file.gestures = update.gestures ?? []
    file.surveys = update.surveys ?? []
    file.consents = update.consents ?? []
    file.kudos = update.kudos ?? []
    file.ideas = update.ideas ?? []
    file.ideas.number(\.id, as: read.ideas)
    return file
  }
}

extension Array {
  fileprivate mutating func number(_ id: WritableKeyPath<Element, Int64>, as read: [Element]) {
    for (place, other) in zip(indices, read) { self[place][keyPath: id] = other[keyPath: id] }
  }
}

extension CaseStore {
  /// A customer kept and found again.
  package func given(_ update: FileUpdate) throws -> CustomerID {
    _ = try merge([update])
    guard let id = try customer(account: update.customer.account) else {
      throw StoreError(.corrupt, "not kept")
    }
    return id
  }

  package func given(_ customer: Customer) throws -> CustomerID {
    try given(FileUpdate(customer: customer))
  }

  package func keep(_ rep: Rep) throws { try keep(rep, by: rep.login, at: Given.now) }

  /// A call of Dana's with this customer.
  package func call(_ customer: CustomerID? = nil, _ acts: [Act] = []) throws -> ContactState {
    var state = try open(Opening(from: "0501234567"), by: "dana", at: Given.now)
    let first = customer.map { [Act.attached($0)] } ?? []
    try act(first + acts, in: &state)
    return state
  }

  package func act(_ acts: [Act], in state: inout ContactState) throws {
    let entries = try append(
      acts, to: state.id, after: state.lastSequence, by: "dana", at: Given.now)
    state.append(entries)
  }

  func openFile(_ id: CustomerID) throws -> CustomerFile {
    guard let file = try file(of: id) else { throw StoreError(.corrupt, "no file") }
    return file
  }
}
