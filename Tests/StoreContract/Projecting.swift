import Casework
import Testing

extension StoreContract {
  static let projecting = [
    StoreRule("a promise, a credit, a request and an issue stand in the file at once") { store in
      let ronit = try store.given(Given.ronit)
      let state = try store.call(
        ronit,
        [
          .issueOpened(Given.wrongCharge(48_001)), .promised(Given.callBack()),
          .credited(Given.credit), .requested(Given.request),
        ])
      let file = try store.openFile(ronit)
      #expect(file.issues == [Given.wrongCharge(48_001)])
      #expect(file.promises == state.facts.promises)
      #expect(file.promises.first?.id ?? 0 > 0)
      #expect(file.credits == [Given.credit])
      #expect(file.requests == state.facts.requests)
      #expect(file.requests.map(\.what) == [Given.request.what])
    },
    StoreRule("an issue takes the contact's reference, the next one a fresh number") { store in
      let ronit = try store.given(Given.ronit)
      let reference: Int64 = 48_001
      var promise = Given.callBack()
      promise.issue = reference
      let state = try store.call(
        ronit,
        [
          .issueOpened(Given.wrongCharge(reference)), .issueOpened(Given.wrongCharge(reference)),
          .promised(promise),
        ])
      #expect(state.facts.issues.map(\.number) == [48_001, 48_002])
      #expect(state.facts.promises.first?.issue == 48_002)
      #expect(try store.openFile(ronit).issues.map(\.number) == [48_001, 48_002])
      #expect(try store.call().facts.reference == 48_003)
    },
    StoreRule("a promise is kept, moved; an issue is solved") { store in
      let ronit = try store.given(Given.wholeFile)
      let promise = try #require(try store.openFile(ronit).promises.first)
      var state = try store.call(ronit)
      try store.act([.promiseMoved(id: promise.id, due: Given.now + .days(9))], in: &state)
      #expect(try store.openFile(ronit).promises.map(\.due) == [Given.now + .days(9)])
      #expect(try store.openFile(ronit).promises.map(\.status) == [.open])
      try store.act([.promiseKept(id: promise.id), .issueSolved(number: 48_102)], in: &state)
      #expect(try store.openFile(ronit).promises.map(\.status) == [.kept])
      #expect(try store.openFile(ronit).issues.map(\.status) == [.solved])
    },
    StoreRule("a declined remedy rests for thirty days, an accepted one does not") { store in
      let ronit = try store.given(Given.ronit)
      _ = try store.call(
        ronit,
        [.remedy(name: "sport-pack", .declined(reason: nil)), .remedy(name: "card", .accepted)])
      #expect(try store.openFile(ronit).restingUntil == ["sport-pack": Given.now + .days(30)])
    },
    StoreRule("a changed field stands in the file, and finds him") { store in
      let ronit = try store.given(Given.ronit)
      var state = try store.call(ronit)
      try store.act(
        [
          .fieldChanged(field: "city", old: "כפר סבא", new: "Eilat"),
          .fieldChanged(field: "phone", old: "+972-50-123 4567", new: "052-7654321"),
          .fieldChanged(field: "nickname", old: "", new: "Roni"),
        ], in: &state)
      let customer = try store.openFile(ronit).customer
      #expect(customer.city == "Eilat")
      #expect(customer.contactPoints.first == ContactPoint(.phone, "052-7654321"))
      #expect(customer.extra["nickname"] == "Roni")
      #expect(try store.find("eilat", for: "dana", limit: 5).map(\.id) == [ronit])
      #expect(try store.customers(withPhone: "0527654321").map(\.id) == [ronit])
      #expect(try store.customers(withPhone: "0501234567") == [])
    },
    StoreRule("a field that somebody else has changed meanwhile is a conflict") { store in
      let ronit = try store.given(Given.ronit)
      var state = try store.call(ronit)
      expectFailure(.conflict) {
        try store.act([.fieldChanged(field: "city", old: "Haifa", new: "Eilat")], in: &state)
      }
      expectFailure(.refused) {
        try store.act([.fieldChanged(field: "form", old: "feminine", new: "x")], in: &state)
      }
      #expect(try store.openFile(ronit).customer == Given.ronit)
    },
    StoreRule("a closed contact stands in the list of contacts, newest first") { store in
      try store.keep(Given.dana)
      let ronit = try store.given(Given.wholeFile)
      var state = try store.call(
        ronit, [.issueOpened(Given.wrongCharge(0)), .cause("double-billing")])
      #expect(try store.openFile(ronit).contacts.count == 1)
      try store.act([.closed(summary: "Router billed twice.")], in: &state)
      let line = try #require(try store.openFile(ronit).contacts.first)
      #expect(line.rep == "דנה")
      #expect(line.reason == "billing.charge")
      #expect(line.summary == "Router billed twice.")
      #expect(line.reference == state.facts.reference)
      #expect(try store.openFile(ronit).contacts.count == 2)
    },
  ]

  static let undoing = [
    StoreRule("an undone act no longer counts, in the state and in the file") { store in
      let ronit = try store.given(Given.wholeFile)
      let before = try store.openFile(ronit)
      let promise = try #require(before.promises.first)
      var state = try store.call(ronit)
      let acts: [Act] = [
        .issueOpened(Given.wrongCharge(0)), .promised(Given.callBack()), .credited(Given.credit),
        .requested(Given.request), .remedy(name: "sport-pack", .declined(reason: nil)),
        .issueSolved(number: 48_102), .promiseMoved(id: promise.id, due: Given.now + .days(9)),
        .promiseKept(id: promise.id), .fieldChanged(field: "city", old: "כפר סבא", new: "Eilat"),
      ]
      try store.act(acts, in: &state)
      #expect(try store.openFile(ronit) != before)
      let done = (3...state.lastSequence).reversed()
      try store.act(done.map { .undone(sequence: $0) }, in: &state)
      #expect(try store.openFile(ronit) == before)
      #expect(try store.contact(state.id) == state)
      #expect(try store.check().firstBreak == nil)
    },
    StoreRule("what was undone, what began and what is not there cannot be undone") { store in
      var state = try store.call(nil, [.noted("one")])
      try store.act([.undone(sequence: 2)], in: &state)
      for sequence in [1, 2, 3, 4, 99] {
        expectFailure(.refused) { try store.act([.undone(sequence: sequence)], in: &state) }
      }
    },
    StoreRule("an undone promise's number is never given again") { store in
      let ronit = try store.given(Given.ronit)
      var state = try store.call(ronit, [.promised(Given.callBack())])
      try store.act([.undone(sequence: 3), .promised(Given.callBack())], in: &state)
      let ids = state.entries.compactMap {
        if case .promised(let promise) = $0.act { promise.id } else { nil }
      }
      #expect(ids.count == 2 && ids[0] < ids[1])
    },
  ]

  private static let made: [Act] = [
    .issueOpened(Given.wrongCharge(48_001)), .promised(Given.callBack()), .credited(Given.credit),
    .requested(Given.request), .remedy(name: "sport-pack", .declined(reason: nil)),
  ]

  static let attaching = [
    StoreRule("what was done before the customer was known comes into his file") { store in
      let ronit = try store.given(Given.ronit)
      var state = try store.call(nil, made)
      #expect(try store.board(for: "dana", at: Given.now).promises == [])
      try store.act([.attached(ronit)], in: &state)
      let file = try store.openFile(ronit)
      #expect(file.issues.count == 1 && file.promises.count == 1 && file.credits.count == 1)
      #expect(file.requests.count == 1 && file.restingUntil.count == 1)
      #expect(try store.board(for: "dana", at: Given.now).promises.map(\.customer) == [ronit])
    },
    StoreRule("what was done in a wrong file moves with one act, and back with its undo") { store in
      let ronit = try store.given(Given.ronit)
      let david = try store.given(Given.david)
      var state = try store.call(ronit, made)
      try store.act([.attached(david)], in: &state)
      #expect(try store.openFile(ronit) == CustomerFile(id: ronit, customer: Given.ronit))
      #expect(try store.openFile(david).promises.count == 1)
      try store.act([.undone(sequence: state.lastSequence)], in: &state)
      #expect(try store.openFile(david) == CustomerFile(id: david, customer: Given.david))
      #expect(try store.openFile(ronit).credits == [Given.credit])
    },
    StoreRule("a customer who is not there cannot be attached") { store in
      var state = try store.call()
      expectFailure(.refused) { try store.act([.attached(CustomerID(rawValue: 77))], in: &state) }
    },
  ]
}
