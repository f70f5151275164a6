import Casework
import Markup
import Testing

@testable import Playbook

private let now = CallFixture.now

private func rules(_ text: String) throws -> SurveyRules {
  try SurveyRules(try Node(yaml: text, path: "desk.yaml"))
}

/// What is planned when a call of Ronit's closes.
private func planned(
  _ share: Int = 100, contact: Int64 = 1, _ change: (inout CustomerFile) -> Void = { _ in }
) throws -> [FollowUp] {
  var file = CallFixture.ronit
  change(&file)
  var engine = LineFixture.engine(
    WrapUp(mode: .free), contact: contact, file: file,
    surveys: try rules("{questions: [overall], share: \(share)%, rest: 90 days}"))
  for intent in [.lineEnded, .close] as [Intent] { _ = try engine.perform(intent, at: now) }
  #expect(engine.contact.facts.closed == now)
  return engine.contact.facts.followUps
}

@Test func `a call that is drawn is followed by a survey, in open hours`() throws {
  let survey = try #require(try planned().first)
  #expect(survey.kind == .survey && survey.due > now)
  #expect(CallFixture.desk.calendar.isOpen(at: survey.due))
  #expect(try planned(0).isEmpty)
}

@Test func `who was asked of late, is to be asked or does not want to be is left in peace`() throws
{
  func asked(_ days: Int) -> Survey { Survey(asked: now - .days(days), method: .phone) }
  func told(_ isGiven: Bool) -> Consent {
    Consent(purpose: .survey, isGiven: isGiven, at: now - .days(5), how: .phone)
  }
  func followUp(_ days: Int, _ state: FollowUp.State) -> FollowUp {
    FollowUp(
      kind: .survey, what: "ask", due: now, owner: "dana", made: now - .days(days), state: state)
  }
  #expect(try planned { $0.surveys = [asked(89)] }.isEmpty)
  #expect(try planned { $0.surveys = [asked(91)] }.count == 1)
  #expect(try planned { $0.consents = [told(true), told(false)] }.isEmpty)
  #expect(try planned { $0.consents = [told(false), told(true)] }.count == 1)
  #expect(try planned { $0.followUps = [followUp(200, .planned)] }.isEmpty)
  #expect(try planned { $0.followUps = [followUp(20, .done)] }.isEmpty)
  #expect(try planned { $0.followUps = [followUp(20, .dropped)] }.count == 1)
  #expect(try planned { $0.customer.hasLeft = true }.isEmpty)
}

@Test func `the share that is drawn is the share that was asked for, and the same each time`()
  throws
{
  let rules = try rules("{questions: [overall], share: 20%}")
  let drawn = (1...5000).filter { rules.takes(ContactID(rawValue: $0)) }
  #expect((900...1100).contains(drawn.count), "\(drawn.count)")
  #expect(drawn == (1...5000).filter { rules.takes(ContactID(rawValue: $0)) })
}

@Test(arguments: [
  (
    "questions:\n- overall\n- speed\n- quality\n- courtesy\n- recommend\nshare: 5%", 6,
    "4 questions"
  ),
  ("questions: [overall, sped]\nshare: 5%", 1, "did you mean `speed`"),
  ("questions: [speed, speed]\nshare: 5%", 1, "twice"), ("questions: []\nshare: 5%", 1, "question"),
  ("questions: [speed]\nshare: 5", 2, "5%"), ("questions: [speed]\nshare: 101%", 2, "100%"),
  ("questions: [speed]\nshare: 5%\nrest: 3 weeks", 3, "90 days"),
])
func `a survey that is too long or wrongly written is an error at its line`(
  _ text: String, _ line: Int, _ sentence: String
) {
  #expect { try rules(text) } throws: { error in
    "\(error)".hasPrefix("desk.yaml:\(line):") && "\(error)".contains(sentence)
  }
}
