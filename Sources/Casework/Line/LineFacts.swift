/// Who has a call, and where its line stands beside what `ContactFacts` tells of its time.
package struct LineFacts: Hashable, Sendable {
  /// Who has the call now, by login.
  package var rep = ""
  /// Offered to somebody who has not taken it yet.
  package var handOver: HandOver?
  /// How it came to whoever has it.
  package var taken: Taken?
  /// The end of the shift in which its wrap-up was parked; nil where it is not parked.
  package var parkedUntil: Instant?
  /// The exchange has put it through to somewhere outside this desk.
  package var wentElsewhere = false
  /// Nobody answered here.
  package var rangOut = false

  package init() {}

  /// A rep took the call from another, by login.
  package struct Taken: Hashable, Sendable {
    package let from: String
    package let at: Instant
    /// As it was offered; nil where only the exchange told.
    package let handOver: HandOver?
  }
}

extension LineFacts {
  mutating func apply(_ act: Act, at instant: Instant) {
    switch act {
    case .handedOver(let handOver): self.handOver = handOver
    case .takenOver(let rep):
      taken = Taken(from: self.rep, at: instant, handOver: handOver)
      self.rep = rep
      handOver = nil
    case .wentElsewhere:
      wentElsewhere = true
      handOver = nil
    case .lineEnded, .endedEarly: handOver = nil
    case .wrapUpParked(let until): parkedUntil = until
    case .wrapUpReopened, .closed: parkedUntil = nil
    case .rangOut: rangOut = true
    default: break
    }
  }
}
