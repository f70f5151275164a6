import Casework
import Markup
import Testing

@testable import Playbook

/// Every record of a file must have one value for each field of its type, in order: a value of the wrong type
/// stands where a condition expects another.
private func check(_ value: FactValue?, _ type: FactType, _ path: String) {
  guard let value else {
    #expect(type.isOptional, "\(path) is absent but is not optional")
    return
  }
  switch (value, type.present) {
  case (.truth, .truth), (.number, .number), (.money, .money), (.text, .text), (.words, .words),
    (.day, .day), (.instant, .instant), (.duration, .duration):
    break
  case (.choice(let word), .choice(let choice)):
    #expect(choice.values.contains(word), "\(path) is \(word)")
  case (.list(let items), .list(let element)):
    for item in items { check(item, element, path) }
  case (.record(let record), .record(let type)):
    #expect(record.type == type, "\(path)")
    #expect(record.values.count == type.fields.count, "\(path)")
    for field in type.fields { check(record[field.name], field.type, "\(path).\(field.name)") }
  default: Issue.record("\(path) is \(value), not \(type)")
  }
}

private func fullFile() throws -> CustomerFile {
  let day = try #require(Day(iso: "2026-11-30"))
  let at = sunday.now
  let title: LocalText = ["he": "א", "en": "a"]
  var file = CustomerFile(
    id: CustomerID(rawValue: 1),
    customer: Customer(
      account: "A1", name: "x", city: "y", contactPoints: [ContactPoint(.phone, "05")],
      idLastFour: "1234", born: day, care: "slow"),
    contract: Contract(term: .twoYears, ends: day),
    products: [Product(code: "a", title: title, monthly: .shekels(1), unusedDays: 3)],
    bills: [
      Bill(
        number: "1", issued: day, due: day, total: .shekels(3), status: .overdue,
        lines: [Bill.Line(title: title, amount: .shekels(3), odd: title)])
    ],
    paymentMethods: PaymentMethod.Kind.everyOne.map { PaymentMethod(kind: $0, lastFour: "1") },
    issues: [Issue(number: 4, title: title, reason: "r", status: .waiting, opened: at)],
    promises: [Promise(what: title, due: at, made: at, by: "b")],
    requests: [InternalRequest(department: "d", what: "w", asked: at, due: at)],
    credits: [Credit(amount: .shekels(2), reason: "r", given: at, by: "b")],
    contacts: [PastContact(at: at, channel: .technician, rep: "r", reason: "r", summary: "")],
    told: [Expectation(on: day, by: "b", place: .shop, words: "w")],
    needs: [Need(words: "w", stated: day)],
    faults: [Fault(id: 1, area: "", title: title, began: at)])
  file.notices = [DeskNotice(id: 1, title: title, by: "b", from: at)]
  return file
}

extension PaymentMethod.Kind {
  fileprivate static var everyOne: [Self] {
    [.card, .bankOrder, .bankTransfer, .electronicCheck, .mailedCheck]
  }
}

@Test func `the facts of a file are of the types that the schema declares`() throws {
  var contact = ContactFacts()
  contact.opening.waited = .seconds(3)
  let facts = Facts(
    file: try fullFile(), call: CallSituation(contact: contact, reason: "r"), at: sunday)
  for name in ["customer", "call"] {
    let type = try #require(FactSchema.desk.type(of: name))
    check(facts[name], type, name)
  }
  let bare = CustomerFile(id: CustomerID(rawValue: 2), customer: Customer(account: "B"))
  let empty = Facts(file: bare, call: CallSituation(), at: sunday)
  for name in ["customer", "call"] {
    check(empty[name], try #require(FactSchema.desk.type(of: name)), name)
  }
}

@Test func `blank facts are of the declared types too`() throws {
  let blank = Facts(blank: .desk)
  for field in FactSchema.desk.fields { check(blank[field.name], field.type, field.name) }
}

@Test func `what a test gives is set at its path, and records on the way are made`() throws {
  var facts = Facts(blank: .desk)
  let given = try Node(
    yaml: """
      customer.contract.ends: +3 days
      envelope.credit-left: 50 ₪
      call.level: may-hear
      customer.promises: [{what: "x", due: -2 hours, made: 2026-11-20}]
      """, path: "g.yaml")
  let error = #expect(throws: MarkupError.self) { try facts.set(given, in: .desk, at: sunday) }
  #expect(error?.description == "g.yaml:4:54: a time is needed here; this is a day")
  #expect(facts.value(at: "customer.contract.ends") == .day(sunday.today + 3))
  #expect(facts.value(at: "customer.contract.term") == .choice("monthly"))
  #expect(facts.value(at: "envelope.credit-left") == .money(.shekels(50)))
  #expect(facts.value(at: "call.level") == .choice("may-hear"))
}
