/// A line of a search's results.
package struct Found: Hashable, Codable, Sendable {
  package var id: CustomerID
  package var account: String
  package var name: String
  package var city: String
  package var phone: String
  package var openIssues: Int
  package var hasLeft: Bool

  package init(
    id: CustomerID, account: String, name: String, city: String, phone: String,
    openIssues: Int, hasLeft: Bool
  ) {
    self.id = id
    self.account = account
    self.name = name
    self.city = city
    self.phone = phone
    self.openIssues = openIssues
    self.hasLeft = hasLeft
  }

  package var title: String { Customer.title(name: name, account: account) }
}
