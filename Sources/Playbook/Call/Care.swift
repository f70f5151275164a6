package import Casework

/// What a rep does for a customer beside the script, by a key or the palette. Each becomes an act. What changes something
/// that stands in the file says what the rep saw there (`was`) when he decided it; nil is what stands there now.
package enum Care: Hashable, Sendable {
  case followUp(FollowUp.Kind, FollowUp.Strength, what: String, due: Instant?)
  case followUpEnded(Int64, FollowUp.State, outcome: String)
  /// Its marks and words; it is asked and answered now, about this contact.
  case survey(Survey)
  case need(String, when: Day?)
  case told(String, by: String, in: Channel, inFact: String)
  case consent(Consent.Purpose, isGiven: Bool, words: String)
  case kudos(
    from: Kudos.Giver, kind: Kudos.Kind = .thanks, to: String, department: String, words: String)
  case idea(String)
  case ideaChanged(Int64, Idea.Field, to: String, was: String? = nil)
  case gesture(String)
  case message(Message.Channel, to: String, text: String, kind: Message.Kind = .service)
  /// What the register of those who want no marketing calls says today.
  case register(isListed: Bool, was: String? = nil)
  /// A lead knows better than the forecast, and why.
  case judged(Forecast, Outlook.Level, reason: String, was: String? = nil)
  case promiseKept(Int64, evidence: String)
  case promiseMoved(Int64, Instant?, reason: String)
  case promiseBroken(Int64, reason: String)
  case requestAnswered(Int64, answer: String, by: String)
  case requestTicked(Int64, isGood: Bool, words: String)
  case issue(Int64, Issue.Field, to: String, was: String? = nil)
  case interface(Interface)
}
