import Casework
import Testing

extension StoreContract {
  static let states = [
    StoreRule("a seat says what its rep has said today, unless he is in a call") { store in
      try store.keep(Given.dana)
      #expect(try seat(store) == Seat(rep: Given.dana, state: .notIn))
      for said in RepState.allCases {
        try store.say(said, of: "dana", at: Given.now)
        #expect(try seat(store) == Seat(rep: Given.dana, state: .init(said), said: said))
      }
      var call = try store.call()
      #expect(try seat(store)?.state == .inCall)
      #expect(try seat(store)?.said == .away)
      try store.act([.closed(summary: "")], in: &call)
      #expect(try seat(store)?.state == .away)
      #expect(try seat(store, at: Given.now + .days(1)) == Seat(rep: Given.dana, state: .notIn))
      #expect(try store.check().firstBreak == nil)
    },
    StoreRule("who has had a call today is in, and is not in any more tomorrow") { store in
      try store.keep(Given.dana)
      var call = try store.call()
      try store.act([.closed(summary: "")], in: &call)
      #expect(try seat(store) == Seat(rep: Given.dana, state: .available))
      #expect(try seat(store, at: Given.now + .days(1))?.state == .notIn)
    },
    StoreRule("promises of who is away are the team's, those that can be kept first") { store in
      try store.keep(Given.dana)
      try store.keep(amir)
      let ronit = try store.given(Given.ronit)
      let hours = [-1, -30, 2, 1].map { Act.promised(Given.callBack(in: .hours($0))) }
      _ = try store.call(ronit, hours + [.promised(Given.callBack(in: .days(3)))])
      func team() throws -> Board.Team {
        let board = try store.board(for: "amir", at: Given.now)
        return board.team
      }
      #expect(try team() == Board.Team())
      try store.say(.onBreak, of: "dana", at: Given.now)
      #expect(try team() == Board.Team())
      try store.say(.away, of: "dana", at: Given.now)
      #expect(try team().count == 4)
      #expect(
        try team().promises.map { $0.promise.due - Given.now }
          == [.hours(1), .hours(2), .hours(-1), .hours(-30)])
      #expect(try team().promises.allSatisfy { $0.customer == ronit && $0.name == "רונית כהן" })
      #expect(try store.board(for: "dana", at: Given.now).team == Board.Team())
    },
    StoreRule("who was not here today keeps nothing, and neither does who works here no more") {
      store in
      let ronit = try store.given(Given.ronit)
      _ = try store.call(ronit, [.promised(Given.callBack(in: .hours(30)))])
      try store.keep(amir)
      let tomorrow = Given.now + .days(1)
      #expect(try store.board(for: "amir", at: tomorrow).team.count == 1)
      try store.keep(Given.dana)
      #expect(try store.board(for: "amir", at: tomorrow).team.count == 1)
      try store.say(.available, of: "dana", at: tomorrow)
      #expect(try store.board(for: "amir", at: tomorrow).team.count == 0)
    },
    StoreRule("a promise is taken over by one, and is his from then on") { store in
      let noa = Rep(login: "noa", name: [:], form: .feminine)
      for rep in [Given.dana, amir, noa] { try store.keep(rep) }
      let ronit = try store.given(Given.ronit)
      _ = try store.call(ronit, [.promised(Given.callBack())])
      let id = try #require(try store.openFile(ronit).promises.first?.id)
      try store.takeOver(promise: id, from: "dana", by: "amir", at: Given.now)
      #expect(try store.openFile(ronit).promises.first?.keeper == "amir")
      #expect(try store.board(for: "amir", at: Given.now).promises.map(\.promise.id) == [id])
      #expect(try store.board(for: "dana", at: Given.now).promises.isEmpty)
      expectFailure(.conflict) {
        try store.takeOver(promise: id, from: "dana", by: "noa", at: Given.now)
      }
      expectFailure(.conflict) {
        try store.takeOver(promise: 99, from: "dana", by: "noa", at: Given.now)
      }
      #expect(try store.check().firstBreak == nil)
    },
    StoreRule("who only reads takes no promise over") { store in
      let ronit = try store.given(Given.ronit)
      _ = try store.call(ronit, [.promised(Given.callBack())])
      try store.keep(Rep(login: "ron", name: [:], form: .masculine, role: .auditor))
      let id = try #require(try store.openFile(ronit).promises.first?.id)
      expectFailure(.notAllowed) {
        try store.takeOver(promise: id, from: "dana", by: "ron", at: Given.now)
      }
    },
    StoreRule("the board shows the follow-ups that are due by the end of today") { store in
      try store.keep(Given.dana)
      let ronit = try store.given(Given.ronit)
      let spans: [Duration] = [.hours(2), .hours(-50), .days(2)]
      _ = try store.call(
        ronit,
        spans.map { span in
          var followUp = Given.followUp
          followUp.owner = "dana"
          followUp.due = Given.now + span
          return .followUpPlanned(followUp)
        })
      let planned = try store.board(for: "dana", at: Given.now).followUps
      #expect(planned.map { $0.followUp.due - Given.now } == [.hours(-50), .hours(2)])
      #expect(planned.allSatisfy { $0.customer == ronit && $0.name == "רונית כהן" })
      #expect(try store.board(for: "amir", at: Given.now).followUps.isEmpty)
      _ = try store.call(
        ronit,
        planned.map { .followUpEnded(id: $0.followUp.id, state: .done, outcome: "fine") })
      #expect(try store.board(for: "dana", at: Given.now).followUps.isEmpty)
    },
  ]

  private static let amir = Rep(
    login: "amir", name: ["he": "אמיר", "en": "Amir"], form: .masculine)

  private static func seat(
    _ store: any CaseStore, at now: Instant = Given.now
  ) throws -> Seat? {
    try store.seats(at: now).first
  }
}
