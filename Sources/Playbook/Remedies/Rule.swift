import Casework
import Markup

/// When something is to be said: named findings in the file, and a condition over them.
package struct Rule: Hashable, Sendable {
  /// A finding that the condition and the sentences call by name: the bill that is late.
  struct Finding: Hashable, Sendable {
    let name: String
    let expression: Expression
  }

  let findings: [Finding]
  let when: Expression
  let schema: FactSchema

  /// Reads `with: {name: expression}` and `when: condition` of a map.
  init(_ node: Node, in outer: FactSchema) throws(MarkupError) {
    var schema = outer
    var findings: [Finding] = []
    for pair in node["with"]?.pairs ?? [] {
      let name = try pair.key.requiredText()
      guard schema.type(of: name) == nil else {
        throw MarkupError(at: pair.key.place, "`\(name)` is a fact already; take another name")
      }
      let expression = try Expression(pair.value, in: schema)
      findings.append(Finding(name: name, expression: expression))
      schema = schema.adding(name, expression.type)
    }
    self.findings = findings
    self.schema = schema
    when = try Expression(try node.required("when"), in: schema, expecting: .truth)
  }

  /// The facts with the findings among them, where the rule fires.
  func fires(on facts: Facts, at time: DeskTime) -> Facts? {
    guard !findings.isEmpty else { return when.holds(facts, at: time) == true ? facts : nil }
    var facts = facts
    for finding in findings {
      facts[finding.name] = finding.expression.value(facts, at: time)
    }
    return when.holds(facts, at: time) == true ? facts : nil
  }
}
