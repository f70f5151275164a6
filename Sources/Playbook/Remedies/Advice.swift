package import Casework

/// "Also fix this": what is worth raising on this call.
package struct Advice: Hashable, Sendable {
  /// At most three, as they are to be raised. An offer that waits for his own matter says so in `held`.
  package let shown: [Suggestion]
  /// What else was found and is not shown, with the reason.
  package let held: [Suggestion]

  package init(shown: [Suggestion] = [], held: [Suggestion] = []) {
    self.shown = shown
    self.held = held
  }
}

/// A remedy that fits this customer now, worded with his facts, and what it is worth.
package struct Suggestion: Hashable, Sendable {
  package let name: String
  package let kind: Remedy.Kind
  package let title: WordedSentence
  package let why: WordedSentence
  /// What to say to raise it.
  package let say: WordedSentence?
  package let seconds: Int
  package let cost: Money?
  package let script: String?
  /// The chance of a call in thousandths; written, not counted.
  package let prior: Int
  /// In minor units a second.
  package let valuePerSecond: Money
  /// What became of it on this call.
  package let outcome: RemedyOutcome?
  package let held: Hold?

  package var isHarm: Bool { kind == .harm }

  package func title(in words: Words) -> String { title.text(in: words) }
  package func why(in words: Words) -> String { why.text(in: words) }
  package func say(in words: Words, people: [String: FormOfAddress]) -> String? {
    say?.text(in: words, people: people)
  }
}

/// Why a suggestion waits.
package enum Hold: Hashable, Sendable {
  /// He is angry and his own matter is unsolved.
  case angry
  /// An offer comes after his own matter.
  case untilSolved
  /// He complained or asked to leave: no offers on this call.
  case notOnThisCall
  /// He said no, not long ago.
  case resting(until: Instant)
  /// It was dealt with on this call.
  case dealtWith(RemedyOutcome)
  /// The remedy's own rule of silence.
  case quiet
  /// Three better ones stand before it.
  case full

  /// Its key in Resources/words.
  package var key: String {
    switch self {
    case .angry: "remedies.held.angry"
    case .untilSolved: "remedies.held.until-solved"
    case .notOnThisCall: "remedies.held.not-on-this-call"
    case .resting: "remedies.held.resting"
    case .dealtWith: "remedies.held.dealt-with"
    case .quiet: "remedies.held.quiet"
    case .full: "remedies.held.full"
    }
  }

  package func text(in words: Words) -> String {
    if case .resting(let until) = self {
      words(key, ["until": .instant(until)])
    } else {
      words[key]
    }
  }
}
