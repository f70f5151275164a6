import Casework
import StoreContract
import Testing

@testable import SQLiteStore

/// Numbers that follow from a seed, for calls that are the same in every run.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

/// A call of random acts, undoing some of its own.
private func play(
  _ store: SQLiteStore, _ customers: [CustomerID], _ random: inout Seeded
) throws {
  var state = try store.open(Opening(), by: "dana", at: Given.now)
  for turn in 1...25 {
    let acts = act(turn, state, customers, &random)
    guard !acts.isEmpty else { continue }
    let at = Given.now + .seconds(turn)
    let entries = try store.append(
      acts, to: state.id, after: state.lastSequence, by: "dana", at: at)
    state.append(entries)
  }
  if Bool.random(using: &random) {
    let last: [Act] = [.endedEarly(.dropped), .closed(summary: "call")]
    _ = try store.append(
      last, to: state.id, after: state.lastSequence, by: "dana", at: Given.now + .hours(1))
  }
}

private func act(
  _ turn: Int, _ state: ContactState, _ customers: [CustomerID], _ random: inout Seeded
) -> [Act] {
  let facts = state.facts
  switch Int.random(in: 0..<10, using: &random) {
  case 0: return [customers.randomElement(using: &random)].compactMap { $0 }.map(Act.attached)
  case 1: return [.issueOpened(Given.wrongCharge(facts.reference)), .credited(Given.credit)]
  case 2: return [.promised(Given.callBack(in: .hours(turn)))]
  case 3: return [.requested(Given.request), .noted("\(turn)")]
  case 4: return [.remedy(name: "r\(turn % 3)", .declined(reason: nil))]
  case 5:
    let open = facts.issues.map(\.number).filter { !facts.solvedIssues.contains($0) }
    return open.prefix(1).map { .issueSolved(number: $0) }
  case 6:
    let open = facts.promises.map(\.id).filter { !facts.keptPromises.contains($0) }
    return open.prefix(1).map { .promiseKept(id: $0) }
  default: return undo(in: state)
  }
}

/// The last entry that can still be undone.
private func undo(in state: ContactState) -> [Act] {
  let undone = state.entries.compactMap {
    if case .undone(let sequence) = $0.act { sequence } else { nil }
  }
  return state.entries.last { $0.canBeUndone && !undone.contains($0.sequence) }
    .map { [.undone(sequence: $0.sequence)] } ?? []
}

@Test(arguments: 1...6)
func `the tables say what the entries amount to, whatever was done and undone`(_ seed: Int) throws {
  let scratch = try Scratch()
  let store = try scratch.open()
  _ = try store.merge([Given.wholeFile, FileUpdate(customer: Given.david)])
  let customers = try store.customers(after: nil, limit: 5)
  var random = Seeded(state: UInt64(seed))
  for _ in 0..<8 { try play(store, customers, &random) }
  try expectFoldsEqualTables(store)
  #expect(try store.check().firstBreak == nil)
}
