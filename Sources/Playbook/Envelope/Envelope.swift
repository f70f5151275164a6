package import Casework

/// What this rep may do for this customer now without asking. It is shown in words and has no score in it.
package struct Envelope: Hashable, Sendable {
  /// Without what is given on the call.
  package let creditLeft: Money
  package let gesturesLeft: Int
  /// How soon he is to be called back, at the latest.
  package let callback: Duration
  /// Who approves what is above it, in the desk's own language.
  package let approver: String?
  /// The same, in every language.
  package let approverName: LocalText?
  /// It is wider because this is a moment of truth.
  package let isAtMoment: Bool

  package init(
    creditLeft: Money, gesturesLeft: Int, callback: Duration, approver: String? = nil,
    approverName: LocalText? = nil, isAtMoment: Bool = false
  ) {
    self.creditLeft = creditLeft
    self.gesturesLeft = gesturesLeft
    self.callback = callback
    self.approver = approver
    self.approverName = approverName
    self.isAtMoment = isAtMoment
  }

  /// What is left of it once so much was given.
  package func less(_ spent: Money, gestures: Int = 0) -> Envelope {
    let left = creditLeft.subtracting(spent) ?? creditLeft
    return Envelope(
      creditLeft: Money(minorUnits: max(0, left.minorUnits), currency: left.currency),
      gesturesLeft: max(0, gesturesLeft - gestures), callback: callback, approver: approver,
      approverName: approverName, isAtMoment: isAtMoment)
  }

  /// "credit up to 60.00", "1 gesture", "call back within 2 hours", "exceptions: Yael".
  package func words(_ words: Words) -> [String] {
    var parts: [String] = []
    if creditLeft.minorUnits > 0 {
      parts.append(words("envelope.credit", ["amount": .money(creditLeft)]))
    } else {
      parts.append(words["envelope.no-credit"])
    }
    if gesturesLeft > 0 {
      parts.append(words("envelope.gestures", ["n": .number(gesturesLeft)]))
    }
    parts.append(callbackWords(words))
    if let name = approverName?[words.language] ?? approver {
      parts.append(words("envelope.exceptions", ["name": .text(name)]))
    }
    return parts
  }

  private func callbackWords(_ words: Words) -> String {
    let minutes = Int(callback.milliseconds / 60_000)
    let isHours = minutes % 60 == 0
    return words(
      isHours ? "envelope.callback-hours" : "envelope.callback-minutes",
      ["n": .number(isHours ? minutes / 60 : minutes)])
  }
}

extension Desk {
  /// - Parameters:
  ///   - file: nil until it is known who is on the line: then nothing may be given.
  ///   - isAtMoment: a moment of truth widens it.
  package func envelope(
    for file: CustomerFile?, call: CallSituation, rep: Rep, isAtMoment: Bool,
    at time: DeskTime
  ) -> Envelope {
    guard let file else {
      return envelope(Money(minorUnits: 0, currency: currency), 0, .hours(2), rep, isAtMoment)
    }
    let facts = Facts(file: file, call: call, own: ownFacts, at: time)
    let tier = tier(of: facts, at: time)
    let allowance = isAtMoment ? tier.atMoment : tier.usually
    let given = given(to: file, besides: call.contact, at: time.now)
    let gestures = file.gestures.count {
      $0.given >= time.now - Desk.window && !call.contact.gestures.contains($0)
    }
    let spent = given.reduce(Int64(0)) { $0 &+ max(0, $1.amount.minorUnits) }
    let left = max(0, allowance.credit.minorUnits &- spent)
    let limit = authority[rep.role].map { min($0.minorUnits, left) } ?? left
    return envelope(
      Money(minorUnits: limit, currency: currency),
      max(0, allowance.gestures - gestures - given.count { $0.reason.hasPrefix("gesture") }),
      allowance.callback, rep, isAtMoment)
  }

  /// What was given in this call comes off in the engine; what others give meanwhile counts here.
  func given(to file: CustomerFile, besides call: ContactFacts, at now: Instant) -> [Credit] {
    file.credits.filter {
      $0.amount.currency == currency && $0.given >= now - Desk.window
        && !call.credits.contains($0)
    }
  }

  /// Credits and gestures count for thirty days.
  static let window = Duration.days(30)

  /// The first tier whose condition holds.
  func tier(of facts: Facts, at time: DeskTime) -> Tier {
    tiers.first { $0.when?.holds(facts, at: time) ?? ($0.when == nil) } ?? Tier(nothingIn: currency)
  }

  private func envelope(
    _ credit: Money, _ gestures: Int, _ callback: Duration, _ rep: Rep, _ isAtMoment: Bool
  ) -> Envelope {
    let approver = leads.first { $0.login != rep.login }
    return Envelope(
      creditLeft: credit, gesturesLeft: gestures, callback: callback,
      approver: approver?.name[languages.first ?? ""], approverName: approver?.name,
      isAtMoment: isAtMoment)
  }
}
