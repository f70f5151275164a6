/// The five places where a company and its customer meet.
package enum Interface: String, Codable, Sendable, CaseIterable {
  case marketing
  case firstContact = "first-contact"
  case sale
  /// Service, and the use of what he has.
  case service
  case after

  /// Where a contact about this reason belongs, as its first part says; nil where it does not.
  package init?(reason: String) {
    switch reason.split(separator: ".").first {
    case "marketing": self = .marketing
    case "joining", "enquiry": self = .firstContact
    case "sale", "sales", "offer": self = .sale
    case "after", "after-care", "survey", "onboarding": self = .after
    default: return nil
    }
  }
}
