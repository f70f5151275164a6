import Casework
import Foundation
import Markup
import Testing

@testable import Playbook

private func desk() throws -> Desk {
  let text = try String(
    contentsOf: Library.resources.appending(path: "desk.yaml"), encoding: .utf8)
  return try Desk(try Node(yaml: text, path: "desk.yaml"))
}

private func file(monthly: Int64, months: Int, credits: [Credit] = []) -> CustomerFile {
  CustomerFile(
    id: CustomerID(rawValue: 1), customer: Customer(account: "A", monthsWithUs: months),
    products: [Product(code: "a", title: ["he": "א"], monthly: .shekels(monthly))],
    credits: credits)
}

private func rep(_ role: Rep.Role = .rep, login: String = "dana") -> Rep {
  Rep(login: login, name: ["he": "דנה"], form: .feminine, role: role)
}

@Test(arguments: [
  (250, 30, false, 100, 2), (250, 3, false, 60, 1), (80, 30, false, 60, 1),
  (80, 3, false, 40, 1), (250, 30, true, 150, 3), (80, 3, true, 80, 1),
])
func `what may be given hangs on what he brings, how long, and the moment`(
  _ monthly: Int64, _ months: Int, _ isAtMoment: Bool, _ credit: Int64, _ gestures: Int
) throws {
  let envelope = try desk().envelope(
    for: file(monthly: monthly, months: months), call: CallSituation(), rep: rep(),
    isAtMoment: isAtMoment, at: sunday)
  #expect(envelope.creditLeft == .shekels(credit))
  #expect(envelope.gesturesLeft == gestures)
  #expect(envelope.approver == "יעל")
}

@Test func `what was given in the last thirty days comes off, what this call gave does not yet`()
  throws
{
  var contact = ContactFacts()
  contact.opened = sunday.now - .minutes(5)
  func credit(_ shekels: Int64, ago: Duration, _ reason: String = "billing.ours") -> Credit {
    Credit(amount: .shekels(shekels), reason: reason, given: sunday.now - ago, by: "dana")
  }
  contact.credits = [credit(5, ago: .minutes(1))]
  let customer = file(
    monthly: 80, months: 30,
    credits: [
      credit(10, ago: .days(3)), credit(20, ago: .days(40)), credit(5, ago: .minutes(1)),
      credit(15, ago: .days(9), "gesture.late"),
    ])
  let envelope = try desk().envelope(
    for: customer, call: CallSituation(contact: contact), rep: rep(), isAtMoment: false,
    at: sunday)
  #expect(envelope.creditLeft == .shekels(35))
  #expect(envelope.less(.shekels(5)).creditLeft == .shekels(30))
  #expect(envelope.gesturesLeft == 0)
}

@Test func `a trainee gives less, a lead is not sent to herself, nobody known gets nothing`() throws
{
  let desk = try desk()
  let customer = file(monthly: 250, months: 30)
  let trainee = desk.envelope(
    for: customer, call: CallSituation(), rep: rep(.trainee), isAtMoment: false, at: sunday)
  #expect(trainee.creditLeft == .shekels(20))
  let lead = desk.envelope(
    for: customer, call: CallSituation(), rep: rep(.lead, login: "yael"), isAtMoment: true,
    at: sunday)
  #expect(lead.creditLeft == .shekels(200))
  #expect(lead.approver == nil)
  let nobody = desk.envelope(
    for: nil, call: CallSituation(), rep: rep(), isAtMoment: false, at: sunday)
  #expect(nobody.creditLeft == .shekels(0))
}

@Test(arguments: [
  ("he", ["זיכוי עד 60.00", "מחווה אחת", "חזרה ללקוח תוך שעתיים", "חריגים: יעל"]),
  ("en", ["credit up to 60.00", "1 gesture", "call back within 2 hours", "exceptions: Yael"]),
])
func `the envelope reads as words, without a score`(_ language: String, _ parts: [String]) throws {
  let envelope = try desk().envelope(
    for: file(monthly: 80, months: 30), call: CallSituation(), rep: rep(), isAtMoment: false,
    at: sunday)
  #expect(envelope.words(try Library.words(language)) == parts)
}

@Test func `the desk's year has its holidays and their eves`() throws {
  let calendar = try desk().calendar(in: .utc)
  func frames(_ iso: String) throws -> [DeskCalendar.Frame] {
    calendar.frames(on: try #require(Day(iso: iso)))
  }
  #expect(try frames("2026-11-22").first?.close == 18 * 60)
  #expect(try frames("2026-11-21").isEmpty)
  #expect(try frames("2027-04-22").isEmpty)
  #expect(try frames("2027-04-21").first?.close == 13 * 60)
  let eve = try #require(Day(iso: "2027-10-11"))
  #expect(eve.weekday == .monday)
}

@Test(arguments: [
  ("zone: Asia/Jerusalem", "zon: Asia/Jerusalem", "there is no key `zon`; did you mean `zone`?"),
  ("friday: 8:00-13:00", "friday: 13:00-8:00", "hours are written 8:00-18:00, or `closed`"),
  ("day: 2026-03-03", "day: 2026-02-30", "a day is written 2026-11-22"),
  ("call-cost: 22 ₪", "call-cost: 22 $", "a sum in ILS is needed here"),
  (
    "customer.months at least 24\n    usually: {credit: 100",
    "customer.month at least 24\n    usually: {credit: 100",
    "there is no field `month`; did you mean `months`? (of `customer`)"
  ),
  (
    "tier: everybody", "tier: everybody\n    when: call.solved",
    "the last tier is everybody's and has no `when`"
  ),
  ("name: {he: \"נתיב תקשורת\", en: \"Netiv\"}", "name: {he: \"נתיב\"}", "`en` is missing here"),
  ("callback: 3 hours", "callback: 3", "a length of time is needed here; this is a number"),
  ("day: 2026-04-02", "day: 2026-04-01", "2026-04-01 stands twice in this list"),
])
func `an error in desk.yaml is found at its line`(
  _ right: String, _ wrong: String, _ sentence: String
) throws {
  let text = try String(
    contentsOf: Library.resources.appending(path: "desk.yaml"), encoding: .utf8)
  let broken = text.replacing(right, with: wrong)
  #expect(broken != text)
  let error = #expect(throws: MarkupError.self) {
    try Desk(try Node(yaml: broken, path: "desk.yaml"))
  }
  #expect(error?.sentence == sentence)
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  let first = try #require(right.split(separator: "\n").first)
  let line = try #require(lines.firstIndex { $0.contains(first) }) + 1
  #expect(abs((error?.place.line ?? 0) - line) <= 1)
}
