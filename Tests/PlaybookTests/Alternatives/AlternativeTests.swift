import Casework
import Testing

@testable import Playbook

private func sport(_ unused: Int?, _ price: Int64 = 15, code: String = "tv.sport") -> Product {
  Product(
    code: code, title: ["he": "חבילת ספורט", "en": "the sport pack"], monthly: .shekels(price),
    unusedDays: unused)
}

/// A call with Ronit, who may be told everything.
private func call(
  _ products: [Product], envelope: Envelope = CallFixture.envelope()
) throws -> CallEngine {
  var file = CallFixture.ronit
  file.products = products
  var engine = CallFixture.engine(file, envelope: envelope)
  let ronit = Speaker(who: .customer, name: "Ronit", form: .feminine)
  _ = try engine.perform(.identify(.mayChange, ronit), at: CallFixture.now)
  return engine
}

@Test func `what he pays for and seems not to use comes first, the dearest first`() throws {
  let idle = Measure(
    what: ["en": "data"], unit: "GB", amount: 0, from: Day(iso: "2026-10-01")!,
    until: Day(iso: "2026-10-31")!)
  var backup = sport(nil, 10, code: "internet.backup")
  backup.measures = [idle]
  let products = [
    sport(90), backup, sport(70, 20, code: "tv.films"), sport(10, 30, code: "tv.kids"),
    sport(nil, 40, code: "tv.family"), sport(90, 0, code: "gift"),
  ]
  let names = try call(products).alternatives(at: CallFixture.now).map(\.name)
  #expect(
    names == [
      "take-off:tv.films", "take-off:tv.sport", "take-off:internet.backup", "gesture", "call-back",
      "ask-lead",
    ])
}

@Test func `there are always at least two`() throws {
  let nothing = Envelope(creditLeft: .shekels(0), gesturesLeft: 0, callback: .hours(2))
  let names = try call([], envelope: nothing).alternatives(at: CallFixture.now).map(\.name)
  #expect(names == ["call-back", "ask-lead"])
  #expect(CallFixture.engine(nil).alternatives(at: CallFixture.now).isEmpty)
}

@Test func `the sums in its words are exact, and it only seems unused`() throws {
  let first = try #require(try call([sport(90)]).alternatives(at: CallFixture.now).first)
  #expect(first.words(english) == "take off the sport pack: 15.00 less a month")
  #expect(first.line(english, people: [:]).contains("it seems that the sport pack is hardly used"))
  #expect(first.line(hebrew, people: [:]).contains("החשבון יורד ב-15 שקלים בחודש"))
}

@Test(arguments: ["he", "en"])
func `every line that offers is said as a good rep says it`(_ language: String) throws {
  let words = try Library.words(language)
  let lint = LineLint(words: words)
  for key in words.keys where key.hasPrefix("alternative.say.") {
    let line = try #require(words.line(key))
    #expect(lint.findings(in: line).map(\.description) == [], "\(key)")
  }
}

@Test func `what he has chosen is kept and done, and one undo takes both back`() throws {
  var engine = try call([sport(90)])
  let before = engine.contact.facts
  let acts = try engine.perform(.alternative(name: "take-off:tv.sport"), at: CallFixture.now)
  #expect(acts.map(\.kind) == ["alternativeChosen", "requested"])
  #expect(engine.contact.facts.requests.last?.what.contains("חבילת ספורט") == true)
  #expect(!engine.alternatives(at: CallFixture.now).map(\.name).contains("take-off:tv.sport"))
  #expect(throws: Refusal.self) {
    try engine.perform(.alternative(name: "take-off:tv.sport"), at: CallFixture.now)
  }
  _ = try engine.perform(.undo, at: CallFixture.now)
  #expect(engine.contact.facts.alternatives == before.alternatives)
  #expect(engine.contact.facts.requests == before.requests)
}

@Test func `of a sum that is above the limit what is within it is offered`() throws {
  var engine = SmallScripts.engine()
  engine.envelope = CallFixture.envelope(4)
  let toTheCredit: [Intent] = [
    .begin(script: "test/matter"), .said, .digit(1), .digit(1), .said, .typed("3"), .digit(2),
  ]
  for intent in toTheCredit { _ = try engine.perform(intent, at: CallFixture.now) }
  #expect(engine.isAboveLimit(at: CallFixture.now))
  let acts = try engine.perform(.alternative(name: "credit"), at: CallFixture.now)
  #expect(acts.map(\.kind).prefix(2) == ["alternativeChosen", "credited"])
  #expect(engine.contact.facts.credits.map(\.amount) == [.shekels(4)])
}

@Test(arguments: [("gesture", "gestured"), ("call-back", "promised")])
func `each does what it says`(_ name: String, _ kind: String) throws {
  var engine = try call([])
  let acts = try engine.perform(.alternative(name: name), at: CallFixture.now)
  #expect(acts.map(\.kind) == ["alternativeChosen", kind])
}

@Test func `a refusal with an alternative that he chose is no refusal`() throws {
  var engine = try call([sport(90)])
  _ = try engine.perform(.refuse(reason: "the old price is over"), at: CallFixture.now)
  #expect(engine.contact.facts.isRefused)
  #expect(engine.summary(language: "en").contains("Told no: the old price is over."))
  _ = try engine.perform(.alternative(name: "take-off:tv.sport"), at: CallFixture.now)
  #expect(!engine.contact.facts.isRefused)
  #expect(!engine.summary(language: "en").contains("Told no"))
}

@Test func `at a moment of truth nobody says a bare no`() throws {
  let moment = Envelope(
    creditLeft: .shekels(60), gesturesLeft: 1, callback: .hours(2), approver: "יעל",
    approverName: ["he": "יעל", "en": "Yael"], isAtMoment: true)
  var engine = try call([], envelope: moment)
  #expect(throws: Refusal.self) {
    try engine.perform(.refuse(reason: "no"), at: CallFixture.now)
  }
  #expect(throws: Refusal.self) {
    try engine.perform(.refuse(reason: "  "), at: CallFixture.now)
  }
  _ = try engine.perform(.alternative(name: "ask-lead"), at: CallFixture.now)
  #expect(engine.contact.facts.escalations.count == 1)
  _ = try engine.perform(.refuse(reason: "Yael said no"), at: CallFixture.now)
  #expect(engine.contact.facts.isRefused)
}

@Test func `who is asked at night answers when somebody is here to pass it on`() throws {
  var engine = try call([sport(90)])
  let calendar = CallFixture.desk.calendar
  let today = calendar.zone.wall(CallFixture.now).day
  let night = calendar.zone.instant(WallTime(day: today, hour: 23, minute: 40))
  _ = try engine.perform(.alternative(name: "take-off:tv.sport"), at: night)
  let due = try #require(engine.contact.facts.requests.first?.due)
  #expect(calendar.isOpen(at: due))
}
