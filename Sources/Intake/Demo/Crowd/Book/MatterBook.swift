import Casework
import Markup

/// A matter about which people contact us: why, how often, and in which words. Never copied: there are millions of affairs.
final class Matter: Sendable {
  let name: String
  let reason: String
  let interface: Interface
  /// As a wrap-up names it.
  let cause: String
  let causeClass: CauseClass
  /// Beginnings of the codes of which a customer has one; empty for everybody.
  let needs: [String]
  /// How often it comes by chance, beside the others; 0 where it has a cause in the file.
  let weight: Int
  /// Of a hundred, those settled in the first contact.
  let first: Int
  let department: String
  let givesBack: Bool
  /// How it is settled holds for that hour only: who comes back later has another trouble.
  let isOfTheHour: Bool
  let title: Telling
  let asks: Telling
  let promise: Telling?
  let told: (words: Telling, inFact: Telling)?
  let said: [Telling]
  let solved: [Telling]
  let passed: [Telling]
  let answered: [Telling]

  init(_ node: Node, lists: [String: [Words]]) throws(MarkupError) {
    try node.allowOnly([
      "matter", "reason", "cause", "needs", "weight", "first", "department", "gives-back",
      "of-the-hour", "title",
      "asks", "promise", "told", "said", "solved", "passed", "answered",
    ])
    name = try node.required("matter").requiredText()
    reason = try node.required("reason").requiredText()
    interface = Interface(reason: reason) ?? .service
    (cause, causeClass) = try node.required("cause").cause()
    needs = try node.list("needs", of: Node.requiredText)
    weight = try node.required("weight").weight()
    first = try node.required("first").share()
    department = try node.required("department").requiredText()
    givesBack = try node.read("gives-back", as: Node.requiredTruth) ?? false
    isOfTheHour = try node.read("of-the-hour", as: Node.requiredTruth) ?? false
    title = try Telling(node.required("title"), lists: lists)
    asks = try Telling(node.required("asks"), lists: lists)
    promise = try node["promise"].map { item throws(MarkupError) in
      try Telling(item, lists: lists)
    }
    told = try node["told"].map { item throws(MarkupError) in
      (try Telling(item, lists: lists), try Telling(item.required("in-fact"), lists: lists))
    }
    said = try node.required("said").tellings(lists)
    solved = try node["solved"]?.tellings(lists) ?? []
    passed = try node["passed"]?.tellings(lists) ?? []
    answered = try node["answered"]?.tellings(lists) ?? []
    guard first == 100 || !(passed.isEmpty || answered.isEmpty) else {
      throw MarkupError(at: node.place, "`passed` and `answered` are missing here, or `first: 100`")
    }
  }
}

extension Node {
  /// A class of causes, or a cause that belongs to one.
  func cause() throws(MarkupError) -> (String, CauseClass) {
    let name = try requiredText()
    guard let known = CauseClass(rawValue: name) ?? CauseClass(cause: name) else {
      throw MarkupError(
        at: place, unknown("cause", name, among: CauseClass.allCases.map(\.rawValue)))
    }
    return (name, known)
  }
}

/// The matters by name, and those that come by chance.
struct MatterBook: Sendable {
  /// Matters that have a cause in the file, which the crowd's life asks for by name.
  struct Known: Sendable {
    let advertised, enquiry, joined, installed, welcome, firstBill, outage, priceJump,
      priceRise: Matter
    let billedTwice, stillBilled, bounced, renewal, leaving, billedAfterLeaving, thanks: Matter
  }

  let all: [Matter]
  let known: Known
  let byChance: [Matter]

  init(_ nodes: [Node], lists: [String: [Words]]) throws(MarkupError) {
    var all: [Matter] = []
    for node in nodes {
      for item in try node.requiredItems() { all.append(try Matter(item, lists: lists)) }
    }
    let place = nodes.first?.place ?? Place(path: "demo/crowd/matters", line: 1, column: 1)
    func named(_ name: String) throws(MarkupError) -> Matter {
      guard let matter = all.first(where: { $0.name == name }) else {
        throw MarkupError(at: place, "the matter `\(name)` is missing")
      }
      return matter
    }
    known = Known(
      advertised: try named("advertised"), enquiry: try named("enquiry"),
      joined: try named("joined"), installed: try named("installed"),
      welcome: try named("welcome"), firstBill: try named("first-bill"),
      outage: try named("outage"), priceJump: try named("price-jump"),
      priceRise: try named("price-rise"), billedTwice: try named("billed-twice"),
      stillBilled: try named("still-billed"), bounced: try named("bounced"),
      renewal: try named("renewal"), leaving: try named("leaving"),
      billedAfterLeaving: try named("billed-after-leaving"), thanks: try named("thanks"))
    byChance = all.filter { $0.weight > 0 }
    self.all = all
  }
}
