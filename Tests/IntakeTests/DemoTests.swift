import Casework
import Foundation
import Markup
import Testing

@testable import Intake

/// Israel in winter.
private let zone = Zone(before: .hours(2))

private let folder: [String: String] = {
  let root = resources.appending(path: "demo")
  let files = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
  let texts = files.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix("crowd/") }.map { path in
    (path, (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? "")
  }
  return Dictionary(uniqueKeysWithValues: texts)
}()

/// Reading forty files takes a while, and each of these days is asked for more than once.
private let desksAtNine = days.reduce(into: [String: Result<DemoDesk, any Error>]()) { all, iso in
  all[iso] = Result { try make(iso, hour: 9) }
}

private func desk(at iso: String = "2026-11-22") throws -> DemoDesk {
  try #require(desksAtNine[iso]).get()
}

private func make(_ iso: String, hour: Int) throws -> DemoDesk {
  let day = try #require(Day(iso: iso))
  return try DemoDesk(
    files: folder, at: zone.instant(WallTime(day: day, hour: hour)), zone: zone)
}

private func day(_ iso: String, _ hour: Int, _ minute: Int) throws -> Instant {
  zone.instant(WallTime(day: try #require(Day(iso: iso)), hour: hour, minute: minute))
}

/// Days of all kinds: a Sunday, a Saturday, the ends and beginnings of months, a leap day.
private let days = [
  "2026-11-22", "2026-11-28", "2026-11-01", "2026-11-10", "2026-11-18", "2026-12-31",
  "2027-01-01", "2027-02-28", "2027-03-31", "2028-02-29",
]

@Test(arguments: days)
func `the demo is read on any day, with 40 customers`(_ iso: String) throws {
  let desk = try desk(at: iso)
  #expect(desk.updates.count == 40)
  #expect(Set(desk.updates.map(\.customer.account)).count == 40)
  #expect(desk.reps.map(\.login) == ["dana", "amir", "noa", "gil", "yael"])
  #expect(desk.reps.last?.role == .lead)
}

@Test(arguments: days)
func `what happened is past, and what is promised comes after it was promised`(_ iso: String) throws
{
  let now = try day(iso, 9, 0)
  for update in try desk(at: iso).updates {
    let who = Comment(rawValue: update.customer.account)
    for contact in update.contacts ?? [] { #expect(contact.at < now, who) }
    for promise in update.promises ?? [] {
      #expect(promise.made < promise.due, who)
      #expect(promise.made < now, who)
      let isPast = promise.due < now
      #expect(isPast || promise.status == .open, who)
    }
    for issue in update.issues ?? [] { #expect(issue.opened < now, who) }
    for request in update.requests ?? [] { #expect(request.asked < request.due, who) }
    for bill in update.bills ?? [] { #expect(zone.instant(WallTime(day: bill.issued)) < now, who) }
  }
}

@Test(arguments: days)
func `an open bill is due later, an overdue one was due before`(_ iso: String) throws {
  let today = try #require(Day(iso: iso))
  let bills = try desk(at: iso).updates.flatMap { $0.bills ?? [] }
  #expect(bills.contains { $0.status == .overdue })
  for bill in bills where bill.status == .open { #expect(bill.due > today) }
  for bill in bills where bill.status == .overdue { #expect(bill.due < today) }
  for bill in bills {
    #expect(bill.lines.map(\.amount.minorUnits).reduce(0, +) == bill.total.minorUnits)
  }
}

@Test func `no two matters have one number, and the next one given is the one of the guide`() throws
{
  let updates = try desk().updates
  let issues = updates.flatMap { $0.issues ?? [] }.map(\.number)
  let references = updates.flatMap { $0.contacts ?? [] }.compactMap(\.reference)
  #expect(Set(issues).count == issues.count)
  #expect(Set(references).count == references.count)
  #expect((issues + references).max() == 48_212)
}

@Test func `the names stand in four scripts, each with one that a Hebrew reader knows`() throws {
  let customers = try desk().updates.map(\.customer)
  func have(_ range: ClosedRange<UInt32>) -> Int {
    customers.count { $0.name.unicodeScalars.contains { range.contains($0.value) } }
  }
  #expect(have(0x5D0...0x5EA) >= 15)
  #expect(have(0x600...0x6FF) >= 7)
  #expect(have(0x400...0x4FF) >= 5)
  #expect(have(0x41...0x7A) >= 5)
  #expect(Set(customers.map(\.language)) == ["he", "en", "ar", "ru"])
  for customer in customers {
    let all = ([customer.name] + customer.otherNames).joined()
    #expect(all.unicodeScalars.contains { (0x5D0...0x5EA).contains($0.value) }, "\(all)")
  }
}

@Test func `every text of the desk is there in Hebrew and English`() throws {
  let desk = try desk()
  var texts = desk.reps.map(\.name) + desk.faults.map(\.title)
  for update in desk.updates {
    texts += (update.products ?? []).map(\.title) + (update.issues ?? []).map(\.title)
    texts += (update.promises ?? []).map(\.what)
    texts += (update.bills ?? []).flatMap(\.lines).flatMap {
      [$0.title, $0.odd].compactMap(\.self)
    }
  }
  #expect(texts.count > 300)
  for text in texts {
    let hebrew = try #require(text.byLanguage["he"])
    let english = try #require(text.byLanguage["en"])
    #expect(!hebrew.isEmpty && !english.isEmpty)
    #expect(!english.unicodeScalars.contains { (0x590...0x5FF).contains($0.value) }, "\(english)")
  }
}

@Test func `there is no card number, real phone or real mail in the demo`() throws {
  for (path, text) in folder { #expect(CardMask.mask(text) == text, "\(path)") }
  for customer in try desk().updates.map(\.customer) {
    for point in customer.contactPoints {
      switch point.kind {
      case .phone: #expect(point.value.contains("-555-01"), "\(point.value)")
      case .mail:
        let host = point.value.split(separator: "@").last ?? ""
        #expect(
          ["example.com", "example.co.il"].contains { host == $0 || host.hasSuffix("." + $0) })
      }
    }
  }
}

@Test func `the desk has all kinds of matters`() throws {
  let updates = try desk().updates
  let customers = updates.map(\.customer)
  let contacts = updates.flatMap { $0.contacts ?? [] }
  let promises = updates.flatMap { $0.promises ?? [] }
  #expect(customers.count { $0.hasLeft } >= 3)
  #expect(customers.count { $0.kind == .business && !$0.authorised.isEmpty } >= 5)
  #expect(customers.contains { $0.born.map { $0.year < 1945 } ?? false && !$0.care.isEmpty })
  #expect(Set(customers.map(\.form)) == Set(FormOfAddress.allCases))
  #expect(Set(contacts.map(\.channel)).count == Channel.allCases.count)
  #expect(Set(promises.map(\.status)).isSuperset(of: [.open, .kept, .broken]))
  #expect(customers.count { $0.city == "הוד השרון" } >= 4)
  #expect(try desk().faults.map(\.area) == ["הוד השרון"])
}

@Test func `the case of Ronit Cohen has the facts of the guide`() throws {
  let now = try day("2026-11-22", 10, 42)
  let file = try #require(try desk().updates.first { $0.customer.name == "רונית כהן" })
  #expect(file.customer.city == "כפר סבא")
  #expect(file.customer.monthsWithUs == 50)
  #expect(file.paymentMethods?.map(\.lastFour) == ["4242"])
  #expect(file.paymentMethods?.first?.expires == Day(iso: "2026-11-30"))
  let bill = try #require(file.bills?.first)
  #expect(bill.number == "2026-11")
  #expect(bill.total == .shekels(149, agorot: 90))
  #expect(bill.lines.compactMap(\.odd).count == 1)
  #expect(bill.lines.first { $0.odd != nil }?.amount == .shekels(20))
  #expect(file.promises?.map(\.due) == [try day("2026-11-19", 12, 0)])
  #expect(file.promises?.first?.isBroken(at: now) == true)
  #expect(file.issues?.map(\.number) == [48_102])
  #expect(file.issues?.first?.due == (try day("2026-11-20", 12, 0)))
  #expect(file.products?.first { $0.code == "tv.sport" }?.unusedDays == 90)
  #expect(file.told?.first?.on == Day(iso: "2026-08-03"))
  let contacts = try #require(file.contacts)
  #expect(contacts.map { zone.wall($0.at).day.iso } == ["2026-11-17", "2026-11-09", "2026-08-03"])
  #expect(contacts.map(\.rep) == ["אמיר", "נועה", "גיל"])
  #expect(contacts[0].summary.hasPrefix("בחשבונית נובמבר הנתב מופיע פעמיים"))
  #expect(contacts[0].summary.contains("עד 19.11 ב-12:00"))
  #expect(file.needs?.first?.words == "הבת עוברת דירה ב-2027")
}

@Test func `the same moment makes the same desk`() throws {
  #expect(try desk() == make("2026-11-22", hour: 9))
  #expect(try desk() != make("2026-11-22", hour: 10))
}

@Test(arguments: [
  (
    "customers:\n  - {acount: \"1\"}\n",
    "d.yaml:2:6: there is no key `acount`; did you mean `account`?"
  ),
  (
    "faults:\n  - {id: 1, area: x, title: {he: א, en: a}, began: yesterday}\n",
    "d.yaml:2:52: a time such as `-3bd 15:40`, `+9d`, `-8mo`, `-2h`, `end of month` is needed here"
  ),
  (
    "faults:\n  - {id: 1, area: x, title: {he: א}, began: -2h}\n",
    "d.yaml:2:29: `en` is missing here"
  ),
  (
    "faults:\n  - {id: 1, area: x, title: {he: \"{soon}\", en: a}, began: -2h}\n",
    "d.yaml:2:34: there is no slot `{soon}`; known: {-3bd}, {bill-1}, {year+1}"
  ),
])
func `a mistake in the demo says where it is`(_ yaml: String, _ expected: String) {
  let said = sentence {
    _ = try DemoDesk(files: ["d.yaml": yaml], at: Instant(milliseconds: 0), zone: zone)
  }
  #expect(said == expected)
}
