/// The store's number of a contact, from 1. People are told its reference instead.
package struct ContactID: Hashable, Comparable, Codable, Sendable, RawRepresentable {
  package let rawValue: Int64
  package init(rawValue: Int64) { self.rawValue = rawValue }
  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// By what way he and we were in contact.
package enum Channel: String, Codable, Sendable, CaseIterable {
  case phone, chat, mail, shop, technician, message
}

/// Who made the contact: inbound the customer, outbound we.
package enum ContactDirection: String, Codable, Sendable { case inbound, outbound }

/// A line of the file's list of contacts.
package struct PastContact: Hashable, Codable, Sendable {
  package var at: Instant
  package var channel: Channel
  package var direction: ContactDirection
  /// The name of who dealt with it.
  package var rep: String
  package var reason: String
  package var summary: String
  package var reference: Int64?
  package var interface: Interface
  /// Who spoke, where that was written down.
  package var speaker: Speaker?
  package var identification: Identification?
  /// What made him contact us, as the wrap-up named it.
  package var cause: String?
  /// How long he waited for us.
  package var waited: Duration?
  /// The way through the menu that led him here: `2 > 1`.
  package var menu: String?
  /// From its opening until the customer was gone.
  package var lasted: Duration?
  /// The contact of this store whose journal tells all; nil for one that another system kept.
  package var contact: ContactID?

  package init(
    at: Instant, channel: Channel, direction: ContactDirection = .inbound, rep: String,
    reason: String, summary: String, reference: Int64? = nil, interface: Interface = .service,
    speaker: Speaker? = nil, identification: Identification? = nil, cause: String? = nil,
    waited: Duration? = nil, menu: String? = nil, lasted: Duration? = nil,
    contact: ContactID? = nil
  ) {
    self.at = at
    self.channel = channel
    self.direction = direction
    self.rep = rep
    self.reason = reason
    self.summary = summary
    self.reference = reference
    self.interface = interface
    self.speaker = speaker
    self.identification = identification
    self.cause = cause
    self.waited = waited
    self.menu = menu
    self.lasted = lasted
    self.contact = contact
  }
}

/// A contact that another system kept, or that was drawn with a demo desk: a line on a file, and no act.
package struct BroughtContact: Hashable, Sendable {
  package let at: Instant
  /// The customer's number, as people know it.
  package let account: String
  package let isDrawn: Bool

  package init(at: Instant, account: String, isDrawn: Bool) {
    self.at = at
    self.account = account
    self.isDrawn = isDrawn
  }
}

extension PastContact {
  private enum CodingKeys: String, CodingKey {
    case at, channel, direction, rep, reason, summary, reference, interface, speaker
    case identification, cause, waited = "waitedMilliseconds", menu, lasted = "lastedMilliseconds"
    case contact
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      at: try values.decode(Instant.self, forKey: .at),
      channel: try values.decode(Channel.self, forKey: .channel),
      direction: try values.decode(ContactDirection.self, forKey: .direction),
      rep: try values.decode(String.self, forKey: .rep),
      reason: try values.decode(String.self, forKey: .reason),
      summary: try values.decode(String.self, forKey: .summary),
      reference: try values.decodeIfPresent(Int64.self, forKey: .reference),
      interface: try values.decode(Interface.self, forKey: .interface),
      speaker: try values.decodeIfPresent(Speaker.self, forKey: .speaker),
      identification: try values.decodeIfPresent(Identification.self, forKey: .identification),
      cause: try values.decodeIfPresent(String.self, forKey: .cause),
      waited: try values.spanIfPresent(forKey: .waited),
      menu: try values.decodeIfPresent(String.self, forKey: .menu),
      lasted: try values.spanIfPresent(forKey: .lasted),
      contact: try values.decodeIfPresent(ContactID.self, forKey: .contact))
  }

  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(at, forKey: .at)
    try values.encode(channel, forKey: .channel)
    try values.encode(direction, forKey: .direction)
    try values.encode(rep, forKey: .rep)
    try values.encode(reason, forKey: .reason)
    try values.encode(summary, forKey: .summary)
    try values.encodeIfPresent(reference, forKey: .reference)
    try values.encode(interface, forKey: .interface)
    try values.encodeIfPresent(speaker, forKey: .speaker)
    try values.encodeIfPresent(identification, forKey: .identification)
    try values.encodeIfPresent(cause, forKey: .cause)
    try values.encodeIfPresent(waited?.milliseconds, forKey: .waited)
    try values.encodeIfPresent(menu, forKey: .menu)
    try values.encodeIfPresent(lasted?.milliseconds, forKey: .lasted)
    try values.encodeIfPresent(contact, forKey: .contact)
  }
}
