import Casework
import Testing

@testable import Playbook

private let now = CallFixture.now

private func play(_ intents: [Intent], on start: CallEngine = SmallScripts.engine()) throws
  -> CallEngine
{
  var engine = start
  for intent in intents { _ = try engine.perform(intent, at: now) }
  return engine
}

private let toTheEnd: [Intent] = [
  .begin(script: "test/matter"), .said, .digit(1), .digit(1), .said, .typed("3"), .digit(2), .said,
]

private func current(_ engine: CallEngine) -> String? {
  let moment = engine.moment(language: "en", at: now)
  return moment.say?.key ?? moment.question?.key ?? moment.acts.first
}

@Test func `one step back opens the question before, with its answer proposed`() throws {
  let engine = try play(Array(toTheEnd.prefix(6)) + [.back])
  let moment = engine.moment(language: "en", at: now)
  #expect(moment.question?.key == "questions/size")
  #expect(moment.question?.proposed == "3")
}

@Test func `a line and its question go back as one`() throws {
  let engine = try play(Array(toTheEnd.prefix(4)) + [.back])
  #expect(current(engine) == "questions/colour")
  let said = try play(Array(toTheEnd.prefix(5)) + [.back])
  #expect(said.moment(language: "en", at: now).question?.key == "questions/colour")
}

@Test func `what hung on a corrected answer is asked again, the rest stays`() throws {
  var engine = try play(Array(toTheEnd.prefix(7)))
  for _ in 0..<3 { _ = try engine.perform(.back, at: now) }
  #expect(engine.moment(language: "en", at: now).question?.key == "questions/colour")
  let records = engine.contact.facts.threads[0].records
  #expect(records["questions/shade"] == nil)
  #expect(records["opening/who>steps/trusted"] != nil)
}

@Test func `an act of an arm that is left is taken back`() throws {
  var engine = try play(toTheEnd)
  #expect(engine.contact.facts.credits.count == 1)
  for _ in 0..<5 where engine.moment(language: "en", at: now).question?.key != "questions/colour" {
    _ = try engine.perform(.back, at: now)
  }
  _ = try engine.perform(.digit(2), at: now)
  _ = try engine.perform(.typed("4"), at: now)
  #expect(engine.contact.facts.credits.isEmpty)
  #expect(engine.moment(language: "en", at: now).acts.first?.hasPrefix("ask") == true)
}

@Test func `a script that jumped to its end asks for what is required before it ends`() throws {
  var engine = try play(Array(toTheEnd.prefix(3)) + [.jumpToClosing])
  #expect(current(engine) == "closing/goodbye")
  _ = try engine.perform(.said, at: now)
  #expect(engine.moment(language: "en", at: now).question?.key == "questions/size")
  _ = try engine.perform(.skip(reason: "he had to run"), at: now)
  #expect(engine.contact.facts.threads[0].end?.disposition == "test.done")
}

@Test func `an ended matter is opened again by going back`() throws {
  var engine = try play(Array(toTheEnd) + [.said, .said])
  #expect(engine.contact.facts.threads[0].end != nil)
  _ = try engine.perform(.back, at: now)
  #expect(engine.contact.facts.threads[0].end == nil)
  #expect(current(engine) == "closing/goodbye")
}

@Test func `an escalation hands over the answers and goes to its own lines`() throws {
  let engine = try play(Array(toTheEnd.prefix(6)) + [.escalate(reason: "wants a manager")])
  #expect(current(engine) == "escalation/lead-comes")
  guard
    case .escalated(let to, let handedOver) = engine.contact.entries.first(where: {
      $0.act.kind == "escalated"
    })?.act
  else { return #expect(Bool(false)) }
  #expect(to == "shift-lead")
  #expect(handedOver == ["reason": "wants a manager", "colour": "אדום", "size": "3"])
}

@Test func `after an escalation the closing is said once`() throws {
  var engine = try play(Array(toTheEnd.prefix(6)) + [.escalate(reason: "wants a manager")])
  let required = engine.moment(language: "en", at: now).required.map(\.label)
  #expect(required.filter { $0 == required.last } == ["Goodbye"])
  for _ in 1...2 { _ = try engine.perform(.said, at: now) }
  #expect(engine.contact.facts.threads[0].end?.disposition == "test.done")
}

@Test func `undo takes back the last act and what followed from it`() throws {
  var engine = try play(toTheEnd)
  _ = try engine.perform(.undo, at: now)
  #expect(engine.contact.facts.credits.isEmpty)
  #expect(engine.moment(language: "en", at: now).acts == ["credit 10.00 (within your limit)"])
  _ = try engine.perform(.undo, at: now)
  #expect(engine.moment(language: "en", at: now).question?.key == "questions/shade")
}

@Test func `a matter that was passed by and is gone back into stands open again`() throws {
  let lead = LineFixture.engine(rep: LineFixture.lead, file: CallFixture.ronit)
  let passing = Intent.override(gate: "thread:1", reason: "he calls tomorrow")
  var engine = try play([.begin(script: "test/matter"), .said, passing], on: lead)
  #expect(engine.contact.facts.threads[0].end?.disposition == "overridden")
  let before = engine.contact.facts
  _ = try engine.perform(.back, at: now)
  #expect(engine.contact.facts.threads[0].end == nil)
  #expect(engine.gates(in: "en", at: now).map(\.name).contains("thread:1"))
  _ = try engine.perform(.undo, at: now)
  #expect(engine.contact.facts == before)
}

@Test(arguments: [Intent.back, .begin(script: "test/matter")])
func `what is open when an early end closes is ended under its name`(_ opening: Intent) throws {
  let engine = try play([
    .begin(script: "test/matter"), .said, .endEarly(.dropped), opening, .close,
  ])
  #expect(engine.contact.facts.threads.allSatisfy { $0.end?.disposition == "early.dropped" })
}

@Test func `a script of which nothing was done is left as if it had not been begun`() throws {
  var engine = try play([.begin(script: "test/matter"), .back])
  #expect(engine.contact.facts.threads.isEmpty)
  #expect(engine.moment(language: "en", at: now).phase == .idle)
  #expect(engine.gates(in: "en", at: now).allSatisfy { $0.kind != .thread })
  _ = try engine.perform(.undo, at: now)
  #expect(engine.contact.facts.threads.map(\.script) == ["test/matter"])
  _ = try engine.perform(.undo, at: now)
  #expect(engine.contact.facts.threads.isEmpty)
}

@Test func `back from a matter just begun leads to the one before it`() throws {
  let names = CallFixture.shipped.scripts.map(\.script.name).filter { $0 != "fault/notice" }
  var engine = CallFixture.engine()
  for name in names.prefix(2) { _ = try engine.perform(.begin(script: name), at: now) }
  let before = engine.contact.facts.threads.count
  _ = try engine.perform(.back, at: now)
  #expect(before == 2 && engine.contact.facts.threads.count == 1)
  #expect(engine.contact.facts.currentThread == 1)
}

@Test func `a suggestion whose script was begun by mistake is suggested again`() throws {
  let engine = try play([
    .remedy(name: "check", .accepted), .begin(script: "test/matter"), .back,
  ])
  #expect(engine.contact.facts.threads.isEmpty && engine.contact.facts.remedies.isEmpty)
}

@Test func `a stage that a jump left out is not done`() throws {
  let engine = try play([.begin(script: "test/matter"), .jumpToClosing])
  let stages = engine.moment(language: "en", at: now).stages
  #expect(stages.map(\.state) == [.passed, .passed, .passed, .current])
  let walked = try play(toTheEnd).moment(language: "en", at: now).stages
  #expect(walked.map(\.state) == [.done, .done, .current, .ahead])
}

@Test
func `an act that somebody else's stands upon stays, and what was before it can be taken back`()
  throws
{
  var engine = SmallScripts.engine(CallFixture.ronit)
  for words in ["first", "second"] {
    _ = try engine.perform(.note(words), at: now)
  }
  let last = try #require(engine.contact.entries.last { $0.act == .noted("second") })
  engine.overtaken.insert(last.sequence)
  _ = try engine.perform(.undo, at: now)
  let undone = engine.contact.entries.compactMap { entry in
    if case .undone(let sequence) = entry.act { sequence } else { nil }
  }
  let first = try #require(engine.contact.entries.first { $0.act == .noted("first") })
  #expect(undone == [first.sequence])
}
