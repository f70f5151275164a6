import Casework
import Foundation
import Markup
import Testing

@testable import Playbook

private let own = CallFixture.desk.ownFacts

private func customer(_ extra: [String: String]) -> CustomerFile {
  var file = CallFixture.ronit
  file.customer.extra = extra
  return file
}

private func asked(_ condition: String, _ extra: [String: String]) throws -> Bool? {
  let place = Place(path: "c.yaml", line: 1, column: 1)
  let expression = try Expression(
    parsing: condition, at: place, in: .desk(with: own), expecting: .truth)
  let facts = Facts(file: customer(extra), call: CallSituation(), own: own, at: sunday)
  return expression.holds(facts, at: sunday)
}

@Test(arguments: [
  ("customer.own.household exists and customer.own.household at least 3", "household", "4", true),
  ("customer.own.household exists and customer.own.household at least 3", "household", "2", false),
  ("customer.own.household exists", "household", "many", false),
  ("customer.own.household exists", "household", "", false),
  (
    "customer.own.contact-hours exists and customer.own.contact-hours is evening",
    "contact-hours", "evening", true
  ),
  ("customer.own.contact-hours exists", "contact-hours", "night", false),
  (
    "customer.own.moving-day exists and customer.own.moving-day within 30 days",
    "moving-day", "2026-12-01", true
  ),
  (
    "customer.own.moving-day exists and customer.own.moving-day within 30 days",
    "moving-day", "2027-12-01", false
  ),
])
func `a field that the desk declared is a fact of its kind`(
  _ condition: String, _ field: String, _ value: String, _ holds: Bool
) throws {
  #expect(try asked(condition, [field: value]) == holds)
}

@Test(arguments: [
  (
    "customer.own.houshold exists",
    "c.yaml:1:1: there is no field `houshold`; did you mean `household`? (of `customer.own`)"
  ),
  (
    "customer.own.contact-hours exists and customer.own.contact-hours is morninng",
    "there is no value `morninng`; did you mean `morning`?"
  ),
  ("customer.own.household at least 3", "may be absent"),
  ("customer.own.household exists and customer.own.household is evening", "c.yaml:1:"),
])
func `an own field that nobody declared is named, with what is near`(
  _ condition: String, _ sentence: String
) {
  #expect { try asked(condition, [:]) } throws: { "\($0)".contains(sentence) }
}

private let remedies = """
  remedies:
    - remedy: moving
      kind: care
      title: {he: "מעבר דירה ב-{customer.own.moving-day}", en: "Moving on {customer.own.moving-day}"}
      when: customer.own.moving-day exists and customer.own.moving-day within 30 days
      why: {he: "נרשם בתיק", en: "noted in the file"}
      seconds: 60
      prior: 0.3
      tests:
        fires: [{customer.own.moving-day: +3 days}]
        silent: [{customer.own.moving-day: +60 days}]
  """

@Test func `a remedy asks for an own field, and its cases set it`() throws {
  let nodes = [try Node(yaml: remedies, path: "r.yaml")]
  let library = try RemedyLibrary(nodes, languages: ["he", "en"], own: own)
  #expect(try library.runCases(of: nodes, at: sunday).map(\.passes) == [true, true])
  let advice = library.advise(
    customer(["moving-day": "2026-12-01"]), call: CallSituation(), at: sunday,
    callCost: .shekels(22))
  #expect(advice.shown.map(\.name) == ["moving"])
  #expect(advice.shown[0].title.text(in: english) == "Moving on 1 Dec")
  let error = #expect(throws: MarkupError.self) {
    try RemedyLibrary(nodes, languages: ["he", "en"])
  }
  #expect(error?.description.hasPrefix("r.yaml:5:11: there is no field `moving-day`") == true)
}

private let script = """
  script: test/own
  title: {he: "שעות", en: "Hours"}
  opening:
    - say: later
      when: customer.own.contact-hours exists and customer.own.contact-hours is evening
      required: true
      text: {he: "נוח לך {customer.own.contact-hours}", en: "You like {customer.own.contact-hours}"}
    - say: now
      text: {he: "עכשיו", en: "Now"}
  questions: []
  solution: []
  closing:
    - end: done
      disposition: test.done
  """

@Test(arguments: [
  ("he", "evening", "נוח לך בערב"), ("en", "evening", "You like evenings"),
  ("en", "morning", "Now"),
])
func `a script goes by an own field and says its choice in words`(
  _ language: String, _ hours: String, _ line: String
) throws {
  let library = try ScriptLibrary(
    [ScriptSource(path: "own.yaml", text: script)], languages: ["he", "en"], own: own,
    hash: CallFixture.hash)
  var engine = CallFixture.engine(customer(["contact-hours": hours]), library: library)
  let ronit = Speaker(who: .customer, name: "Ronit", form: .feminine)
  _ = try engine.perform(.identify(.mayHear, ronit), at: CallFixture.now)
  engine.spokenLanguage = language
  _ = try engine.perform(.begin(script: "test/own"), at: CallFixture.now)
  #expect(engine.moment(language: language, at: CallFixture.now).say?.text == line)
}

@Test func `a script that asks for an own field of another desk says where`() {
  let error = #expect(throws: MarkupError.self) {
    try CallFixture.library([ScriptSource(path: "own.yaml", text: script)])
  }
  #expect(
    error?.description.hasPrefix("own.yaml:5:11: there is no field `contact-hours`") == true)
}

@Test func `a tier goes by an own field of its desk`() throws {
  let url = Library.resources.appending(path: "desk.yaml")
  let text = try String(contentsOf: url, encoding: .utf8)
  let shipped =
    "customer.monthly exists and customer.monthly at least 200 ₪ and customer.months at least 24"
  let condition = "customer.own.household exists and customer.own.household at least 5"
  let desk = try Desk(
    try Node(
      yaml: text.replacing(
        "when: \(shipped)",
        with: "when: \(condition)"), path: "desk.yaml"))
  func credit(_ household: String) -> Money {
    desk.envelope(
      for: customer(["household": household]), call: CallSituation(), rep: CallFixture.dana,
      isAtMoment: false, at: sunday
    ).creditLeft
  }
  #expect(credit("6") == .shekels(100))
  #expect(credit("2") == .shekels(60))
}
