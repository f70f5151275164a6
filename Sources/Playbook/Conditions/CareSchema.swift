import Casework

// What is kept of his use, his payments and our care for him.
extension RecordType {
  /// How much of a product he used in a time; `over` where that is more than the price includes.
  package static let measure = RecordType(
    "measure",
    [
      .init("what", .words), .init("unit", .text), .init("amount", .number),
      .init("allowance", .optional(.number)), .init("until", .day), .init("over", .truth),
    ], clock: "until")

  /// Money that came, or came back: `customer.receipts`. How he pays is in `customer.payments`.
  package static let receipt = RecordType(
    "receipt",
    [
      .init("on", .day), .init("amount", .money), .init("bill", .optional(.text)),
      .init("bounced", .optional(.day)),
    ], clock: "on")

  package static let gesture = RecordType(
    "gesture",
    [.init("name", .text), .init("words", .text), .init("given", .instant), .init("by", .text)],
    clock: "given")

  package static let followUp = RecordType(
    "follow-up",
    [
      .init("kind", .choice(Choice(FollowUp.Kind.allCases.map(\.rawValue)))),
      .init(
        "strength",
        .choice(Choice(FollowUp.Strength.allCases.map(\.rawValue), isOrdered: true))),
      .init("what", .text), .init("due", .instant), .init("made", .instant),
      .init("state", .choice(Choice(FollowUp.State.allCases.map(\.rawValue)))),
      .init("late", .truth),
    ], clock: "made")

  package static let survey = RecordType(
    "survey",
    [
      .init("asked", .instant), .init("answered", .optional(.instant)),
      .init("overall", .optional(.number)), .init("speed", .optional(.number)),
      .init("quality", .optional(.number)), .init("courtesy", .optional(.number)),
      .init("recommend", .optional(.number)), .init("words", .optional(.text)),
    ], clock: "asked")

  package static let consent = RecordType(
    "consent",
    [
      .init("purpose", .choice(Choice(Consent.Purpose.allCases.map(\.rawValue)))),
      .init("given", .truth), .init("at", .instant),
    ], clock: "at")
}
