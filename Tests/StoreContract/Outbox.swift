import Casework
import Testing

extension StoreContract {
  static let outbox = [
    StoreRule("a message waits in the file until it was sent, and is never sent before") { store in
      let ronit = try store.given(Given.ronit)
      _ = try store.call(ronit, [.messageQueued(Given.message)])
      let queued = try #require(try store.openFile(ronit).messages.first)
      #expect(queued.state == .queued && queued.id > 0 && queued.text == Given.message.text)
      let taken = try #require(try take(store))
      #expect(taken.id == queued.id && taken.tries == 1)
      #expect(try store.openFile(ronit).messages.map(\.state) == [.sending])
      #expect(try take(store) == nil)
      try store.settle(message: taken.id, .sent, by: "post", at: Given.now + .seconds(3))
      let sent = try #require(try store.openFile(ronit).messages.first)
      #expect(sent.state == .sent && sent.changed == Given.now + .seconds(3))
      #expect(try take(store) == nil)
      expectFailure(.refused) {
        try store.settle(message: taken.id, .sent, by: "post", at: Given.now)
      }
      #expect(try store.check().firstBreak == nil)
    },
    StoreRule("messages go in the order in which they were queued, each once in a run") { store in
      let ronit = try store.given(Given.ronit)
      _ = try store.call(ronit, [.messageQueued(Given.message), .messageQueued(Given.message)])
      let first = try #require(try take(store))
      try store.settle(message: first.id, .later("busy"), by: "post", at: Given.now)
      let second = try #require(try take(store, after: first.id))
      #expect(second.id > first.id)
      try store.settle(message: second.id, .failed("no such number"), by: "post", at: Given.now)
      #expect(try take(store, after: second.id) == nil)
      #expect(try store.messages([.queued, .failed]).map(\.reason) == ["busy", "no such number"])
      try store.retry(message: second.id, by: "yael", at: Given.now)
      #expect(try store.messages([.queued]).map(\.id) == [first.id, second.id])
      expectFailure(.refused) { try store.retry(message: second.id, by: "yael", at: Given.now) }
    },
    StoreRule("in quiet hours only what he asked for goes, and what sells stays what it is") {
      store in
      let ronit = try store.given(Given.ronit)
      var offer = Given.message
      offer.kind = .marketing
      var asked = Given.message
      asked.isAsked = true
      _ = try store.call(ronit, [.messageQueued(offer), .messageQueued(asked)])
      let first = try #require(try take(store, isQuiet: true))
      #expect(first.isAsked && first.kind == .service)
      #expect(try take(store, after: first.id, isQuiet: true) == nil)
      let left = try #require(try take(store))
      #expect(left.kind == .marketing && !left.isAsked)
    },
    StoreRule("what a killed process had begun to send is taken again, under its number") { store in
      let ronit = try store.given(Given.ronit)
      _ = try store.call(ronit, [.messageQueued(Given.message)])
      let first = try #require(try take(store))
      let later = Given.now + .minutes(5)
      #expect(
        try store.takeMessage(after: 0, staleSince: Given.now, isQuiet: false, at: later) == nil)
      let again = try store.takeMessage(after: 0, staleSince: later, isQuiet: false, at: later)
      #expect(again?.id == first.id && again?.tries == 2)
    },
    StoreRule("a message is taken back while it waits, and not any more once it goes") { store in
      let ronit = try store.given(Given.ronit)
      var state = try store.call(
        ronit, [.messageQueued(Given.message), .messageQueued(Given.message)])
      try store.act([.undone(sequence: state.lastSequence)], in: &state)
      #expect(try store.openFile(ronit).messages.count == 1)
      _ = try take(store)
      let first = try #require(
        state.entries.first { if case .messageQueued = $0.act { true } else { false } })
      expectFailure(.refused) {
        try store.act([.undone(sequence: first.sequence)], in: &state)
      }
      #expect(try store.openFile(ronit).messages.map(\.state) == [.sending])
    },
  ]

  private static func take(
    _ store: any CaseStore, after last: Int64 = 0, isQuiet: Bool = false
  ) throws -> Message? {
    try store.takeMessage(
      after: last, staleSince: Given.now - .minutes(1), isQuiet: isQuiet, at: Given.now)
  }
}
