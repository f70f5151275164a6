package import Casework

/// What was sent to somebody after his call, as he had asked on the line, and what came of it.
package struct PlayedMessage: Sendable {
  fileprivate let channel: Message.Channel
  fileprivate let to: String
  fileprivate let words: Telling
  fileprivate let blanks: Blanks
  fileprivate let tongue: Tongue
  /// What is said where it does not get there.
  fileprivate let complaint: String
  /// Nil while it waits.
  package fileprivate(set) var delivery: Delivery? = .sent

  fileprivate mutating func getLost() { delivery = .failed(complaint) }

  /// How long the program that sends took.
  package static let taken = Duration.seconds(20)

  package func message(_ reference: Int64, queued: Instant, by rep: String) -> Message {
    var blanks = blanks
    blanks[.reference] = Words(String(reference))
    return Message(
      channel: channel, to: to, text: words.text(tongue, blanks), queued: queued, by: rep,
      isAsked: true)
  }
}

extension Crowd {
  /// The calls of late that the desk took itself, oldest first. What was to be sent after the last of them still waits
  /// where that was in the last days.
  /// - Parameter count: of so many customers.
  package func playedCalls(among count: Int) -> [PlayedCall] {
    var calls = (0..<min(count, Self.whoMayHavePlayed)).compactMap(playedCall)
      .sorted { $0.opened < $1.opened }
    let sent = calls.indices.filter { calls[$0].message != nil }
    for place in sent.enumerated().filter({ $0.offset % Self.oneIsLostOf == 4 }).map(\.element) {
      calls[place].message?.getLost()
    }
    let recent = world.days.instant(world.days.now) - .days(Self.daysOfWaiting)
    for place in sent.filter({ calls[$0].opened > recent }).suffix(Self.whoWait) {
      calls[place].message?.delivery = nil
    }
    return calls
  }

  private static let oneIsLostOf = 12
  private static let whoWait = 2
  private static let daysOfWaiting = 4
}

extension Life {
  /// Two of three ask for it, of those who have not said that they want none.
  func message(after contact: PastContact, _ dice: inout Dice) -> PlayedMessage? {
    let allowed = consents.last { $0.purpose == .messages }?.isGiven ?? false
    guard dice.percent(66), allowed, let words = dice.pick(stories[.message]),
      let (channel, to) = address
    else { return nil }
    var blanks = Blanks(form: contact.speaker?.form ?? .plural, luck: dice.next())
    blanks[.date] = days.day(of: contact.at).shown
    let reason = stories[channel == .sms ? .smsFailed : .mailFailed].first
    return PlayedMessage(
      channel: channel, to: to, words: words, blanks: blanks, tongue: tongue,
      complaint: reason?.text(world.tongue, blanks) ?? "")
  }

  /// Where a message reaches him: his mobile, else his mail.
  private var address: (Message.Channel, String)? {
    let points = who.customer.contactPoints
    if let mobile = points.first(where: { $0.kind == .phone && $0.value.hasPrefix("05") }) {
      return (.sms, mobile.value)
    }
    return points.first { $0.kind == .mail }.map { (.mail, $0.value) }
  }
}
