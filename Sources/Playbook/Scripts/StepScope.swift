import Casework
import Markup

/// What the steps of one script may refer to: facts, answers, places; and the names that are taken.
struct StepScope {
  let reader: ScriptReader
  let languages: [String]
  /// Facts and answers.
  private(set) var variables: FactSchema
  /// Answers alone, in the order of their steps.
  private(set) var answers: [String] = []
  /// Steps whose act has a date.
  private(set) var dated: [String] = []
  /// Lists that a `go` may name.
  var targets: [String] = []
  private var declared: [String: Place] = [:]
  private var names: [String: Place] = [:]
  private var counts: [String: Int] = [:]

  init(reader: ScriptReader, languages: [String]) {
    self.reader = reader
    self.languages = languages
    variables = reader.facts
  }

  mutating func declare(_ name: String, _ type: FactType) {
    variables = variables.adding(name, type)
    answers.append(name)
  }

  // Names are declared before any step is read, so that an earlier line may speak of a later answer.
  mutating func declareSteps(of list: StepList) throws(MarkupError) {
    for item in list.items {
      if list.name == "escalation" {
        try declareNested(in: item)
      } else {
        try declareStep(item)
      }
    }
  }

  private mutating func declareStep(_ node: Node) throws(MarkupError) {
    if let name = node["ask"] ?? node["check"] {
      try declare(once: name, try answerType(node))
    } else if let name = node["set"] {
      let to = try Expression(try node.required("to"), in: variables)
      try declare(once: name, to.type)
    } else if node["run"] != nil {
      try declareGifts(of: node)
    } else if node.has("do") || node.has("promise") {
      if let name = node.dateName { declareDate(name) }
    } else {
      try declareNested(in: node)
    }
  }

  private mutating func declare(once name: Node, _ type: FactType) throws(MarkupError) {
    let text = try name.requiredText()
    if let other = declared[text] {
      throw MarkupError(
        at: name.place, "`\(text)` stands twice; the other is in line \(other.line)")
    }
    declared[text] = name.place
    declare(text, type)
  }

  private mutating func declareNested(in node: Node) throws(MarkupError) {
    for step in node["steps"]?.items ?? [] { try declareStep(step) }
  }

  /// `request.due` is a fact once the request has been made.
  private mutating func declareDate(_ name: String) {
    guard !dated.contains(name) else { return }
    dated.append(name)
    declare(name, .record(StepScope.datedRecord))
  }

  static let datedRecord = RecordType("act", [RecordType.Field("due", .instant)])

  private mutating func declareGifts(of node: Node) throws(MarkupError) {
    guard let gives = node["gives"] else { return }
    let script = try runScript(of: node)
    for pair in gives.pairs ?? [] {
      let from = try pair.value.requiredText()
      guard let returned = script.returns.first(where: { $0.name == from }) else {
        throw MarkupError(
          at: pair.value.place,
          unknown("returned value of \(script.name)", from, among: script.returns.map(\.name)))
      }
      declare(try pair.key.requiredText(), returned.type)
    }
  }

  func runScript(of node: Node) throws(MarkupError) -> Script {
    let run = try node.required("run")
    let name = try run.requiredText()
    guard let script = reader.subscripts[name] else {
      throw MarkupError(
        at: run.place, unknown("sub-script", name, among: reader.subscripts.keys.sorted()))
    }
    return script
  }

  private func answerType(_ node: Node) throws(MarkupError) -> FactType {
    if let options = node["choice"] {
      return .choice(Choice((options.pairs ?? []).map { $0.key.text ?? "" }))
    }
    if let pick = node["pick"] {
      let items = try Expression(pick, in: variables)
      guard case .list(let element) = items.type.present else {
        throw MarkupError(at: pick.place, "a list is needed here, not \(items.type.sentence)")
      }
      return element
    }
    guard let input = node["input"] else {
      throw MarkupError(
        at: node.place, "how it is answered is missing: `choice`, `pick` or `input`")
    }
    return try Ask.Input.word(input).type
  }

  /// Takes a name for a step; an unnamed one gets its kind, and a number from the second on.
  mutating func name(_ node: Node?, kind: String, at place: Place) throws(MarkupError) -> String {
    guard let node else {
      repeat { counts[kind, default: 0] += 1 } while names[numbered(kind)] != nil
      names[numbered(kind)] = place
      return numbered(kind)
    }
    let name = try node.requiredText()
    guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" }) else {
      throw MarkupError(
        at: node.place, "a name has letters, digits and hyphens: `ask-again`, not `\(name)`")
    }
    if let other = names[name] {
      throw MarkupError(
        at: node.place, "`\(name)` stands twice; the other is in line \(other.line)")
    }
    names[name] = place
    return name
  }

  private func numbered(_ kind: String) -> String {
    let count = counts[kind, default: 1]
    return count == 1 ? kind : "\(kind)-\(count)"
  }
}

extension Ask.Input {
  private static let words: [(String, Ask.Input)] = [
    ("yes-no", .yesNo), ("number", .number), ("money", .money), ("date", .date),
    ("phone", .phone), ("text", .text),
  ]

  static func word(_ node: Node) throws(MarkupError) -> Ask.Input {
    let word = try node.requiredText()
    guard let input = words.first(where: { $0.0 == word }) else {
      throw MarkupError(at: node.place, unknown("input", word, among: words.map(\.0)))
    }
    return input.1
  }

  /// Of an answer by this input; a choice and a pick have types of their own.
  var type: FactType {
    switch self {
    case .yesNo: .truth
    case .number: .number
    case .money: .money
    case .date: .day
    case .phone, .text, .choice, .pick: .text
    }
  }
}

extension Node {
  /// Under which the date of an act is kept: the step's own name, else the kind of its first dated act.
  var dateName: String? {
    let kinds = self["do"]?.pairs?.compactMap(\.key.text) ?? ["promise"]
    guard let kind = kinds.first(where: Deed.datedKinds.contains) else { return nil }
    return self["name"]?.text ?? kind
  }
}
