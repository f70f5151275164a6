import Casework
import Testing

private let known = Customer(
  account: "1", kind: .business, name: "Levi", otherNames: ["לוי"], address: "Dan",
  form: .masculine, language: "en", city: "Haifa", street: "1 Sea",
  contactPoints: [
    ContactPoint(.mail, "a@b.co"), ContactPoint(.phone, "1001"), ContactPoint(.phone, "1002"),
  ],
  idLastFour: "1234", born: Day(number: 9), monthsWithUs: 7, hasLeft: true, care: "slowly",
  authorised: ["Ann"], extra: ["tariff": "gold", "note": "x"])

@Test(arguments: Customer.Field.named + [.extra("tariff"), .extra("note")])
func `a field that is taken is the other's, and all the others stay`(_ field: Customer.Field) {
  let empty = Customer(account: "2")
  let rest = Set(Customer.Field.named + [.extra("tariff"), .extra("note")]).subtracting([field])
  let taken = known.taking([field], from: empty)
  #expect(taken != known)
  #expect(taken.account == "1")
  #expect(taken.taking(rest, from: empty) == empty.with(account: "1"))
  #expect(taken.taking([field], from: known).with(points: known) == known)
}

@Test func `phones that are taken stand where phones stood, and mails stay`() {
  let other = Customer(account: "1", contactPoints: [ContactPoint(.phone, "2001")])
  #expect(
    known.taking([.phones], from: other).contactPoints
      == [ContactPoint(.mail, "a@b.co"), ContactPoint(.phone, "2001")])
  #expect(other.taking([.phones, .mails], from: known).contactPoints.count == 3)
}

extension Customer {
  fileprivate func with(account: String) -> Customer {
    var customer = self
    customer.account = account
    return customer
  }

  /// The order between kinds is not kept where a kind was gone.
  fileprivate func with(points other: Customer) -> Customer {
    var customer = self
    if Set(contactPoints) == Set(other.contactPoints) {
      customer.contactPoints = other.contactPoints
    }
    return customer
  }
}
