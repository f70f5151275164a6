import Casework
import Testing

@testable import Intake

private let today = Crowded.calendar.zone.wall(Crowded.now).day

@Test func `a bill is the sum of its lines and never below zero`() throws {
  for bill in try Crowded.twoThousand().flatMap({ $0.bills ?? [] }) {
    #expect(bill.lines.reduce(0) { $0 + $1.amount.minorUnits } == bill.total.minorUnits)
    #expect(bill.total.minorUnits >= 0 && !bill.lines.isEmpty)
    #expect(bill.issued.day == 10)
  }
}

@Test func `a bill is paid when its payment came, open before its day and overdue after`() throws {
  for update in try Crowded.twoThousand() {
    for bill in update.bills ?? [] {
      let payments = (update.payments ?? []).filter { $0.bill == bill.number }
      let came = payments.filter { $0.bounced == nil }
      #expect(payments.allSatisfy { $0.amount == bill.total && $0.on > bill.issued })
      #expect(payments.allSatisfy { ($0.bounced == nil) == $0.why.isEmpty })
      switch bill.status {
      case .paid: #expect(came.count == 1)
      case .open: #expect(came.isEmpty && bill.due >= today)
      case .overdue: #expect(came.isEmpty && bill.due < today)
      }
    }
  }
}

@Test func `one who left has nothing more, and the others have something and a way to pay`() throws
{
  for update in try Crowded.twoThousand() {
    let isEmpty = update.products?.isEmpty ?? true
    #expect(update.customer.hasLeft == isEmpty)
    #expect(update.customer.hasLeft == (update.paymentMethods?.isEmpty ?? true))
    guard update.customer.hasLeft else { continue }
    #expect(
      (update.issues ?? []).allSatisfy { $0.status == .solved || $0.reason == "billing.charge" })
    #expect((update.contacts ?? []).contains { $0.reason == "leaving" })
  }
}

@Test func `a discount that ends is a change of price, and the bills follow it`() throws {
  var seen = 0
  for update in try Crowded.twoThousand() where !update.customer.hasLeft {
    for change in update.productChanges ?? [] where change.kind == .priceChanged {
      guard let old = change.old, let new = change.new else { continue }
      #expect(old.minorUnits < new.minorUnits)
      seen += 1
    }
  }
  #expect(seen > 200)
}
