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
