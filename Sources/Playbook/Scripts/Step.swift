package import Casework
package import Markup

/// One thing to say, ask or do.
package struct Step: Hashable, Sendable {
  /// Unique in its script; the engine's records of a call go by it.
  package let name: String
  package let place: Place
  /// Where it does not hold, the step is not on the way.
  package let condition: Expression?
  package let isRequired: Bool
  /// For those who know the script.
  package let short: Spoken?
  package let what: What
  /// First words of all that its wording, its condition and its acts speak of.
  let roots: Set<String>

  init(
    name: String, place: Place, condition: Expression?, isRequired: Bool, short: Spoken?,
    what: What
  ) {
    self.name = name
    self.place = place
    self.condition = condition
    self.isRequired = isRequired
    self.short = short
    self.what = what
    roots = what.roots.union(condition?.roots ?? [])
  }

  /// The kinds of step, each with what the script's file says of it.
  package indirect enum What: Hashable, Sendable {
    case say(Say)
    case ask(Ask)
    /// Keeps a value under the step's name, without asking.
    case set(Expression)
    case act(ActStep)
    /// The first arm whose condition holds is taken; the last may have none.
    case branch([Arm])
    case go(String)
    case run(Run)
    case end(End)
  }

  /// A line that the rep says, and whether its words are his own.
  package struct Say: Hashable, Sendable {
    package let text: Spoken
    /// Another wording, for when he did not hear or did not understand.
    package let otherwise: Spoken?
    /// Word for word; else in the rep's own words.
    package let isExact: Bool
  }

  /// One way on at a branch; no condition holds always.
  package struct Arm: Hashable, Sendable {
    package let condition: Expression?
    package let steps: [Step]
  }

  /// A sub-script: what it is given, and what is kept of its answers, by our names.
  package struct Run: Hashable, Sendable {
    package let script: String
    package let with: [Argument]
    package let gives: [Gift]
  }

  /// A value that the caller works out for an input of the sub-script.
  package struct Argument: Hashable, Sendable {
    package let input: String
    package let value: Expression
  }

  /// An answer `from` the sub-script that its caller goes on with under `name`.
  package struct Gift: Hashable, Sendable {
    package let name: String
    package let from: String
  }

  /// What the script came to, as it is reported, and what is to happen to the contact.
  package struct End: Hashable, Sendable {
    package let outcome: String
    /// Empty in a sub-script, whose end gives back to its caller.
    package let disposition: String
  }
}

/// A question, or information that must be in hand.
package struct Ask: Hashable, Sendable {
  /// How it is answered, which decides the type of the answer.
  package enum Input: Hashable, Sendable {
    case choice([Option])
    case yesNo
    case number, money, date, phone, text
    /// One of the customer's own things.
    case pick(Pick)
  }

  /// An answer that a digit chooses: the name that conditions know it by, and what is read.
  package struct Option: Hashable, Sendable {
    package let name: String
    package let label: Spoken
  }

  /// A choice among the things in the customer's file for which a condition holds.
  package struct Pick: Hashable, Sendable {
    /// `invoices`, `products`, `issues`, `promises`.
    package let collection: String
    package let items: Expression
  }

  package let text: Spoken
  package let input: Input
  /// The rep decides this one; it is not read out.
  package let isForRep: Bool
  /// `check`: the file's answer, and then nothing is asked.
  package let isCheck: Bool
  package let from: Expression?
  /// What is proposed first.
  package let likely: Expression?
}

/// Acts that one Enter commits, and the line that is said with them.
package struct ActStep: Hashable, Sendable {
  package let deeds: [Deed]
  /// Under which the date of its request or promise is kept: `request` of `request.due`.
  package let dateName: String?
  package let text: Spoken?
}

/// One act of a script.
package enum Deed: Hashable, Sendable {
  case credit(amount: Expression, reason: String)
  /// Bills to come are to be right: `next`, `this`.
  case correct(of: String)
  case request(department: String, what: Spoken, due: Due)
  case issue(title: Spoken, reason: String)
  case note(Spoken)
  case promise(what: Spoken, due: Due)
  /// A promise of ours that this call keeps.
  case kept(promise: Expression)
  /// To be sent to him: to `to`, which must be of his file, else to where he is first reached by that channel.
  case message(channel: Message.Channel, to: Expression?, text: Spoken, kind: Message.Kind)
  /// Who is on the line and what he may be told; performed without a key, because an answer has said it.
  case identify(level: Expression, speaker: Expression?)

  /// Its word in a script and in a script's tests.
  package var kind: String {
    switch self {
    case .credit: "credit"
    case .correct: "correct"
    case .request: "request"
    case .issue: "issue"
    case .note: "note"
    case .promise: "promise"
    case .kept: "kept"
    case .message: "message"
    case .identify: "identify"
    }
  }

  package static let kinds = [
    "credit", "correct", "request", "issue", "note", "promise", "kept", "message", "identify",
  ]

  package var due: Due? {
    switch self {
    case .request(_, _, let due), .promise(_, let due): due
    default: nil
    }
  }

  var needsNoKey: Bool { if case .identify = self { true } else { false } }

  static let datedKinds = ["request", "promise"]
}
