import Casework
import Markup

/// What is said when a matter goes on, and the other sentences of a file.
struct StoryBook: Sendable {
  enum Part: String, CaseIterable, Sendable {
    case again, chasing, onceMore = "once-more", noAnswerYet = "no-answer-yet"
    case lateCall = "late-call", notReached = "not-reached", tails
    case promise, kin, owner, polite, keptBy = "kept-by"
    case departmentAnswer = "department-answer", poorAnswer = "poor-answer"
    case goodAnswer = "good-answer"
    case creditReason = "credit-reason", need, businessNeed = "business-need", care
    case surveyGood = "survey-good", surveyMiddle = "survey-middle", surveyBad = "survey-bad"
    case kudos, idea, ideaEffect = "idea-effect", callback, afterCare = "after-care", onboarding,
      surveyDue = "survey-due"
    case spoke, bankSaid = "bank-said"
    case message, smsFailed = "sms-failed", mailFailed = "mail-failed"
    case billing = "dept-billing", technical = "dept-technical", deliveries = "dept-deliveries"
    case sales = "dept-sales", retention = "dept-retention"
  }

  /// A second contact in which it is put right, with or without money.
  struct MadeGood: Sendable {
    let words: Telling
    let givesBack: Bool
  }

  struct Farewell: Sendable {
    let words: Telling
    let cause: String
    let causeClass: CauseClass
  }

  struct Treat: Sendable {
    let name: String
    let words: Telling
    let cost: Money?
  }

  struct Claim: Sendable {
    let words: Telling
    let inFact: Telling?
  }

  let madeGood: [MadeGood]
  let whyLeaving: [Farewell]
  let whyHurt: [Farewell]
  let treats: [Treat]
  let told: [Claim]
  private let parts: [Part: [Telling]]

  subscript(part: Part) -> [Telling] { parts[part] ?? [] }

  init(_ node: Node, lists: [String: [Words]]) throws(MarkupError) {
    let special = ["made-good", "why-leaving", "why-hurt", "gesture", "told"]
    try node.allowOnly(Part.allCases.map(\.rawValue) + special)
    var parts: [Part: [Telling]] = [:]
    for part in Part.allCases { parts[part] = try node.required(part.rawValue).tellings(lists) }
    self.parts = parts
    madeGood = try node.required("made-good").each { item throws(MarkupError) in
      MadeGood(
        words: try Telling(item, lists: lists),
        givesBack: try item.read("gives-back", as: Node.requiredTruth) ?? false)
    }
    whyLeaving = try Self.farewells(node.required("why-leaving"), lists)
    whyHurt = try Self.farewells(node.required("why-hurt"), lists)
    treats = try node.required("gesture").each { item throws(MarkupError) in
      Treat(
        name: try item.required("gesture").requiredText(),
        words: try Telling(item, lists: lists),
        cost: try item["cost"].map { cost throws(MarkupError) in try cost.money(.shekel) })
    }
    told = try node.required("told").each { item throws(MarkupError) in
      Claim(
        words: try Telling(item, lists: lists),
        inFact: try item["in-fact"].map { fact throws(MarkupError) in
          try Telling(fact, lists: lists)
        })
    }
  }

  private static func farewells(
    _ node: Node, _ lists: [String: [Words]]
  ) throws(MarkupError) -> [Farewell] {
    try node.each { item throws(MarkupError) in
      let (cause, known) = try item.required("cause").cause()
      return Farewell(
        words: try Telling(item, lists: lists), cause: cause, causeClass: known)
    }
  }

  /// The words that fill slots, by the name of their list.
  static func lists(_ node: Node) throws(MarkupError) -> [String: [Words]] {
    var lists: [String: [Words]] = [:]
    for pair in node.pairs ?? [] {
      lists[pair.key.text ?? ""] = try pair.value.each { item throws(MarkupError) in
        try item.words()
      }
    }
    return lists
  }
}

extension Node {
  func each<Value>(
    _ read: (Node) throws(MarkupError) -> Value
  ) throws(MarkupError) -> [Value] {
    var all: [Value] = []
    for item in try requiredItems() { all.append(try read(item)) }
    return all
  }
}
