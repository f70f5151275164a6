import Casework
import Chance
import Testing

@testable import Playbook

private let now = CallFixture.now

/// Everything that a rep, or a cat on the keys, may mean.
func anything(_ random: inout Chance, _ scripts: [String]) -> Intent {
  let close = Intent.close
  let script = scripts.randomElement(using: &random) ?? ""
  let common: [Intent] = [
    .said, .said, .said, .said, .digit(Int.random(in: 0...5, using: &random)),
    .digit(Int.random(in: 1...2, using: &random)),
    .typed("\(Int.random(in: 0...3, using: &random))"),
    .back, .jumpToClosing, .cause("unknown"), .reopenWrapUp, close, close,
    .begin(script: scripts.first ?? ""), .begin(script: script),
  ]
  let rare: [Intent] = [
    .enter(thread: Int.random(in: 0...3, using: &random)), .answer(.choice("red")),
    .answer(.yes(false)), .answer(.text("x")), .answer(.picked(from: "invoices", key: "2026-11")),
    .typed("כן"), .skip(reason: "in a hurry"), .skip(reason: ""), .flagLine,
    .endThread(outcome: "x", disposition: "y"), .endThread(outcome: "", disposition: ""),
    .note("a"), .promise(what: "b", due: now + .hours(1)), .promise(what: "b", due: nil),
    .credit(amount: .shekels(10), reason: "c"), .credit(amount: .shekels(-10), reason: "c"),
    .request(department: "billing", what: "d", due: now + .hours(1)),
    .openIssue(title: "e", reason: "f"), .solveIssue(48213), .keepPromise(11),
    .remedy(name: "g", .shown), .change(field: "h", old: "", new: "i"),
    .identify(Identification.allCases.randomElement(using: &random) ?? .none, Speaker(who: .other)),
    .attach(CallFixture.ronit), .hold, .resume, .mood(.angry), .escalate(reason: "j"),
    .askedToLeave, .lineEnded, .cause("unknown"), .undo,
    .override(gate: "cause", reason: "k"), .override(gate: "reason", reason: "k"),
    .override(gate: "credit", reason: "k"), .override(gate: "thread:1", reason: "k"),
    .override(gate: "step:1/opening/hello", reason: "k"),
    .override(gate: "step:1/closing/goodbye", reason: "k"),
    .handOver(HandOver(to: "amir", kind: .warm)), .takeOver, .parkWrapUp, .reopenWrapUp,
    .wrapUpTimeIsUp, .endEarly(EarlyEnd.allCases.randomElement(using: &random) ?? .dropped),
  ]
  return Int.random(in: 0..<3, using: &random) > 0
    ? common.randomElement(using: &random) ?? .said : rare.randomElement(using: &random) ?? .said
}

/// Required steps of a finished call that nobody dealt with in any round, nor passed by with a reason: by the script's
/// own text, not by the engine's gates.
func omitted(_ engine: CallEngine) -> [String] {
  let passed = engine.contact.facts.overrides.map(\.gate)
  return engine.contact.facts.threads.flatMap { thread -> [String] in
    // Its way then leads past the closing, wherever on it the rep ends the matter.
    let isColourless = thread.records.contains {
      Visit.base(of: $0.key) == "questions/go?" && $0.value.what == .decided(arm: 1)
    }
    guard thread.script == "test/matter", !isColourless else { return [] }
    let dealtWith = thread.records.filter { $0.value.what.deals }.map { Visit.base(of: $0.key) }
    return ["opening/hello", "questions/size", "closing/goodbye"].filter { key in
      !dealtWith.contains(key) && !passed.contains("step:\(thread.number)/\(key)")
    }
  }
}

@Test(arguments: 0..<4)
func `whatever keys are pressed, no call closes with a required step open`(_ batch: Int) throws {
  var whole = 0
  for seed in seeds(120, inSoak: 2000) {
    var random = Chance(seed: batch * 10_000 + seed)
    var engine = SmallScripts.engine(seed % 3 == 0 ? nil : CallFixture.ronit)
    for _ in 0..<60 where engine.contact.facts.closed == nil {
      let before = engine
      let intent = anything(&random, ["test/matter", "test/who", ""])
      let acts = (try? engine.perform(intent, at: now)) ?? []
      #expect(engine.contact.lastSequence == before.contact.lastSequence + acts.count)
    }
    let facts = engine.contact.facts
    guard facts.closed != nil else { continue }
    #expect(facts.threads.allSatisfy { $0.end != nil })
    #expect(facts.promises.allSatisfy { $0.due > now })
    guard facts.earlyEnd == nil else { continue }
    whole += 1
    #expect(omitted(engine) == [], "seed \(batch * 10_000 + seed)")
    #expect(facts.cause != nil || facts.overrides.contains { $0.gate == "cause" })
  }
  #expect(whole > 10, "the random calls must reach their end to prove anything")
}

@Test(arguments: 0..<4)
func `the scripts that ship never leave a call without a picture`(_ batch: Int) throws {
  let scripts = CallFixture.shipped.names
  for seed in 0..<10 {
    var random = Chance(seed: 90_000 + batch * 100 + seed)
    var engine = CallFixture.engine(
      CallFixture.files.sorted { $0.key < $1.key }[seed % CallFixture.files.count].value)
    for _ in 0..<40 where engine.contact.facts.closed == nil {
      _ = try? engine.perform(anything(&random, scripts), at: now)
    }
    let moment = engine.moment(language: "he", at: now)
    #expect(
      moment.phase != .inScript || moment.say != nil || moment.question != nil
        || !moment.acts.isEmpty)
    if engine.contact.facts.closed != nil { #expect(moment.gates == []) }
  }
}
