import Casework
import Markup

extension DemoReader {
  /// What happened with the customer and what is under way.
  func readHistory(_ node: Node, into update: inout FileUpdate) throws(MarkupError) {
    update.issues = try items("issues", of: node) { item throws(MarkupError) in
      try issue(item)
    }
    update.promises = try items("promises", of: node) { item throws(MarkupError) in
      try promise(item)
    }
    update.requests = try items("requests", of: node) { item throws(MarkupError) in
      try request(item)
    }
    update.contacts = try items("contacts", of: node) { item throws(MarkupError) in
      try contact(item)
    }.sorted { $0.at > $1.at }
    update.told = try items("told", of: node) { item throws(MarkupError) in
      try expectation(item)
    }
    update.needs = try items("needs", of: node) { item throws(MarkupError) in
      try need(item)
    }
  }

  private func items<Value>(
    _ key: String, of node: Node, _ read: (Node) throws(MarkupError) -> Value
  )
    throws(MarkupError) -> [Value]
  {
    var all: [Value] = []
    for item in try node[key]?.requiredItems() ?? [] { all.append(try read(item)) }
    return all
  }

  private func issue(_ node: Node) throws(MarkupError) -> Issue {
    try node.allowOnly(["number", "title", "reason", "status", "opened", "due", "owner"])
    let statuses: [String: Issue.Status] = [
      "open": .open, "waiting": .waiting, "solved": .solved,
    ]
    return Issue(
      number: Int64(try node.required("number").requiredInteger()),
      title: try words(node.required("title")),
      reason: try node.required("reason").requiredText(),
      status: try choice(node.required("status"), statuses),
      opened: try clock.instant(node.required("opened")), due: try instant("due", of: node),
      owner: try owner(node.required("owner")))
  }

  private func promise(_ node: Node) throws(MarkupError) -> Promise {
    try node.allowOnly(["what", "made", "due", "by", "status", "issue"])
    let statuses: [String: Promise.Status] = [
      "open": .open, "kept": .kept, "broken": .broken, "moved": .moved,
    ]
    return Promise(
      what: try words(node.required("what")), due: try clock.instant(node.required("due")),
      made: try clock.instant(node.required("made")),
      by: try colleague(node.required("by")).login,
      status: try choice(node.required("status"), statuses),
      issue: try number("issue", of: node))
  }

  private func request(_ node: Node) throws(MarkupError) -> InternalRequest {
    try node.allowOnly(["department", "what", "asked", "due", "status", "issue"])
    let statuses: [String: InternalRequest.Status] = ["open": .open, "answered": .answered]
    return InternalRequest(
      department: try node.required("department").requiredText(),
      what: try phrase(node.required("what")),
      asked: try clock.instant(node.required("asked")),
      due: try clock.instant(node.required("due")),
      status: try choice(node.required("status"), statuses),
      issue: try number("issue", of: node))
  }

  private func contact(_ node: Node) throws(MarkupError) -> PastContact {
    try node.allowOnly(["at", "by", "ours", "rep", "reason", "summary", "reference"])
    let weCalled = try node.read("ours", as: Node.requiredTruth) ?? false
    return PastContact(
      at: try clock.instant(node.required("at")),
      channel: try node.required("by").choice(Channel.self),
      direction: weCalled ? .outbound : .inbound,
      rep: try colleague(node.required("rep")).name[language],
      reason: try node.required("reason").requiredText(),
      summary: try phrase(node.required("summary")),
      reference: try number("reference", of: node))
  }

  private func expectation(_ node: Node) throws(MarkupError) -> Expectation {
    try node.allowOnly(["on", "by", "place", "words", "in-fact"])
    return Expectation(
      on: try clock.day(node.required("on")), by: try colleague(node.required("by")).name[language],
      place: try node.required("place").choice(Channel.self),
      words: try phrase(node.required("words")), inFact: try text("in-fact", of: node))
  }

  private func need(_ node: Node) throws(MarkupError) -> Need {
    try node.allowOnly(["words", "stated"])
    return Need(
      words: try phrase(node.required("words")),
      stated: try clock.day(node.required("stated")))
  }
}
