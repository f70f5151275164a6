package import Casework

extension RemedyLibrary {
  /// What to raise on this call: harm first, then by value for each second, at most three.
  package func advise(
    _ file: CustomerFile, call: CallSituation, at time: DeskTime, callCost: Money
  ) -> Advice {
    advise(
      Facts(file: file, call: call, own: own, at: time), resting: file.restingUntil,
      outcomes: call.contact.remedies, mayOffer: file.mayBeOffered(on: call, at: time), at: time,
      callCost: callCost)
  }

  /// - Parameters:
  ///   - resting: until when each remedy that he declined rests, by name.
  ///   - outcomes: what became of each on this call, by name.
  ///   - mayOffer: he called us, or has said that he wants offers.
  package func advise(
    _ facts: Facts, resting: [String: Instant], outcomes: [String: RemedyOutcome],
    mayOffer: Bool = true, at time: DeskTime, callCost: Money
  ) -> Advice {
    let silence = Silence(facts, mayOffer: mayOffer)
    let found = remedies.compactMap { remedy in
      remedy.rule.fires(on: facts, at: time).map { (remedy, $0) }
    }.sorted { $0.0.comes(before: $1.0) }
    var shown: [Suggestion] = []
    var held: [Suggestion] = []
    for (remedy, facts) in found {
      let outcome = outcomes[remedy.name]
      var hold = silence.hold(
        remedy, facts, until: resting[remedy.name], outcome: outcome, at: time)
      let stays = hold == nil || hold == .untilSolved
      if stays, shown.count == 3 { hold = .full }
      let suggestion = Suggestion(
        remedy, facts: facts, outcome: outcome, held: hold, at: time, callCost: callCost)
      if stays, shown.count < 3 { shown.append(suggestion) } else { held.append(suggestion) }
    }
    return Advice(shown: shown, held: held)
  }
}

extension CustomerFile {
  /// A call of ours that comes to offer something is a marketing call, whatever it began with.
  fileprivate func mayBeOffered(on call: CallSituation, at time: DeskTime) -> Bool {
    guard call.contact.opening.direction == .outbound else { return true }
    let bar = marketingBar(
      isAsked: false, consents: consents + call.contact.consents, at: time.now,
      in: time.calendar.zone)
    return bar == nil
  }
}

extension Remedy {
  /// Harm whatever its price, offers last, and within each by value.
  fileprivate func comes(before other: Remedy) -> Bool {
    kind == other.kind ? isWorthMore(than: other) : kind.rank < other.kind.rank
  }
}

extension Remedy.Kind {
  fileprivate var rank: Int {
    switch self {
    case .harm: 0
    case .care: 1
    case .offer: 2
    }
  }
}

/// When nothing is pushed.
private struct Silence {
  let isAngry: Bool
  let isSolved: Bool
  let isGrave: Bool
  let mayOffer: Bool

  init(_ facts: Facts, mayOffer: Bool) {
    self.mayOffer = mayOffer
    isAngry = facts.value(at: ["call", "mood"])?.choice == Mood.angry.rawValue
    isSolved = facts.value(at: ["call", "solved"])?.truth == true
    isGrave =
      facts.value(at: ["call", "complaint"])?.truth == true
      || facts.value(at: ["call", "leaving"])?.truth == true
  }

  func hold(
    _ remedy: Remedy, _ facts: Facts, until: Instant?, outcome: RemedyOutcome?,
    at time: DeskTime
  ) -> Hold? {
    switch outcome {
    case .done, .declined, .snoozed, .notRaised: if let outcome { return .dealtWith(outcome) }
    case .shown, .accepted, nil: break
    }
    if let until, until > time.now { return .resting(until: until) }
    if remedy.kind == .harm { return nil }
    if isAngry, !isSolved { return .angry }
    if remedy.quiet?.holds(facts, at: time) == true { return .quiet }
    guard remedy.kind == .offer else { return nil }
    if isGrave || isAngry || !mayOffer { return .notOnThisCall }
    return isSolved ? nil : .untilSolved
  }
}

extension Suggestion {
  fileprivate init(
    _ remedy: Remedy, facts: Facts, outcome: RemedyOutcome?, held: Hold?, at time: DeskTime,
    callCost: Money
  ) {
    self.init(
      name: remedy.name, kind: remedy.kind, title: remedy.title.worded(with: facts, at: time),
      why: remedy.why.worded(with: facts, at: time),
      say: remedy.say?.worded(with: facts, at: time), seconds: remedy.seconds,
      cost: remedy.cost, script: remedy.script, prior: remedy.prior,
      valuePerSecond: remedy.valuePerSecond(callCost: callCost), outcome: outcome, held: held)
  }
}
