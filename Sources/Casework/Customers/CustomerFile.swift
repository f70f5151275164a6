/// Everything the desk knows about one customer: the live file that a rep opens.
package struct CustomerFile: Hashable, Codable, Sendable {
  package var id: CustomerID
  package var customer: Customer
  package var contract: Contract?
  package var products: [Product]
  package var bills: [Bill]
  package var paymentMethods: [PaymentMethod]
  package var issues: [Issue]
  package var promises: [Promise]
  package var requests: [InternalRequest]
  package var credits: [Credit]
  package var contacts: [PastContact]
  package var told: [Expectation]
  package var needs: [Need]
  /// Faults that touch his city now.
  package var faults: [Fault]
  /// When a remedy may be raised again after a no, by remedy.
  package var restingUntil: [String: Instant]

  package init(
    id: CustomerID, customer: Customer, contract: Contract? = nil, products: [Product] = [],
    bills: [Bill] = [], paymentMethods: [PaymentMethod] = [], issues: [Issue] = [],
    promises: [Promise] = [], requests: [InternalRequest] = [], credits: [Credit] = [],
    contacts: [PastContact] = [], told: [Expectation] = [], needs: [Need] = [],
    faults: [Fault] = [], restingUntil: [String: Instant] = [:]
  ) {
    self.id = id
    self.customer = customer
    self.contract = contract
    self.products = products
    self.bills = bills
    self.paymentMethods = paymentMethods
    self.issues = issues
    self.promises = promises
    self.requests = requests
    self.credits = credits
    self.contacts = contacts
    self.told = told
    self.needs = needs
    self.faults = faults
    self.restingUntil = restingUntil
  }
}

/// What he was told, by whom and where: it sets what he expects.
package struct Expectation: Hashable, Codable, Sendable {
  package var on: Day
  package var by: String
  package var place: Channel
  package var words: String
  /// What is so in fact, where that differs.
  package var inFact: String

  package init(on: Day, by: String, place: Channel, words: String, inFact: String = "") {
    self.on = on
    self.by = by
    self.place = place
    self.words = words
    self.inFact = inFact
  }
}

/// Something he will need, in his words.
package struct Need: Hashable, Codable, Sendable {
  package var words: String
  package var stated: Day
  package init(words: String, stated: Day) {
    self.words = words
    self.stated = stated
  }
}

/// Something broken in an area: a city, or everywhere where the area is empty.
package struct Fault: Hashable, Codable, Sendable {
  package var id: Int64
  package var area: String
  package var title: LocalText
  package var began: Instant
  /// When it should work again, as the field says.
  package var expectedEnd: Instant?

  package init(
    id: Int64, area: String, title: LocalText, began: Instant, expectedEnd: Instant? = nil
  ) {
    self.id = id
    self.area = area
    self.title = title
    self.began = began
    self.expectedEnd = expectedEnd
  }
}
