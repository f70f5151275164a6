import Casework
import Testing

extension StoreContract {
  private static let ring = Ring(
    call: "17", rep: "dana", from: "0501234567", line: "1700", isCallBack: true, at: Given.now)

  static let calls = [
    StoreRule("a ring is found by its call, with the line that was called") { store in
      try store.ring(ring)
      #expect(try store.ring(ofCall: "17") == ring)
      #expect(try store.ring(ofCall: "18") == nil)
      #expect(try store.ringing(for: "dana") == [ring])
    },
    StoreRule("a call that is opened twice is one contact, and rings no more") { store in
      try store.ring(ring)
      let first = try store.open(Opening(answering: ring), by: "dana", at: Given.now)
      #expect(try store.ring(ofCall: "17") == nil)
      let again = try store.open(
        Opening(answering: ring, byExchange: true), with: [.held], by: "amir", at: Given.now)
      #expect(again == first)
      #expect(try store.contact(ofCall: "17") == first.id)
      #expect(try store.openCalls(of: "dana").count == 1)
    },
    StoreRule("a contact is found by its reference number") { store in
      let (first, second) = (try store.call(), try store.call())
      #expect(first.facts.reference != second.facts.reference)
      #expect(try store.contact(ofReference: first.facts.reference) == first.id)
      #expect(try store.contact(ofReference: second.facts.reference) == second.id)
      #expect(try store.contact(ofReference: 1) == nil)
    },
    StoreRule("a contact that another system kept is known by its reference, and has no act") {
      store in
      _ = try store.given(Given.wholeFile)
      let own = try store.call().facts.reference
      #expect(try store.contact(ofReference: 48_102) == nil)
      let brought = BroughtContact(
        at: Given.now - .days(5), account: Given.ronit.account, isDrawn: false)
      #expect(try store.broughtContact(ofReference: 48_102) == brought)
      #expect(try store.broughtContact(ofReference: own) == nil)
    },
    StoreRule("a contact is begun with its first acts, all or nothing") { store in
      let ronit = try store.given(Given.ronit)
      let opening = Opening(answering: ring, byExchange: true)
      let state = try store.open(opening, with: [.attached(ronit)], by: "dana", at: Given.now)
      #expect(state.facts.customer == ronit && state.facts.line.rep == "dana")
      #expect(state.entries.map(\.by) == ["dana", Entry.exchange])
      #expect(try store.contact(state.id) == state)
      expectFailure(.refused) {
        _ = try store.open(
          Opening(call: "18"), with: [.attached(CustomerID(rawValue: 77))], by: "dana",
          at: Given.now)
      }
      #expect(try store.contact(ofCall: "18") == nil)
      #expect(try store.check().firstBreak == nil)
    },
    StoreRule("an open call stands where its entries say") { store in
      let ronit = try store.given(Given.ronit)
      var state = try store.call(ronit)
      func stage() throws -> LineStage? {
        let open = try store.openCalls(of: "dana")
        return open.first?.stage
      }
      #expect(try store.openCalls(of: "dana").first?.name == Given.ronit.name)
      for (act, expected) in [
        (Act.held, LineStage.held), (.resumed, .live), (.lineEnded, .wrapUp),
        (.wrapUpParked(until: Given.now + .hours(1)), .parked), (.wrapUpReopened, .wrapUp),
      ] {
        try store.act([act], in: &state)
        #expect(try stage() == expected)
      }
      try store.act([.undone(sequence: 5)], in: &state)
      #expect(try stage() == .live)
      try store.act([.closed(summary: "")], in: &state)
      #expect(try store.openCalls(of: "dana") == [])
    },
    StoreRule("a call that is passed on is offered until it is taken, and then the taker's") {
      store in
      var state = try store.call()
      try store.act([.handedOver(HandOver(to: "amir", kind: .warm, why: "fibre"))], in: &state)
      #expect(try store.offered(to: "amir") == [state.id])
      #expect(try store.offered(to: "noa") == [])
      #expect(try store.openCalls(of: "dana").first?.handedTo == "amir")
      try store.act([.takenOver(by: "amir")], in: &state)
      #expect(try store.offered(to: "amir") == [])
      #expect(try store.openCalls(of: "dana") == [])
      #expect(try store.openCalls(of: "amir").map(\.contact) == [state.id])
      #expect(try store.unfinished(of: "amir") == [state.id])
    },
    StoreRule("what is offered is offered no longer once the customer is gone") { store in
      var state = try store.call()
      try store.act([.handedOver(HandOver(to: "amir", kind: .cold))], in: &state)
      try store.act([.lineEnded], in: &state)
      #expect(try store.offered(to: "amir") == [])
      #expect(try store.openCalls(of: "dana").first?.stage == .wrapUp)
    },
    StoreRule("who has a call is in it, who wraps up is not free, whose wrap-up waits is") {
      store in
      try store.keep(Given.dana)
      func state() throws -> Seat.State? {
        let seats = try store.seats(at: Given.now)
        return seats.first?.state
      }
      #expect(try state() == .notIn)
      var call = try store.call()
      #expect(try state() == .inCall)
      try store.act([.lineEnded], in: &call)
      #expect(try state() == .wrapUp)
      try store.act([.wrapUpParked(until: Given.now + .hours(1))], in: &call)
      #expect(try state() == .available)
    },
    StoreRule("two wrap-ups wait at most, whoever asks") { store in
      var calls: [ContactState] = []
      for _ in 0..<3 { calls.append(try store.call(nil, [.lineEnded])) }
      let park = Act.wrapUpParked(until: Given.now + .hours(1))
      try store.act([park], in: &calls[0])
      try store.act([park], in: &calls[1])
      expectFailure(.refused) { try store.act([park], in: &calls[2]) }
      var left = try store.call(nil, [.endedEarly(.hungUp)])
      try store.act([.wrapUpParked(until: Given.now)], in: &left)
      try store.act([.wrapUpReopened, .closed(summary: "")], in: &left)
      try store.act([.wrapUpReopened], in: &calls[0])
      try store.act([park], in: &calls[2])
    },
    StoreRule("a lead sees emergencies, what was passed by and what was left over the shift") {
      store in
      try store.keep(Given.dana)
      var lead = Given.dana
      lead.login = "yael"
      lead.role = .lead
      try store.keep(lead)
      var call = try store.call()
      try store.act([.endedEarly(.emergency)], in: &call)
      var other = try store.call(nil, [.overridden(gate: "cause", reason: "x"), .lineEnded])
      try store.act([.wrapUpParked(until: Given.now + .minutes(5))], in: &other)
      func kinds(_ rep: String, in span: Duration = .zero) throws -> [Alert.Kind] {
        let board = try store.board(for: rep, at: Given.now + span)
        return board.alerts.map(\.kind)
      }
      #expect(try kinds("dana") == [])
      #expect(try kinds("yael") == [.emergency, .overridden])
      #expect(try kinds("yael", in: .minutes(5)) == [.leftParked, .emergency, .overridden])
      try store.act([.undone(sequence: 2)], in: &call)
      #expect(try kinds("yael") == [.overridden])
    },
    StoreRule("a lead sees an emergency in a wrap-up, until it is undone") { store in
      var lead = Given.dana
      lead.login = "yael"
      lead.role = .lead
      try store.keep(Given.dana)
      try store.keep(lead)
      func kinds() throws -> [Alert.Kind] {
        try store.board(for: "yael", at: Given.now).alerts.map(\.kind)
      }
      var call = try store.call(nil, [.endedEarly(.dropped)])
      #expect(try kinds() == [])
      try store.act([.escalated(to: "Yael", handedOver: Act.leavingWrapUp)], in: &call)
      #expect(try kinds() == [.emergency])
      try store.act([.undone(sequence: 3)], in: &call)
      #expect(try kinds() == [])
      try store.act([.escalated(to: "Yael", handedOver: ["reason": "a credit"])], in: &call)
      #expect(try kinds() == [])
    },
    StoreRule("a call that nobody answered is no call of the rep's") { store in
      var state = try store.call(nil, [.rangOut])
      try store.act([.closed(summary: "rang")], in: &state)
      #expect(state.facts.lineEnded == nil)
      #expect(try store.board(for: "dana", at: Given.now).closedToday == 0)
    },
    StoreRule("what a step withdrew counts again when going back is undone") { store in
      let ronit = try store.given(Given.ronit)
      var state = try store.call(ronit, [.promised(Given.callBack()), .credited(Given.credit)])
      let before = try store.openFile(ronit)
      try store.act(
        [
          .wentBack, .withdrawn(sequence: 4), .withdrawn(sequence: 3),
        ], in: &state)
      #expect(try store.openFile(ronit).promises == [])
      #expect(state.facts.promises == [] && state.facts.credits == [])
      try store.act([.undone(sequence: 7), .undone(sequence: 6), .undone(sequence: 5)], in: &state)
      #expect(try store.openFile(ronit) == before)
      #expect(try store.contact(state.id) == state)
      #expect(state.facts.credits == [Given.credit])
    },
  ]
}
