import Casework
import Markup

extension StepScope {
  /// Reads a list of steps; `when … steps` in a row, and an `else` behind them, are the arms of one branch.
  mutating func steps(_ items: [Node]) throws(MarkupError) -> [Step] {
    var steps: [Step] = []
    var arms: [Node] = []
    for item in items {
      if item.has("else") {
        guard !arms.isEmpty else {
          throw MarkupError(at: item.place, "an `else` stands behind a `when` with `steps`")
        }
        steps.append(try branch(arms + [item]))
        arms = []
      } else if item.has("when"), item.has("steps") {
        arms.append(item)
      } else {
        if !arms.isEmpty { steps.append(try branch(arms)) }
        arms = []
        steps.append(try step(item))
      }
    }
    if !arms.isEmpty { steps.append(try branch(arms)) }
    return steps
  }

  private mutating func branch(_ items: [Node]) throws(MarkupError) -> Step {
    let place = items[0].place
    let name = try name(items[0]["name"], kind: "when", at: place)
    var arms: [Step.Arm] = []
    for item in items {
      try item.allowOnly(item.has("else") ? ["else", "steps"] : ["when", "steps", "name"])
      let condition = try item["when"].map { (node) throws(MarkupError) in try truth(node) }
      let body = try item.required("steps").requiredItems()
      arms.append(Step.Arm(condition: condition, steps: try steps(body)))
    }
    return Step(
      name: name, place: place, condition: nil, isRequired: false, short: nil, what: .branch(arms))
  }

  static let kinds = ["say", "ask", "check", "set", "do", "promise", "go", "run", "end"]
  static let common = ["when", "required", "short"]
  static let keys: [String: [String]] = [
    "say": ["text", "otherwise", "as"],
    "ask": ["text", "by", "choice", "pick", "input", "from", "likely"],
    "check": ["text", "by", "choice", "pick", "input", "from", "likely"],
    "set": ["to"], "do": ["name", "text"], "promise": ["name", "text"], "go": ["name"],
    "run": ["name", "with", "gives"], "end": ["name", "disposition"],
  ]

  private mutating func step(_ node: Node) throws(MarkupError) -> Step {
    guard let pairs = node.pairs else {
      throw MarkupError(at: node.place, "a step is a map: `say`, `ask`, `do` …")
    }
    guard let kind = StepScope.kinds.first(where: { node.has($0) }) else {
      let word = pairs.first?.key.text ?? ""
      throw MarkupError(at: node.place, unknown("step", word, among: StepScope.kinds))
    }
    try node.allowOnly([kind] + (StepScope.keys[kind] ?? []) + StepScope.common)
    let given = ["say", "ask", "check", "set"].contains(kind) ? node[kind] : node["name"]
    let name = try name(given, kind: try fallbackName(kind, node), at: node.place)
    return Step(
      name: name, place: node.place,
      condition: try node["when"].map { (node) throws(MarkupError) in try truth(node) },
      isRequired: try node["required"]?.requiredTruth() ?? false,
      short: try node["short"].map { (node) throws(MarkupError) in try spoken(node) },
      what: try what(kind, node))
  }

  private func fallbackName(_ kind: String, _ node: Node) throws(MarkupError) -> String {
    switch kind {
    case "do": node["do"]?.pairs?.first?.key.text ?? kind
    case "run":
      try node.required("run").requiredText().split(separator: "/").last.map(String.init)
        ?? kind
    case "end": "end-\(try node.required("end").requiredText())"
    default: kind
    }
  }

  private func what(_ kind: String, _ node: Node) throws(MarkupError) -> Step.What {
    switch kind {
    case "say": .say(try say(node))
    case "ask", "check": .ask(try ask(node, isCheck: kind == "check"))
    case "set": .set(try Expression(try node.required("to"), in: variables))
    case "do": .act(try act(node))
    case "promise": .act(try promise(node))
    case "go": .go(try target(try node.required("go")))
    case "run": .run(try run(node))
    default: .end(try end(node))
    }
  }

  private func say(_ node: Node) throws(MarkupError) -> Step.Say {
    let mode = node["as"]
    let word = try mode?.requiredText() ?? "free"
    guard ["exact", "free"].contains(word) else {
      throw MarkupError(
        at: mode?.place ?? node.place, unknown("way to say it", word, among: ["exact", "free"]))
    }
    return Step.Say(
      text: try spoken(try node.required("text")),
      otherwise: try node["otherwise"].map { (node) throws(MarkupError) in try spoken(node) },
      isExact: word == "exact")
  }

  private func target(_ node: Node) throws(MarkupError) -> String {
    let name = try node.requiredText()
    guard targets.contains(name) else {
      throw MarkupError(at: node.place, unknown("list of steps", name, among: targets))
    }
    return name
  }

  private func run(_ node: Node) throws(MarkupError) -> Step.Run {
    let script = try runScript(of: node)
    var arguments: [Step.Argument] = []
    for pair in node["with"]?.pairs ?? [] {
      let name = try pair.key.requiredText()
      guard let input = script.inputs.first(where: { $0.name == name }) else {
        throw MarkupError(
          at: pair.key.place,
          unknown("input of \(script.name)", name, among: script.inputs.map(\.name)))
      }
      arguments.append(
        Step.Argument(
          input: name, value: try Expression(pair.value, in: variables, expecting: input.type)))
    }
    for input in script.inputs
    where !input.type.isOptional && !arguments.contains(where: { $0.input == input.name }) {
      throw MarkupError(at: node.place, "`\(script.name)` needs `\(input.name)` in `with`")
    }
    let gives = (node["gives"]?.pairs ?? []).map {
      Step.Gift(name: $0.key.text ?? "", from: $0.value.text ?? "")
    }
    return Step.Run(script: script.name, with: arguments, gives: gives)
  }

  private func end(_ node: Node) throws(MarkupError) -> Step.End {
    let isSubscript = targets.contains(Script.subscriptStage)
    if !isSubscript, node["disposition"] == nil {
      throw MarkupError(at: node.place, "an end needs its `disposition`")
    }
    return Step.End(
      outcome: try node.required("end").requiredText(),
      disposition: try node["disposition"]?.requiredText() ?? "")
  }

  mutating func escalations(_ items: [Node]) throws(MarkupError) -> [Escalation] {
    var escalations: [Escalation] = []
    for item in items {
      try item.allowOnly(["when", "to", "needs", "why", "steps"])
      for need in item["needs"]?.items ?? [] {
        guard answers.contains(need.text ?? "") else {
          throw MarkupError(
            at: need.place, unknown("answer", need.text ?? "", among: answers))
        }
      }
      escalations.append(
        Escalation(
          condition: try item["when"].map { (node) throws(MarkupError) in try truth(node) },
          to: try item.required("to").requiredText(), needs: try item["needs"].texts(),
          why: try item["why"].map { (node) throws(MarkupError) in
            try node.wording(in: languages)
          },
          steps: try steps(item["steps"]?.requiredItems() ?? []), place: item.place))
    }
    return escalations
  }

  func truth(_ node: Node) throws(MarkupError) -> Expression {
    try Expression(node, in: variables, expecting: .truth)
  }
}

extension Node {
  func has(_ key: String) -> Bool { self[key] != nil }
}
