import Casework

extension FactSchema {
  /// The facts that every condition of the desk may ask for: `customer`, `call`, `envelope` and `desk`.
  /// Beside them stand `now` and `today`, which need no declaration. The names are for good: scripts,
  /// remedies and the kept journal use them.
  package static let desk = desk(with: .none)

  /// The same at a desk that has declared fields of its own.
  package static func desk(with own: OwnFacts) -> FactSchema {
    FactSchema([
      .init("customer", .record(own.customer)), .init("call", .record(.call)),
      .init("envelope", .record(.envelope)),
    ])
  }
}

extension RecordType {
  /// Who the customer is and all that he has. What depends on the time (`broken`, `late`) is as of now.
  /// - Parameter own: the desk's own fields; they stand last.
  static func customer(with own: RecordType) -> RecordType {
    RecordType("customer", customerFields + [Field("own", .record(own))])
  }

  private static let customerFields: [Field] =
    [
      .init("account", .text), .init("kind", .choice(Choice(["person", "business"]))),
      .init("name", .optional(.text)), .init("language", .text), .init("city", .optional(.text)),
      .init("form", .choice(Choice(["masculine", "feminine", "plural", "unknown"]))),
      .init("months", .number), .init("has-left", .truth), .init("care", .optional(.text)),
      .init("born", .optional(.day)), .init("phone", .optional(.text)),
      .init("mail", .optional(.text)), .init("id-last-four", .optional(.text)),
      .init("monthly", .optional(.money)), .init("contract", .optional(.record(.contract))),
      .init("payment", .optional(.record(.payment))),
      .init("products", .list(.record(.product))), .init("invoices", .list(.record(.invoice))),
      .init("payments", .list(.record(.payment))), .init("issues", .list(.record(.issue))),
      .init("promises", .list(.record(.promise))), .init("requests", .list(.record(.request))),
      .init("credits", .list(.record(.credit))), .init("contacts", .list(.record(.contact))),
      .init("told", .list(.record(.told))), .init("needs", .list(.record(.need))),
      .init("faults", .list(.record(.fault))), .init("receipts", .list(.record(.receipt))),
      .init("gestures", .list(.record(.gesture))),
      .init("follow-ups", .list(.record(.followUp))), .init("surveys", .list(.record(.survey))),
      .init("consents", .list(.record(.consent))), .init("wants-messages", .truth),
      .init("unanswered", .optional(.record(.contact))),
      .init("notices", .list(.record(.notice))),
    ]

  package static let contract = RecordType(
    "contract",
    [
      .init("term", .choice(Choice(["monthly", "one-year", "two-years"], isOrdered: true))),
      .init("ends", .optional(.day)),
    ])

  /// How he pays; `customer.payment` is the first way, `customer.payments` are all.
  package static let payment = RecordType(
    "payment",
    [
      .init(
        "kind",
        .choice(
          Choice(["card", "bank-order", "bank-transfer", "electronic-check", "mailed-check"]))),
      .init("last-four", .optional(.text)), .init("expires", .optional(.day)),
    ])

  package static let product = RecordType(
    "product",
    [
      .init("code", .text), .init("title", .words), .init("monthly", .money),
      .init("started", .optional(.day)), .init("contract-ends", .optional(.day)),
      .init("unused-days", .optional(.number)), .init("measures", .list(.record(.measure))),
    ], clock: "started")

  package static let invoice = RecordType(
    "invoice",
    [
      .init("number", .text), .init("total", .money),
      .init("status", .choice(Choice(["open", "paid", "overdue"]))), .init("issued", .day),
      .init("due", .day), .init("lines", .list(.record(.line))),
      .init("odd", .optional(.record(.odd))),
    ], clock: "issued")

  package static let line = RecordType(
    "line",
    [.init("title", .words), .init("amount", .money), .init("odd", .optional(.words))])

  /// The first line of a bill that the desk's own check found wrong: what it is, how much, and why.
  package static let odd = RecordType(
    "odd", [.init("title", .words), .init("amount", .money), .init("words", .words)])

  package static let issue = RecordType(
    "issue",
    [
      .init("number", .number), .init("title", .words), .init("reason", .text),
      .init("status", .choice(Choice(["open", "waiting", "solved"]))),
      .init("opened", .instant), .init("due", .optional(.instant)),
      .init("owner", .optional(.text)), .init("late", .truth),
      .init("cause", .optional(.choice(Choice(CauseClass.allCases.map(\.rawValue))))),
      .init(
        "priority",
        .choice(Choice(Issue.Priority.allCases.map(\.rawValue), isOrdered: true))),
    ], clock: "opened")

  package static let promise = RecordType(
    "promise",
    [
      .init("what", .words), .init("due", .instant), .init("made", .instant), .init("by", .text),
      .init("status", .choice(Choice(["open", "kept", "broken", "moved"]))),
      .init("issue", .optional(.number)), .init("broken", .truth), .init("keeper", .text),
    ], clock: "made")

  package static let request = RecordType(
    "request",
    [
      .init("department", .text), .init("what", .text), .init("asked", .instant),
      .init("due", .instant), .init("status", .choice(Choice(["open", "answered"]))),
      .init("issue", .optional(.number)), .init("late", .truth),
      .init("answer", .optional(.text)), .init("answered", .optional(.instant)),
    ], clock: "asked")

  package static let credit = RecordType(
    "credit",
    [
      .init("amount", .money), .init("reason", .text), .init("given", .instant),
      .init("by", .text),
    ], clock: "given")

  package static let contact = RecordType(
    "contact",
    [
      .init("at", .instant), .init("channel", .channel),
      .init("direction", .choice(Choice(["inbound", "outbound"]))), .init("rep", .text),
      .init("reason", .text), .init("summary", .optional(.text)),
      .init("interface", .choice(Choice(Interface.allCases.map(\.rawValue)))),
      .init("cause", .optional(.text)), .init("waited", .optional(.duration)),
    ], clock: "at")

  package static let told = RecordType(
    "told",
    [
      .init("on", .day), .init("by", .text), .init("place", .channel), .init("words", .text),
      .init("in-fact", .optional(.text)),
    ], clock: "on")

  package static let need = RecordType(
    "need",
    [.init("words", .text), .init("stated", .day), .init("needed", .optional(.day))],
    clock: "stated")

  package static let fault = RecordType(
    "fault",
    [
      .init("area", .optional(.text)), .init("title", .words), .init("began", .instant),
      .init("expected-end", .optional(.instant)),
    ], clock: "began")

  /// What a lead told the desk and touches him; `say` is the line about it.
  package static let notice = RecordType(
    "notice",
    [
      .init("title", .words), .init("say", .words), .init("area", .optional(.text)),
      .init("from", .instant), .init("until", .optional(.instant)),
    ], clock: "from")
}

extension RecordType {
  /// The call that is going on.
  package static let call = RecordType(
    "call",
    [
      .init("channel", .channel), .init("direction", .choice(Choice(["inbound", "outbound"]))),
      .init("speaker", .choice(Choice(["customer", "authorised", "other", "unknown"]))),
      .init("level", .level),
      .init("mood", .choice(Choice(["calm", "tense", "angry"], isOrdered: true))),
      .init("waited", .optional(.duration)), .init("menu", .optional(.text)),
      .init("reason", .optional(.text)),
      .init("earlier", .number), .init("complaint", .truth), .init("leaving", .truth),
      .init("solved", .truth), .init("first", .truth), .init("began", .instant),
    ])

  /// What this rep may do for this customer now, without asking.
  package static let envelope = RecordType(
    "envelope",
    [
      .init("credit-left", .money), .init("gestures-left", .number),
      .init("callback", .duration), .init("approver", .optional(.text)),
    ])
}

extension FactType {
  /// What the person on the line may be told, least first.
  package static let level = FactType.choice(
    Choice(["none", "named", "identified", "may-hear", "may-change"], isOrdered: true))
  package static let channel = FactType.choice(
    Choice(["phone", "chat", "mail", "shop", "technician", "message"]))
}
