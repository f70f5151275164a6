/// A rep, and whether a call is in his hands: as much as a transfer needs to know.
package struct Seat: Hashable, Codable, Sendable {
  /// What his calls tell, else what he has said of himself since the day began.
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
