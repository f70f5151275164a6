package import Casework

/// What a screen shows of a call at one moment. Everything is worded: what is said to the customer in his
/// language, what the rep reads in the language of the screen.
package struct Moment: Hashable, Sendable {
  /// How far the call is, which decides what Enter does.
  package enum Phase: Hashable, Sendable {
    /// No script is open: one is to be begun.
    case idle
    /// The script waits for its current step.
    case inScript
    /// The current thread has its outcome; the line is still open. Enter ends the line.
    case threadOver
    /// The customer is gone; the cause is asked.
    case wrapUp
    case closed
  }

  package var phase: Phase
  /// The script's title and the first letters of its version.
  package var title = ""
  package var version = ""
  package var stages: [StageMark] = []
  /// The question before this one, and what was answered.
  package var before: Before?
  /// The line to say. Where a question follows a free line directly, both are shown, and answering says it.
  package var say: Say?
  package var question: Question?
  /// What Enter will do, worded, one sentence an act: "credit 20.00 (within your limit)".
  package var acts: [String] = []
  /// What comes after this step as far as it is known, at most three.
  package var next: [String] = []
  package var required: [Requirement] = []
  package var threads: [ThreadMark] = []
  /// What prevents closing now. Empty means that `.close` goes through.
  package var gates: [Gate] = []
  /// A lead should be asked here, by the script's own rule: why.
  package var escalation: String?
  /// In wrap-up: what may have caused the contact; "unknown" stands last.
  package var causes: [Cause] = []

  /// In wrap-up after a line that fell: the call back that Enter promises, worded.
  package var callBack: String?

  package init(phase: Phase) { self.phase = phase }

  /// A stage on the line that shows how far the script is.
  package struct StageMark: Hashable, Sendable {
    /// `passed`: a jump left it out, in part or all of it.
    package enum State: Hashable, Sendable { case done, passed, current, ahead }
    /// `opening`, `questions`, `solution`, `closing`, or `escalation` while it is on.
    package let name: String
    package let title: String
    package let state: State
    /// Steps dealt with, of those known to be on the way.
    package let done: Int
    package let of: Int
  }

  /// The last question that was answered, shown above the one that is open.
  package struct Before: Hashable, Sendable {
    package let question: String
    package let answer: String
  }

  /// The line to say now, with its slots filled, in the language of the customer.
  package struct Say: Hashable, Sendable {
    package let key: String
    package let text: String
    /// For those who know the script.
    package let short: String?
    /// Word for word; else in the rep's own words.
    package let isExact: Bool
    package let isRequired: Bool
    /// An exact or a required line wants its own Enter; going on marks any other as said.
    package let wantsEnter: Bool
    package let seconds: Int
    /// Another wording, for when he did not hear or did not understand.
    package let otherwise: String?
    package let isFlagged: Bool
  }

  /// What is asked now, worded, and what may answer it.
  package struct Question: Hashable, Sendable {
    /// A digit of a choice, or something that is typed.
    package enum Input: Hashable, Sendable {
      /// A digit chooses.
      case choice([Choice])
      case number, money, date, phone, text
    }

    package let key: String
    package let text: String
    package let short: String?
    package let input: Input
    /// The rep decides this one; it is not read out.
    package let isForRep: Bool
    package let isRequired: Bool
    /// What Enter takes: the answer found likely, or the one given before.
    package let proposed: String?
  }

  /// An answer that a digit gives.
  package struct Choice: Hashable, Sendable {
    /// 1 to 9.
    package let digit: Int
    package let label: String
    package let answer: Answer
    package let isProposed: Bool
  }

  /// A step that must still be done or skipped, by its key, and what it is called in the language of the screen.
  package struct Requirement: Hashable, Sendable {
    package let key: String
    package let label: String
  }

  /// A script of the call, in the order in which they were opened.
  package struct ThreadMark: Hashable, Sendable {
    /// One is worked on at a time; a parked one can be gone back to, an ended one not.
    package enum State: Hashable, Sendable { case current, parked, ended }
    package let number: Int
    package let title: String
    package let state: State
    /// Where it waits: the stage's title; for an ended one its outcome.
    package let at: String
  }

  /// What may have made him contact us, asked at the wrap-up: by the name that is kept and the words that are read.
  package struct Cause: Hashable, Sendable {
    package let name: String
    package let label: String
  }
}

/// Something that prevents closing now, and the name under which a permitted override of it is kept.
package struct Gate: Hashable, Sendable {
  /// What is missing.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A step that must be done, or skipped with a reason that a lead sees.
    case requiredStep
    /// A thread without a disposition.
    case thread
    case cause
    /// No script was run and nothing says what the call was about.
    case reason
  }

  package let kind: Kind
  /// `step:1/opening/greet`, `thread:2`, `cause`.
  package let name: String
  package let phrase: Phrase
  /// The same, worded in the language of the screen.
  package let text: String
}
