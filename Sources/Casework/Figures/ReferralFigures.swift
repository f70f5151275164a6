/// Customers whom others brought to us in a period, beside the calls of after-care: these close the circle.
package struct ReferralFigures: Hashable, Sendable {
  package let referred: Int
  /// Of them, brought by one who is a customer himself.
  package let byCustomers: Share
  /// Of them, brought by a customer of whom we had asked how things are shortly before.
  package let afterCare: Share
  /// Calls of after-care that we made in the period.
  package let calls: Int

  package init(referred: Int, byCustomers: Int, afterCare: Int, calls: Int) {
    self.referred = referred
    self.byCustomers = Share(byCustomers, of: referred)
    self.afterCare = Share(afterCare, of: referred)
    self.calls = calls
  }

  /// Referrals to a hundred calls, of which there may be more than a hundred; nil where there was no call.
  package var toHundredCalls: Double? { Share(referred, of: calls).percent }
}

extension ReferralFigures: Encodable {
  private enum CodingKeys: CodingKey {
    case referred, byCustomers, afterCare, afterCareCalls, toHundredCalls
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(referred, forKey: .referred)
    try container.encode(byCustomers, forKey: .byCustomers)
    try container.encode(afterCare, forKey: .afterCare)
    try container.encode(calls, forKey: .afterCareCalls)
    try container.encode(toHundredCalls, forKey: .toHundredCalls)
  }
}
