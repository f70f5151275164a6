import Casework
import Chance
import Folds
import StoreContract
import Testing

@testable import SQLiteStore

/// A call of random acts, undoing some of its own. It works on things of its own, of earlier calls and of an import.
private func play(
  _ store: SQLiteStore, _ customers: [CustomerID], from start: Instant, _ random: inout Chance
) throws {
  let opening = Opening(waited: .seconds(40), menu: "2 > 1")
  var state = try store.open(opening, by: "dana", at: start)
  for turn in 1...40 {
    let file = try state.facts.customer.flatMap { try store.file(of: $0) }
    let acts = act(turn, state, file, customers, &random)
    guard !acts.isEmpty else { continue }
    let entries = try store.append(
      acts, to: state.id, after: state.lastSequence, by: "dana", at: start + .seconds(turn))
    state.append(entries)
  }
  if Bool.random(using: &random) {
    let last: [Act] = [.cause("fault"), .endedEarly(.dropped), .closed(summary: "call")]
    _ = try store.append(
      last, to: state.id, after: state.lastSequence, by: "dana", at: start + .hours(1))
  }
}

private func act(
  _ turn: Int, _ state: ContactState, _ file: CustomerFile?, _ customers: [CustomerID],
  _ random: inout Chance
) -> [Act] {
  let facts = state.facts
  switch Int.random(in: 0..<19, using: &random) {
  case 0: return [customers.randomElement(using: &random)].compactMap { $0 }.map(Act.attached)
  case 1:
    return [.issueOpened(Given.wrongCharge(state.facts.reference)), .credited(Given.credit)]
  case 2: return [.promised(Given.callBack(in: .hours(turn)))]
  case 3: return [.requested(Given.request), .noted("\(turn)")]
  case 4: return [.remedy(name: "r\(turn % 3)", .declined(reason: nil))]
  case 5:
    let who = Speaker(who: .authorised, name: "\(turn)", form: .plural)
    return [.speaker(who), .identified(.mayHear), .interface(.sale)]
  case 6: return noted(turn)
  case 7...11: return file.map { settle(turn, $0, &random) } ?? []
  case 12: return [facts.heldSince == nil ? .held : .resumed]
  case 13: return [.handedOver(HandOver(to: "amir", kind: .warm)), .takenOver(by: "dana")]
  case 14:
    return facts.line.parkedUntil == nil
      ? [.lineEnded, .wrapUpParked(until: Given.now + .hours(9)), .wrapUpReopened]
      : [.wrapUpReopened]
  default: return undo(in: state)
  }
}

private func noted(_ turn: Int) -> [Act] {
  let all: [Act] = [
    .gestured(Given.gesture), .followUpPlanned(Given.followUp), .surveyed(Given.survey),
    .expectationNoted(
      Expectation(on: Given.today, by: "Gil", place: .shop, words: "\(turn)")),
    .needStated(Need(words: "\(turn)", stated: Given.today, needed: Given.today + turn)),
    .consented(Given.consent), .praised(Given.kudos), .ideaNoted(Given.idea),
    .messageQueued(Given.message),
  ]
  return [all[turn % all.count]]
}

/// Changes something of the file, whoever has brought it there.
private func settle(_ turn: Int, _ file: CustomerFile, _ random: inout Chance) -> [Act] {
  let promise = file.promises.randomElement(using: &random)?.id
  let request = file.requests.randomElement(using: &random)?.id
  let issue = file.issues.randomElement(using: &random)
  let followUp = file.followUps.randomElement(using: &random)?.id
  let idea = file.ideas.randomElement(using: &random)
  switch turn % 12 {
  case 0: return promise.map { [.promiseKept(id: $0)] } ?? []
  case 1: return promise.map { [.promiseFulfilled(id: $0, evidence: "\(turn)")] } ?? []
  case 2:
    return promise.map {
      [.promiseRenegotiated(id: $0, due: Given.now + .days(turn), reason: "\(turn)")]
    } ?? []
  case 3: return promise.map { [.promiseBroken(id: $0, reason: "\(turn)")] } ?? []
  case 4: return promise.map { [.promiseHanded(id: $0, to: "noa")] } ?? []
  case 5: return request.map { [.requestAnswered(id: $0, answer: "\(turn)", by: "Avi")] } ?? []
  case 6:
    let tick = InternalRequest.Tick(isGood: turn % 2 == 0, words: "", by: "dana")
    return request.map { [.requestTicked(id: $0, tick)] } ?? []
  case 7: return followUp.map { [.followUpEnded(id: $0, state: .done, outcome: "\(turn)")] } ?? []
  case 11:
    return idea.map {
      [.ideaChanged(id: $0.id, field: .effect, old: $0.effect, new: "\(turn)")]
    } ?? []
  case 8: return issue.map { [.issueSolved(number: $0.number)] } ?? []
  default:
    let field = random.pick(Casework.Issue.Field.allCases)
    let new = random.pick(values(of: field))
    return issue.map {
      [.issueChanged(number: $0.number, field: field, old: $0.value(of: field), new: new)]
    } ?? []
  }
}

private func values(of field: Casework.Issue.Field) -> [String] {
  switch field {
  case .status: ["waiting", "solved", "open"]
  case .awaits: ["us", "customer"]
  case .cause: ["product"]
  case .priority: ["urgent", "low"]
  case .owner: ["noa"]
  case .due: ["1795330800000"]
  }
}

/// The last entry that can still be undone.
private func undo(in state: ContactState) -> [Act] {
  state.entries.last { $0.canBeUndone && !state.uncounted.contains($0.sequence) }
    .map { [.undone(sequence: $0.sequence)] } ?? []
}

@Test(arguments: 1...6)
func `the tables say what the entries amount to, whatever was done and undone`(_ seed: Int) throws {
  let scratch = try Scratch()
  let store = try scratch.open()
  _ = try store.merge([Given.wholeFile, FileUpdate(customer: Given.david)])
  let customers = try store.customers(after: nil, limit: 5)
  var random = Chance(seed: seed)
  for call in 0..<8 {
    try play(store, customers, from: Given.now + .hours(2 * call), &random)
  }
  try expectFoldsEqualTables(store)
  #expect(try expectClocksFollowFromEntries(store, at: Given.now + .days(3)) > 0)
  #expect(try store.check().firstBreak == nil)
}
