import Casework
import Markup
import Testing

@testable import Playbook

private let place = Place(path: "r.yaml", line: 7, column: 9)

/// The offset of the error in the condition, and its sentence.
private func error(in text: String, expecting: FactType? = .truth) -> (Int, String)? {
  do {
    _ = try Expression(parsing: text, at: place, in: .desk, expecting: expecting)
    return nil
  } catch {
    return (error.place.column - place.column, error.sentence)
  }
}

@Test(arguments: [
  "customer.months at least 3 and not customer.has-left",
  "any customer.invoices where status is overdue and due older than 3 days",
  "count (customer.contacts where at within last 30 days) at least 2",
  "customer.payment.expires exists and customer.payment.expires within 30 days",
  "customer.payment.kind exists and customer.payment.kind in [card, bank-order]",
  "call.level at least may-hear", "not (call.level at least may-hear)",
  "call.mood between calm and tense", "(customer.monthly else 0 ₪) > 100.50 ₪",
  "sum total of (customer.invoices where status is overdue) at least 100 ILS",
  "sum total of customer.invoices > $5 or true",
  "any customer.invoices where any lines where odd exists and amount > 5 ₪",
  "(latest customer.contacts).at exists and (latest customer.contacts).at older than 2 business days",
  "all customer.promises where status is kept", "today is 2026-11-22", "now + 2 hours > now",
  "customer.city exists and customer.city is \"כפר סבא\"",
  "(customer.city else '') is 'x'",
  "not (customer.contract exists) or (customer.contract.ends else today) within 2 weeks",
  "customer.months * 2 - 1 <= 40 / 2 else 0", "customer.months not in [1, 2, 3]",
  "count customer.contacts where direction is inbound at least 2",
])
func `what the design says can be asked`(_ text: String) {
  #expect(error(in: text)?.1 == nil)
}

@Test(arguments: [
  (
    "customer.monts at least 3", 0,
    "there is no field `monts`; did you mean `months`? (of `customer`)"
  ),
  ("invoices is 3", 0, "there is no fact `invoices`; did you mean `customer.invoices`?"),
  (
    "any customer.invoices where statsu is open", 28,
    "there is no fact `statsu`; did you mean `status`?"
  ),
  (
    "any customer.invoices where status is opne", 38,
    "there is no value `opne`; did you mean `open`?"
  ),
  (
    "customer.payment.expires within 30 days", 0,
    "`customer.payment.expires` may be absent; ask `customer.payment.expires exists and …`, "
      + "or give `customer.payment.expires else …`"
  ),
  ("customer.months at least \"3\"", 25, "a number is needed here; this is a text"),
  ("customer.months", 0, "a yes or no is needed here; this is a number"),
  (
    "customer.months is 3 at least 2", 21,
    "`at` follows a comparison; join the two with `and`, or put the list in brackets: "
      + "count (… where …) at least 2"
  ),
  (
    "sum total of customer.invoices > 100", 33,
    "a sum of money is needed here; this is a number; write it as 20 ₪"
  ),
  ("customer.kind at least person", 14, "`at least` cannot be asked of one of person, business"),
  (
    "customer.contract.ends exists and customer.contract.ends within 3", 64,
    "`within` needs a length of time, as 30 days; this is a number"
  ),
  ("customer.months within 3 days", 0, "`within` needs a day or a time; this is a number"),
  (
    "customer.months / 2 > 3", 0,
    "`this` may be absent; ask `this exists and …`, or give `this else …`"
  ),
  ("customer.invoices exists", 18, "a list is always there; ask `any` of it"),
  ("customer.has-left = true", 18, "write `is` instead of `=`"),
  ("customer.months at lest 3", 19, "`least` or `most` is needed after `at`"),
  ("149.90 > 3", 0, "numbers here are whole; a sum of money needs its currency: 149.90 ₪"),
  ("today is 2026-02-30", 9, "there is no day 2026-02-30; a day is written 2026-11-22"),
  ("now - 2 months > now", 8, "say it in days: months differ in length"),
  ("(true", 5, "`)` is needed here, before the end"), ("", 0, "a condition is needed here"),
  ("true adn false", 5, "`adn` is not expected here; did you mean `and`?"),
  ("customer.city is \"x", 17, "this text has no closing \""),
  ("all customer.promises", 0, "`all` needs a `where` that all of them must fulfil"),
  ("latest customer.payments", 0, "`latest` needs things that have a time"),
  ("customer.promises is customer.promises", 18, "`is` cannot be asked of a list"),
  ("now + now > now", 4, "`+` does not go with a time and a time"),
])
func `an error stands at its word and says how to mend it`(
  _ text: String, _ offset: Int, _ sentence: String
) {
  let found = error(in: text)
  #expect(found?.1 == sentence)
  #expect(found?.0 == offset)
}

@Test func `an error in a YAML file has the file's line and the column inside the text`() throws {
  let node = try Node(yaml: "a: 1\nwhen: \"call.mod is angry\"\n", path: "r.yaml")
  let error = #expect(throws: MarkupError.self) {
    try Expression(try node.required("when"), in: .desk, expecting: .truth)
  }
  #expect(
    error?.description == "r.yaml:2:8: there is no field `mod`; did you mean `mood`? (of `call`)")
}

@Test func `what is nested too deep or too long is refused`() {
  func nested(_ depth: Int) -> String {
    String(repeating: "(", count: depth) + "true" + String(repeating: ")", count: depth)
  }
  #expect(error(in: nested(20)) == nil)
  #expect(error(in: nested(2000)) != nil)
  #expect(error(in: String(repeating: "not ", count: 300) + "true")?.1.contains("deeper") == true)
  #expect(error(in: "true" + String(repeating: " or true", count: 300))?.1.contains("most") == true)
}

@Test func `once a thing is known to be there, all on the way to it is`() {
  #expect(error(in: "customer.contract.ends exists and customer.contract.term is monthly") == nil)
  #expect(error(in: "customer.contract exists and customer.contract.term is monthly") == nil)
  #expect(error(in: "customer.contract exists or customer.contract.term is monthly") != nil)
  #expect(error(in: "not (customer.contract exists) or customer.contract.term is monthly") == nil)
  #expect(error(in: "not (customer.contract exists and customer.contract.term is monthly)") == nil)
  #expect(error(in: "any customer.invoices where odd exists and odd.amount > 3 ₪") == nil)
  #expect(error(in: "any customer.invoices where odd.amount > 3 ₪") != nil)
  #expect(error(in: "sum odd.amount of (customer.invoices where odd exists) > 3 ₪") == nil)
}

@Test func `a script's own variables are facts like the desk's`() throws {
  let schema = FactSchema.desk.adding("cause", .choice(Choice(["ours", "right"])))
    .adding("which", .optional(.record(.invoice)))
  let place = Place(path: "s.yaml", line: 1, column: 1)
  let amount = try Expression(parsing: "which.odd.amount", at: place, in: schema)
  #expect(amount.type == .optional(.money))
  #expect(schema.type(at: ["which", "odd", "amount"]) == .optional(.money))
  let pick = try Expression(
    parsing: "customer.invoices where status in [open, overdue]", at: place, in: schema)
  #expect(pick.type == .list(.record(.invoice)))
  #expect(throws: MarkupError.self) {
    try Expression(parsing: "cause is our", at: place, in: schema)
  }
}
