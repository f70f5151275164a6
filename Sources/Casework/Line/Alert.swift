/// Something that a lead must see today.
package struct Alert: Hashable, Codable, Sendable {
  /// Why a lead must see it.
  package enum Kind: String, Codable, Sendable {
    /// A rep had to leave in the midst of a call, or of its wrap-up.
    case emergency
    /// A rule was passed by.
    case overridden
    /// A wrap-up was left over the end of its shift.
    case leftParked
  }

  package var kind: Kind
  package var contact: ContactID
  /// The login of who did it.
  package var rep: String
  /// The customer's, or empty.
  package var name: String
  package var reference: Int64
  package var at: Instant

  package init(
    kind: Kind, contact: ContactID, rep: String, name: String, reference: Int64, at: Instant
  ) {
    self.kind = kind
    self.contact = contact
    self.rep = rep
    self.name = name
    self.reference = reference
    self.at = at
  }
}
