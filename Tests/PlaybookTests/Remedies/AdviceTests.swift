import Casework
import Markup
import Testing

@testable import Playbook

private let cost = Money.shekels(20)

/// Ronit of the design's picture: a card that ends, a late issue, a sport pack unused, a broken promise.
private func ronit() throws -> CustomerFile {
  let day = try #require(Day(iso: "2026-11-30"))
  var file = CustomerFile(
    id: CustomerID(rawValue: 1),
    customer: Customer(
      account: "A1", name: "רונית כהן", form: .feminine, city: "כפר סבא",
      contactPoints: [ContactPoint(.phone, "0521234567"), ContactPoint(.mail, "r@example.org")],
      monthsWithUs: 50))
  file.paymentMethods = [PaymentMethod(kind: .card, lastFour: "4242", expires: day)]
  file.products = [
    Product(
      code: "tv.sport", title: ["he": "ספורט", "en": "sport"], monthly: .shekels(15),
      unusedDays: 90)
  ]
  file.issues = [
    Issue(
      number: 48102, title: ["he": "אינטרנט איטי", "en": "slow internet"],
      reason: "internet.slow", status: .waiting, opened: sunday.now - .days(13),
      due: sunday.now - .days(2))
  ]
  file.promises = [
    Promise(
      id: 4, what: ["he": "לחזור אליה", "en": "call back"], due: sunday.now - .days(3),
      made: sunday.now - .days(5), by: "amir")
  ]
  return file
}

private func names(_ suggestions: [Suggestion]) -> [String] { suggestions.map(\.name) }

@Test func `harm stands first, then value for each second, and three are shown`() throws {
  let advice = try Library.remedies().advise(
    ronit(), call: CallSituation(), at: sunday, callCost: cost)
  #expect(names(advice.shown) == ["card-expires", "promise-broken", "issue-late"])
  #expect(names(advice.held) == ["unused-product"])
  #expect(advice.held.first?.held == .full)
  #expect(advice.shown.first?.valuePerSecond == Money(minorUnits: 30, currency: .shekel))
}

@Test(arguments: [
  ("he", "כרטיס 4242, אין אמצעי תשלום נוסף"), ("en", "card 4242, no second way to pay"),
])
func `the why is a sentence with the facts`(_ language: String, _ why: String) throws {
  let advice = try Library.remedies().advise(
    ronit(), call: CallSituation(), at: sunday, callCost: cost)
  let words = try Library.words(language)
  #expect(advice.shown.first?.why.text(in: words) == why)
  #expect(advice.shown.first?.title.text(in: words).contains("30") == true)
}

@Test func `an offer waits for his own matter and comes after it`() throws {
  var file = try ronit()
  file.promises = []
  file.issues = []
  let library = try Library.remedies()
  let before = library.advise(file, call: CallSituation(), at: sunday, callCost: cost)
  #expect(before.shown.last?.held == .untilSolved)
  let after = library.advise(
    file, call: CallSituation(isSolved: true), at: sunday, callCost: cost)
  #expect(after.shown.last?.name == "unused-product")
  #expect(after.shown.last?.held == nil)
}

@Test func `an angry customer whose matter is open sees harm alone`() throws {
  var file = try ronit()
  file.promises = []
  file.customer.contactPoints = []
  var angry = ContactFacts()
  angry.mood = .angry
  let library = try Library.remedies()
  let advice = library.advise(
    file, call: CallSituation(contact: angry), at: sunday, callCost: cost)
  #expect(names(advice.shown) == ["card-expires", "issue-late"])
  #expect(advice.held.first { $0.name == "missing-phone" }?.held == .angry)
  #expect(advice.held.first { $0.name == "unused-product" }?.held == .angry)
  let later = library.advise(
    file, call: CallSituation(contact: angry, isSolved: true), at: sunday, callCost: cost)
  #expect(later.shown.contains { $0.name == "missing-phone" })
  #expect(later.held.first { $0.name == "unused-product" }?.held == .notOnThisCall)
}

@Test func `whoever complains or asks to leave is offered nothing`() throws {
  var file = try ronit()
  file.promises = []
  file.issues = []
  let advice = try Library.remedies().advise(
    file, call: CallSituation(isComplaint: true, isSolved: true), at: sunday, callCost: cost)
  #expect(advice.held.first { $0.name == "unused-product" }?.held == .notOnThisCall)
}

@Test func `in a call of ours nothing is offered to who may not be offered anything`() throws {
  var file = try ronit()
  file.promises = []
  file.issues = []
  var ours = ContactFacts()
  ours.opening.direction = .outbound
  let call = CallSituation(contact: ours, isSolved: true)
  let library = try Library.remedies()
  let barred = library.advise(file, call: call, at: sunday, callCost: cost)
  #expect(barred.held.first { $0.name == "unused-product" }?.held == .notOnThisCall)
  let today = sunday.calendar.zone.wall(sunday.now).day
  file.customer.extra[RegisterCheck.field] = RegisterCheck(isListed: false, on: today).text
  let free = library.advise(file, call: call, at: sunday, callCost: cost)
  #expect(free.shown.contains { $0.name == "unused-product" })
}

@Test func `what was declined rests, what was done is gone, what was accepted stays`() throws {
  var file = try ronit()
  file.restingUntil = ["issue-late": sunday.now + .days(3), "card-expires": sunday.now - .days(1)]
  var contact = ContactFacts()
  contact.remedies = ["promise-broken": .done, "card-expires": .accepted]
  let advice = try Library.remedies().advise(
    file, call: CallSituation(contact: contact), at: sunday, callCost: cost)
  #expect(advice.shown.first?.name == "card-expires")
  #expect(advice.shown.first?.outcome == .accepted)
  #expect(
    advice.held.first { $0.name == "issue-late" }?.held == .resting(until: sunday.now + .days(3)))
  #expect(advice.held.first { $0.name == "promise-broken" }?.held == .dealtWith(.done))
}

@Test func `a customer as a telecom list brings him gets advice that fits`() throws {
  let dollars = { (units: Int64) in Money(minorUnits: units, currency: .dollar) }
  var file = CustomerFile(
    id: CustomerID(rawValue: 7), customer: Customer(account: "7590-VHVEG", monthsWithUs: 1),
    contract: Contract(term: .monthly),
    products: [
      Product(code: "internet.dsl", title: ["en": "DSL"], monthly: dollars(2500)),
      Product(code: "backup", title: ["en": "backup"], monthly: dollars(500)),
    ],
    paymentMethods: [PaymentMethod(kind: .electronicCheck)])
  let library = try Library.remedies()
  let usd = DeskTime(now: sunday.now, calendar: sunday.calendar, currency: .dollar)
  let advice = library.advise(file, call: CallSituation(), at: usd, callCost: dollars(600))
  #expect(names(advice.shown) == ["missing-phone", "onboarding", "electronic-check-fails"])
  file.customer.hasLeft = true
  let left = library.advise(file, call: CallSituation(), at: usd, callCost: dollars(600))
  #expect(names(left.shown).isEmpty)
}

@Test func `the urgent line names the moments of truth, weightiest first`() throws {
  var contact = ContactFacts()
  contact.leavingAsked = sunday.now
  var file = try ronit()
  file.contacts = [
    PastContact(
      at: sunday.now - .days(5), channel: .phone, rep: "Amir", reason: "billing.charge",
      summary: "")
  ]
  let call = CallSituation(contact: contact, reason: "billing.charge")
  let moments = try Library.remedies().moments(
    Facts(file: file, call: call, at: sunday), at: sunday)
  #expect(moments.map(\.name) == ["leaving-asked", "promise-broken", "second-contact"])
  let words = try Library.words("he")
  #expect(moments[1].sentence.text(in: words) == "ההבטחה ל-19.11 לא קוימה")
  #expect(moments[2].sentence.text(in: words) == "שיחה שנייה באותו עניין")
}

@Test func `mood is tense where there is cause, until the rep says otherwise`() throws {
  let file = try ronit()
  let calm = CustomerFile(id: file.id, customer: file.customer)
  func mood(_ file: CustomerFile, _ call: CallSituation) -> FactValue? {
    Facts(file: file, call: call, at: sunday).value(at: "call.mood")
  }
  #expect(mood(calm, CallSituation()) == .choice("calm"))
  #expect(mood(file, CallSituation()) == .choice("tense"))
  #expect(mood(calm, CallSituation(isComplaint: true)) == .choice("tense"))
  var contact = ContactFacts()
  contact.mood = .calm
  #expect(mood(file, CallSituation(contact: contact)) == .choice("calm"))
  contact = ContactFacts()
  contact.opening.waited = .minutes(6)
  #expect(mood(calm, CallSituation(contact: contact)) == .choice("tense"))
}

@Test func `what was promised in this very call is no matter to put right`() throws {
  let library = try Library.remedies()
  var call = CallSituation()
  call.contact.opened = sunday.now - .minutes(10)
  func names(made: Duration) throws -> [String] {
    var file = try ronit()
    file.promises = [
      Promise(
        id: 5, what: ["en": "call back"], due: sunday.now + .hours(4), made: sunday.now - made,
        by: "dana")
    ]
    let advice = library.advise(file, call: call, at: sunday, callCost: cost)
    return (advice.shown + advice.held).map(\.name)
  }
  #expect(try names(made: .days(1)).contains("promise-due-soon"))
  #expect(try !names(made: .minutes(5)).contains("promise-due-soon"))
}

@Test(arguments: [Duration.days(1), .days(59), .days(61), .days(125)])
func `a broken promise is raised as long in a call as it is when he rings`(_ ago: Duration) throws {
  var file = try ronit()
  file.promises = [
    Promise(
      id: 5, what: ["en": "call back"], due: sunday.now - ago, made: sunday.now - ago - .days(1),
      by: "dana")
  ]
  let isRaised = file.promises[0].isRaised(at: sunday.now)
  let library = try Library.remedies()
  let advice = library.advise(file, call: CallSituation(), at: sunday, callCost: cost)
  #expect((advice.shown + advice.held).contains { $0.name == "promise-broken" } == isRaised)
  let moments = library.moments(file, call: CallSituation(), at: sunday)
  #expect(moments.contains { $0.name == "promise-broken" } == isRaised)
  #expect((CallSituation().mood(in: file, at: sunday.now) == .tense) == isRaised)
}
