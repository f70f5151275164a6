import Casework
import Testing

extension StoreContract {
  static let opening = [
    StoreRule("a contact is opened with the next reference, from 48001 up") { store in
      let first = try store.call()
      let second = try store.call()
      #expect(first.facts.reference == 48_001)
      #expect(second.facts.reference == 48_002)
      #expect(first.id != second.id)
    },
    StoreRule("a reference that another system gave out is not given again") { store in
      var update = FileUpdate(customer: Given.ronit)
      update.issues = [Given.wrongCharge(48_001)]
      update.contacts = [
        PastContact(
          at: Given.now, channel: .chat, rep: "Noa", reason: "", summary: "", reference: 48_007)
      ]
      _ = try store.given(update)
      #expect(try store.call().facts.reference == 48_008)
    },
    StoreRule("a contact read again is where it was left, with who, when and what") { store in
      let ronit = try store.given(Given.ronit)
      let state = try store.call(
        ronit,
        [
          .speaker(Speaker(who: .authorised, name: "דוד", form: .masculine)), .identified(.mayHear),
          .threadOpened(number: 1, script: "billing.wrong-charge", version: "ab12"),
          .step(
            StepAct(thread: 1, key: "ask/which", what: .answered(.picked(from: "bills", key: "1")))),
          .held, .noted("עובדת מהבית"),
        ])
      #expect(try store.contact(state.id) == state)
      #expect(state.entries.map(\.sequence) == Array(1...8))
      #expect(state.entries.allSatisfy { $0.by == "dana" && $0.at == Given.now })
      #expect(state.facts.opening.from == "0501234567")
    },
    StoreRule("no contact is found under a number that none has") { store in
      let none = try store.contact(ContactID(rawValue: 99))
      #expect(none == nil)
      expectFailure(.refused) {
        _ = try store.append(
          [.held], to: ContactID(rawValue: 99), after: 0, by: "dana", at: Given.now)
      }
      expectFailure(.refused) {
        _ = try store.append(
          [.held], to: ContactID(rawValue: 0), after: 0, by: "dana", at: Given.now)
      }
    },
    StoreRule("what is not closed is unfinished, newest first, each rep's own") { store in
      let old = try store.open(Opening(), by: "dana", at: Given.now - .hours(1))
      var closed = try store.call()
      try store.act([.closed(summary: "")], in: &closed)
      let new = try store.call()
      _ = try store.open(Opening(), by: "amir", at: Given.now)
      #expect(try store.unfinished(of: "dana") == [new.id, old.id])
      #expect(try store.unfinished(of: "noa") == [])
    },
    StoreRule("a draft is kept as it is typed and goes when the contact is closed") { store in
      var state = try store.call()
      #expect(try store.draft(of: state.id) == nil)
      try store.saveDraft("works from", of: state.id)
      try store.saveDraft("works from home", of: state.id)
      #expect(try store.draft(of: state.id) == "works from home")
      try store.act([.closed(summary: "")], in: &state)
      #expect(try store.draft(of: state.id) == nil)
      expectFailure(.refused) { try store.saveDraft("late", of: state.id) }
    },
    StoreRule("no card gets past the store, whoever made the act or the draft") { store in
      let card = "4580 2600 0000 0000"
      var state = try store.call()
      try store.act([.noted("card \(card)"), .cause(card)], in: &state)
      #expect(state.entries.map(\.act).contains(.noted("card **** **** **** 0000")))
      #expect(try store.contact(state.id) == state)
      #expect(state.facts.cause == "**** **** **** 0000")
      try store.saveDraft("card \(card)", of: state.id)
      #expect(try store.draft(of: state.id) == "card **** **** **** 0000")
    },
  ]

  static let acting = [
    StoreRule("acts after a sequence that has passed are a conflict and change nothing") { store in
      var state = try store.call()
      let before = state
      try store.act([.noted("one")], in: &state)
      expectFailure(.conflict) {
        _ = try store.append(
          [.noted("two")], to: state.id, after: before.lastSequence, by: "amir", at: Given.now)
      }
      #expect(try store.contact(state.id) == state)
    },
    StoreRule("a closed contact takes no more acts, in the same breath either") { store in
      var state = try store.call()
      var acts: [Act] = [.closed(summary: "done"), .noted("late")]
      expectFailure(.refused) { try store.act(acts, in: &state) }
      #expect(try store.contact(state.id)?.facts.closed == nil)
      acts.removeLast()
      try store.act(acts, in: &state)
      expectFailure(.refused) { try store.act([.noted("late")], in: &state) }
    },
    StoreRule("acts are kept all or none") { store in
      let ronit = try store.given(Given.ronit)
      var state = try store.call(ronit)
      let before = state
      let acts: [Act] = [.noted("one"), .credited(Given.credit), .promiseKept(id: 999)]
      expectFailure(.refused) { try store.act(acts, in: &state) }
      #expect(try store.contact(state.id) == before)
      #expect(try store.openFile(ronit).credits == [])
      #expect(try store.check().firstBreak == nil)
    },
    StoreRule("the chain holds over contacts, closings and imports") { store in
      let ronit = try store.given(Given.wholeFile)
      var state = try store.call(ronit, [.noted("one"), .promised(Given.callBack())])
      try store.act([.closed(summary: "done")], in: &state)
      _ = try store.call()
      try store.record(
        ImportSummary(
          file: "list.csv", fileHash: "00", mapping: "telco", counts: MergeCounts(created: 1),
          rejected: 0), by: "dana", at: Given.now)
      let report = try store.check()
      #expect(report.firstBreak == nil)
      #expect(report.streams == 3)
      // Five and one of the contacts; two openings, a closing and the import of the desk.
      #expect(report.entries == 10)
    },
  ]
}
