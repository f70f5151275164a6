import Casework
import Markup

extension StepScope {
  func act(_ node: Node) throws(MarkupError) -> ActStep {
    guard let pairs = try node.required("do").pairs, !pairs.isEmpty else {
      throw MarkupError(at: node.place, "`do` needs an act: `do: {credit: …}`")
    }
    var deeds: [Deed] = []
    for pair in pairs { deeds.append(try deed(pair)) }
    return ActStep(
      deeds: deeds, dateName: node.dateName,
      text: try node["text"].map { (node) throws(MarkupError) in try spoken(node) })
  }

  func promise(_ node: Node) throws(MarkupError) -> ActStep {
    ActStep(
      deeds: [try promised(try node.required("promise"))], dateName: node.dateName,
      text: try node["text"].map { (node) throws(MarkupError) in try spoken(node) })
  }

  private func deed(_ pair: Node.Pair) throws(MarkupError) -> Deed {
    let body = pair.value
    switch pair.key.text ?? "" {
    case "credit": return try credit(body)
    case "correct":
      try body.allowOnly(["next", "this"])
      return .correct(of: body.pairs?.first?.key.text ?? "next")
    case "request": return try request(body)
    case "issue":
      try body.allowOnly(["title", "reason"])
      return .issue(
        title: try spoken(try body.required("title")),
        reason: try body.required("reason").requiredText())
    case "note": return .note(try spoken(body))
    case "promise": return try promised(body)
    case "kept":
      try body.allowOnly(["promise"])
      return .kept(
        promise: try Expression(
          try body.required("promise"), in: variables, expecting: .record(.promise)))
    case "message": return try message(body)
    case "identify": return try identify(body)
    case let word:
      throw MarkupError(at: pair.key.place, unknown("act", word, among: Deed.kinds))
    }
  }

  private func credit(_ node: Node) throws(MarkupError) -> Deed {
    try node.allowOnly(["amount", "reason"])
    return .credit(
      amount: try Expression(
        try node.required("amount"), in: variables, expecting: FactType.money.orAbsent),
      reason: try node.required("reason").requiredText())
  }

  private func request(_ node: Node) throws(MarkupError) -> Deed {
    try node.allowOnly(["department", "what", "by"])
    return .request(
      department: try node.required("department").requiredText(),
      what: try spoken(try node.required("what")), due: try due(try node.required("by")))
  }

  private func promised(_ node: Node) throws(MarkupError) -> Deed {
    try node.allowOnly(["what", "by"])
    guard node.has("by") else {
      throw MarkupError(at: node.place, "a promise without a date is none: `by` is missing")
    }
    return .promise(
      what: try spoken(try node.required("what")), due: try due(try node.required("by")))
  }

  private func message(_ node: Node) throws(MarkupError) -> Deed {
    try node.allowOnly(["channel", "to", "text", "kind"])
    return .message(
      channel: try node.required("channel").word("channel", Message.Channel.allCases),
      to: try node["to"].map { (node) throws(MarkupError) in
        try Expression(node, in: variables, expecting: FactType.text.orAbsent)
      }, text: try spoken(try node.required("text")),
      kind: try node["kind"]?.word("kind", Message.Kind.allCases) ?? .service)
  }

  private func identify(_ node: Node) throws(MarkupError) -> Deed {
    try node.allowOnly(["level", "speaker"])
    return .identify(
      level: try Expression(
        try node.required("level"), in: variables, expecting: .choice(CallFacts.level)),
      speaker: try node["speaker"].map { (node) throws(MarkupError) in
        try Expression(node, in: variables, expecting: .choice(CallFacts.speaker))
      })
  }

  private func due(_ node: Node) throws(MarkupError) -> Due {
    let text = try node.requiredText()
    guard let due = Due(text) else {
      throw MarkupError(
        at: node.place,
        "by when: `2 business days`, `4 hours`, `30 minutes`, `today`, or `request.due`")
    }
    if case .same(let step) = due, !dated.contains(step) {
      throw MarkupError(at: node.place, unknown("act with a date", step, among: dated))
    }
    return due
  }
}

extension Node {
  /// One of the words, or a sentence with the nearest of them.
  fileprivate func word<Word: RawRepresentable<String>>(
    _ what: String, _ words: [Word]
  ) throws(MarkupError) -> Word {
    let text = try requiredText()
    guard let word = Word(rawValue: text) else {
      throw MarkupError(at: place, unknown(what, text, among: words.map(\.rawValue)))
    }
    return word
  }
}
