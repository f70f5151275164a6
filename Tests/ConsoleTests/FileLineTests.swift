import Casework
import Playbook
import Testing

@testable import Console

private let now = ShippedDesk.now

/// A file that has what the lines below tell.
private let file: CustomerFile = {
  var file = CustomerFile(
    id: CustomerID(rawValue: 1),
    customer: Customer(
      account: "1", name: "Ruth Levi", otherNames: ["Rut Levi"], address: "Ruth",
      form: .feminine, language: "en", idLastFour: "4321", born: Day(iso: "1980-03-01")))
  file.kudos = [
    Kudos(at: now - .days(5), from: .colleague, by: "Gil", to: "Noa", words: "well done")
  ]
  file.bills = [
    Bill(
      number: "2026-11", issued: Day(iso: "2026-11-10")!, due: Day(iso: "2026-11-20")!,
      total: .shekels(20), status: .open,
      lines: [
        Bill.Line(title: ["en": "Router"], amount: .shekels(20), odd: ["en": "billed twice"])
      ])
  ]
  file.contacts = [
    PastContact(
      at: now - .days(1), channel: .phone, direction: .inbound, rep: "Noa", reason: "tv.picture",
      summary: "no picture", reference: 48111, interface: .sale,
      speaker: Speaker(who: .authorised, name: "Gil Levi", form: .masculine),
      identification: .mayHear, cause: "fault", waited: .seconds(250), menu: "2 > 1",
      lasted: .seconds(125))
  ]
  file.products = [
    Product(
      code: "tv", title: ["he": "טלוויזיה", "en": "Television"], monthly: .shekels(35),
      started: Day(iso: "2024-08-03"), contractEnds: Day(iso: "2027-02-01"))
  ]
  file.promises = [
    Promise(
      id: 1, what: ["he": "לחזור", "en": "call"], due: now + .hours(3), made: now - .hours(1),
      by: "amir"),
    Promise(
      id: 2, what: ["he": "לבדוק", "en": "check"], due: now + .hours(4), made: now - .hours(1),
      by: "amir", owner: "dana"),
  ]
  file.credits = [
    Credit(amount: .shekels(30), reason: "billing.ours", given: now - .days(2), by: "dana"),
    Credit(amount: .shekels(5), reason: "He waited. Long", given: now - .days(3), by: "amir"),
  ]
  file.gestures = [
    Gesture(name: "card", words: "a card", cost: nil, given: now - .days(4), by: "amir")
  ]
  file.told = [
    Expectation(
      on: Day(iso: "2026-08-03")!, by: "Gil", place: .shop, words: "100 Mb", inFact: "40 Mb")
  ]
  file.ideas = [
    Idea(id: 6, at: now - .days(9), by: "dana", words: "a bell", status: .done, effect: "it rings")
  ]
  return file
}()

private let amir = Rep(login: "amir", name: ["he": "אמיר", "en": "Amir"], form: .masculine)
private let dana = Rep(login: "dana", name: ["he": "דנה", "en": "Dana"], form: .feminine)

private func report(_ language: String) throws -> String {
  let surroundings = try ShippedDesk.console(in: language).surroundings
  return FileReport(
    file: file, at: surroundings.desk, reps: [amir, dana], now: now,
    words: surroundings.words(in: language), zone: .utc
  ).lines.joined(separator: "\n")
}

@Test(arguments: [
  ("en", "since 3 Aug 2024, bound until 1 Feb 2027"), ("he", "מ-3.8.2024, התחייבות עד 1.2.2027"),
  ("en", ", Amir"), ("he", ", אמיר"), ("en", "given by Amir"), ("he", "הבטחה של אמיר"),
  ("en", "Dana  our mistake"), ("he", "דנה  טעות שלנו"), ("en", "Amir  He waited. Long"),
  ("he", "אמיר  a card"), ("en", "Gil  shop:"), ("he", "Gil  חנות:"), ("en", "   it rings"),
])
func `the file tells since when, by whom and where`(_ language: String, _ told: String) throws {
  let lines = try report(language)
  #expect(lines.contains(told), "\(lines)")
}

@Test(arguments: [
  (
    "en",
    "from the customer, a sale, ref 48111, waited 04:10, menu 2 > 1, lasted 02:05, cause: a fault, "
      + "spoke: Gil Levi, someone authorised, he/him, identified, may hear"
  ),
  (
    "he",
    "מהלקוח אלינו, מכירה, מס׳ פנייה 48111, בתור 04:10, תפריט 2 > 1, נמשכה 02:05, מה גרם: תקלה, "
      + "על הקו: Gil Levi, מורשה מטעם הלקוח, לשון זכר, מזוהה, מותר למסור"
  ),
])
func `under a contact stands how it came, who spoke and what he might hear`(
  _ language: String, _ line: String
) throws {
  let console = try ShippedDesk.console(in: language)
  let surroundings = console.surroundings
  let lines = FileReport(
    timeline: Timeline(file, kinds: [.contact], at: now, in: .utc), of: file,
    at: surroundings.desk,
    before: nil, limit: 9, now: now, words: surroundings.words(in: language), zone: .utc
  ).lines
  #expect(lines.contains { $0.contains(line) }, "\(lines)")
}

@Test(arguments: [
  ("en", "ads>first>[sale 1]>use>after"),
  ("he", "פרסום>היכרות>[מכירה 1]>שירות>אחרי"),
])
func `above the timeline stand the five places where he has met us, and the last one`(
  _ language: String, _ strip: String
) throws {
  var floor = try Floor.call(in: language, file: file)
  floor.settle(floor.console.perform(.tabTimeline))
  let screen = try #require(floor.console.call)
  #expect(floor.console.tabList(screen).lines.first?.fields == [strip])
}

@Test(arguments: [
  ("billing.charge", "en", "a charge"), ("billing.charge", "he", "חיוב"),
  ("harvest.olives", "he", "harvest.olives"), ("billing", "en", "billing"),
])
func `a reason has words, and one of the desk's own stands as it is written`(
  _ code: String, _ language: String, _ words: String
) throws {
  var known = file
  known.issues = [
    Issue(
      number: 9, title: ["he": "כותרת", "en": "title"], reason: code, status: .open, opened: now,
      owner: "dana")
  ]
  let surroundings = try ShippedDesk.console(in: language).surroundings
  let lines = FileReport(
    file: known, at: surroundings.desk, now: now, words: surroundings.words(in: language),
    zone: .utc
  ).lines
  #expect(lines.contains { $0.contains("9  \(words)") }, "\(lines)")
}

/// What is noted by the palette's forms, key by key.
@Suite struct CareFormTests {
  private static var ruth: CustomerFile {
    var ruth = Floor.ruth
    ruth.promises = file.promises
    ruth.ideas = file.ideas
    ruth.followUps = [
      FollowUp(
        id: 4, kind: .afterCare, what: "how is it", due: now + .days(1), owner: "dana", made: now)
    ]
    return ruth
  }

  private func floor(_ command: Command) throws -> Floor {
    var floor = try Floor.call(in: "en", file: Self.ruth)
    floor.settle(floor.console.perform(command))
    return floor
  }

  @Test func `what he was told keeps where he was told it`() throws {
    var floor = try floor(.told)
    floor.type("100 Mb")
    floor.press("Enter")
    floor.type("Gil")
    floor.press("Enter", "4", "Enter")
    floor.type("40 Mb")
    floor.press("Enter")
    let told = floor.console.call?.facts.told.first
    #expect(told?.words == "100 Mb" && told?.by == "Gil" && told?.inFact == "40 Mb")
    #expect(told?.place == .shop)
  }

  @Test(arguments: Kudos.Giver.allCases)
  func `a good word says from whom it is`(_ giver: Kudos.Giver) throws {
    let digit = try #require(Kudos.Giver.allCases.firstIndex(of: giver)) + 1
    var floor = try floor(.kudos)
    floor.press("\(digit)", "Enter")
    floor.type("Noa")
    floor.press("Enter", "Enter", "\(digit)", "Enter")
    floor.type("well done")
    floor.press("Enter")
    let kudos = try #require(floor.console.call?.facts.kudos.first)
    #expect(kudos.kind == Kudos.Kind.allCases[digit - 1])
    #expect(kudos.from == giver && kudos.to == "Noa")
    #expect(giver == .customer ? kudos.by != "דנה" : kudos.by == "דנה", "\(kudos.by)")
  }

  @Test func `a follow-up that came to nothing is dropped, with why`() throws {
    var floor = try floor(.endFollowUp)
    floor.press("2", "Enter")
    floor.type("moved away")
    floor.press("Enter")
    #expect(
      floor.kept.last == .followUpEnded(id: 4, state: .dropped, outcome: "moved away"))
  }

  @Test func `what became of an idea is written down by a person, and taken back`() throws {
    var floor = try floor(.changeIdea)
    floor.press("3", "Enter")
    floor.type("yael")
    floor.press("Enter")
    floor.type("two calls less a day")
    floor.press("Enter")
    #expect(
      floor.kept.suffix(3) == [
        .ideaChanged(id: 6, field: .status, old: "done", new: "looked-at"),
        .ideaChanged(id: 6, field: .owner, old: "", new: "yael"),
        .ideaChanged(id: 6, field: .effect, old: "it rings", new: "two calls less a day"),
      ])
    floor.settle(floor.console.perform(.undo))
    #expect(floor.kept.last?.target != nil)
  }

  @Test func `a promise that was not kept is marked so, with why`() throws {
    var floor = try floor(.breakPromise)
    floor.press("1", "Enter")
    floor.type("no crew")
    floor.press("Enter")
    #expect(floor.kept.last == .promiseBroken(id: 1, reason: "no crew"))
  }

  @Test func `the rep says which interface the contact touches`() throws {
    var floor = try floor(.interface)
    floor.press("3", "Enter")
    #expect(floor.kept.last == .interface(.sale))
  }
}

@Test(arguments: [
  (
    "en", ["also called:  Rut Levi", "she/her", "1980-03-01", "last four of the id:  4321"],
    "a colleague  Gil  Noa", "BILLS (1)"
  ),
  (
    "he", ["שמות נוספים:  Rut Levi", "לשון נקבה", "1980-03-01", "4321"], "מעמיתים  Gil  Noa",
    "חשבוניות (1)"
  ),
])
func `a file tells who he is, who praised whom, and counts bills and not their lines`(
  _ language: String, _ person: [String], _ kudos: String, _ bills: String
) throws {
  let text = try report(language)
  for told in person + [kudos, bills] { #expect(text.contains(told), "\(told)") }
}
