package import Markup

/// The library of remedies and of moments of truth.
package struct RemedyLibrary: Hashable, Sendable {
  package let remedies: [Remedy]
  package let moments: [MomentRule]
  /// What its conditions may ask for beside what every desk has.
  let own: OwnFacts

  package init(remedies: [Remedy] = [], moments: [MomentRule] = [], own: OwnFacts = .none) {
    self.remedies = remedies
    self.moments = moments
    self.own = own
  }

  /// - Parameter files: each a map with a list `remedies`, a list `moments`, or both.
  /// - Throws: at what is wrong in a file, and where a name stands twice.
  package init(
    _ files: [Node], languages: [String], own: OwnFacts = .none
  ) throws(MarkupError) {
    let schema = FactSchema.desk(with: own)
    var remedies: [Remedy] = []
    var moments: [MomentRule] = []
    for file in files {
      try file.allowOnly(["remedies", "moments"])
      for node in try file["remedies"]?.requiredItems() ?? [] {
        let remedy = try Remedy(node, languages: languages, schema: schema)
        if let first = remedies.first(where: { $0.name == remedy.name }) {
          throw MarkupError(at: remedy.place, "`\(remedy.name)` stands at \(first.place) too")
        }
        remedies.append(remedy)
      }
      for node in try file["moments"]?.requiredItems() ?? [] {
        let moment = try MomentRule(node, languages: languages, schema: schema)
        if let first = moments.first(where: { $0.name == moment.name }) {
          throw MarkupError(at: moment.place, "`\(moment.name)` stands at \(first.place) too")
        }
        moments.append(moment)
      }
    }
    self.init(remedies: remedies, moments: moments, own: own)
  }
}
