import Canvas
import Casework
import Layouts
import Playbook
import Testing

@testable import Console

/// A call with an identified customer, who may be given little.
private func call() throws -> Console {
  var console = try ShippedDesk.call(in: "en")
  let customer = Customer(account: "1", name: "Ruth Levi", form: .feminine, monthsWithUs: 3)
  _ = console.handle(
    .fileLoaded(CustomerFile(id: CustomerID(rawValue: 1), customer: customer)),
    at: ShippedDesk.now)
  _ = console.act(.identify(.mayChange, Speaker(who: .customer)))
  return console
}

@Suite(.bothLayouts) struct ApprovalTests {
  @Test func `a credit above the limit is refused, asked for, approved by name, and then given`()
    throws
  {
    var console = try call()
    console.press("c", "900", "Enter", "Enter")
    #expect(console.notice?.key == "refusal.needs-lead")
    guard case .form = console.sheet else { return #expect(Bool(false), "what was typed is lost") }
    console.press("Esc", "e", "two months without service", "Enter")
    #expect(console.call?.facts.escalations.count == 1)
    #expect(console.notice?.key == "notice.lead-asked")
    console.press("c", "900", "Enter", "Enter")
    guard case .form(let form) = console.sheet, form.purpose == .override(gate: "credit") else {
      return #expect(Bool(false), "nobody asks who approved")
    }
    console.press("Yael, by phone", "Enter")
    #expect(console.call?.facts.credits.map(\.amount) == [.shekels(900)])
    #expect(console.call?.facts.overrides.map(\.reason) == ["Yael, by phone"])
    #expect(console.sheet == nil)
  }
}
