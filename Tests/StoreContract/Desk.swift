import Casework
import Testing

extension StoreContract {
  static let desk = [
    StoreRule("a ring is at its rep's desk until it stops, the first first") { store in
      let later = Ring(call: "b", rep: "dana", from: "04", at: Given.now + .seconds(1))
      let first = Ring(
        call: "a", rep: "dana", from: "050", menu: "bills", waited: .seconds(250),
        identified: "7590", at: Given.now)
      try store.ring(later)
      try store.ring(first)
      try store.ring(Ring(call: "c", rep: "amir", from: "04", at: Given.now))
      try store.ring(first)
      #expect(try store.ringing(for: "dana") == [first, later])
      try store.stopRinging(call: "a")
      try store.stopRinging(call: "none")
      #expect(try store.ringing(for: "dana") == [later])
    },
    StoreRule("changed hours are kept beside those before them, once") { store in
      let week = DeskHours(of: .israeli(zone: .utc), zone: "Asia/Jerusalem")
      let closed = DeskHours(of: DeskCalendar(zone: .utc, week: [:]), zone: "Asia/Jerusalem")
      for _ in 0..<2 { try store.keep(week, from: Given.now, by: "dana") }
      try store.keep(closed, from: Given.now + .days(1), by: "dana")
      expectFailure(.refused) { try store.keep(week, from: Given.now, by: "dana") }
      let kept = try store.hours()
      #expect(kept.map(\.hours) == [week, closed])
      #expect(kept.map(\.from) == [Given.now, Given.now + .days(1)])
      #expect(try store.check().firstBreak == nil)
      let history = try #require(CalendarHistory(kept) { _ in .utc })
      #expect(DeskHours(of: history.calendar(at: Given.now), zone: "Asia/Jerusalem") == week)
    },
    StoreRule("a rep is known by his login, and kept anew") { store in
      #expect(try store.rep(login: "dana") == nil)
      try store.keep(Given.dana)
      var lead = Given.dana
      lead.role = .lead
      try store.keep(lead)
      #expect(try store.rep(login: "dana") == lead)
      #expect(try store.reps() == [lead])
    },
    StoreRule("the board shows a rep's open promises and issues under his login and names") {
      store in
      try store.keep(Given.dana)
      var promise = Given.callBack()
      promise.by = "דנה"
      let ronit = try store.given(Given.wholeFile)
      let state = try store.call(
        ronit,
        [
          .promised(promise), .promised(Given.callBack(in: .hours(-1))),
          .issueOpened(Given.wrongCharge(0, owner: "Dana")),
        ])
      let board = try store.board(for: "dana", at: Given.now)
      #expect(board.promises.count == 3)
      #expect(board.promises.map(\.promise.due) == board.promises.map(\.promise.due).sorted())
      #expect(board.promises.allSatisfy { $0.customer == ronit && $0.name == "רונית כהן" })
      #expect(board.issues.map(\.issue) == state.facts.issues)
      #expect(try store.board(for: "amir", at: Given.now).promises == [])
    },
    StoreRule("the board counts what the rep has closed today") { store in
      var state = try store.call()
      try store.act([.closed(summary: "")], in: &state)
      _ = try store.call()
      #expect(try store.board(for: "dana", at: Given.now).closedToday == 1)
      #expect(try store.board(for: "amir", at: Given.now).closedToday == 0)
      #expect(try store.board(for: "dana", at: Given.now + .days(1)).closedToday == 0)
    },
    StoreRule("a fault touches those of its city, one without an area everybody") { store in
      let ronit = try store.given(Given.ronit)
      let city = Fault(id: 1, area: "כפר-סבא", title: ["en": "out"], began: Given.now)
      let other = Fault(id: 2, area: "Haifa", title: ["en": "out"], began: Given.now)
      let all = Fault(
        id: 3, area: "", title: ["en": "slow"], began: Given.now, expectedEnd: Given.now + .hours(1)
      )
      try store.setFaults([other, all, city])
      #expect(try store.openFile(ronit).faults == [city, all])
      #expect(try store.board(for: "dana", at: Given.now).faults == [city, other, all])
      try store.setFaults([])
      #expect(try store.openFile(ronit).faults == [])
    },
    StoreRule("a fault that is told has a number, an end that is expected, and is mended once") {
      store in
      let ronit = try store.given(Given.ronit)
      var fault = Fault(area: "כפר סבא", title: ["en": "no lines"], began: Given.now)
      fault = try store.tell(fault, by: "yael", at: Given.now)
      #expect(fault.id > 0)
      fault.expectedEnd = Given.now + .hours(3)
      try store.expect(fault.expectedEnd, ofFault: fault.id, by: "yael", at: Given.now)
      #expect(try store.faults() == [fault])
      #expect(try store.openFile(ronit).faults == [fault])
      expectFailure(.refused) {
        try store.expect(Given.now, ofFault: fault.id, by: "yael", at: Given.now)
      }
      let later = Given.now + .hours(2)
      try store.endFault(fault.id, by: "yael", at: later)
      expectFailure(.refused) { try store.endFault(fault.id, by: "yael", at: later) }
      expectFailure(.refused) {
        try store.expect(nil, ofFault: fault.id, by: "yael", at: later)
      }
      fault.ended = later
      let file = try store.openFile(ronit)
      #expect(file.faults == [] && file.pastFaults == [fault])
      #expect(try store.check().firstBreak == nil)
    },
    StoreRule("a setting and what is compiled are kept by their names") { store in
      #expect(try store.setting("language") == nil)
      try store.set("language", to: "he", by: "yael", at: Given.now)
      try store.set("language", to: "en", by: "yael", at: Given.now)
      let entries = try store.check().entries
      try store.set("language", to: "en", by: "yael", at: Given.now)
      #expect(try store.check().entries == entries)
      #expect(try store.setting("language") == "en")
      let hash = store.hash(Array("abc".utf8))
      #expect(hash == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
      var pieces: [[UInt8]] = [Array("a".utf8), [], Array("bc".utf8)]
      #expect(store.hash(reading: { pieces.isEmpty ? nil : pieces.removeFirst() }) == hash)
      #expect(try store.compiled(hash) == nil)
      try store.keepCompiled([0, 1, 255], hash: hash)
      try store.keepCompiled([0, 1, 255], hash: hash)
      #expect(try store.compiled(hash) == [0, 1, 255])
    },
  ]
}
