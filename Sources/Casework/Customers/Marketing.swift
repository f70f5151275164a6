// Whether he may be offered something else than what he has with us. What is about that is service, and not asked here.
extension CustomerFile {
  /// Why nothing may be offered to him.
  package enum MarketingBar: String, Hashable, Sendable {
    /// He has said that he wants none.
    case unwanted
    /// His number is in the register.
    case listed
    /// Nobody has looked in the register of late.
    case unchecked
  }

  /// How long a written consent holds.
  private static let consentHolds = Duration.days(365)

  /// Why he may not; nil where he may.
  /// - Parameters:
  ///   - isAsked: he asks for it himself, now.
  ///   - consents: what he has agreed to in this call too.
  package func marketingBar(
    isAsked: Bool, consents: [Consent], at now: Instant, in zone: Zone
  ) -> MarketingBar? {
    let word = consents.last { $0.purpose == .marketing }
    if word?.isGiven == false { return .unwanted }
    if isAsked || word.map({ $0.at > now - Self.consentHolds }) == true { return nil }
    guard let register = customer.register else { return .unchecked }
    if register.isListed { return .listed }
    return register.isFree(on: zone.wall(now).day) ? nil : .unchecked
  }
}
