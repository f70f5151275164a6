/// What an import or a demo says of one customer. A nil section leaves what the store has.
package struct FileUpdate: Hashable, Codable, Sendable {
  package var customer: Customer
  /// Which fields of `customer` are told; nil for all. The others are for a customer who is new.
  package var fields: Set<Customer.Field>?
  package var contract: Contract?
  package var products: [Product]?
  package var bills: [Bill]?
  package var paymentMethods: [PaymentMethod]?
  package var issues: [Issue]?
  package var promises: [Promise]?
  package var requests: [InternalRequest]?
  package var contacts: [PastContact]?
  package var told: [Expectation]?
  package var needs: [Need]?

  package init(customer: Customer) { self.customer = customer }
}

package struct MergeCounts: Hashable, Codable, Sendable {
  package var created = 0
  package var updated = 0
  package var unchanged = 0
  package init(created: Int = 0, updated: Int = 0, unchanged: Int = 0) {
    self.created = created
    self.updated = updated
    self.unchanged = unchanged
  }
}
