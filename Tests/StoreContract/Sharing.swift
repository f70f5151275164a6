import Casework
import Testing

extension StoreContract {
  static let sharing = [
    StoreRule("two reps in one file see each other, with what they do there") { store in
      let ronit = try store.given(Given.ronit)
      let david = try store.given(Given.david)
      try store.enter(ronit, .viewing, by: "dana", at: Given.now)
      try store.enter(ronit, .writing, by: "amir", at: Given.now + .seconds(1))
      let amir = Presence(rep: "amir", doing: .writing, since: Given.now + .seconds(1))
      #expect(try store.present(in: ronit, besides: "dana") == [amir])
      #expect(try store.present(in: ronit, besides: "amir").map(\.rep) == ["dana"])
      #expect(try store.present(in: david, besides: "dana") == [])
      try store.enter(david, .viewing, by: "amir", at: Given.now)
      #expect(try store.present(in: ronit, besides: "dana") == [])
      try store.enter(nil, .viewing, by: "amir", at: Given.now)
      #expect(try store.present(in: david, besides: "dana") == [])
    },
    StoreRule("different fields changed at two desks are both kept, and who was last is known") {
      store in
      let ronit = try store.given(Given.ronit)
      var first = try store.call(ronit)
      var second = try store.call(ronit)
      try store.act([.fieldChanged(field: "city", old: "כפר סבא", new: "Eilat")], in: &first)
      try store.act([.fieldChanged(field: "care", old: Given.ronit.care, new: "")], in: &second)
      let customer = try store.openFile(ronit).customer
      #expect(customer.city == "Eilat" && customer.care.isEmpty)
      #expect(
        try store.lastChange(of: "city", of: ronit)
          == FieldVersion(number: 1, by: "dana", at: Given.now))
      try store.act([.undone(sequence: first.lastSequence)], in: &first)
      #expect(try store.lastChange(of: "city", of: ronit)?.number == 2)
      #expect(try store.lastChange(of: "street", of: ronit) == nil)
    },
    StoreRule("credits of two desks do not pass together what each keeps to") { store in
      let ronit = try store.given(Given.ronit)
      let ceiling = CreditCeiling(since: Given.now - .days(30), total: .shekels(30))
      var first = try store.call(ronit)
      var second = try store.call(ronit)
      let kept = try store.append(
        [.credited(Given.credit)], to: first.id, after: first.lastSequence, within: ceiling,
        by: "dana", at: Given.now)
      first.append(kept)
      let before = second
      expectFailure(.overLimit) {
        second.append(
          try store.append(
            [.noted("x"), .credited(Given.credit)], to: second.id, after: second.lastSequence,
            within: ceiling, by: "amir", at: Given.now))
      }
      #expect(try store.contact(second.id) == before)
      #expect(try store.openFile(ronit).credits == [Given.credit])
      try store.act([.undone(sequence: first.lastSequence)], in: &first)
      _ = try store.append(
        [.credited(Given.credit)], to: second.id, after: second.lastSequence, within: ceiling,
        by: "amir", at: Given.now)
    },
    StoreRule("an auditor writes nothing, a trainee passes by no gate, only a lead forgets") {
      store in
      for (login, role) in [
        ("yael", Rep.Role.lead), ("amir", .rep), ("noa", .trainee), ("gil", .auditor),
      ] {
        try store.keep(
          Rep(login: login, name: ["en": login], form: .unknown, role: role))
      }
      let ronit = try store.given(Given.ronit)
      let david = try store.given(Given.david)
      expectFailure(.notAllowed) { _ = try store.open(Opening(), by: "gil", at: Given.now) }
      let state = try store.open(Opening(), by: "noa", at: Given.now)
      let gate = [Act.overridden(gate: "cause", reason: "busy")]
      for login in ["noa", "gil"] {
        expectFailure(.notAllowed) {
          _ = try store.append(gate, to: state.id, after: 1, by: login, at: Given.now)
        }
        expectFailure(.notAllowed) {
          try store.join(Joining(ronit, into: david), by: login, at: Given.now)
        }
      }
      for login in ["noa", "gil", "amir"] {
        expectFailure(.notAllowed) { _ = try store.forget(ronit, by: login, at: Given.now) }
      }
      _ = try store.append(gate, to: state.id, after: 1, by: "amir", at: Given.now)
    },
  ]

  static let joining = [
    StoreRule("the line of one who was joined counts what is open of both") { store in
      let ronit = try store.given(Given.wholeFile)
      let david = try store.given(Given.david)
      try store.join(Joining(ronit, into: david), by: "dana", at: Given.now)
      let open = try store.openFile(david).issues.count { $0.status != .solved }
      #expect(open == 1)
      #expect(try store.find("levi", for: "dana", limit: 5).map(\.openIssues) == [open])
    },
    StoreRule("two customers who are one are read and found as one") { store in
      let ronit = try store.given(Given.wholeFile)
      let david = try store.given(Given.david)
      let david2 = try store.call(david, [.promised(Given.callBack()), .closed(summary: "x")])
      let (hers, his) = (try store.openFile(ronit), try store.openFile(david))
      try store.join(Joining(david, into: ronit, taking: ["city"]), by: "dana", at: Given.now)
      let file = try store.openFile(ronit)
      #expect(try store.openFile(david) == file)
      #expect(file.customer.city == "Haifa" && file.customer.name == hers.customer.name)
      #expect(file.promises.count == hers.promises.count + 1)
      #expect(file.bills == hers.bills && file.products == hers.products)
      #expect(
        file.customer.contactPoints == hers.customer.contactPoints + his.customer.contactPoints)
      #expect(try store.customer(account: "A-1002") == ronit)
      for typed in ["levi", "8123456", "רונית", "A-1002"] {
        #expect(try store.find(typed, for: "dana", limit: 5).map(\.id) == [ronit], "\(typed)")
      }
      #expect(try store.customers(withPhone: "04-8123456").map(\.id) == [ronit])
      #expect(try store.customers(after: nil, limit: 9) == [ronit])
      #expect(try store.customerCount() == 1)
      #expect(try store.contacts(of: ronit) == [david2.id])
      #expect(try store.check().firstBreak == nil)
    },
    StoreRule("parting gives both back as they were") { store in
      let ronit = try store.given(Given.wholeFile)
      let david = try store.given(Given.david)
      let (hers, his) = (try store.openFile(ronit), try store.openFile(david))
      try store.join(
        Joining(david, into: ronit, taking: ["name", "phone", "form"]), by: "dana", at: Given.now)
      #expect(try store.openFile(ronit).customer.name == "David Levi")
      let parting = try store.part(account: "A-1002", by: "dana", at: Given.now)
      #expect(parting == Parting(from: ronit, changedSince: []))
      #expect(try store.openFile(ronit) == hers)
      #expect(try store.openFile(david) == his)
      #expect(try store.find("levi", for: "dana", limit: 5).map(\.id) == [david])
      #expect(try store.customerCount() == 2)
      #expect(try store.check().firstBreak == nil)
    },
    StoreRule("what was changed since stays when they are parted, and is said") { store in
      let ronit = try store.given(Given.ronit)
      let david = try store.given(Given.david)
      try store.join(Joining(david, into: ronit, taking: ["city"]), by: "dana", at: Given.now)
      var state = try store.call(ronit)
      let acts: [Act] = [
        .fieldChanged(field: "city", old: "Haifa", new: "Eilat"), .closed(summary: ""),
      ]
      try store.act(acts, in: &state)
      let parting = try store.part(account: "A-1002", by: "dana", at: Given.now)
      #expect(parting.changedSince == ["city"])
      #expect(try store.openFile(ronit).customer.city == "Eilat")
    },
    StoreRule("nobody is joined with himself, twice, or in the midst of a call") { store in
      let ronit = try store.given(Given.ronit)
      let david = try store.given(Given.david)
      expectFailure(.refused) {
        try store.join(Joining(ronit, into: ronit), by: "dana", at: Given.now)
      }
      expectFailure(.refused) {
        try store.join(
          Joining(ronit, into: CustomerID(rawValue: 99)), by: "dana", at: Given.now)
      }
      expectFailure(.refused) {
        _ = try store.part(account: "A-1002", by: "dana", at: Given.now)
      }
      var state = try store.call(david)
      expectFailure(.callOpen) {
        try store.join(Joining(david, into: ronit), by: "dana", at: Given.now)
      }
      try store.act([.closed(summary: "")], in: &state)
      try store.join(Joining(david, into: ronit), by: "dana", at: Given.now)
      for pair in [Joining(david, into: ronit), Joining(ronit, into: david)] {
        expectFailure(.refused) { try store.join(pair, by: "dana", at: Given.now) }
      }
    },
    StoreRule("what a rep changed gives way to news of another system, and is counted") { store in
      let david = try store.given(Given.david)
      var state = try store.call(david)
      try store.act([.fieldChanged(field: "city", old: Given.david.city, new: "אילת")], in: &state)
      #expect(try store.merge([FileUpdate(customer: Given.david)]) == MergeCounts(unchanged: 1))
      #expect(try store.openFile(david).customer.city == "אילת")
      var moved = Given.david
      moved.city = "טבריה"
      #expect(
        try store.merge([FileUpdate(customer: moved)]) == MergeCounts(updated: 1, overruled: 1))
      #expect(try store.openFile(david).customer.city == "טבריה")
    },
    StoreRule("another system goes on updating both of two who were joined") { store in
      let ronit = try store.given(Given.ronit)
      let david = try store.given(Given.david)
      try store.join(Joining(david, into: ronit), by: "dana", at: Given.now)
      var update = FileUpdate(customer: Given.david)
      update.bills = [Given.bill]
      #expect(try store.merge([update]) == MergeCounts(updated: 1))
      #expect(try store.openFile(ronit).bills == [Given.bill])
      _ = try store.part(account: "A-1002", by: "dana", at: Given.now)
      #expect(try store.openFile(ronit).bills == [])
      #expect(try store.openFile(david).bills == [Given.bill])
    },
  ]

  static let forgetting = [
    StoreRule("who is forgotten is found no more, and his contacts are stand-ins in a whole chain")
    {
      store in
      let ronit = try store.given(Given.wholeFile)
      let david = try store.given(Given.david)
      let hers = try store.call(
        ronit, [.noted("her note"), .promised(Given.callBack()), .closed(summary: "x")])
      let his = try store.call(david, [.noted("his note")])
      // She called once more, and nobody knew who it was.
      let nobody = try store.call(nil, [.closed(summary: "y")])
      let forgetting = try store.forget(ronit, by: "dana", at: Given.now)
      #expect(forgetting.contacts == [hers.id, nobody.id])
      #expect(forgetting.entries == hers.entries.count + nobody.entries.count)
      #expect(forgetting.isScrubbed)
      #expect(try store.file(of: ronit) == nil)
      #expect(try store.find("רונית", for: "dana", limit: 5) == [])
      #expect(try store.find("0501234567", for: "dana", limit: 5) == [])
      let state = try #require(try store.contact(hers.id))
      #expect(state.entries.map(\.act.kind) == hers.entries.map(\.act.kind))
      #expect(state.entries.allSatisfy { $0.act == .forgotten(kind: $0.act.kind) })
      #expect(state.facts.isForgotten && state.facts.closed == Given.now)
      #expect(state.facts.opened == Given.now && state.facts.by == "dana")
      #expect(try store.contact(his.id) == his)
      #expect(try store.openFile(david).customer == Given.david)
      #expect(try store.board(for: "dana", at: Given.now).promises == [])
      #expect(try store.check().firstBreak == nil)
    },
    StoreRule("whoever was brought by one who is forgotten no longer tells who it was") { store in
      let ronit = try store.given(Given.ronit)
      var brought = Given.david
      brought.extra = [Referral.by: Given.ronit.account, Referral.on: "2026-11-20"]
      let david = try store.given(brought)
      _ = try store.forget(ronit, by: "dana", at: Given.now)
      #expect(try store.openFile(david).customer.extra == [Referral.on: "2026-11-20"])
    },
    StoreRule("nobody is forgotten in the midst of a call of his") { store in
      let ronit = try store.given(Given.ronit)
      _ = try store.call(ronit)
      expectFailure(.callOpen) { _ = try store.forget(ronit, by: "dana", at: Given.now) }
      #expect(try store.openFile(ronit).customer == Given.ronit)
      expectFailure(.refused) {
        _ = try store.forget(CustomerID(rawValue: 99), by: "dana", at: Given.now)
      }
    },
    StoreRule("who was joined to him is forgotten with him") { store in
      let ronit = try store.given(Given.wholeFile)
      let david = try store.given(Given.david)
      try store.join(Joining(david, into: ronit, taking: ["city"]), by: "dana", at: Given.now)
      _ = try store.forget(ronit, by: "dana", at: Given.now)
      #expect(try store.customerCount() == 0)
      #expect(try store.file(of: david) == nil)
      #expect(try store.check().firstBreak == nil)
    },
  ]
}
