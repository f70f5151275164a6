import Casework
import Chance
import Testing

@testable import Playbook

/// Random walks over the life of a call: keys of a rep and hooks of an exchange, in any order.
private struct LineWalk {
  var random: Chance
  var now = CallFixture.now
  /// The calls of one rep, the last of which is on his screen.
  var calls: [CallEngine]

  init(seed: UInt64, calls count: Int = 1, mode: WrapUp = WrapUp(), rep: Rep = CallFixture.dana) {
    random = Chance(seed: seed)
    calls = (0..<count).map { number in
      LineFixture.engine(mode, rep: rep, contact: Int64(number + 1))
    }
  }

  mutating func step() {
    now = now + .seconds(Int.random(in: 0...90, using: &random))
    let place = Int.random(in: calls.indices, using: &random)
    calls[place].parkedBeside = calls.enumerated().count {
      $0.offset != place && $0.element.contact.facts.stage == .parked
    }
    var call = calls[place]
    if Int.random(in: 0..<12, using: &random) == 0 {
      tell(&call)
    } else {
      _ = try? call.perform(anything(&random, ["test/matter", ""]), at: now)
    }
    calls[place] = call
  }

  /// As the door for an exchange keeps it, beside the engine.
  private mutating func tell(_ engine: inout CallEngine) {
    let told: [Act]
    switch engine.contact.facts.stage {
    case .live: told = [.held, .held, .lineEnded]
    case .held: told = [.resumed, .resumed, .lineEnded]
    case .wrapUp, .parked, .closed: return
    }
    guard let act = told.randomElement(using: &random) else { return }
    var contact = engine.contact
    contact.append([
      Entry(sequence: contact.lastSequence + 1, at: now, by: Entry.exchange, act: act)
    ])
    engine.restore(contact)
  }
}

enum LineFixture {
  static let lead = Rep(
    login: "yael", name: ["he": "יעל", "en": "Yael"], form: .feminine, role: .lead)

  static func desk(_ wrapUp: WrapUp, overriders: Set<Rep.Role> = [.lead]) -> Desk {
    let desk = CallFixture.desk
    return Desk(
      name: desk.name, languages: desk.languages, currency: desk.currency,
      callCost: desk.callCost, zoneName: desk.zoneName, departments: desk.departments,
      leads: desk.leads, tiers: desk.tiers, authority: desk.authority, wrapUp: wrapUp,
      overriders: overriders, calendar: desk.calendar)
  }

  static func engine(
    _ wrapUp: WrapUp = WrapUp(), rep: Rep = CallFixture.dana, contact: Int64 = 1,
    file: CustomerFile? = nil, overriders: Set<Rep.Role> = [.lead],
    surveys: SurveyRules = SurveyRules()
  ) -> CallEngine {
    var desk = desk(wrapUp, overriders: overriders)
    desk.surveys = surveys
    let opened = Entry(
      sequence: 1, at: CallFixture.now, by: rep.login, act: .opened(Opening(), reference: 48213))
    let setting = CallSetting(
      desk: desk, rep: rep, library: SmallScripts.library,
      words: hebrew, others: [english])
    var engine = CallEngine(
      contact: ContactState(id: ContactID(rawValue: contact), entries: [opened]), file: nil,
      envelope: CallFixture.envelope(), setting: setting)
    if let file { _ = try? engine.perform(.attach(file), at: CallFixture.now) }
    return engine
  }
}

@Test(arguments: 0..<4)
func `whatever happens on a line, its clocks, its gates and its waiting wrap-ups hold`(
  _ batch: Int
) {
  let rep = batch % 2 == 0 ? CallFixture.dana : LineFixture.lead
  var closed = 0
  var parked = 0
  for seed in 0..<30 {
    var walk = LineWalk(seed: UInt64(batch * 1000 + seed), calls: 4, rep: rep)
    for _ in 0..<100 {
      walk.step()
      #expect(walk.calls.count { $0.contact.facts.stage == .parked } <= Parking.most)
      parked += walk.calls.count { $0.contact.facts.stage == .parked }
      for call in walk.calls {
        let facts = call.contact.facts
        #expect(facts.timeHeld(at: walk.now) <= facts.timeOnLine(at: walk.now))
      }
    }
    for call in walk.calls where call.contact.facts.closed != nil {
      closed += 1
      expectWholeEnd(call, seed)
    }
  }
  #expect(closed > 5 && parked > 5, "\(closed) closed, \(parked) waited")
}

private func expectWholeEnd(_ call: CallEngine, _ seed: Int) {
  let facts = call.contact.facts
  let passed = facts.overrides.map(\.gate)
  let isPassed = passed.contains { $0.hasPrefix("step") || $0.hasPrefix("thread") }
  if facts.earlyEnd == nil, !isPassed { #expect(omitted(call) == [], "seed \(seed)") }
  #expect(facts.threads.allSatisfy { $0.end != nil })
  #expect(facts.cause != nil || facts.earlyEnd != nil || passed.contains("cause"))
  #expect(!facts.threads.isEmpty || facts.earlyEnd != nil || passed.contains("reason"))
  #expect(facts.promises.allSatisfy { $0.due > $0.made })
}

@Test(arguments: 0..<4)
func `undo after undo leads back to the call as it was opened`(_ batch: Int) throws {
  var long = 0
  for seed in 0..<40 {
    var random = Chance(seed: 7000 + batch * 1000 + seed)
    var engine = LineFixture.engine()
    let opened = engine.contact.facts
    var now = CallFixture.now
    for _ in 0..<40 {
      now = now + .seconds(7)
      let intent = anything(&random, ["test/matter", ""])
      switch intent {
      case .takeOver, .close, .remedy(_, .shown): continue
      default: break
      }
      let before = engine
      _ = try? engine.perform(intent, at: now)
      if engine.contact.facts.closed != nil { engine = before }
    }
    if engine.contact.facts.line.parkedUntil != nil {
      _ = try engine.perform(.reopenWrapUp, at: now)
    }
    long += engine.contact.entries.count > 12 ? 1 : 0
    var undone = 0
    while undone < 200, (try? engine.perform(.undo, at: now)) != nil { undone += 1 }
    #expect(engine.contact.facts == opened, "seed \(batch) \(seed)")
  }
  #expect(long > 3)
}

@Test func `undo over a step back brings back what the step had given`() throws {
  var engine = LineFixture.engine(file: CallFixture.ronit)
  for intent in [
    Intent.begin(script: "test/matter"), .said, .digit(1), .digit(1), .said, .typed("3"),
    .digit(2), .said,
  ] { _ = try engine.perform(intent, at: CallFixture.now) }
  let before = engine.contact.facts
  #expect(before.credits.count == 1)
  let back = try engine.perform(.back, at: CallFixture.now)
  #expect(engine.contact.facts.credits.isEmpty)
  #expect(engine.commitmentsTakenBack(by: back, in: "en") == "credit 10.00")
  let undo = try engine.perform(.undo, at: CallFixture.now)
  #expect(engine.contact.facts.credits == before.credits)
  #expect(engine.contact.facts.threads == before.threads)
  #expect(engine.takenBack(by: undo, in: "en").contains("the step back"))
}

@Test func `a suggestion that was agreed and done is one undo`() throws {
  var engine = LineFixture.engine(file: CallFixture.ronit)
  for outcome in [RemedyOutcome.shown, .accepted, .done] {
    _ = try engine.perform(.remedy(name: "card-expires", outcome), at: CallFixture.now)
  }
  _ = try engine.perform(.undo, at: CallFixture.now)
  #expect(engine.contact.facts.remedies == ["card-expires": .shown])
}

@Test func `an emergency in a wrap-up promises what is due, tells the lead once and ends nothing`()
  throws
{
  for (end, owed) in [(Intent.endEarly(.dropped), 1), (.endEarly(.hungUp), 0), (.lineEnded, 0)] {
    var engine = LineFixture.engine(file: CallFixture.ronit)
    _ = try engine.perform(.begin(script: "test/matter"), at: CallFixture.now)
    _ = try engine.perform(end, at: CallFixture.now)
    let before = engine.contact.facts
    let acts = try engine.perform(.leaveInEmergency, at: CallFixture.now)
    #expect(acts.count { $0.leavesWrapUp } == 1 && acts.count == owed + 1)
    #expect(engine.contact.facts.promises.count == owed)
    #expect(engine.contact.facts.earlyEnd == before.earlyEnd)
    #expect(engine.contact.facts.stage == .wrapUp)
    #expect(try engine.perform(.leaveInEmergency, at: CallFixture.now) == [])
  }
}

@Test func `who left a call in an emergency has told the lead`() throws {
  var engine = LineFixture.engine(file: CallFixture.ronit)
  let acts = try engine.perform(.leaveInEmergency, at: CallFixture.now)
  #expect(acts.contains(.endedEarly(.emergency)))
  #expect(try engine.perform(.leaveInEmergency, at: CallFixture.now) == [])
}

@Test func `an emergency is one chord and one undo`() throws {
  var engine = LineFixture.engine(file: CallFixture.ronit)
  _ = try engine.perform(.begin(script: "test/matter"), at: CallFixture.now)
  let before = engine.contact.facts
  _ = try engine.perform(.endEarly(.emergency), at: CallFixture.now)
  #expect(engine.contact.facts.promises.count == 1 && engine.contact.facts.escalations.count == 1)
  _ = try engine.perform(.undo, at: CallFixture.now)
  #expect(engine.contact.facts == before)
}
