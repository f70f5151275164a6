/// Everything the desk knows about one customer: the live file that a rep opens.
package struct CustomerFile: Hashable, Codable, Sendable {
  package var id: CustomerID
  package var customer: Customer
  package var contract: Contract?
  package var products: [Product] = []
  package var productChanges: [ProductChange] = []
  package var bills: [Bill] = []
  package var payments: [Payment] = []
  package var paymentMethods: [PaymentMethod] = []
  package var issues: [Issue] = []
  package var promises: [Promise] = []
  package var requests: [InternalRequest] = []
  package var credits: [Credit] = []
  package var gestures: [Gesture] = []
  package var contacts: [PastContact] = []
  package var followUps: [FollowUp] = []
  package var surveys: [Survey] = []
  package var told: [Expectation] = []
  package var needs: [Need] = []
  /// Oldest first; see `consents(to:)`.
  package var consents: [Consent] = []
  package var kudos: [Kudos] = []
  package var ideas: [Idea] = []
  /// What was to be sent to him, and how far it has got.
  package var messages: [Message] = []
  /// What became of promises, requests, follow-ups and ideas here, oldest first.
  package var changes: [ItemChange] = []
  /// What other systems' tickets tell beside his issues and contacts, which stand in those lists.
  package var tickets: [Ticket] = []
  /// Faults that touch his city now.
  package var faults: [Fault] = []
  /// Notices that touch him and that nobody has ended; see `notices(at:)`.
  package var notices: [DeskNotice] = []
  /// Notices for his area or products, since anything is told of him, that somebody has ended.
  package var pastNotices: [DeskNotice] = []
  /// Faults that touched his city and were mended.
  package var pastFaults: [Fault] = []
  /// When a remedy may be raised again after a no, by remedy.
  package var restingUntil: [String: Instant] = [:]

  /// What most files have; the rest is set by its name.
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
