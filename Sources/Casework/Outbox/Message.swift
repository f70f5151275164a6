/// Something that is to be sent to him, and how far it has got: nobody tells him that it was sent before it was.
package struct Message: Hashable, Codable, Sendable {
  /// Where it is sent to: his phone as a text message, or his mail.
  package enum Channel: String, Codable, Sendable, CaseIterable { case sms, mail }
  /// How far it has got, by what the program that sends has answered.
  package enum State: String, Codable, Sendable, CaseIterable {
    case queued
    /// Handed to the program that sends, which has not answered yet; or the one who asked it was killed.
    case sending
    case sent, failed
  }

  /// It decides which consent it needs.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    /// About what he has with us.
    case service
    /// An offer of something else.
    case marketing
  }

  /// The store's number; zero until it is kept there. Whoever sends it knows it again by this.
  package var id: Int64
  package var channel: Channel
  /// A number or an address.
  package var to: String
  package var text: String
  package var queued: Instant
  package var by: String
  package var state: State
  /// When it got there.
  package var changed: Instant?
  /// How often it was handed to the program that sends.
  package var tries: Int
  /// Why it failed, or why it waits again.
  package var reason: String
  package var kind: Kind
  /// He asked for it while he was on the line: it goes at once, whatever the hour and however many went before.
  package var isAsked: Bool

  package init(
    id: Int64 = 0, channel: Channel, to: String, text: String, queued: Instant, by: String,
    state: State = .queued, changed: Instant? = nil, tries: Int = 0, reason: String = "",
    kind: Kind = .service, isAsked: Bool = false
  ) {
    self.id = id
    self.channel = channel
    self.to = to
    self.text = text
    self.queued = queued
    self.by = by
    self.state = state
    self.changed = changed
    self.tries = tries
    self.reason = reason
    self.kind = kind
    self.isAsked = isAsked
  }

  /// The first programs kept neither its kind nor whether he had asked for it.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try values.decode(Int64.self, forKey: .id),
      channel: try values.decode(Channel.self, forKey: .channel),
      to: try values.decode(String.self, forKey: .to),
      text: try values.decode(String.self, forKey: .text),
      queued: try values.decode(Instant.self, forKey: .queued),
      by: try values.decode(String.self, forKey: .by),
      state: try values.decode(State.self, forKey: .state),
      changed: try values.decodeIfPresent(Instant.self, forKey: .changed),
      tries: try values.decode(Int.self, forKey: .tries),
      reason: try values.decode(String.self, forKey: .reason),
      kind: try values.decodeIfPresent(Kind.self, forKey: .kind) ?? .service,
      isAsked: try values.decodeIfPresent(Bool.self, forKey: .isAsked) ?? false)
  }

  /// The same without a payment card's number.
  package var masked: Message {
    var message = self
    message.text = CardMask.mask(text)
    message.to = CardMask.mask(to)
    return message
  }
}

/// What became of handing a message to the program that sends.
package enum Delivery: Hashable, Sendable {
  case sent
  /// It waits and is tried again.
  case later(String)
  /// A person must look at it.
  case failed(String)
}
