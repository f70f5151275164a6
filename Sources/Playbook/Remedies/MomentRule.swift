package import Casework
package import Markup

/// A moment of truth: something happened after which this call decides what he thinks of us.
package struct MomentRule: Hashable, Sendable {
  package let name: String
  /// The greater stands first on the urgent line.
  package let weight: Int
  let rule: Rule
  let sentence: Sentence
  package let place: Place

  init(_ node: Node, languages: [String], schema: FactSchema) throws(MarkupError) {
    try node.allowOnly(["moment", "weight", "with", "when", "sentence", "tests"])
    rule = try Rule(node, in: schema)
    name = try node.required("moment").requiredText()
    weight = try node.required("weight").requiredInteger(in: 1...100)
    sentence = try Sentence(try node.required("sentence"), languages: languages, rule: rule)
    place = node.place
  }
}

/// A moment of truth that this call is at.
package struct MomentOfTruth: Hashable, Sendable {
  package let name: String
  package let sentence: WordedSentence
}

extension RemedyLibrary {
  package func moments(
    _ file: CustomerFile, call: CallSituation, at time: DeskTime
  ) -> [MomentOfTruth] {
    moments(Facts(file: file, call: call, own: own, at: time), at: time)
  }

  /// The moments of truth of a call, weightiest first.
  package func moments(_ facts: Facts, at time: DeskTime) -> [MomentOfTruth] {
    moments.compactMap { moment in
      moment.rule.fires(on: facts, at: time).map { (moment, $0) }
    }
    .sorted { ($1.0.weight, $0.0.name) < ($0.0.weight, $1.0.name) }
    .map { moment, facts in
      MomentOfTruth(name: moment.name, sentence: moment.sentence.worded(with: facts, at: time))
    }
  }
}
