import Casework
import Testing

@testable import Playbook

@Test(arguments: [
  (FollowUp.Kind.callback, FollowUp.Strength.hard, true), (.callback, .medium, true),
  (.callback, .soft, false), (.onboarding, .hard, false),
])
func `a call-back that does not rest is read back as a promise with its time`(
  _ kind: FollowUp.Kind, _ strength: FollowUp.Strength, _ isOwed: Bool
) throws {
  var engine = SmallScripts.engine(CallFixture.ronit)
  let due = CallFixture.now + .hours(3)
  let plan = Care.followUp(kind, strength, what: "tell her the price", due: due)
  _ = try engine.perform(.care([plan]), at: CallFixture.now)
  let read = "We promised: tell her the price, by"
  #expect(engine.recap(language: "en").contains { $0.hasPrefix(read) } == isOwed)
  let summary = engine.summary(language: "en")
  #expect(summary.contains("Promised: tell her the price, by") == isOwed)
  #expect(summary.contains("Nothing promised.") == !isOwed)
}

@Test func `who was asked goes by his name in the language of the reader`() throws {
  var engine = SmallScripts.engine(CallFixture.ronit)
  _ = try engine.perform(.escalate(reason: "wants a manager"), at: CallFixture.now)
  #expect(engine.summary(language: "he").contains("יעל"))
  #expect(engine.summary(language: "en").contains("Yael"))
  #expect(!engine.summary(language: "en").contains("יעל"))
}

@Test(arguments: ["he", "en"])
func `an emergency is summed up as what it was: the lead is told, and he is called back for it`(
  _ language: String
) throws {
  var engine = SmallScripts.engine(CallFixture.ronit)
  _ = try engine.perform(.leaveInEmergency, at: CallFixture.now)
  let words = engine.setting.words(language)
  let summary = engine.summary(language: language)
  let name = engine.setting.leadTitle(engine.envelope, in: language)
  #expect(summary.contains(words["promise.after-emergency"]))
  #expect(!summary.contains(words["promise.call-back"]))
  #expect(summary.contains(words("summary.alarmed", ["to": .text(name)])))
  #expect(!summary.contains(words("summary.escalated", ["to": .text(name)])))
}

@Test func `who asked a lead before an emergency has handed that over`() throws {
  var engine = SmallScripts.engine(CallFixture.ronit)
  _ = try engine.perform(.escalate(reason: "emergency"), at: CallFixture.now)
  _ = try engine.perform(.leaveInEmergency, at: CallFixture.now)
  #expect(engine.contact.facts.escalations.map(\.isAlarm) == [false, true])
}
