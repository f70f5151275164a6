package import Casework
package import Markup

/// What a rep needs on one kind of call: stages of steps, in the order in which they are gone through.
package struct Script: Hashable, Sendable {
  /// Its path in the library: `billing/wrong-charge`.
  package let name: String
  package let place: Place
  package let title: LocalText
  /// How customers say it, by language.
  package let also: [String: [String]]
  package let reasons: [String]
  /// What it is offered for by itself. No two scripts of a library serve one occasion.
  package internal(set) var serves: Occasion?
  package let owner: String
  package let reviewBy: Day?
  package let languages: [String]
  package let inputs: [Variable]
  package let returns: [Variable]
  /// The stages of the way, or the one list of a sub-script.
  package let stages: [Stage]
  package let escalations: [Escalation]
  /// Lists that only a `go` reaches.
  package let places: [Stage]
  package let tests: [ScriptTest]
  /// The names of its answers, which are no facts.
  let answers: Set<String>

  /// The stages in the order of a call; escalation is reached from anywhere and left for closing.
  package static let stageNames = ["opening", "questions", "solution", "escalation", "closing"]
  /// The one list of a sub-script.
  package static let subscriptStage = "steps"

  /// What a call is about by what is known of it, before anybody has said a word.
  package enum Occasion: String, CaseIterable, Hashable, Sendable {
    /// We call, because we promised to.
    case callBack = "call-back"
    /// A fault in his area.
    case fault
    /// What a lead told the whole desk touches him.
    case notice
  }

  package var isSubscript: Bool { stages.first?.name == Script.subscriptStage }
}

/// A list of steps with a name.
package struct Stage: Hashable, Sendable {
  package let name: String
  package let steps: [Step]
  package let place: Place
}

/// A name with a type: a parameter of a sub-script, what it gives back, or an answer.
package struct Variable: Hashable, Sendable {
  package let name: String
  package let type: FactType
}

/// When the call is passed on, to whom, what is handed over with it, and what is said then.
package struct Escalation: Hashable, Sendable {
  package let condition: Expression?
  package let to: String
  /// Names of answers, handed over so that nothing is asked twice.
  package let needs: [String]
  package let why: LocalText?
  package let steps: [Step]
  package let place: Place
}

/// A call in a few words: what is given, and what must be reached in this order.
package struct ScriptTest: Hashable, Sendable {
  package let name: String
  /// Answers by the name of their step, and facts of the file or the desk by theirs.
  package let given: [Given]
  /// Names of steps, kinds of acts, and `end OUTCOME`.
  package let reaches: [String]
  package let place: Place

  /// A fact that the trial sets before its call begins, in the file's own words.
  package struct Given: Hashable, Sendable {
    package let name: String
    package let value: String
    package let place: Place
  }
}
