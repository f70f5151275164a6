import Casework
import Testing

private let hours = CalendarHistory(.israeli(zone: .utc))
/// Sunday 22 November 2026, 8:00.
private let sunday = Zone.utc.instant(WallTime(day: Day(iso: "2026-11-22")!, hour: 8))

private func charged(
  _ changes: [(after: Duration, field: Casework.Issue.Field, old: String, new: String)],
  status: Casework.Issue.Status = .open
) -> Casework.Issue {
  Casework.Issue(
    number: 48001, title: ["en": "Charged twice"], reason: "billing.charge", status: status,
    opened: sunday,
    history: changes.map {
      IssueChange(at: sunday + $0.after, by: "dana", field: $0.field, old: $0.old, new: $0.new)
    })
}

private func contact(
  _ after: Duration, _ channel: Channel, _ direction: ContactDirection = .inbound,
  reference: Int64? = nil, reason: String = "billing.charge"
) -> PastContact {
  PastContact(
    at: sunday + after, channel: channel, direction: direction, rep: "Dana", reason: reason,
    summary: "", reference: reference)
}

private func reading(
  _ calendar: Duration, _ business: Duration, isRunning: Bool = false
) -> ServiceClock.Reading {
  ServiceClock.Reading(calendar: calendar, business: business, isRunning: isRunning)
}

@Test func `an issue that is opened on a call is answered at once`() {
  let clocks = IssueClocks(of: charged([]), contacts: [contact(.zero, .phone, reference: 48001)])
  #expect(clocks.firstReply.reading(at: sunday + .hours(30), in: hours) == reading(.zero, .zero))
  #expect(clocks.firstReply.fulfilled == sunday)
}

@Test func `a mail waits for its first reply in open hours`() {
  let contacts = [
    contact(.zero, .mail, reference: 48001), contact(.hours(3), .mail),
    contact(.hours(4), .phone, .outbound, reason: "sale.offer"),
    contact(.hours(26), .mail, .outbound), contact(.hours(40), .phone),
  ]
  let clocks = IssueClocks(of: charged([]), contacts: contacts)
  #expect(
    clocks.firstReply.reading(at: sunday + .days(9), in: hours) == reading(.hours(26), .hours(12)))
}

/// Solved after thirty hours, as a ticket tells it, of which only the customer's own mail is there.
private func ticketed(_ figures: [Ticket.Figure]) -> CustomerFile {
  let issue = charged([(.hours(30), .status, "open", "solved")], status: .solved)
  var ticket = Ticket(system: "zendesk", key: "4711", issue: issue)
  ticket.figures = figures
  var file = CustomerFile(
    id: CustomerID(rawValue: 1), customer: Customer(account: "1", name: "Ruth"))
  file.issues = [issue]
  file.tickets = [ticket]
  file.contacts = [contact(.zero, .mail, reference: 48001)]
  return file
}

@Test func `a ticket's own figures set its clocks`() {
  let file = ticketed([
    Ticket.Figure(.firstReply, calendar: 42), Ticket.Figure(.firstResolution, calendar: 600),
  ])
  let levels = ServiceLevels(of: file, at: sunday + .days(240), in: hours).issues.first
  #expect(levels?.firstReply == reading(.minutes(42), .minutes(42)))
  #expect(levels?.firstResolution == reading(.hours(10), .hours(10)))
  let then = ServiceLevels(of: file, at: sunday + .minutes(20), in: hours).issues.first
  #expect(then?.firstReply == reading(.minutes(20), .minutes(20), isRunning: true))
}

@Test func `of a ticket that is solved and tells of no first reply no clock runs`() {
  let file = ticketed([])
  func firstReply(after span: Duration) -> ServiceClock.Reading? {
    ServiceLevels(of: file, at: sunday + span, in: hours).issues.first?.firstReply
  }
  #expect(firstReply(after: .days(240)) == nil)
  #expect(firstReply(after: .hours(2)) == reading(.hours(2), .hours(2), isRunning: true))
}

@Test func `the customer's wait runs on hold and stops while we wait for him`() {
  let issue = charged(
    [
      (.hours(1), .status, "open", "waiting"),  // for a department: he waits on
      (.hours(2), .awaits, "", "customer"),
      (.hours(5), .status, "waiting", "open"),
      (.hours(6), .status, "open", "solved"),
      (.hours(25), .status, "solved", "open"),
      (.hours(27), .status, "open", "solved"),
    ], status: .solved)
  let clocks = IssueClocks(of: issue, contacts: [])
  let later = sunday + .days(20)
  #expect(clocks.requesterWait.reading(at: later, in: hours) == reading(.hours(5), .hours(5)))
  #expect(clocks.ownWork.reading(at: later, in: hours) == reading(.hours(4), .hours(4)))
  #expect(clocks.firstResolution.reading(at: later, in: hours) == reading(.hours(6), .hours(6)))
  #expect(clocks.fullResolution.reading(at: later, in: hours) == reading(.hours(27), .hours(13)))
  #expect(
    clocks.firstReply.reading(at: sunday + .hours(2), in: hours)
      == reading(.hours(2), .hours(2), isRunning: true))
}

@Test func `an issue that was opened again is not resolved until it is solved again`() {
  let issue = charged([
    (.hours(1), .status, "open", "solved"), (.hours(24), .status, "solved", "open"),
  ])
  let clocks = IssueClocks(of: issue, contacts: [])
  #expect(clocks.firstResolution.fulfilled == sunday + .hours(1))
  #expect(
    clocks.fullResolution.reading(at: sunday + .hours(25), in: hours)
      == reading(.hours(25), .hours(11), isRunning: true))
}

@Test func `of a time that is past the clocks say what was true then`() {
  var issue = charged([
    (.hours(2), .status, "open", "solved"),
    (.days(40), .status, "solved", "open"),
    (
      .days(41), .due, String((sunday + .hours(5)).milliseconds),
      String((sunday + .hours(1)).milliseconds)
    ),
  ])
  issue.due = sunday + .hours(1)
  var file = CustomerFile(id: CustomerID(rawValue: 1), customer: Customer(account: "1"))
  file.issues = [issue]
  func level(after span: Duration) -> ServiceLevels.OfIssue? {
    ServiceLevels(of: file, at: sunday + span, in: hours).issues.first
  }
  #expect(level(after: .days(10))?.isLate == false)
  #expect(level(after: .days(10))?.due == sunday + .hours(5))
  #expect(level(after: .days(10))?.fullResolution.isRunning == false)
  #expect(level(after: .days(40))?.isLate == true)
  #expect(level(after: .days(40))?.fullResolution.isRunning == true)
  #expect(level(after: .days(42))?.due == sunday + .hours(1))
}

@Test func `a request is late when its answer came after its time`() {
  var request = InternalRequest(
    department: "technical", what: "line", asked: sunday, due: sunday + .hours(20))
  #expect(!request.isLate(at: sunday + .hours(20)))
  #expect(request.isLate(at: sunday + .hours(21)))
  request.apply(.answered("ok", by: "Gil"), at: sunday + .hours(19))
  #expect(!request.isLate(at: sunday + .days(9)))
  #expect(
    request.clock.reading(at: sunday + .days(9), in: hours) == reading(.hours(19), .hours(10)))
}
