/// Money that came, or was to come and bounced.
package struct Payment: Hashable, Codable, Sendable {
  package var on: Day
  package var amount: Money
  package var method: PaymentMethod.Kind
  package var lastFour: String?
  /// The number of the bill that it pays.
  package var bill: String?
  /// The day on which it came back unpaid.
  package var bounced: Day?
  /// Why it came back, in the bank's words.
  package var why: String

  package init(
    on: Day, amount: Money, method: PaymentMethod.Kind, lastFour: String? = nil,
    bill: String? = nil, bounced: Day? = nil, why: String = ""
  ) {
    self.on = on
    self.amount = amount
    self.method = method
    self.lastFour = lastFour
    self.bill = bill
    self.bounced = bounced
    self.why = why
  }
}
