import Casework
import Testing

extension StoreContract {
  private static let noted: [Act] = [
    .gestured(Given.gesture), .followUpPlanned(Given.followUp), .surveyed(Given.survey),
    .expectationNoted(
      Expectation(on: Given.today, by: "Gil", place: .shop, words: "100 Mb", inFact: "40 Mb")),
    .needStated(Need(words: "a line abroad", stated: Given.today, needed: Given.today + 30)),
    .consented(Given.consent), .praised(Given.kudos), .ideaNoted(Given.idea),
  ]

  static let caring = [
    StoreRule("what is noted in a call stands in the file, and moves with the call") { store in
      let ronit = try store.given(Given.wholeFile)
      let david = try store.given(Given.david)
      let before = try store.openFile(ronit)
      var state = try store.call(ronit, noted)
      let file = try store.openFile(ronit)
      #expect(file.gestures.count == before.gestures.count + 1)
      #expect(file.followUps.count == 2 && file.surveys.count == 2 && file.told.count == 2)
      #expect(
        file.needs.last
          == Need(words: "a line abroad", stated: Given.today, needed: Given.today + 30))
      #expect(file.consents.count == 2 && file.kudos.count == 2 && file.ideas.count == 2)
      #expect(file.consents(to: .marketing) == false)
      try store.act([.attached(david)], in: &state)
      #expect(try store.openFile(ronit) == before)
      #expect(try store.openFile(david).followUps == state.facts.followUps)
      let done = (3..<3 + noted.count).reversed().map { Act.undone(sequence: $0) }
      try store.act(done, in: &state)
      #expect(
        try store.openFile(david) == CustomerFile(id: david, customer: Given.david))
    },
    StoreRule("a promise is kept with what shows it, moved with a reason, broken, handed on") {
      store in
      let ronit = try store.given(Given.wholeFile)
      let before = try store.openFile(ronit)
      let promise = before.promises[0]
      var state = try store.call(ronit)
      let later = Given.now + .days(9)
      try store.act(
        [
          .promiseRenegotiated(id: promise.id, due: later, reason: "he is away"),
          .promiseHanded(id: promise.id, to: "noa"),
          .promiseFulfilled(id: promise.id, evidence: "he has it"),
        ], in: &state)
      let kept = try store.openFile(ronit).promises[0]
      #expect(kept.firstDue == promise.due && kept.due == later && kept.keeper == "noa")
      #expect(kept.status == .kept && kept.settled == Given.now && kept.evidence == "he has it")
      try store.act(
        (3...5).reversed().map { .undone(sequence: $0) }
          + [.promiseBroken(id: promise.id, reason: "nobody came")], in: &state)
      let broken = try store.openFile(ronit).promises[0]
      #expect(broken.status == .broken && broken.evidence == "nobody came")
      #expect(broken.firstDue == nil && broken.owner == nil)
      try store.act([.undone(sequence: state.lastSequence)], in: &state)
      #expect(try store.openFile(ronit) == before)
    },
    StoreRule("a promise that was handed on waits on the board of who keeps it") { store in
      let ronit = try store.given(Given.ronit)
      var state = try store.call(ronit, [.promised(Given.callBack())])
      let id = state.facts.promises[0].id
      try store.act([.promiseHanded(id: id, to: "noa")], in: &state)
      #expect(try store.board(for: "dana", at: Given.now).promises == [])
      #expect(try store.board(for: "noa", at: Given.now).promises.map(\.promise.id) == [id])
    },
    StoreRule("a request is answered and ticked, a follow-up done") { store in
      let ronit = try store.given(Given.ronit)
      var state = try store.call(
        ronit, [.requested(Given.request), .followUpPlanned(Given.followUp)])
      let request = try store.openFile(ronit).requests[0].id
      let followUp = try store.openFile(ronit).followUps[0].id
      let tick = InternalRequest.Tick(isGood: true, words: "thanks", by: "dana")
      try store.act(
        [
          .requestAnswered(id: request, answer: "mended", by: "Avi"),
          .requestTicked(id: request, tick),
          .followUpEnded(id: followUp, state: .done, outcome: "all is well"),
        ], in: &state)
      let file = try store.openFile(ronit)
      #expect(file.requests == state.facts.requests && file.followUps == state.facts.followUps)
      #expect(file.requests[0].tick == tick && file.requests[0].answered == Given.now)
      #expect(file.followUps[0].state == .done)
      expectFailure(.refused) {
        try store.act([.requestAnswered(id: 999, answer: "", by: "")], in: &state)
      }
    },
    StoreRule("what becomes of an idea is kept, and taken back") { store in
      let ronit = try store.given(Given.ronit)
      var state = try store.call(ronit, [.ideaNoted(Given.idea), .ideaNoted(Given.idea)])
      let noted = try store.openFile(ronit).ideas
      #expect(noted == state.facts.ideas && Set(noted.map(\.id)).count == 2)
      let id = noted[1].id
      let changes: [Act] = [
        .ideaChanged(id: id, field: .status, old: "looked-at", new: "done"),
        .ideaChanged(id: id, field: .effect, old: noted[1].effect, new: "none"),
      ]
      try store.act(changes, in: &state)
      let changed = try store.openFile(ronit).ideas
      #expect(changed == state.facts.ideas && changed[0] == noted[0])
      #expect(changed[1].status == .done && changed[1].effect == "none")
      let last = state.lastSequence
      try store.act([.undone(sequence: last), .undone(sequence: last - 1)], in: &state)
      #expect(try store.openFile(ronit).ideas == noted)
      expectFailure(.refused) {
        try store.act([.ideaChanged(id: 999, field: .owner, old: "", new: "yael")], in: &state)
      }
      expectFailure(.refused) {
        try store.act([.ideaChanged(id: id, field: .status, old: "", new: "x")], in: &state)
      }
      expectFailure(.conflict) {
        try store.act([.ideaChanged(id: id, field: .status, old: "new", new: "done")], in: &state)
      }
      #expect(try store.check().firstBreak == nil)
    },
    StoreRule("an issue's changes are its history, and one that somebody else made is a conflict") {
      store in
      let ronit = try store.given(Given.wholeFile)
      let before = try store.openFile(ronit)
      var state = try store.call(ronit)
      try store.act(
        [
          .issueChanged(number: 48_102, field: .priority, old: "high", new: "urgent"),
          .issueChanged(number: 48_102, field: .owner, old: "Technical", new: "dana"),
          .issueSolved(number: 48_102),
        ], in: &state)
      let issue = try store.openFile(ronit).issues[0]
      #expect(issue.priority == .urgent && issue.owner == "dana" && issue.solved == Given.now)
      #expect(issue.history.suffix(3).map(\.old) == ["high", "Technical", "waiting"])
      expectFailure(.conflict) {
        try store.act(
          [.issueChanged(number: 48_102, field: .owner, old: "Technical", new: "noa")], in: &state)
      }
      expectFailure(.refused) {
        try store.act(
          [.issueChanged(number: 48_102, field: .priority, old: "urgent", new: "x")], in: &state)
      }
      try store.act((3...5).reversed().map { .undone(sequence: $0) }, in: &state)
      #expect(try store.openFile(ronit) == before)
    },
    StoreRule("a later issue of a contact is spoken of by its place until its number is known") {
      store in
      let ronit = try store.given(Given.ronit)
      var promise = Given.callBack()
      promise.issue = -2
      var state = try store.call(
        ronit, [.issueOpened(Given.wrongCharge(48_001)), .issueOpened(Given.wrongCharge(-2))])
      // As a desk that has not yet heard of the number goes on.
      try store.act([.promised(promise), .issueSolved(number: -2)], in: &state)
      #expect(state.facts.issues.map(\.number) == [48_001, 48_002])
      #expect(state.facts.promises.map(\.issue) == [48_002])
      #expect(try store.openFile(ronit).issues.map(\.status) == [.open, .solved])
      expectFailure(.refused) { try store.act([.issueSolved(number: -3)], in: &state) }
    },
    StoreRule("a closed contact leaves who spoke, how he came to us and where it touched him") {
      store in
      let ronit = try store.given(Given.ronit)
      let opening = Opening(
        channel: .chat, from: "0501234567", waited: .seconds(90), menu: "2 > 1", interface: .sale)
      var state = try store.open(opening, by: "dana", at: Given.now)
      let speaker = Speaker(who: .authorised, name: "דוד", form: .masculine)
      try store.act(
        [
          .attached(ronit), .speaker(speaker), .identified(.mayHear), .cause("fault"),
          .closed(summary: "x"),
        ], in: &state)
      let line = try #require(try store.openFile(ronit).contacts.first)
      #expect(line.channel == .chat && line.interface == .sale && line.speaker == speaker)
      #expect(line.identification == .mayHear && line.cause == "fault")
      #expect(line.waited == .seconds(90) && line.menu == "2 > 1")
      #expect(line.lasted == .zero && line.contact == state.id)
    },
  ]
}
