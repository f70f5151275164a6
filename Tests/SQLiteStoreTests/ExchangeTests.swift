import Casework
import Chance
import Folds
import StoreContract
import Testing

@testable import SQLiteStore

private let ring = Ring(call: "17", rep: "dana", from: "050-1234567", at: Given.now)

private struct Line {
  let scratch: Scratch
  let store: SQLiteStore
  let exchange: Exchange

  init() throws {
    scratch = try Scratch()
    store = try scratch.open()
    exchange = Exchange(
      store,
      unanswered: Exchange.Unanswered(gaveUp: "rang out", wentElsewhere: "went elsewhere"))
    _ = try store.merge([FileUpdate(customer: Given.ronit), FileUpdate(customer: Given.david)])
  }

  func tell(_ events: LineEvent...) throws -> [LineOutcome] {
    try events.enumerated().map {
      try exchange.tell($0.element, of: "17", at: Given.now + .seconds($0.offset))
    }
  }

  func state() throws -> ContactState? {
    try store.contact(ofCall: "17").flatMap { try store.contact($0) }
  }
}

@Test func `a call is answered, held, resumed and ended with no console at all`() throws {
  let line = try Line()
  #expect(try line.exchange.ring(ring) == .done)
  #expect(try line.tell(.answered, .held, .resumed, .ended) == [.done, .done, .done, .done])
  let state = try #require(try line.state())
  #expect(
    state.entries.map(\.act.kind) == ["opened", "attached", "held", "resumed", "lineEnded"])
  #expect(state.entries.dropFirst().allSatisfy { $0.by == Entry.exchange })
  #expect(state.facts.stage == .wrapUp && state.facts.line.rep == "dana")
  #expect(state.facts.opening.byExchange == true)
  #expect(state.facts.heldBefore == .seconds(1))
}

@Test(arguments: [
  ([LineEvent.answered, .answered], LineOutcome.already),
  ([.answered, .held, .held], .already),
  ([.answered, .resumed], .already),
  ([.answered, .ended, .ended], .already),
  ([.held], .impossible(.notAnswered)),
  ([.resumed], .impossible(.notAnswered)),
  ([.answered, .ended, .held], .impossible(.over)),
  ([.answered, .ended, .answered], .impossible(.over)),
  ([.answered, .ended, .moved(to: "amir")], .impossible(.over)),
  ([.answered, .moved(to: nil), .moved(to: nil)], .already),
  ([.answered, .moved(to: nil), .ended], .already),
  ([.moved(to: "dana")], .already),
  ([.moved(to: nil), .answered], .impossible(.over)),
  ([.moved(to: nil), .ended], .already),
  ([.moved(to: nil), .moved(to: nil)], .already),
  ([.ended, .answered], .impossible(.over)),
])
func `what an exchange tells twice, late or out of order does no harm`(
  _ events: [LineEvent], _ last: LineOutcome
) throws {
  let line = try Line()
  _ = try line.exchange.ring(ring)
  for event in events.dropLast() { #expect(try line.tell(event) == [.done]) }
  let before = try line.state()
  #expect(try line.tell(events[events.count - 1]) == [last])
  #expect(try line.state() == before)
  #expect(try line.store.check().firstBreak == nil)
  try expectFoldsEqualTables(line.store)
}

@Test func `a call that nobody answered stands in his list of contacts, and is nobody's work`()
  throws
{
  let line = try Line()
  _ = try line.exchange.ring(ring)
  #expect(try line.tell(.ended, .ended) == [.done, .already])
  let state = try #require(try line.state())
  #expect(state.facts.line.rangOut && state.facts.closed != nil)
  #expect(try line.store.ringing(for: "dana") == [])
  #expect(try line.store.openCalls(of: "dana") == [])
  let customer = try #require(state.facts.customer)
  #expect(try line.store.file(of: customer)?.contacts.map(\.summary) == ["rang out"])
}

@Test
func `a call that went elsewhere before anybody answered stands in his list, and may come back`()
  throws
{
  let line = try Line()
  _ = try line.exchange.ring(ring)
  #expect(try line.tell(.moved(to: nil)) == [.done])
  let state = try #require(try line.state())
  #expect(
    state.entries.map(\.act.kind) == ["opened", "attached", "rangOut", "wentElsewhere", "closed"])
  #expect(try line.store.ringing(for: "dana") == [] && line.store.openCalls(of: "dana") == [])
  let contacts = try line.store.file(of: try #require(state.facts.customer))?.contacts ?? []
  #expect(contacts.map(\.summary) == ["went elsewhere"])
  #expect(contacts.map(\.reason) == ["rang-out"] && contacts.map(\.lasted) == [nil])
  var back = ring
  back.at = Given.now + .seconds(30)
  #expect(try line.exchange.ring(back) == .done)
  #expect(try line.exchange.tell(.answered, of: "17", at: back.at) == .done)
  #expect(try line.state()?.facts.stage == .live)
}

@Test func `an account that nobody has does not hide whose number it is`() throws {
  let line = try Line()
  for (identified, account) in [
    ("999999", Given.ronit.account), (Given.david.account, Given.david.account),
  ] {
    let ring = Ring(
      call: "18", rep: "dana", from: "050-1234567", identified: identified, at: Given.now)
    #expect(try line.store.candidates(of: ring).map(\.account) == [account])
  }
}

@Test func `a call that rings on at another rep is answered there`() throws {
  let line = try Line()
  _ = try line.exchange.ring(ring)
  #expect(try line.tell(.moved(to: "amir")) == [.done])
  #expect(try line.store.ringing(for: "dana") == [])
  #expect(try line.store.ringing(for: "amir").map(\.call) == ["17"])
  #expect(try line.tell(.answered) == [.done])
  #expect(try line.state()?.facts.line.rep == "amir")
}

@Test func `a call that rings at another rep while one has it is taken by the answer`() throws {
  let line = try Line()
  _ = try line.exchange.ring(ring)
  _ = try line.tell(.answered)
  var again = ring
  #expect(try line.exchange.ring(again) == .already)
  again.rep = "amir"
  #expect(try line.exchange.ring(again) == .done)
  #expect(try line.tell(.answered) == [.done])
  let facts = try #require(try line.state()?.facts)
  #expect(facts.line.rep == "amir" && facts.line.taken?.from == "dana")
  #expect(try line.store.ringing(for: "amir") == [])
  #expect(try line.exchange.ring(ring) == .done)
  _ = try line.tell(.ended)
  #expect(try line.exchange.ring(ring) == .impossible(.over))
}

@Test func `several customers of one number are never silently made one`() throws {
  let line = try Line()
  var other = Given.david
  other.contactPoints = Given.ronit.contactPoints
  _ = try line.store.merge([FileUpdate(customer: other)])
  _ = try line.exchange.ring(ring)
  _ = try line.tell(.answered)
  #expect(try line.state()?.facts.customer == nil)
}

@Test func `what the exchange tells while a rep acts costs neither of them`() throws {
  let line = try Line()
  _ = try line.exchange.ring(ring)
  _ = try line.tell(.answered)
  let known = try #require(try line.state())
  let others = known.entries.count { $0.by != "dana" }
  _ = try line.tell(.held)
  let acts: [Act] = [.noted("one"), .undone(sequence: known.lastSequence + 1)]
  expectFailure(.conflict) {
    _ = try line.store.append(
      acts, to: known.id, after: known.lastSequence, by: "dana", at: Given.now)
  }
  let now = try #require(try line.state())
  let moved = try #require(
    now.rebased(acts, after: known.lastSequence, knowing: others, by: "dana"))
  _ = try line.store.append(moved, to: now.id, after: now.lastSequence, by: "dana", at: Given.now)
  let after = try #require(try line.state())
  #expect(after.facts.heldSince != nil && after.facts.notes == [])
  _ = try line.store.append(
    [.noted("by another")], to: now.id, after: after.lastSequence, by: "amir", at: Given.now)
  _ = try line.store.append(
    [.takenOver(by: "amir")], to: now.id, after: after.lastSequence + 1, by: "amir", at: Given.now)
  let taken = try #require(try line.state())
  #expect(taken.rebased(acts, after: known.lastSequence, knowing: others, by: "dana") == nil)
}

@Test(arguments: 0..<4 as Range<UInt64>)
func `hooks in any order leave every chain whole and every table as its entries say`(
  _ seed: UInt64
) throws {
  let line = try Line()
  var chance = Chance(seed: seed)
  let events: [LineEvent] = [
    .answered, .answered, .held, .resumed, .ended, .moved(to: "amir"), .moved(to: "dana"),
    .moved(to: nil),
  ]
  for turn in 0..<150 {
    let call = "\(Int.random(in: 0..<30, using: &chance))"
    let at = Given.now + .seconds(turn - Int.random(in: 0..<20, using: &chance))
    if Int.random(in: 0..<3, using: &chance) == 0 {
      let rep = ["dana", "amir"].randomElement(using: &chance) ?? "dana"
      _ = try line.exchange.ring(Ring(call: call, rep: rep, from: "050-1234567", at: at))
    } else {
      let event = events.randomElement(using: &chance) ?? .ended
      _ = try line.exchange.tell(event, of: call, at: at)
    }
  }
  #expect(try line.store.check().firstBreak == nil)
  try expectFoldsEqualTables(line.store)
  for open in try line.store.openCalls(of: "dana") + line.store.openCalls(of: "amir") {
    let facts = try #require(try line.store.contact(open.contact)?.facts)
    #expect(facts.stage == open.stage)
    #expect(
      facts.timeHeld(at: Given.now + .hours(1)) <= facts.timeOnLine(at: Given.now + .hours(1)))
  }
}

@Test func `hours after the end of a call its name may be that of another`() throws {
  let line = try Line()
  #expect(try line.exchange.ring(ring) == .done)
  #expect(try line.tell(.answered, .ended) == [.done, .done])
  var late = ring
  late.at = Given.now + .minutes(10)
  #expect(try line.exchange.ring(late) == .impossible(.over))
  let first = try #require(try line.state())
  var next = ring
  next.at = Given.now + .hours(7)
  #expect(try line.exchange.ring(next) == .done)
  #expect(try line.exchange.tell(.answered, of: "17", at: next.at) == .done)
  let second = try #require(try line.state())
  #expect(second.id != first.id && second.facts.stage == .live)
  #expect(try line.exchange.tell(.ended, of: "17", at: next.at + .minutes(2)) == .done)
  #expect(try line.state()?.facts.stage == .wrapUp)
}
