import Casework
import Testing

@testable import Playbook

private func send(_ to: String, _ text: String = "the link") -> Intent {
  .care([.message(.sms, to: to, text: text)])
}

@Test func `a message is queued to a number of his file, and the summary says that it waits`()
  throws
{
  var engine = CallFixture.engine()
  let acts = try engine.perform(send("0501234567"), at: CallFixture.now)
  #expect(acts.map(\.kind) == ["messageQueued"])
  #expect(engine.contact.facts.messages.map(\.state) == [.queued])
  #expect(engine.summary(language: "en").contains("To be sent to 0501234567."))
  #expect(!engine.summary(language: "en").contains("sent a"))
  _ = try engine.perform(.undo, at: CallFixture.now)
  #expect(engine.contact.facts.messages.isEmpty)
}

@Test(arguments: [("0509999999", "the link"), ("", "the link"), ("0501234567", " ")])
func `nothing is sent to where nobody knows him, and nothing empty`(
  _ to: String, _ text: String
) {
  var engine = CallFixture.engine()
  #expect(throws: Refusal.self) { try engine.perform(send(to, text), at: CallFixture.now) }
  #expect(engine.contact.facts.messages.isEmpty)
}

@Test func `who wants no messages is sent none until he says so`() throws {
  var file = CallFixture.ronit
  file.consents = [
    Consent(purpose: .messages, isGiven: false, at: CallFixture.now - .days(9), how: .phone)
  ]
  var engine = CallFixture.engine(file)
  #expect(throws: Refusal.self) { try engine.perform(send("0501234567"), at: CallFixture.now) }
  let ronit = Speaker(who: .customer, name: "Ronit", form: .feminine)
  _ = try engine.perform(.identify(.mayChange, ronit), at: CallFixture.now)
  _ = try engine.perform(
    .care([.consent(.messages, isGiven: true, words: "yes")]), at: CallFixture.now)
  _ = try engine.perform(send("0501234567"), at: CallFixture.now)
  #expect(engine.contact.facts.messages.count == 1)
}

@Test func `a card's number does not get into a message`() throws {
  var engine = CallFixture.engine()
  _ = try engine.perform(
    send("0501234567", "4580 4580 4580 4580"), at: CallFixture.now)
  #expect(engine.contact.facts.messages.first?.text.contains("4580 4580") == false)
}
