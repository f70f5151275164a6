import Casework
package import Markup

/// A case that stands beside a rule in its file: facts on which it must fire, or must not.
package struct RuleCase: Hashable, Sendable {
  package let rule: String
  package let mustFire: Bool
  package let place: Place
  package let passes: Bool
}

extension RemedyLibrary {
  /// Runs the cases of every rule in the files over an otherwise empty customer.
  /// - Throws: where a rule has no case that fires it, or none that must not, or a case names no fact.
  package func runCases(
    of files: [Node], at time: DeskTime
  ) throws(MarkupError) -> [RuleCase] {
    let schema = FactSchema.desk(with: own)
    var cases: [RuleCase] = []
    for file in files {
      for node in (file["remedies"]?.items ?? []) + (file["moments"]?.items ?? []) {
        guard let name = (node["remedy"] ?? node["moment"])?.text, let rule = rule(named: name)
        else { continue }
        let tests = try node.required("tests")
        try tests.allowOnly(["fires", "silent"])
        for key in ["fires", "silent"] {
          for given in try tests.required(key).requiredItems() {
            var facts = Facts(blank: schema, currency: time.currency)
            try facts.set(given, in: schema, at: time)
            let fired = rule.fires(on: facts, at: time) != nil
            cases.append(
              RuleCase(
                rule: name, mustFire: key == "fires", place: given.place,
                passes: fired == (key == "fires")))
          }
        }
      }
    }
    return cases
  }

  private func rule(named name: String) -> Rule? {
    remedies.first { $0.name == name }?.rule ?? moments.first { $0.name == name }?.rule
  }
}
