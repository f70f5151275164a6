import Casework
import Testing

@testable import Intake

/// A view's CSV export, with the columns that Zendesk gives it and a field of the account's own.
let csvExport = """
  Summation column,Id,Requester,Requester id,Requester external id,Requester email,Submitter,Assignee,Group,Subject,Tags,Status,Priority,Via,Ticket type,Created at,Updated at,Due date,Solved at,Reopens,Replies,First reply time in minutes,First reply time in minutes within business hours,Full resolution time in minutes,Full resolution time in minutes within business hours,Requester wait time in minutes,Requester wait time in minutes within business hours,Router model [list]
  1,4711,רונית כהן,360011,100201,ronit@example.com,רונית כהן,Dana,Support,"האינטרנט איטי, מאוד",slow,Solved,High,Mail,Problem,2026-03-26 23:30,2026-03-28 09:00,,2026-03-29 10:05,1,3,42,12,3515,640,3400,610,AX-3000
  1,4712,Avi,360012,,avi@example.com,Avi,,Support,Bill,,Pending,-,Web form,,2026-11-01 08:00,2026-11-01 08:00,,,0,0,,,,,15,15,

  """

@Test func `a Zendesk CSV export becomes tickets of their requesters`() throws {
  let brought = try bring(csvExport, shipped("zendesk-csv"))
  #expect(brought.rejects == [])
  #expect(brought.updates.map(\.customer.account) == ["100201", "zendesk-360012"])
  let update = try #require(brought.updates.first)
  #expect(update.fields == [])
  #expect(update.knownBy == ContactPoint(.mail, "ronit@example.com"))
  let ticket = try #require(update.tickets?.first)
  #expect(ticket.system == "zendesk" && ticket.key == "4711")
  #expect(ticket.issue.title == LocalText(verbatim: "האינטרנט איטי, מאוד"))
  #expect(ticket.issue.status == .solved && ticket.issue.priority == .high)
  #expect(ticket.issue.owner == "Dana" && ticket.issue.number == 4711)
  #expect(ticket.issue.solved == InstantText.read("2026-03-29 10:05", zone: .utc))
  #expect(
    ticket.figures == [
      Ticket.Figure(.firstReply, calendar: 42, business: 12),
      Ticket.Figure(.fullResolution, calendar: 3515, business: 640),
      Ticket.Figure(.requesterWait, calendar: 3400, business: 610),
      Ticket.Figure(.reopens, calendar: 1), Ticket.Figure(.replies, calendar: 3),
    ])
  #expect(ticket.fields == ["Router model": "AX-3000"])
  #expect(ticket.contacts.map(\.summary) == ["האינטרנט איטי, מאוד"])
  #expect(ticket.contacts.first?.channel == .mail)
  #expect(brought.updates[1].tickets?.first?.issue.status == .waiting)
  #expect(brought.updates[1].tickets?.first?.issue.owner == "Support")
  #expect(brought.updates[1].tickets?.first?.fields == [:])
}

let zendeskTicket = """
  {"id": 35436, "external_id": null, "subject": "Printer", "raw_subject": "Printer", "description": "It burns",
   "type": "incident", "priority": "urgent", "status": "closed", "requester_id": 20978392, "assignee_id": 235323,
   "via": {"channel": "email", "source": {"from": {}, "to": {}}}, "tags": ["a", "b"], "created_at": "2026-07-20T22:55:29Z",
   "custom_fields": [{"id": 27642, "value": "745"}, {"id": 27648, "value": null}, {"id": 9, "value": ["x", "y"]}],
   "requester": {"id": 20978392, "name": "Ronit", "email": "ronit@example.com", "external_id": null},
   "metric_set": {"id": 1, "reopens": 2, "replies": 5, "solved_at": "2026-07-21T08:00:00Z",
     "reply_time_in_minutes": {"calendar": 2391, "business": 737},
     "full_resolution_time_in_minutes": {"calendar": 1290, "business": 391},
     "requester_wait_time_in_minutes": {"calendar": 1290, "business": null}},
   "comments": [
     {"id": 3, "type": "Comment", "author_id": 235323, "body": "Look at the cable", "public": false, "created_at": "2026-07-20T23:30:00Z"},
     {"id": 2, "type": "Comment", "author_id": 235323, "author": {"name": "Dana"}, "plain_body": "We are on it", "body": "<p>", "public": true, "created_at": "2026-07-20T23:10:00Z"},
     {"id": 1, "type": "Comment", "author_id": 20978392, "body": "It burns, 4580 2600 0000 0000", "public": true, "created_at": "2026-07-20T22:55:29Z"}]}
  """
private let oneLine = zendeskTicket.replacing("\n", with: " ")

@Test(arguments: [
  oneLine, oneLine + "\n" + oneLine.replacing("35436", with: "35437") + "\n", "[\(zendeskTicket)]",
  "{\"count\": 1, \"tickets\": [\(zendeskTicket)], \"next_page\": null}",
  "{\"tickets\": []}\n{\"tickets\": [\(oneLine)], \"end_of_stream\": true}\n",
])
func `Zendesk's JSON goes in as lines, as an array, and as pages`(_ text: String) throws {
  let brought = try bring(text, shipped("zendesk-json"))
  #expect(brought.rejects == [])
  let update = try #require(brought.updates.first)
  #expect(update.customer.account == "zendesk-20978392" && update.customer.name == "Ronit")
  let ticket = try #require(update.tickets?.first)
  #expect(ticket.key == "35436" && ticket.issue.priority == .urgent)
  #expect(ticket.issue.status == .solved && ticket.issue.reason == "incident")
  #expect(ticket.issue.solved == InstantText.read("2026-07-21T08:00:00Z", zone: .utc))
  #expect(ticket.fields == ["27642": "745", "9": "x, y"])
  #expect(
    ticket.figures == [
      Ticket.Figure(.firstReply, calendar: 2391, business: 737),
      Ticket.Figure(.fullResolution, calendar: 1290, business: 391),
      Ticket.Figure(.requesterWait, calendar: 1290),
      Ticket.Figure(.reopens, calendar: 2), Ticket.Figure(.replies, calendar: 5),
    ])
  #expect(ticket.contacts.map(\.direction) == [.inbound, .outbound])
  #expect(
    ticket.contacts.map(\.summary)
      == ["It burns, ************0000", "We are on it"].map {
        $0.replacing("************0000", with: "**** **** **** 0000")
      })
  #expect(ticket.contacts.map(\.rep) == ["235323", "Dana"])
  #expect(ticket.notes.map(\.words) == ["Look at the cable"])
}

/// A page of the incremental export with users, groups and metric sets beside the tickets, as `include=` asks for them.
private let page = """
  {"tickets": [
     {"id": 7, "subject": "Slow", "status": "pending", "created_at": "2026-07-20T22:55:29Z", "requester_id": 11,
      "assignee_id": 12, "group_id": 13, "requester": null,
      "comments": [{"author_id": 11, "body": "It is slow", "public": true, "created_at": "2026-07-20T22:55:29Z"},
        {"author_id": 12, "body": "We look", "public": true, "created_at": "2026-07-20T23:00:00Z"}]},
     {"id": 8, "subject": "Bill", "status": "hold", "created_at": "2026-07-20T22:55:29Z", "requester_id": 14, "assignee_id": null,
      "group_id": 13}],
   "users": [{"id": 11, "name": "Ronit", "email": "ronit@example.com", "external_id": "100201", "tickets": [{"id": 9}]},
     {"id": 12, "name": "Dana", "email": "dana@example.com"}, {"id": 0}],
   "groups": [{"id": 13, "name": "Billing"}],
   "metric_sets": [{"id": 1, "ticket_id": 7, "reopens": 1, "reply_time_in_minutes": {"calendar": 30, "business": 12},
     "agent_wait_time_in_minutes": {"calendar": 9, "business": 4}}], "count": 2, "end_of_stream": false}
  """

@Test(arguments: [page, page + "\n{\"tickets\": [], \"users\": []}", "\u{FEFF}" + page])
func `what stands beside the tickets is told of them`(_ text: String) throws {
  let brought = try bring(text, shipped("zendesk-json"))
  #expect(brought.rejects == [])
  #expect(brought.updates.map(\.customer.account) == ["100201", "zendesk-14"])
  #expect(brought.updates.map(\.customer.name) == ["Ronit", ""])
  #expect(brought.updates[0].knownBy == ContactPoint(.mail, "ronit@example.com"))
  let tickets = brought.updates.flatMap { $0.tickets ?? [] }
  #expect(tickets.map(\.issue.owner) == ["Dana", "Billing"])
  #expect(tickets.map(\.issue.status) == [.waiting, .waiting])
  #expect(tickets[0].contacts.map(\.rep) == ["Dana", "Dana"])
  #expect(tickets[0].contacts.map(\.direction) == [.inbound, .outbound])
  #expect(
    tickets[0].figures == [
      Ticket.Figure(.firstReply, calendar: 30, business: 12),
      Ticket.Figure(.agentWait, calendar: 9, business: 4), Ticket.Figure(.reopens, calendar: 1),
    ])
  #expect(tickets[1].figures == [])
}

@Test
func `what stands beside the tickets of another page counts too, and a broken record does not`()
  throws
{
  let broken = page.replacing("{\"id\": 0}", with: "{\"id\": 0, \"name\": }")
  let later = "{\"users\": [{\"id\": 14, \"name\": \"Avi\"}], \"tickets\": []}"
  let brought = try bring(broken + "\n" + later, shipped("zendesk-json"))
  #expect(brought.counts == Import.Counts(read: 2, rejected: 0))
  #expect(brought.updates.map(\.customer.name) == ["Ronit", "Avi"])
}

@Test(arguments: [
  ("\"status\": \"closed\"", "\"status\": \"deleted\"", "a value that the mapping does not know"),
  ("2026-07-20T22:55:29Z", "yesterday", "not a time of the form"),
  ("\"calendar\": 2391", "\"calendar\": \"soon\"", "not a whole number"),
  ("\"created_at\": \"2026-07-20T23:10:00Z\"", "\"x\": 1", "a comment without its time"),
  ("2026-07-20T22:55:29Z", "0001-01-01T00:00:00Z", "a day before 1900"),
  ("2026-07-20T23:10:00Z", "1899-12-31T23:59:59Z", "a day before 1900"),
  ("\"calendar\": 2391", "\"calendar\": 999999999999999999", "above 52704000"),
  ("\"reopens\": 2", "\"reopens\": 52704001", "above 52704000"),
])
func `a ticket with a value that is none goes to the rejects, whole`(
  _ good: String, _ bad: String, _ reason: String
) throws {
  let broken = oneLine.replacing(good, with: bad, maxReplacements: 1)
  let other = oneLine.replacing("35436", with: "35437")
  let brought = try bring("\(broken)\n\(other)\n", shipped("zendesk-json"))
  #expect(brought.updates.compactMap { $0.tickets?.first?.key } == ["35437"])
  #expect(brought.rejects.count == 1)
  #expect(brought.rejects.first?.reason.english.hasPrefix(reason) == true)
}

@Test(
  arguments: [
    ("2026-11-22T09:30:00Z", 1_795_339_800_000), ("2026-11-22 09:30:00 UTC", 1_795_339_800_000),
    ("2026-11-22T11:30:00+02:00", 1_795_339_800_000), ("2026-11-22 09:30", 1_795_332_600_000),
    ("2026-11-22T09:30:00.123", 1_795_332_600_000),
    ("2026-11-22 09:30:00 +0200", 1_795_332_600_000),
    ("2026-11-22", 1_795_298_400_000), ("2026-13-01 09:30", nil), ("2026-11-22 24:30", nil),
    ("", nil), ("22/11/2026 09:30", nil), ("2026-11-22T23:30:00+1400", 1_795_339_800_000),
    ("2026-11-22T09:30:00+9999", nil), ("2026-11-22T09:30:00-15:00", nil),
    ("2026-11-22T09:30:00+02:60", nil),
  ] as [(String, Int64?)])
func `a time is read with its offset, or on the wall of the desk`(
  _ text: String, _ expected: Int64?
) {
  let zone = Zone(before: .hours(2))
  #expect(InstantText.read(text, zone: zone)?.milliseconds == expected)
}

@Test func `fields of one name are kept beside each other`() throws {
  let twice =
    csvExport.replacing("Router model [list]\n", with: "Router model [list],Router model [list]\n")
    .replacing("AX-3000\n", with: "AX-3000,AX-9\n").replacing("15,15,\n", with: "15,15,,\n")
  let brought = try bring(twice, shipped("zendesk-csv"))
  #expect(
    brought.updates.first?.tickets?.first?.fields
      == ["Router model": "AX-3000", "Router model (2)": "AX-9"])
}

@Test func `what stands beside the rows may not be any number of records`() throws {
  let join = try #require(try shipped("zendesk-json").joins.first)
  var beside = Beside([join], most: 100)
  for number in 0..<40 where !beside.isTooLarge {
    let columns = [(join.key, "\(number)")] + join.take.map { ($0, "Dana") }
    beside.add(JSONRecord(columns: columns), of: join.list)
    #expect(number < 30)
  }
  #expect(beside.isTooLarge)
}

/// Zendesk numbers people with 13 digits from 44 on; one in ten of these passes a card's check digit.
@Test func `a requester's number that could be an old card's stays whole`() throws {
  let ticket = oneLine.replacing("20978392", with: "4402000003057")
    .replacing("\"comments\"", with: "\"note\": \"4402000003057\", \"comments\"")
  let brought = try bring(ticket, shipped("zendesk-json"))
  let update = try #require(brought.updates.first)
  #expect(update.customer.account == "zendesk-4402000003057")
  #expect(update.tickets?.first?.contacts.map(\.direction) == [.inbound, .outbound])
}
