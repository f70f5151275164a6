import Casework
import Markup
import Testing

@testable import Playbook

private let start = CallFixture.now

private func refusal(_ intent: Intent, _ engine: CallEngine, at now: Instant = start) -> String? {
  var engine = engine
  do {
    _ = try engine.perform(intent, at: now)
    return nil
  } catch { return error.phrase.key }
}

/// A call whose customer is gone, with nothing said of it yet but a script that ended.
private func wrapUp(_ mode: WrapUp, rep: Rep = CallFixture.dana) throws -> CallEngine {
  var engine = LineFixture.engine(mode, rep: rep, file: CallFixture.ronit)
  for intent in [
    Intent.begin(script: "test/matter"), .said, .digit(1), .digit(2), .typed("0"), .said, .said,
  ] { _ = try engine.perform(intent, at: start) }
  #expect(engine.contact.facts.stage == .wrapUp)
  return engine
}

private let timed = WrapUp(mode: .timed, lasts: .seconds(45))
private let toTheEnd = WrapUp(mode: .timedToTheEnd, lasts: .seconds(45))

@Test func `where the wrap-up is free nothing is asked after a call`() throws {
  var engine = try wrapUp(WrapUp(mode: .free))
  _ = try engine.perform(.close, at: start)
  #expect(engine.contact.facts.cause == nil && engine.contact.facts.closed != nil)
}

@Test(arguments: [3, 90])
func `a promise that was broken long ago is proposed as the cause no more`(_ days: Int) {
  var file = CallFixture.ronit
  file.promises = [
    Promise(
      id: 5, what: ["en": "call back"], due: start - .days(days), made: start - .days(99),
      by: "dana", status: .broken)
  ]
  let causes = CallFixture.engine(file).causes(in: "en", at: start)
  #expect(causes.contains { $0.name == "promise-broken" } == (days == 3))
}

@Test func `where it must be, the call waits for its cause as long as it takes`() throws {
  var engine = try wrapUp(WrapUp(mode: .must))
  #expect(engine.wrapUpEnds == nil)
  #expect(refusal(.close, engine, at: start + .hours(1)) == "refusal.gate")
  #expect(refusal(.wrapUpTimeIsUp, engine, at: start + .hours(1)) == "refusal.wrap-up-not-over")
  _ = try engine.perform(.cause("unknown"), at: start)
  _ = try engine.perform(.close, at: start)
}

@Test func `a timed wrap-up may end early, and ends by itself with what was not given`() throws {
  var engine = try wrapUp(timed)
  #expect(engine.wrapUpEnds == start + .seconds(45))
  var early = engine
  _ = try early.perform(.cause("unknown"), at: start + .seconds(5))
  _ = try early.perform(.close, at: start + .seconds(6))
  #expect(refusal(.wrapUpTimeIsUp, engine, at: start + .seconds(44)) == "refusal.wrap-up-not-over")
  _ = try engine.perform(.wrapUpTimeIsUp, at: start + .seconds(45))
  #expect(engine.contact.facts.cause == "not-given")
  #expect(engine.contact.facts.closed == start + .seconds(45))
}

@Test func `a wrap-up is left over the end of a shift beside two that wait, and is late at once`()
  throws
{
  var engine = try wrapUp(WrapUp(mode: .must))
  engine.parkedBeside = 2
  #expect(refusal(.parkWrapUp, engine) == "refusal.park-full")
  _ = try engine.perform(.leaveWrapUp, at: start)
  #expect(engine.contact.facts.line.parkedUntil == start)
  let live = LineFixture.engine(WrapUp(mode: .must), file: CallFixture.ronit)
  #expect(refusal(.leaveWrapUp, live) == "refusal.park-live")
}

@Test func `with no early end the whole time is the rep's`() throws {
  var engine = try wrapUp(toTheEnd)
  _ = try engine.perform(.cause("unknown"), at: start)
  #expect(refusal(.close, engine, at: start + .seconds(44)) == "refusal.wrap-up-lasts")
  #expect(refusal(.parkWrapUp, engine, at: start + .seconds(44)) == "refusal.wrap-up-lasts")
  _ = try engine.perform(.close, at: start + .seconds(45))
}

@Test func `a matter that is open when the time is up waits instead of being closed`() throws {
  var engine = LineFixture.engine(timed, file: CallFixture.ronit)
  for intent in [Intent.begin(script: "test/matter"), .said, .lineEnded] {
    _ = try engine.perform(intent, at: start)
  }
  _ = try engine.perform(.wrapUpTimeIsUp, at: start + .minutes(1))
  #expect(engine.contact.facts.stage == .parked)
  #expect(engine.contact.facts.closed == nil)
}

@Test func `a wrap-up waits at most until the end of the shift, and two of them at most`() throws {
  var engine = try wrapUp(WrapUp())
  engine.parkedBeside = 2
  #expect(refusal(.parkWrapUp, engine) == "refusal.park-full")
  engine.parkedBeside = 1
  _ = try engine.perform(.parkWrapUp, at: start)
  let until = try #require(engine.contact.facts.line.parkedUntil)
  #expect(CallFixture.desk.calendar.zone.wall(until).clock == "18:00")
  #expect(refusal(.note("x"), engine) == "refusal.parked")
  _ = try engine.perform(.reopenWrapUp, at: start)
  #expect(engine.contact.facts.stage == .wrapUp)
  #expect(refusal(.parkWrapUp, engine, at: until) == "refusal.park-shift")
  #expect(refusal(.parkWrapUp, LineFixture.engine()) == "refusal.park-live")
}

@Test(arguments: [
  ("{mode: must}", WrapUp(mode: .must)), ("{mode: free}", WrapUp(mode: .free)),
  ("{mode: timed, lasts: 45 seconds}", timed),
  ("{mode: timed-to-the-end, lasts: 45 seconds}", toTheEnd),
])
func `a desk says how its wrap-ups are`(_ yaml: String, _ expected: WrapUp) throws {
  #expect(try WrapUp(try Node(yaml: yaml, path: "desk.yaml")) == expected)
}

@Test(arguments: [
  ("{mode: tmed, lasts: 45 seconds}", "timed"), ("{mode: timed}", "lasts"),
  ("{mode: must, lasts: 45 seconds}", "lasts"), ("{mode: timed, lasts: 3}", ""),
])
func `a setting of the wrap-up that cannot be is said with its place`(
  _ yaml: String, _ word: String
) throws {
  let node = try Node(yaml: yaml, path: "desk.yaml")
  let error = #expect(throws: MarkupError.self) { try WrapUp(node) }
  #expect(error?.description.contains("desk.yaml:1") == true)
  #expect(error?.description.contains(word) == true)
}

@Test(arguments: [CallFixture.dana, LineFixture.lead])
func `a gate is passed by only by whom the desk lets, with a reason that stays`(_ rep: Rep) throws {
  var engine = try wrapUp(WrapUp(), rep: rep)
  let pass = Intent.override(gate: "cause", reason: "he is known to the lead")
  guard rep.role == .lead else {
    #expect(refusal(pass, engine) == "refusal.not-overridable")
    return
  }
  _ = try engine.perform(pass, at: start)
  _ = try engine.perform(.close, at: start)
  #expect(engine.contact.facts.overrides.map(\.gate) == ["cause"])
}

@Test func `an open matter that is passed by ends unfinished`() throws {
  var engine = LineFixture.engine(rep: LineFixture.lead)
  for intent in [
    Intent.begin(script: "test/matter"), .lineEnded, .cause("unknown"),
    .override(gate: "thread:1", reason: "the fire alarm"), .close,
  ] { _ = try engine.perform(intent, at: start) }
  #expect(engine.contact.facts.threads[0].end?.disposition == "overridden")
}
