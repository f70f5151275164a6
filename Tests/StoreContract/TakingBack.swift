import Casework
import Testing

/// What Dana does, what Amir does to the same thing in a call of his, and which of her acts she would then take back.
private struct Overtaking {
  var mine: [Act]
  var theirs: (CustomerFile) -> [Act]
  var undone: Int = 3
}

private func overtakings(_ file: CustomerFile) -> [Overtaking] {
  let (promise, later) = (file.promises[0].id, Given.now + .days(3))
  let (request, followUp) = (file.requests[0].id, file.followUps[0].id)
  let idea = file.ideas[0]
  let tick = InternalRequest.Tick(isGood: true, by: "amir")
  return [
    Overtaking(
      mine: [.promiseRenegotiated(id: promise, due: later, reason: "away")],
      theirs: { _ in [.promiseFulfilled(id: promise, evidence: "called him")] }),
    Overtaking(
      mine: [.promiseMoved(id: promise, due: later)],
      theirs: { _ in [.promiseKept(id: promise)] }),
    Overtaking(
      mine: [.requestAnswered(id: request, answer: "yes", by: "Avi")],
      theirs: { _ in [.requestTicked(id: request, tick)] }),
    Overtaking(
      mine: [.followUpEnded(id: followUp, state: .done, outcome: "well")],
      theirs: { _ in [.followUpEnded(id: followUp, state: .dropped, outcome: "he left")] }),
    Overtaking(
      mine: [.ideaChanged(id: idea.id, field: .owner, old: idea.owner, new: "dana")],
      theirs: { _ in [.ideaChanged(id: idea.id, field: .effect, old: idea.effect, new: "x")] }),
    Overtaking(
      mine: [.promised(Given.callBack())],
      theirs: { [.promiseFulfilled(id: $0.promises.last?.id ?? 0, evidence: "called him")] }),
    Overtaking(
      mine: [.issueOpened(Given.wrongCharge(0))],
      theirs: {
        let number = $0.issues.last?.number ?? 0
        return [.issueChanged(number: number, field: .owner, old: "dana", new: "amir")]
      }),
    Overtaking(
      mine: [
        .promiseRenegotiated(id: promise, due: later, reason: "away"), .withdrawn(sequence: 3),
      ],
      theirs: { _ in [.promiseFulfilled(id: promise, evidence: "called him")] }, undone: 4),
  ]
}

extension StoreContract {
  static let takingBack = [
    StoreRule("what somebody else did since does not go with one's own act") { store in
      for place in 0..<8 {
        var update = Given.wholeFile
        update.customer.account = "\(place)"
        update.issues = []
        let id = try store.given(update)
        let overtaking = overtakings(try store.openFile(id))[place]
        var state = try store.call(id, overtaking.mine)
        let theirs = overtaking.theirs(try store.openFile(id))
        let other = try store.open(Opening(), by: "amir", at: Given.now)
        _ = try store.append(
          [.attached(id)] + theirs, to: other.id, after: 1, by: "amir", at: Given.now)
        let before = try store.openFile(id)
        expectFailure(.conflict) {
          try store.act([.undone(sequence: overtaking.undone)], in: &state)
        }
        #expect(try store.openFile(id) == before, "\(overtaking.mine)")
        let mine = state.entries[overtaking.undone - 1]
        if overtaking.undone == 3 {
          #expect(before.lastChange(of: mine, besides: state.id)?.by == "amir")
        }
      }
      #expect(try store.check().firstBreak == nil)
    },
    StoreRule("what others changed and changed back does not go with one's own change") { store in
      var update = Given.wholeFile
      update.issues = [Given.wrongCharge(48_300)]
      let ronit = try store.given(update)
      func priority(_ old: String, _ new: String) -> Act {
        .issueChanged(number: 48_300, field: .priority, old: old, new: new)
      }
      var state = try store.call(ronit, [priority("normal", "high")])
      let other = try store.open(Opening(), by: "amir", at: Given.now)
      _ = try store.append(
        [.attached(ronit), priority("high", "low"), priority("low", "high")], to: other.id,
        after: 1, by: "amir", at: Given.now)
      expectFailure(.conflict) { try store.act([.undone(sequence: 3)], in: &state) }
      #expect(try store.openFile(ronit).issues.first?.priority == .high)
      #expect(try store.check().firstBreak == nil)
    },
    StoreRule(
      "an earlier act is taken back from under a later one of the same call, and comes back"
    ) {
      store in
      let ronit = try store.given(Given.wholeFile)
      let promise = try store.openFile(ronit).promises[0]
      var state = try store.call(
        ronit,
        [
          .promiseMoved(id: promise.id, due: Given.now + .days(9)),
          .promiseFulfilled(id: promise.id, evidence: "he has it"), .withdrawn(sequence: 3),
        ])
      let kept = try store.openFile(ronit).promises[0]
      #expect(kept.due == promise.due && kept.firstDue == nil && kept.status == .kept)
      #expect(try store.check().firstBreak == nil)
      try store.act([.undone(sequence: 5)], in: &state)
      let moved = try store.openFile(ronit).promises[0]
      #expect(moved.due == Given.now + .days(9) && moved.evidence == "he has it")
      try store.act([.undone(sequence: 4), .undone(sequence: 3)], in: &state)
      #expect(try store.openFile(ronit).promises == [promise])
      #expect(try store.check().firstBreak == nil)
    },
    StoreRule(
      "the file tells what became of its things, each with its time, and not what was undone"
    ) {
      store in
      let ronit = try store.given(Given.wholeFile)
      let file = try store.openFile(ronit)
      let (promise, followUp) = (file.promises[0].id, file.followUps[0].id)
      let later = Given.now + .days(9)
      var state = try store.call(
        ronit,
        [
          .promiseRenegotiated(id: promise, due: later, reason: "away"),
          .promiseHanded(id: promise, to: "noa"),
          .followUpEnded(id: followUp, state: .dropped, outcome: "he left"),
        ])
      try store.act([.undone(sequence: 4)], in: &state)
      try store.takeOver(promise: promise, from: file.promises[0].by, by: "amir", at: later)
      let changes = try store.openFile(ronit).changes
      #expect(changes.map(\.what) == [.moved, .dropped, .handed])
      #expect(changes.map(\.by) == ["dana", "dana", "amir"])
      #expect(changes.map(\.due) == [later, nil, nil] && changes.last?.contact == nil)
    },
    StoreRule("a change is told in the file of what changed, wherever its call is now") { store in
      let ronit = try store.given(Given.wholeFile)
      let david = try store.given(Given.david)
      let told = try store.openFile(ronit).promises[0].id
      var giving = try store.call(ronit, [.promised(Given.callBack())])
      let given = try #require(giving.facts.promises.first).id
      var state = try store.call(
        ronit,
        [
          .promiseHanded(id: told, to: "noa"), .promiseHanded(id: given, to: "noa"),
          .attached(david),
        ])
      #expect(try store.openFile(ronit).changes.map(\.id) == [told, given])
      #expect(try store.openFile(david).changes.isEmpty)
      try store.act([.attached(david)], in: &giving)
      #expect(try store.openFile(ronit).changes.map(\.id) == [told])
      #expect(try store.openFile(david).changes.map(\.id) == [given])
      try store.act([.undone(sequence: 3)], in: &state)
      #expect(try store.openFile(ronit).changes.isEmpty)
      #expect(try store.check().firstBreak == nil)
    },
  ]
}
