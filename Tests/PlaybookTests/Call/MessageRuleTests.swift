import Casework
import Markup
import Testing

@testable import Playbook

private let now = CallFixture.now

private func message(_ kind: Message.Kind = .service) -> Intent {
  .care([.message(.sms, to: "0501234567", text: "the link", kind: kind)])
}

/// Ronit, who was sent so many messages by scripts, one a day.
private func ronit(sent count: Int, _ state: Message.State = .sent) -> CustomerFile {
  var file = CallFixture.ronit
  file.messages = (0..<count).map { index in
    Message(
      id: Int64(index + 1), channel: .sms, to: "0501234567", text: "news \(index)",
      queued: now - .days(index + 1), by: "dana", state: state)
  }
  return file
}

private func rules(_ text: String) throws -> MessageRules {
  try MessageRules(try Node(yaml: text, path: "desk.yaml"))
}

@Test func `over the cap he is sent no more, but what he asks for on the line`() throws {
  var engine = CallFixture.engine(ronit(sent: 3))
  _ = try engine.perform(message(), at: now)
  #expect(engine.contact.facts.messages.map(\.isAsked) == [true])
  _ = try engine.perform(.lineEnded, at: now)
  #expect(throws: Refusal("refusal.messages-enough")) { try engine.perform(message(), at: now) }
}

@Test(arguments: [(3, Message.State.failed), (2, .sent), (2, .queued)])
func `below the cap, and after what never reached him, one more goes`(
  _ count: Int, _ state: Message.State
) throws {
  var engine = CallFixture.engine(ronit(sent: count, state))
  _ = try engine.perform(.lineEnded, at: now)
  _ = try engine.perform(message(), at: now)
  #expect(engine.contact.facts.messages.map(\.isAsked) == [false])
}

@Test func `a message of this call counts once, as the call has it and as the file does`() throws {
  var file = ronit(sent: 1)
  var engine = CallFixture.engine(file)
  _ = try engine.perform(.lineEnded, at: now)
  _ = try engine.perform(message(), at: now)
  file.messages += engine.contact.facts.messages
  engine.refresh(file)
  _ = try engine.perform(message(), at: now + .seconds(9))
  #expect(engine.contact.facts.messages.count == 2)
}

private func consent(_ isGiven: Bool, daysAgo days: Int) -> Consent {
  Consent(purpose: .marketing, isGiven: isGiven, at: now - .days(days), how: .mail)
}

private func check(_ isListed: Bool, daysAgo days: Int) -> RegisterCheck {
  RegisterCheck(isListed: isListed, on: Zone.utc.wall(now - .days(days)).day)
}

@Test(
  arguments: [
    (nil, nil, "unchecked"),
    (nil, check(false, daysAgo: 15), nil), (nil, check(false, daysAgo: 16), "unchecked"),
    (nil, check(true, daysAgo: 2), "listed"), (nil, check(true, daysAgo: 200), "listed"),
    (consent(true, daysAgo: 364), check(true, daysAgo: 1), nil),
    (consent(true, daysAgo: 366), check(true, daysAgo: 1), "listed"),
    (consent(false, daysAgo: 900), check(false, daysAgo: 1), "unwanted"),
  ] as [(Consent?, RegisterCheck?, String?)])
func `an offer goes to who may be offered something, service to everybody`(
  _ consent: Consent?, _ check: RegisterCheck?, _ bar: String?
) throws {
  var file = CallFixture.ronit
  file.consents = consent.map { [$0] } ?? []
  file.customer.extra[RegisterCheck.field] = check?.text
  var engine = CallFixture.engine(file)
  _ = try engine.perform(.lineEnded, at: now)
  if let bar {
    #expect(throws: Refusal("refusal.marketing-\(bar)")) {
      try engine.perform(message(.marketing), at: now)
    }
  } else {
    _ = try engine.perform(message(.marketing), at: now)
    #expect(engine.contact.facts.messages.map(\.kind) == [.marketing])
  }
  _ = try engine.perform(message(), at: now)
}

@Test func `what the register says is noted with its day, and taken back`() throws {
  var engine = CallFixture.engine()
  let acts = try engine.perform(.care([.register(isListed: true)]), at: now)
  #expect(acts == [.fieldChanged(field: "do-not-call", old: "", new: "listed 2026-11-22")])
  let undo = try engine.perform(.undo, at: now)
  #expect(engine.takenBack(by: undo, in: "en").contains("do-not-call register"))
}

@Test func `the rules of a desk are read, or refused at their line`() throws {
  let read = try rules("{quiet: 21:00-8:00, at-most: 3 in 7 days}")
  #expect(read.quiet == QuietHours(from: 21 * 60, to: 8 * 60))
  #expect(read.cap == MessageCap(count: 3, days: 7))
  for wrong in [
    "quiet: 21-8", "quiet: 0:00-24:00", "quiet: 8:00-8:00", "at-most: 3 a week",
    "at-most: 0 in 7 days", "quite: 21:00-8:00",
  ] {
    #expect { try rules(wrong) } throws: { "\($0)".hasPrefix("desk.yaml:1:") }
  }
}
