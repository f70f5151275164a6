package import Casework

/// Plays a script's own test through the engine: given answers, what is reached.
package struct ScriptTrial {
  private var engine: CallEngine
  private let test: ScriptTest
  private let now: Instant
  /// Names of steps and kinds of acts in the order in which they came, and how it ended.
  package private(set) var reached: [String] = []

  /// - Parameter engine: an open call with the test's file attached and no thread.
  package init(_ test: ScriptTest, of script: String, engine: CallEngine, at now: Instant) {
    self.engine = engine
    self.test = test
    self.now = now
    prepare()
    attempt(.begin(script: script))
    for _ in 0..<ScriptTrial.longest {
      let moment = self.engine.moment(language: engine.setting.desk.language, at: now)
      guard moment.phase == .inScript else { break }
      attempt(intent(at: moment))
      if let name = given("asked-for-manager"), reached.last == name {
        attempt(.escalate(reason: "asked"))
      }
    }
  }

  private static let longest = 200

  /// The first of the wanted names that did not come in its order; nil where all did.
  package var missing: String? {
    var rest = reached[...]
    for wanted in test.reaches {
      guard let index = rest.firstIndex(of: wanted) else { return wanted }
      rest = rest[(index + 1)...]
    }
    return nil
  }

  private mutating func prepare() {
    if let word = given("envelope.credit-left"),
      let money = Money(decimal: word, currency: engine.setting.desk.currency)
    {
      let old = engine.envelope
      engine.envelope = Envelope(
        creditLeft: money, gesturesLeft: old.gesturesLeft, callback: old.callback,
        approver: old.approver, approverName: old.approverName, isAtMoment: old.isAtMoment)
    }
    if let level = given("level").flatMap(Identification.init(rawValue:)) {
      attempt(.identify(level, Speaker(who: .customer)))
    }
  }

  private func given(_ name: String) -> String? { test.given.first { $0.name == name }?.value }

  private func intent(at moment: Moment) -> Intent {
    guard let question = moment.question else { return .said }
    let name = String(question.key.split { $0 == "/" || $0 == ">" }.last ?? "")
    if case .choice(let choices) = question.input {
      let wanted = given(name).flatMap { word in
        choices.first { ScriptTrial.word(of: $0.answer) == word }
      }
      let chosen = wanted ?? choices.first(where: \.isProposed) ?? choices.first
      return chosen.map { .answer($0.answer) } ?? .said
    }
    return .typed(given(name) ?? ScriptTrial.anything(for: question.input))
  }

  private static func word(of answer: Answer) -> String {
    switch answer {
    case .choice(let name): name
    case .yes(let yes): String(yes)
    case .picked(_, let key): key
    case .number, .money, .day, .text: ""
    }
  }

  private static func anything(for input: Moment.Question.Input) -> String {
    switch input {
    case .number: "1"
    case .money: "10"
    case .date: "2026-12-01"
    case .phone: "0501234567"
    case .text, .choice: "words"
    }
  }

  /// What the engine refuses is noted and passed over, so that a test sees it.
  private mutating func attempt(_ intent: Intent) {
    do {
      reached += try engine.perform(intent, at: now).flatMap(\.landmarks)
    } catch {
      reached.append(error.phrase.key)
      let skipped = try? engine.perform(.skip(reason: error.phrase.key), at: now)
      reached += skipped?.flatMap(\.landmarks) ?? []
    }
  }
}

extension Act {
  fileprivate var landmarks: [String] {
    switch self {
    case .step(let step): step.landmarks
    case .credited: ["credit"]
    case .correctionAsked: ["correct"]
    case .requested: ["request"]
    case .issueOpened: ["issue"]
    case .promised: ["promise"]
    case .promiseKept: ["kept"]
    case .noted: ["note"]
    case .messageQueued: ["message"]
    case .identified: ["identify"]
    case .escalated: ["escalate"]
    case .threadEnded(_, let outcome, _): ["end \(outcome)"]
    default: []
    }
  }
}

extension StepAct {
  fileprivate var landmarks: [String] {
    guard what.deals else { return [] }
    return [String(Visit.base(of: key).split { $0 == "/" || $0 == ">" }.last ?? "")]
  }
}
