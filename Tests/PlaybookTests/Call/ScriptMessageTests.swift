import Casework
import Testing

@testable import Playbook

private let now = CallFixture.now

private func library(_ deed: String = "channel: sms") throws -> ScriptLibrary {
  let script = """
    script: test/sends
    title: {he: "שולח", en: "Sends"}
    opening:
      - ask: number
        text: {he: "לאן?", en: "Where to?"}
        input: phone
      - say: ready
        required: true
        text: {he: "רגע", en: "Ready"}
    questions: []
    solution:
      - do:
          note: {he: "ביקש קישור", en: "asked for the link"}
          message:
            \(deed)
            text: {he: "{address}, {c:לחץ|לחצי|ללחוץ} כאן", en: "{address}, press here"}
        name: link
        text: {he: "ההודעה יוצאת", en: "The message goes out"}
    closing:
      - say: bye
        required: true
        text: {he: "להתראות", en: "Goodbye"}
      - end: done
        disposition: test.done
    """
  return try CallFixture.library([ScriptSource(path: "sends.yaml", text: script)])
}

/// At the step that sends.
private func engine(
  _ file: CustomerFile = CallFixture.ronit, _ deed: String = "channel: sms",
  asked number: String = "050-123-4567"
) throws -> CallEngine {
  var engine = CallFixture.engine(file, library: try library(deed))
  for intent in [.begin(script: "test/sends"), .typed(number), .said] as [Intent] {
    _ = try engine.perform(intent, at: now)
  }
  return engine
}

private func act(_ engine: CallEngine) -> [String] {
  engine.moment(language: "en", at: now).acts
}

@Test func `a script's message waits for him in his language, and is addressed to him`() throws {
  var engine = try engine()
  #expect(act(engine) == ["note: asked for the link", "SMS to 050-123-4567: רונית, לחצי כאן"])
  _ = try engine.perform(.said, at: now)
  let message = try #require(engine.contact.facts.messages.first)
  #expect(message.to == "0501234567" && message.state == .queued && message.channel == .sms)
  #expect(message.text == "רונית, לחצי כאן")
  #expect(engine.recap(language: "he").contains("תישלח אליך הודעה ל-050-123-4567."))
  #expect(engine.recap(language: "en").contains("A message will be sent to you at 050-123-4567."))
}

@Test func `whoever is on the line, the message speaks to the customer`() throws {
  var english = CallFixture.ronit
  english.customer.language = "en"
  var engine = try engine(english)
  let son = Speaker(who: .authorised, name: "Gil", form: .masculine)
  _ = try engine.perform(.identify(.mayHear, son), at: now)
  engine.spokenLanguage = "he"
  _ = try engine.perform(.said, at: now)
  #expect(engine.contact.facts.messages.map(\.text) == ["רונית, press here"])
}

@Test(arguments: [Intent.undo, .back])
func `going back over the step takes its message out while it waits`(_ way: Intent) throws {
  var engine = try engine()
  _ = try engine.perform(.said, at: now)
  #expect(engine.contact.facts.messages.count == 1)
  _ = try engine.perform(way, at: now)
  #expect(engine.contact.facts.messages.isEmpty && engine.contact.facts.notes.isEmpty)
  #expect(act(engine).count == 2)
}

@Test(arguments: [Intent.undo, .back], [Message.State.sending, .sent, .failed])
func `what has gone out stays, and is not sent twice`(
  _ way: Intent, _ state: Message.State
) throws {
  var engine = try engine()
  _ = try engine.perform(.said, at: now)
  let gone = try #require(engine.contact.facts.messages.first)
  var file = CallFixture.ronit
  file.messages = [gone]
  file.messages[0].state = state
  engine.refresh(file)
  _ = try engine.perform(way, at: now)
  #expect(engine.contact.facts.notes.isEmpty)
  #expect(engine.contact.facts.messages.count == 1)
  _ = try engine.perform(.said, at: now)
  #expect(engine.contact.facts.messages.count == 1)
  #expect(engine.contact.facts.notes.count == 1)
}

@Test func `a message that he does not want is not queued, and the rep reads why before`() throws {
  var file = CallFixture.ronit
  file.consents = [Consent(purpose: .messages, isGiven: false, at: now - .days(1), how: .phone)]
  var engine = try engine(file)
  let why = "Does not want messages. Ask, and note the consent first."
  #expect(act(engine).last == why)
  #expect(throws: Refusal("refusal.no-messages")) { try engine.perform(.said, at: now) }
  #expect(engine.contact.facts.messages.isEmpty && engine.contact.facts.notes.isEmpty)
  _ = try engine.perform(.skip(reason: "wants none"), at: now)
  #expect(engine.moment(language: "en", at: now).say?.key == "closing/bye")
}

@Test(arguments: [
  ("channel: mail", "050-123-4567", "refusal.no-address"),
  ("channel: sms\n        to: customer.mail", "050-123-4567", "refusal.not-his-address"),
  ("channel: sms\n        to: number", "052-999-9999", "refusal.not-his-address"),
  ("channel: sms\n        to: number", "+972 50 123 4567", nil),
])
func `a message goes to where his file says that he is reached, and nowhere else`(
  _ deed: String, _ number: String, _ refusal: String?
) throws {
  var engine = try engine(CallFixture.ronit, deed, asked: number)
  do throws(Refusal) {
    _ = try engine.perform(.said, at: now)
    #expect(refusal == nil)
    #expect(engine.contact.facts.messages.map(\.to) == ["0501234567"])
  } catch {
    #expect(error.phrase.key == refusal)
    #expect(engine.contact.facts.messages.isEmpty)
  }
}

@Test func `in the right file a message to the wrong one is taken out and asked for again`() throws
{
  var engine = try engine()
  _ = try engine.perform(.said, at: now)
  var other = CallFixture.ronit
  other.id = CustomerID(rawValue: 8)
  other.customer.contactPoints = [ContactPoint(.phone, "0527654321")]
  _ = try engine.perform(.attach(other), at: now)
  #expect(engine.contact.facts.messages.isEmpty)
  #expect(act(engine).last == "SMS to 052-765-4321: רונית, לחצי כאן")
  _ = try engine.perform(.undo, at: now)
  #expect(engine.contact.facts.messages.map(\.to) == ["0501234567"])
}

@Test(arguments: [
  ("channel: smss", "there is no channel `smss`; did you mean `sms`?"),
  ("chanel: sms", "there is no key `chanel`; did you mean `channel`?"),
  ("channel: sms\n        to: custmer.phone", "did you mean `customer.phone`?"),
  ("channel: sms\n        to: customer.months", "a text"),
])
func `a message that a script words wrongly is refused with its place`(
  _ deed: String, _ sentence: String
) throws {
  #expect { try library(deed) } throws: { error in
    "\(error)".hasPrefix("sends.yaml:") && "\(error)".contains(sentence)
  }
}
