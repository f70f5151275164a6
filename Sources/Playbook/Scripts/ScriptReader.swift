import Casework
package import Markup

/// Reads a script and proves that it fits together: every key is known, every line stands in every language,
/// every condition has its types, every `go` and `run` leads somewhere.
package struct ScriptReader {
  /// The facts that every script may ask for.
  package let facts: FactSchema
  /// The languages of the desk.
  package let languages: [String]
  /// The sub-scripts that may be run, by name.
  package let subscripts: [String: Script]

  package init(facts: FactSchema, languages: [String], subscripts: [String: Script] = [:]) {
    self.facts = facts
    self.languages = languages
    self.subscripts = subscripts
  }

  static let headKeys = [
    "script", "title", "also", "reasons", "serves", "owner", "review-by", "languages", "inputs",
    "returns", "tests",
  ]

  package func read(_ node: Node) throws(MarkupError) -> Script {
    let head = try Head(node, deskLanguages: languages)
    var scope = StepScope(reader: self, languages: head.languages)
    for input in head.inputs { scope.declare(input.name, input.type) }
    let lists = try lists(of: node)
    for list in lists { try scope.declareSteps(of: list) }
    scope.targets = lists.map(\.name)

    var stages: [Stage] = []
    var places: [Stage] = []
    var escalations: [Escalation] = []
    for list in lists where list.name == "escalation" {
      escalations = try scope.escalations(list.items)
    }
    for list in lists where list.name != "escalation" {
      let stage = Stage(
        name: list.name, steps: try scope.steps(list.items), place: list.key.place)
      if list.isPlace { places.append(stage) } else { stages.append(stage) }
    }
    try require(stages, in: node)
    for returned in head.returns { try check(returned, in: scope, at: node) }
    return Script(
      name: head.name, place: node.place, title: head.title, also: head.also,
      reasons: head.reasons, serves: head.serves, owner: head.owner, reviewBy: head.reviewBy,
      languages: head.languages, inputs: head.inputs, returns: head.returns,
      stages: stages.sorted { rank($0) < rank($1) }, escalations: escalations, places: places,
      tests: try head.tests(in: scope), answers: Set(scope.answers))
  }

  /// The lists of steps, in the order of the file.
  private func lists(of node: Node) throws(MarkupError) -> [StepList] {
    var lists: [StepList] = []
    let stages = Script.stageNames + [Script.subscriptStage]
    for pair in node.pairs ?? [] {
      let name = pair.key.text ?? ""
      guard !ScriptReader.headKeys.contains(name) else { continue }
      guard let items = pair.value.items else {
        throw MarkupError(
          at: pair.key.place, unknown("key", name, among: ScriptReader.headKeys + stages))
      }
      if !stages.contains(name),
        let meant = nearest(to: name, among: ScriptReader.headKeys + stages)
      {
        throw MarkupError(at: pair.key.place, "there is no key `\(name)`; did you mean `\(meant)`?")
      }
      lists.append(
        StepList(name: name, key: pair.key, items: items, isPlace: !stages.contains(name)))
    }
    return lists
  }

  private func require(_ stages: [Stage], in node: Node) throws(MarkupError) {
    let names = stages.map(\.name)
    if names.contains(Script.subscriptStage) {
      guard names.count == 1 else {
        throw MarkupError(
          at: node.place, "a script has either `steps`, as a sub-script, or stages, not both")
      }
      return
    }
    for name in Script.stageNames where name != "escalation" && !names.contains(name) {
      throw MarkupError(at: node.place, "the stage `\(name)` is missing")
    }
  }

  private func check(
    _ returned: Variable, in scope: StepScope, at node: Node
  ) throws(MarkupError) {
    let place = node["returns"]?.place ?? node.place
    guard let type = scope.variables.type(of: returned.name) else {
      throw MarkupError(
        at: place,
        unknown("step", returned.name, among: scope.variables.fields.map(\.name)))
    }
    guard type.present == returned.type.present else {
      throw MarkupError(
        at: place,
        "`\(returned.name)` is \(type.sentence) here, not \(returned.type.sentence)")
    }
  }

  private func rank(_ stage: Stage) -> Int { Script.stageNames.firstIndex(of: stage.name) ?? 0 }
}

/// A list of steps as it stands in the file.
struct StepList {
  let name: String
  let key: Node
  let items: [Node]
  let isPlace: Bool
}
