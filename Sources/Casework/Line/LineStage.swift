/// Where a call stands, from its answer to its end. Before the first it rings and is no contact yet.
package enum LineStage: String, Hashable, Codable, Sendable, CaseIterable {
  case live, held
  /// The customer is gone; what is left is written down.
  case wrapUp
  /// The same, put off until later in the shift.
  case parked
  case closed

  /// Is a customer on the line?
  package var isOnLine: Bool { self == .live || self == .held }
}

extension ContactFacts {
  package var stage: LineStage {
    if closed != nil { return .closed }
    if line.parkedUntil != nil { return .parked }
    if lineEnded != nil { return .wrapUp }
    return heldSince == nil ? .live : .held
  }

  /// Whether what rings then under the exchange's name of this call is another call. What is told late comes within
  /// minutes; after hours the names have come round, or the exchange counts from one again. What went elsewhere before
  /// anybody answered may come back at once.
  package func hasLeftItsName(at instant: Instant) -> Bool {
    guard !stage.isOnLine, let end = lineEnded ?? closed else { return false }
    return instant >= end + (line.rangOut && line.wentElsewhere ? .zero : .hours(6))
  }

  /// How long the customer was on the line, or is by now.
  package func timeOnLine(at now: Instant) -> Duration {
    opened.map { max(.zero, (lineEnded ?? now) - $0) } ?? .zero
  }

  /// How much of that he waited on hold.
  package func timeHeld(at now: Instant) -> Duration {
    heldBefore + (heldSince.map { max(.zero, now - $0) } ?? .zero)
  }
}

extension Act {
  /// Changes who has the call or where its line stands.
  package var movesLine: Bool {
    switch self {
    case .held, .resumed, .handedOver, .takenOver, .wentElsewhere, .wrapUpParked, .wrapUpReopened,
      .endedEarly, .lineEnded, .rangOut, .closed:
      true
    default: false
    }
  }
}

extension Act {
  /// What a lead is told of an emergency in which a call was only written up.
  package static let leavingWrapUp = [
    "reason": EarlyEnd.emergency.rawValue, "stage": LineStage.wrapUp.rawValue,
  ]

  package var leavesWrapUp: Bool {
    if case .escalated(_, Act.leavingWrapUp) = self { true } else { false }
  }
}

extension Entry {
  /// Stands as the author of what a telephone exchange told. No login has brackets.
  package static let exchange = "(exchange)"
}
