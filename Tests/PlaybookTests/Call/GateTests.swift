import Casework
import Testing

@testable import Playbook

private let now = CallFixture.now

private func refusal(_ intent: Intent, _ engine: CallEngine) -> String? {
  var engine = engine
  let before = engine
  do {
    _ = try engine.perform(intent, at: now)
    return nil
  } catch {
    #expect(engine == before, "a refusal changes nothing")
    return error.phrase.key
  }
}

private func playing(_ intents: [Intent], _ start: CallEngine = SmallScripts.engine()) throws
  -> CallEngine
{
  var engine = start
  for intent in intents { _ = try engine.perform(intent, at: now) }
  return engine
}

private let identified: [Intent] = [.identify(.mayChange, Speaker(who: .customer))]

@Test(arguments: [
  (Intent.promise(what: "call", due: nil), "refusal.promise-date"),
  (.promise(what: "call", due: now), "refusal.date-past"),
  (.promise(what: "  ", due: now + .hours(1)), "refusal.text-needed"),
  (.request(department: "billing", what: "check", due: nil), "refusal.request-date"),
  (.credit(amount: .shekels(20), reason: "test"), "refusal.not-identified"),
  (.credit(amount: .shekels(0), reason: "test"), "refusal.not-money"),
  (.change(field: "phone", old: "1", new: "2"), "refusal.may-not-change"),
  (.close, "refusal.gate"), (.back, "refusal.no-script-open"), (.said, "refusal.no-script-open"),
  (.skip(reason: ""), "refusal.reason-needed"), (.resume, "refusal.not-held"),
  (.begin(script: "nowhere"), "refusal.no-script"),
  (.begin(script: "test/who"), "refusal.no-script"), (.enter(thread: 4), "refusal.no-thread"),
  (.override(gate: "credit", reason: "please"), "refusal.ask-lead-first"),
  (.keepPromise(5), "refusal.no-promise"), (.solveIssue(5), "refusal.no-issue"),
])
func `what a rule forbids is refused, and says why`(_ intent: Intent, _ key: String) {
  #expect(refusal(intent, SmallScripts.engine()) == key)
}

@Test func `a call that was just opened has nothing to undo`() {
  #expect(refusal(.undo, SmallScripts.engine(nil)) == "refusal.nothing-to-undo")
}

@Test func `a credit above the envelope needs a lead who was asked, once for each`() throws {
  var engine = try playing(identified, SmallScripts.engine(envelope: 30))
  _ = try engine.perform(.credit(amount: .shekels(20), reason: "test"), at: now)
  let above = Intent.credit(amount: .shekels(20), reason: "test")
  #expect(refusal(above, engine) == "refusal.needs-lead")
  _ = try engine.perform(.escalate(reason: "credit"), at: now)
  #expect(refusal(above, engine) == "refusal.needs-lead")
  _ = try engine.perform(.override(gate: "credit", reason: "Yael agrees"), at: now)
  _ = try engine.perform(above, at: now)
  #expect(refusal(above, engine) == "refusal.needs-lead")
  #expect(engine.contact.facts.credits.count == 2)
}

@Test func `a line with private facts is not said before the caller may hear them`() throws {
  var engine = CallFixture.engine(CallFixture.files["owed-call"])
  for intent in [
    Intent.begin(script: "other/call-back"), .digit(1), .said, .said, .digit(1),
    .identify(.named, Speaker(who: .other)),
  ] { _ = try engine.perform(intent, at: now) }
  let moment = engine.moment(language: "en", at: now)
  #expect(moment.say?.key == "questions/news")
  #expect(refusal(.said, engine) == "refusal.private")
  #expect(refusal(.digit(1), engine) == "refusal.private")
}

@Test func `a required step is skipped only with a reason, and the reason is kept`() throws {
  let engine = try playing([.begin(script: "test/matter"), .skip(reason: "he spoke first")])
  guard case .skipped(let reason) = engine.contact.facts.threads[0].records["opening/hello"]?.what
  else { return #expect(Bool(false)) }
  #expect(reason == "he spoke first")
}

@Test func `the cause is asked for, and not knowing it is an answer`() throws {
  var engine = try playing(
    identified + [
      .begin(script: "test/matter"), .said, .digit(1), .digit(2), .typed("0"), .said, .said,
    ])
  #expect(engine.moment(language: "en", at: now).phase == .wrapUp)
  #expect(refusal(.said, engine) == "refusal.gate")
  let causes = engine.moment(language: "en", at: now).causes
  #expect(causes.last?.name == "unknown")
  _ = try engine.perform(.digit(causes.count), at: now)
  _ = try engine.perform(.said, at: now)
  #expect(engine.contact.facts.closed == now)
  #expect(engine.contact.facts.cause == "unknown")
  #expect(refusal(.note("late"), engine) == "refusal.closed")
}

@Test(arguments: EarlyEnd.allCases)
func `a call that ends early closes with nothing else asked`(_ kind: EarlyEnd) throws {
  var engine = try playing([.begin(script: "test/matter")])
  _ = try engine.perform(.endEarly(kind), at: now)
  let moment = engine.moment(language: "en", at: now)
  #expect(moment.phase == .wrapUp)
  #expect(moment.gates == [])
  #expect((moment.callBack != nil) == (kind == .dropped))
  _ = try engine.perform(.said, at: now)
  #expect(engine.contact.facts.closed == now)
  #expect(engine.contact.facts.threads[0].end?.disposition == "early.\(kind.rawValue)")
  #expect(engine.contact.facts.promises.count == (kind.owesCallBack ? 1 : 0))
}

@Test func `nobody is promised a call back who is not known`() throws {
  var engine = SmallScripts.engine(nil)
  _ = try engine.perform(.endEarly(.dropped), at: now)
  #expect(engine.moment(language: "en", at: now).callBack == nil)
}

@Test func `an early end by mistake is undone with what it closed`() throws {
  var engine = try playing([.begin(script: "test/matter"), .said, .endEarly(.silent), .undo])
  #expect(engine.contact.facts.isLive)
  #expect(engine.contact.facts.threads[0].end == nil)
  #expect(engine.moment(language: "en", at: now).question?.key == "opening/who>steps/trusted")
  _ = try engine.perform(.digit(1), at: now)
}

private let card = "4580 4580 4580 4580"

@Test(arguments: [
  Intent.note(card), .promise(what: card, due: now + .hours(1)),
  .request(department: "billing", what: card, due: now + .hours(1)),
  .openIssue(title: card, reason: "test"), .cause(card), .escalate(reason: card),
  .credit(amount: .shekels(1), reason: card), .skip(reason: card),
  .change(field: "note", old: card, new: card), .remedy(name: "x", .declined(reason: card)),
  .identify(.mayChange, Speaker(who: .other, name: card)),
  .override(gate: "cause", reason: card), .handOver(HandOver(to: "amir", kind: .cold, why: card)),
])
func `a card's number is in no act, whatever is typed where`(_ intent: Intent) throws {
  var engine = try playing(
    identified + [.begin(script: "test/matter")],
    LineFixture.engine(file: CallFixture.ronit, overriders: [.rep]))
  let acts = try engine.perform(intent, at: now)
  #expect(!acts.isEmpty)
  #expect(!"\(acts)".contains("4580 4580 4580 4580"), "\(acts)")
  #expect("\(acts)".contains("4580"))
}

@Test func `what was done in a wrong file does not identify for the right one`() throws {
  var engine = try playing(identified)
  var other = CallFixture.ronit
  other.id = CustomerID(rawValue: 8)
  _ = try engine.perform(.attach(other), at: now)
  #expect(engine.contact.facts.identification == .none)
}

@Test(arguments: [Intent.back, .undo])
func `what an answer identified goes with the answer`(_ intent: Intent) throws {
  var engine = CallFixture.engine()
  for intent in [Intent.begin(script: "billing/wrong-charge"), .said, .said, .digit(1)] {
    _ = try engine.perform(intent, at: now)
  }
  #expect(engine.contact.facts.identification == .mayChange)
  _ = try engine.perform(intent, at: now)
  #expect(engine.contact.facts.identification == .none)
  #expect(
    engine.moment(language: "en", at: now).question?.key
      == "opening/identify>steps/id-digits")
  _ = try engine.perform(.digit(2), at: now)
  #expect(engine.moment(language: "en", at: now).say?.key == "cannot-identify/without-identity")
}
