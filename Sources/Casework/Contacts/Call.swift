/// How a contact began, as the exchange or the rep's key told it. What may hold a card's number is masked as it is made, so
/// that no door forgets it.
package struct Opening: Hashable, Codable, Sendable {
  package var channel: Channel
  package var direction: ContactDirection
  /// The caller's number, as the exchange gave it.
  package let from: String?
  /// The exchange's name of the call.
  package let call: String?
  package var waited: Duration?
  package let menu: String?
  /// Which of the five interfaces it belongs to, where that is known from the start: a line for sales.
  package var interface: Interface?
  /// The desk's own number that was called.
  package let line: String?
  /// The promise for which we call.
  package var promise: Int64?
  /// The exchange told that it was answered; nil where the rep's key did.
  package var byExchange: Bool?

  package init(
    channel: Channel = .phone, direction: ContactDirection = .inbound, from: String? = nil,
    call: String? = nil, waited: Duration? = nil, menu: String? = nil,
    interface: Interface? = nil, line: String? = nil, promise: Int64? = nil,
    byExchange: Bool? = nil
  ) {
    self.channel = channel
    self.direction = direction
    self.from = from.map(CardMask.mask)
    self.call = call.map(CardMask.mask)
    self.waited = waited
    self.menu = menu.map(CardMask.mask)
    self.interface = interface
    self.line = line.map(CardMask.mask)
    self.promise = promise
    self.byExchange = byExchange
  }
}

extension Opening {
  private enum CodingKeys: String, CodingKey {
    case channel, direction, from, call, waited = "waitedMilliseconds", menu, interface, line
    case promise, byExchange
  }

  /// The first programs kept a span as Swift does, in two numbers.
  private enum FirstKeys: CodingKey { case waited }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let first = try decoder.container(keyedBy: FirstKeys.self)
    self.init(
      channel: try values.decode(Channel.self, forKey: .channel),
      direction: try values.decode(ContactDirection.self, forKey: .direction),
      from: try values.decodeIfPresent(String.self, forKey: .from),
      call: try values.decodeIfPresent(String.self, forKey: .call),
      waited: try values.spanIfPresent(forKey: .waited)
        ?? first.decodeIfPresent(Duration.self, forKey: .waited),
      menu: try values.decodeIfPresent(String.self, forKey: .menu),
      interface: try values.decodeIfPresent(Interface.self, forKey: .interface),
      line: try values.decodeIfPresent(String.self, forKey: .line),
      promise: try values.decodeIfPresent(Int64.self, forKey: .promise),
      byExchange: try values.decodeIfPresent(Bool.self, forKey: .byExchange))
  }

  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(channel, forKey: .channel)
    try values.encode(direction, forKey: .direction)
    try values.encodeIfPresent(from, forKey: .from)
    try values.encodeIfPresent(call, forKey: .call)
    try values.encodeIfPresent(waited?.milliseconds, forKey: .waited)
    try values.encodeIfPresent(menu, forKey: .menu)
    try values.encodeIfPresent(interface, forKey: .interface)
    try values.encodeIfPresent(line, forKey: .line)
    try values.encodeIfPresent(promise, forKey: .promise)
    try values.encodeIfPresent(byExchange, forKey: .byExchange)
  }
}

/// Who is on the line, which is not always the customer.
package struct Speaker: Hashable, Codable, Sendable {
  /// What he is to the customer: himself, one who may act for him, or anybody else.
  package enum Who: String, Codable, Sendable, CaseIterable { case customer, authorised, other }
  package var who: Who
  package var name: String
  package var form: FormOfAddress

  package init(who: Who, name: String = "", form: FormOfAddress = .unknown) {
    self.who = who
    self.name = name
    self.form = form
  }
}

/// What the person on the line may be told, from nothing to everything.
package enum Identification: String, Codable, Sendable, CaseIterable, Comparable {
  case none, named, identified
  case mayHear = "may-hear"
  case mayChange = "may-change"

  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// How the caller sounds to the rep, who marks it.
package enum Mood: String, Codable, Sendable, CaseIterable { case calm, tense, angry }

/// Why a call ended before its script did. Gates that need a customer on the line then fall away.
package enum EarlyEnd: String, Codable, Sendable, CaseIterable {
  case dropped, hungUp, wrongNumber, silent, wouldNotIdentify, endedByUs, emergency

  /// Whether we owe the customer a call back, where we know who he is.
  package var owesCallBack: Bool { self == .dropped || self == .emergency }
}

/// A call that is ringing at a rep's desk. What may hold a card's number is masked as it is made, as in an `Opening`.
package struct Ring: Hashable, Codable, Sendable {
  /// The exchange's name of the call.
  package let call: String
  package var rep: String
  package let from: String
  package let menu: String?
  package var waited: Duration?
  /// The account that the exchange has already identified.
  package let identified: String?
  /// The desk's own number that was called.
  package let line: String?
  /// He waited in the queue, asked to be called back, and the exchange calls him now.
  package var isCallBack: Bool
  package var at: Instant

  package init(
    call: String, rep: String, from: String, menu: String? = nil, waited: Duration? = nil,
    identified: String? = nil, line: String? = nil, isCallBack: Bool = false, at: Instant
  ) {
    self.call = CardMask.mask(call)
    self.rep = rep
    self.from = CardMask.mask(from)
    self.menu = menu.map(CardMask.mask)
    self.waited = waited
    self.identified = identified.map(CardMask.mask)
    self.line = line.map(CardMask.mask)
    self.isCallBack = isCallBack
    self.at = at
  }
}

extension Opening {
  /// How a call that rang begins once it is answered.
  package init(answering ring: Ring, byExchange: Bool = false) {
    self.init(
      direction: ring.isCallBack ? .outbound : .inbound, from: ring.from, call: ring.call,
      waited: ring.waited, menu: ring.menu, line: ring.line, byExchange: byExchange ? true : nil)
  }
}
