import Casework
import Testing

private let now = Instant(milliseconds: 1_795_330_800_000)

@Test(arguments: [PromiseChange.moved(now + .days(9), reason: "away"), .kept(evidence: "done")])
func `that a promise was broken, when and why, stays whatever becomes of it`(
  _ change: PromiseChange
) {
  var promise = Promise(what: ["en": "x"], due: now, made: now - .days(2), by: "dana")
  promise.apply(.broken("nobody came"), at: now + .hours(1))
  #expect(promise.broken == nil && promise.evidence == "nobody came")
  promise.apply(change, at: now + .hours(2))
  #expect(promise.broken == now + .hours(1) && promise.whyBroken == "nobody came")
  #expect((promise.settled == nil) == (promise.status == .open))
  promise.apply(.broken("again"), at: now + .days(9))
  promise.apply(.kept(evidence: nil), at: now + .days(10))
  #expect(promise.broken == now + .hours(1) && promise.status == .kept)
}
