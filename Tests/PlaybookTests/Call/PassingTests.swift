import Casework
import Testing

@testable import Playbook

private let now = CallFixture.now
private let amir = Rep(
  login: "amir", name: ["he": "אמיר", "en": "Amir"], form: .masculine, role: .rep)

private func refusal(_ intent: Intent, _ engine: CallEngine) -> String? {
  var engine = engine
  do {
    _ = try engine.perform(intent, at: now)
    return nil
  } catch { return error.phrase.key }
}

private func atAmir(_ engine: CallEngine) -> CallEngine {
  CallEngine(
    contact: engine.contact, file: engine.file, envelope: CallFixture.envelope(),
    setting: CallFixture.setting(SmallScripts.library, rep: amir))
}

@Test func `whoever takes a call goes on where it was, and asks nothing twice`() throws {
  var dana = LineFixture.engine(file: CallFixture.ronit)
  for intent in [
    Intent.begin(script: "test/matter"), .said, .digit(1), .digit(1), .said,
    .promise(what: "call", due: now + .hours(2)),
    .handOver(HandOver(to: "amir", kind: .warm, why: "fibre")),
  ] { _ = try dana.perform(intent, at: now) }
  var engine = atAmir(dana)
  #expect(refusal(.said, engine) == "refusal.not-yours")
  _ = try engine.perform(.takeOver, at: now)
  #expect(engine.contact.facts.line.rep == "amir")
  #expect(engine.contact.facts.line.taken?.from == "dana")
  #expect(engine.moment(language: "en", at: now).question?.key == "questions/size")
  #expect(
    engine.answered(in: "en", at: now).map(\.answer) == ["yes", "red"])
  #expect(engine.contact.facts.promises.map(\.by) == ["dana"])
  #expect(refusal(.undo, engine) == "refusal.nothing-to-undo")
  dana.restore(engine.contact)
  #expect(refusal(.said, dana) == "refusal.not-yours")
  #expect(refusal(.note("what I was writing"), dana) == nil)
}

@Test func `a call is passed on once, to somebody else, while its customer is there`() throws {
  var engine = LineFixture.engine()
  let offer = Intent.handOver(HandOver(to: "amir", kind: .cold))
  #expect(
    refusal(.handOver(HandOver(to: "dana", kind: .cold)), engine) == "refusal.handed-to-self")
  _ = try engine.perform(offer, at: now)
  #expect(refusal(offer, engine) == "refusal.handed-already")
  _ = try engine.perform(.undo, at: now)
  #expect(engine.contact.facts.line.handOver == nil)
  #expect(refusal(.takeOver, atAmir(engine)) == "refusal.not-offered")
  _ = try engine.perform(.lineEnded, at: now)
  #expect(refusal(offer, engine) == "refusal.line-over")
}

@Test func `what was done in a wrong file moves, what was changed in that file is taken back`()
  throws
{
  var other = CallFixture.ronit
  other.id = CustomerID(rawValue: 8)
  var engine = LineFixture.engine(file: CallFixture.files["owed-call"])
  let before = engine
  for intent in [
    Intent.identify(.mayChange, Speaker(who: .customer)), .keepPromise(11),
    .change(field: "city", old: "כפר סבא", new: "חיפה"),
    .promise(what: "call", due: now + .hours(2)),
  ] { _ = try engine.perform(intent, at: now) }
  let asked = engine.moving(to: other, at: now)
  #expect(asked.moved == 1 && asked.takenBack == 2)
  let owed = engine.contact.facts
  _ = try engine.perform(.attach(other), at: now)
  let facts = engine.contact.facts
  #expect(facts.customer == other.id && facts.identification == .none)
  #expect(facts.promises.count == 1 && facts.keptPromises == [] && facts.changes == [])
  _ = try engine.perform(.undo, at: now)
  #expect(engine.contact.facts == owed)
  #expect(engine.file?.id == before.file?.id)
}

@Test func `what the script knows from a wrong file is asked again`() throws {
  var engine = CallFixture.engine()
  for intent in [Intent.begin(script: "billing/wrong-charge"), .said, .said, .digit(1), .said] {
    _ = try engine.perform(intent, at: now)
  }
  var other = CallFixture.ronit
  other.id = CustomerID(rawValue: 8)
  _ = try engine.perform(.attach(other), at: now)
  let picked = engine.contact.facts.threads[0].records.values.filter {
    if case .answered(.picked) = $0.what { true } else { false }
  }
  #expect(picked.isEmpty)
}
