package struct ContactID: Hashable, Comparable, Codable, Sendable, RawRepresentable {
  package let rawValue: Int64
  package init(rawValue: Int64) { self.rawValue = rawValue }
  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

package enum Channel: String, Codable, Sendable, CaseIterable {
  case phone, chat, mail, shop, technician, message
}

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

  package init(
    at: Instant, channel: Channel, direction: ContactDirection = .inbound, rep: String,
    reason: String, summary: String, reference: Int64? = nil
  ) {
    self.at = at
    self.channel = channel
    self.direction = direction
    self.rep = rep
    self.reason = reason
    self.summary = summary
    self.reference = reference
  }
}
