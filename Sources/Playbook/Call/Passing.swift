package import Casework

// From one rep to another.
extension CallEngine {
  /// Whose call it is, and whether it waits, is asked before anything else.
  func mayAct(_ intent: Intent) throws(Refusal) {
    switch intent {
    case .takeOver: return
    // What somebody was writing when the call left his hands is not lost.
    case .note where facts.line.taken != nil: return
    default: break
    }
    guard facts.line.rep == setting.rep.login else {
      throw Refusal("refusal.not-yours", ["name": facts.line.rep])
    }
    if facts.line.parkedUntil != nil, intent != .reopenWrapUp { throw Refusal("refusal.parked") }
    if facts.line.parkedUntil == nil, intent == .reopenWrapUp {
      throw Refusal("refusal.not-parked")
    }
  }

  mutating func pass(_ intent: Intent, at now: Instant) throws(Refusal) {
    switch intent {
    case .handOver(let handOver): try offer(handOver, at: now)
    case .takeOver: try takeOver(at: now)
    default: break
    }
  }

  private mutating func offer(_ handOver: HandOver, at now: Instant) throws(Refusal) {
    guard facts.isLive else { throw Refusal("refusal.line-over") }
    guard facts.line.handOver == nil else { throw Refusal("refusal.handed-already") }
    guard handOver.to != setting.rep.login else { throw Refusal("refusal.handed-to-self") }
    keep(.handedOver(handOver), at: now)
  }

  private mutating func takeOver(at now: Instant) throws(Refusal) {
    guard facts.isLive else { throw Refusal("refusal.line-over") }
    guard facts.line.handOver?.to == setting.rep.login else { throw Refusal("refusal.not-offered") }
    keep(.takenOver(by: setting.rep.login), at: now)
  }

  /// What was asked and answered so far, matter by matter: nothing of it is asked again.
  package func answered(in language: String, at now: Instant) -> [(
    question: String, answer: String
  )] {
    facts.threads.flatMap { thread -> [(question: String, answer: String)] in
      guard let walk = walk(thread, at: now) else { return [] }
      return walk.trail.compactMap { visit in
        guard case .ask = visit.step.what, visit.record?.what.answer != nil else { return nil }
        return (
          label(of: visit, in: language, at: now), answerLabel(of: visit, in: language, at: now)
        )
      }
    }
  }
}
