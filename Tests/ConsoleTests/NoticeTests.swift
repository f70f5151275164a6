import Canvas
import Casework
import Layouts
import Playbook
import Testing

@testable import Console

private func notice(
  _ id: Int64, from: Duration = .zero, until: Duration? = nil, script: String? = nil
) -> DeskNotice {
  DeskNotice(
    id: id, title: ["he": "תקלה \(id)", "en": "outage \(id)"], script: script, by: "yael",
    from: ShippedDesk.now + from, until: until.map { ShippedDesk.now + $0 })
}

/// A console that was told these when it started.
private func console(knowing notices: [DeskNotice] = []) throws -> Console {
  var console = try ShippedDesk.console(in: "en")
  _ = console.handle(.notices(notices), at: ShippedDesk.now)
  return console
}

@Test(.bothLayouts)
func `what stood already when a desk opens does not sound; what comes later does, once`()
  throws
{
  var console = try console(knowing: [notice(1)])
  #expect(console.notice == nil)
  let effects = console.handle(.notices([notice(1), notice(2)]), at: ShippedDesk.now)
  #expect(effects == [.ring])
  #expect(console.notice == Notice("desk-notice.posted", ["title": "outage 2"], alarm: true))
  #expect(console.handle(.notices([notice(1), notice(2)]), at: ShippedDesk.now) == [])
}

@Test(.bothLayouts) func `a notice takes neither the focus nor what is being typed`() throws {
  var console = try ShippedDesk.call(in: "en")
  _ = console.handle(.notices([]), at: ShippedDesk.now)
  _ = console.handle(.input(.key(.character("n"))), at: ShippedDesk.now)
  _ = console.handle(.input(.key(.character("x"))), at: ShippedDesk.now)
  _ = console.handle(.notices([notice(1)]), at: ShippedDesk.now)
  #expect(console.call?.focus == .note)
  _ = console.handle(.input(.key(.character("y"))), at: ShippedDesk.now)
  #expect(console.call?.note.text == "xy")
}

@Test(.bothLayouts) func `a notice begins and is over by itself, and the console wakes for it`()
  throws
{
  var console = try console(knowing: [notice(1, from: .minutes(1), until: .minutes(3))])
  #expect(console.noticesInForce.isEmpty)
  #expect(console.nextWake == ShippedDesk.now + .minutes(1))
  #expect(console.handle(.ticked, at: ShippedDesk.now + .minutes(1)) == [.ring])
  #expect(console.noticesInForce.count == 1)
  #expect(console.handle(.ticked, at: ShippedDesk.now + .minutes(3)) == [])
  #expect(console.noticesInForce.isEmpty)
}

@Test(.bothLayouts) func `only a lead tells the whole desk, and an empty form stays open`() throws {
  var console = try console()
  _ = console.perform(.postNotice)
  #expect(console.notice?.key == "unavailable.only-a-lead")
  console.surroundings.rep.role = .lead
  _ = console.perform(.postNotice)
  guard case .form(let form) = console.sheet else { return #expect(Bool(false), "no form") }
  #expect(console.post(form) == [])
  var filled = form
  _ = filled.fields.paste("outage")
  let effects = console.post(filled)
  #expect(
    effects == [
      .postNotice(
        DeskNotice(
          title: LocalText(verbatim: "outage"), by: "dana", from: ShippedDesk.now, until: nil))
    ])
}

@Test(.bothLayouts) func `the script of a notice that touches the customer is offered first`()
  throws
{
  var console = try ShippedDesk.call(in: "en")
  var file = CustomerFile(
    id: CustomerID(rawValue: 1), customer: Customer(account: "A", name: "x", city: "y"))
  #expect(console.offeredScripts.first?.name != "fault/notice")
  file.notices = [notice(1), notice(2, until: .zero), notice(3, script: "other/call-back")]
  console.call?.engine?.refresh(file)
  #expect(console.offeredScripts.prefix(2).map(\.name) == ["fault/notice", "other/call-back"])
}
