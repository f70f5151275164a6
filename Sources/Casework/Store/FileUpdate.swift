/// What an import or a demo says of one customer. A nil section leaves what the store has.
package struct FileUpdate: Hashable, Codable, Sendable {
  package var customer: Customer
  /// Which fields of `customer` are told; nil for all. The others are for a customer who is new.
  package var fields: Set<Customer.Field>?
  package var contract: Contract?
  /// Which fields of `contract` are told; nil for all. The others are for a customer who has none yet.
  package var contractFields: Set<Contract.Field>?
  package var products: [Product]?
  package var productChanges: [ProductChange]?
  package var bills: [Bill]?
  package var payments: [Payment]?
  package var paymentMethods: [PaymentMethod]?
  /// Which fields of the first of `paymentMethods` are told; nil for all of all of them. Where it is set, the other
  /// ways in which he pays stay.
  package var paymentFields: Set<PaymentMethod.Field>?
  package var issues: [Issue]?
  package var promises: [Promise]?
  package var requests: [InternalRequest]?
  package var credits: [Credit]?
  package var gestures: [Gesture]?
  package var contacts: [PastContact]?
  package var followUps: [FollowUp]?
  package var surveys: [Survey]?
  package var told: [Expectation]?
  package var needs: [Need]?
  package var consents: [Consent]?
  package var kudos: [Kudos]?
  package var ideas: [Idea]?
  /// Beside what is there: each is known again by its system and key.
  package var tickets: [Ticket]?
  /// Where no customer has the account, he is known by this.
  package var knownBy: ContactPoint?

  package init(customer: Customer) { self.customer = customer }
}

/// What updates did to the customers whom they tell of.
package struct MergeCounts: Hashable, Codable, Sendable {
  package var created = 0
  package var updated = 0
  package var unchanged = 0
  /// Details that somebody had changed at the desk, of which the other system told something new; nil for none.
  package var overruled: Int?
  /// Updates of people who were forgotten here, and stay so; nil for none.
  package var forgotten: Int?
  package init(
    created: Int = 0, updated: Int = 0, unchanged: Int = 0, overruled: Int? = nil,
    forgotten: Int? = nil
  ) {
    self.created = created
    self.updated = updated
    self.unchanged = unchanged
    self.overruled = overruled
    self.forgotten = forgotten
  }
}
