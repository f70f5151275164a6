import Casework
import Markup
import Testing

@testable import Playbook

private let schema = FactSchema([
  .init("yes", .truth), .init("no", .truth), .init("perhaps", .truth),
  .init("three", .number), .init("huge", .number), .init("nothing", .optional(.number)),
  .init("price", .money), .init("euros", .money),
  .init("size", .choice(Choice(["small", "middle", "large"], isOrdered: true))),
  .init("soon", .instant), .init("before", .instant), .init("friday", .day),
  .init("things", .list(.record(thing))), .init("none", .list(.record(thing))),
])
private let thing = RecordType(
  "thing", [.init("n", .number), .init("maybe", .optional(.number)), .init("on", .day)],
  clock: "on")

private func day(_ iso: String) -> FactValue? { Day(iso: iso).map(FactValue.day) }

private let facts = Facts([
  "yes": .truth(true), "no": .truth(false), "three": .number(3), "huge": .number(Int64.max),
  "price": .money(.shekels(20)), "euros": .money(Money(minorUnits: 2000, currency: .euro)),
  "size": .choice("middle"), "soon": .instant(sunday.now + .hours(3)),
  "before": .instant(sunday.now - .days(3)), "friday": .day(Day(number: 20_784)),
  "none": .list([]),
  "things": .list([
    .record(FactRecord(thing, key: "a", [.number(1), nil, day("2026-11-01")])),
    .record(FactRecord(thing, key: "b", [.number(2), .number(5), day("2026-11-20")])),
    .record(FactRecord(thing, key: "c", [.number(3), .number(7), day("2026-11-10")])),
  ]),
])

func parsed(_ text: String, _ schema: FactSchema) throws -> Expression {
  try Expression(parsing: text, at: Place(path: "t", line: 1, column: 1), in: schema)
}

@Test(arguments: [
  ("yes and yes", true), ("yes and no", false), ("no and perhaps", false),
  ("perhaps and no", false), ("yes and perhaps", nil), ("perhaps and perhaps", nil),
  ("yes or perhaps", true), ("perhaps or yes", true), ("no or no", false),
  ("no or perhaps", nil), ("not perhaps", nil), ("not yes", false), ("not no", true),
  ("perhaps exists", false), ("yes exists", true), ("not (perhaps exists)", true),
])
func `an unknown stays unknown unless the other side decides`(_ text: String, _ truth: Bool?) throws
{
  let expression = try parsed(text, schema)
  #expect(expression.holds(facts, at: sunday) == truth)
  #expect(expression.evaluate(facts, at: sunday).value == truth.map(FactValue.truth))
}

@Test(arguments: [
  ("three is 3", true), ("three is not 3", false), ("three at least 3", true),
  ("three < 3", false), ("three >= 4", false), ("three between 1 and 3", true),
  ("three between 4 and 9", false), ("three in [1, 2]", false), ("three not in [1, 2]", true),
  ("price is 20 ₪", true), ("price > 19.99 ₪", true), ("price is euros", nil),
  ("price < 20 €", nil), ("price * 3 is 60 ₪", true), ("(price / 0) else 1 ₪ is 1 ₪", true),
  ("huge + 1 > 0", nil), ("huge * huge > 0", nil), ("7 / 2 else 0 is 3", true),
  ("size at least middle", true), ("size > middle", false), ("size is large", false),
  ("size in [small, middle]", true), ("size between small and large", true),
  ("soon within 3 hours", true), ("soon within 2 hours", false), ("before within 5 days", false),
  ("before within last 3 days", true), ("before within last 2 days", false),
  ("before older than 2 days", true), ("before older than 3 days", false),
  ("friday within 5 days", true), ("friday within 4 days", false),
  ("friday - today is 5 days", true), ("today + 5 days is friday", true),
  ("soon - now is 3 hours", true), ("soon - now is 180 minutes", true),
  ("any things where n at least 3", true), ("any things where n > 3", false),
  ("any things", true), ("any none", false), ("all none where n > 3", true),
  ("all things where n > 0", true), ("all things where n > 1", false),
  ("count things is 3", true), ("count (things where n > 1) is 2", true),
  ("sum n of things is 6", true), ("sum n of (things where n > 1) is 5", true),
  ("sum maybe else 1 of things is 13", true), ("sum n of none is 0", true),
  ("(latest things).n else 0 is 2", true), ("(latest none).n exists", false),
  ("any things where maybe exists and maybe > 6", true),
  ("nothing else three is 3", true), ("nothing exists and nothing > 3", false),
])
func `values compare, add up and are counted`(_ text: String, _ truth: Bool?) throws {
  #expect(try parsed(text, schema).holds(facts, at: sunday) == truth)
}

/// Thursday 19 November 10:42 is, by working days, one full day before Sunday the 22nd.
@Test(arguments: [
  ("2026-11-19", 1, true), ("2026-11-19", 2, true), ("2026-11-18", 2, true),
  ("2026-11-17", 2, false), ("2026-11-20", 1, true),
])
func `business days step over Friday and Saturday`(_ iso: String, _ days: Int, _ within: Bool)
  throws
{
  var facts = facts
  facts["friday"] = day(iso)
  let recent = try parsed("friday within last \(days) business days", schema)
  let older = try parsed("friday older than \(days) business days", schema)
  #expect(recent.holds(facts, at: sunday) == within)
  #expect(older.holds(facts, at: sunday) == !within)
}

@Test func `times at the ends of what can be written are unknown, and no trap`() throws {
  var facts = facts
  for extreme in [Int64.min, Int64.max] {
    facts["soon"] = .instant(Instant(milliseconds: extreme))
    facts["friday"] = .day(Day(number: Int(extreme)))
    for text in [
      "soon within 3 business days", "soon older than 3 business days", "soon + 3 days > now",
      "soon - now > 3 days", "friday older than 1 business day", "friday - today > 3 days",
      "friday + 3 days > today", "friday within 3 days", "soon - now + (now - soon) > 1 day",
    ] {
      _ = try parsed(text, schema).evaluate(facts, at: sunday)
    }
  }
  let far = DeskTime(now: Instant(milliseconds: .max), calendar: .israeli(zone: .utc))
  #expect(try parsed("soon within 3 business days", schema).holds(facts, at: far) == nil)
}

@Test(arguments: [
  ("yes and three is 3", ["yes", "three"]), ("no and three is 3", ["no"]),
  ("three is 4 or size is middle", ["size"]), ("perhaps and yes", ["perhaps"]),
  ("nothing else three is 3", ["nothing", "three"]),
  ("any things where n is 2 and maybe exists", ["things.n", "things.maybe"]),
  ("any things where n > 9", ["things"]), ("count (things where n > 1) is 2", ["things"]),
  ("not (three is 4)", ["three"]), ("three is 3 and three > 1", ["three"]),
])
func `a verdict names the facts that decided it, each once`(
  _ text: String, _ paths: [String]
) throws {
  let verdict = try parsed(text, schema).evaluate(facts, at: sunday)
  #expect(verdict.because.map(\.path) == paths)
}

@Test func `the thing that fits is named with its key and value`() throws {
  let verdict = try parsed("any things where n is 2", schema).evaluate(facts, at: sunday)
  #expect(verdict.because.first?.element?.key == "b")
  #expect(verdict.because.first?.value == .number(2))
}
