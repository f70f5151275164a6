import Casework
import Testing

private let now = Instant(milliseconds: 1_795_330_800_000)

@Test func `a message waits until somebody deals with it or we reach him`() {
  func contact(_ days: Int, _ channel: Channel, _ rep: String = "", ours: Bool = false)
    -> PastContact
  {
    PastContact(
      at: now - .days(days), channel: channel, direction: ours ? .outbound : .inbound, rep: rep,
      reason: "", summary: "\(days)")
  }
  var file = CustomerFile(id: CustomerID(rawValue: 1), customer: Customer(account: "A"))
  file.contacts = [contact(9, .mail), contact(5, .mail)]
  #expect(file.unanswered?.summary == "9")
  file.contacts.append(contact(7, .mail, "Dana", ours: true))
  #expect(file.unanswered?.summary == "5")
  file.contacts.append(contact(1, .phone, "Dana"))
  #expect(file.unanswered == nil)
  file.contacts = [contact(3, .mail, "Dana")]
  #expect(file.unanswered == nil)
}
