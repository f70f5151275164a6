/// What becomes of an internal request after it was asked.
package enum RequestChange: Hashable, Sendable {
  case answered(String, by: String)
  case ticked(InternalRequest.Tick)
}

extension InternalRequest {
  package mutating func apply(_ change: RequestChange, at instant: Instant) {
    switch change {
    case .answered(let answer, let by):
      status = .answered
      self.answer = answer
      answered = instant
      answeredBy = by
    case .ticked(let tick): self.tick = tick
    }
  }
}
