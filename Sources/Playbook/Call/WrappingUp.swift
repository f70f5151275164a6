package import Casework

// After the customer is gone: how long it may take, and when it may wait.
extension CallEngine {
  /// When the time that the desk gives is over; nil where it gives none, or the customer is on the line.
  package var wrapUpEnds: Instant? {
    guard let ended = facts.lineEnded, facts.closed == nil, facts.line.parkedUntil == nil,
      let lasts = setting.desk.wrapUp.lasts
    else { return nil }
    return ended + lasts
  }

  /// With no early end the rep has the whole time, whether or not he needs it.
  func mayEndWrapUp(at now: Instant) throws(Refusal) {
    guard setting.desk.wrapUp.mode == .timedToTheEnd, let lasts = setting.desk.wrapUp.lasts else {
      return
    }
    let left = (facts.lineEnded ?? now) + lasts - now
    guard left > .zero else { return }
    let seconds = Int((left.milliseconds + 999) / 1000)
    throw Refusal("refusal.wrap-up-lasts", ["seconds": String(seconds)])
  }

  mutating func parkWrapUp(at now: Instant) throws(Refusal) {
    guard facts.stage == .wrapUp else { throw Refusal("refusal.park-live") }
    guard parkedBeside < Parking.most else { throw Refusal("refusal.park-full") }
    try mayEndWrapUp(at: now)
    guard let end = setting.desk.calendar.endOfShift(at: now) else {
      throw Refusal("refusal.park-shift")
    }
    keep(.wrapUpParked(until: end), at: now)
  }

  /// Beside however many wait already: nobody is kept at the desk by it.
  mutating func leaveWrapUp(at now: Instant) throws(Refusal) {
    guard facts.stage == .wrapUp else { throw Refusal("refusal.park-live") }
    keep(.wrapUpParked(until: now), at: now)
  }

  /// What was not said in time is kept as not given, and the call closes; with a matter still open it waits instead.
  mutating func endWrapUpInTime(at now: Instant) throws(Refusal) {
    guard let end = wrapUpEnds, now >= end else { throw Refusal("refusal.wrap-up-not-over") }
    if facts.cause == nil { keep(.cause("not-given"), at: now) }
    if let due = callBackDue(at: now) { promiseCallBack(due, at: now) }
    if gates(in: setting.desk.language, at: now).isEmpty {
      try close(at: now)
    } else {
      try parkWrapUp(at: now)
    }
  }
}
