/// A call of a rep that is not closed: enough for a line of a list.
package struct OpenCall: Hashable, Codable, Sendable {
  package var contact: ContactID
  package var reference: Int64
  /// The customer's, or empty where none is attached yet.
  package var name: String
  package var opened: Instant
  package var stage: LineStage
  package var lineEnded: Instant?
  /// By when a parked wrap-up is to be finished.
  package var parkedUntil: Instant?
  /// Offered to this rep, who has not taken it yet.
  package var handedTo: String?
  /// The giver of a cold hand-over is free at once.
  package var handedHow: HandOver.Kind?

  package init(
    contact: ContactID, reference: Int64, name: String, opened: Instant, stage: LineStage,
    lineEnded: Instant? = nil, parkedUntil: Instant? = nil, handedTo: String? = nil,
    handedHow: HandOver.Kind? = nil
  ) {
    self.contact = contact
    self.reference = reference
    self.name = name
    self.opened = opened
    self.stage = stage
    self.lineEnded = lineEnded
    self.parkedUntil = parkedUntil
    self.handedTo = handedTo
    self.handedHow = handedHow
  }
}

/// A rep, and whether a call is in his hands: as much as a transfer needs to know.
package struct Seat: Hashable, Codable, Sendable {
  package enum State: String, Codable, Sendable {
    case available, inCall, wrapUp
    case onBreak = "break"
    case office, training, meeting, away
    /// He has said nothing today, and has had no call.
    case notIn
  }
  package var rep: Rep
  package var state: State
  /// What he has said himself in this shift; nil while he has said nothing.
  package var said: RepState?

  package init(rep: Rep, state: State, said: RepState? = nil) {
    self.rep = rep
    self.state = state
    self.said = said
  }
}

extension Seat.State {
  package init(_ said: RepState) {
    switch said {
    case .available: self = .available
    case .onBreak: self = .onBreak
    case .office: self = .office
    case .training: self = .training
    case .meeting: self = .meeting
    case .away: self = .away
    }
  }
}

/// Something that a lead must see today.
package struct Alert: Hashable, Codable, Sendable {
  package enum Kind: String, Codable, Sendable {
    /// A rep had to leave in the midst of a call, or of its wrap-up.
    case emergency
    /// A rule was passed by.
    case overridden
    /// A wrap-up was left over the end of its shift.
    case leftParked
  }

  package var kind: Kind
  package var contact: ContactID
  /// The login of who did it.
  package var rep: String
  /// The customer's, or empty.
  package var name: String
  package var reference: Int64
  package var at: Instant

  package init(
    kind: Kind, contact: ContactID, rep: String, name: String, reference: Int64, at: Instant
  ) {
    self.kind = kind
    self.contact = contact
    self.rep = rep
    self.name = name
    self.reference = reference
    self.at = at
  }
}
