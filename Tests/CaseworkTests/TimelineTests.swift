import Casework
import Testing

private let now = Instant(milliseconds: 1_795_330_800_000)
private let today = Day(number: 20_779)

/// A file of `count` contacts and as many bills, a minute and a day apart.
private func file(_ count: Int) -> CustomerFile {
  var file = CustomerFile(id: CustomerID(rawValue: 1), customer: Customer(account: "A"))
  file.contacts = (0..<count).map {
    PastContact(
      at: now - .minutes($0 * 7 % count), channel: .phone, rep: "Dana", reason: "x",
      summary: "\($0)")
  }
  file.bills = (0..<count).map {
    Bill(
      number: "\($0)", issued: today + -$0, due: today, total: .shekels(1), status: .paid)
  }
  return file
}

@Test func `a timeline of two thousand things is whole, newest first`() {
  let timeline = Timeline(file(1000), at: now, in: .utc)
  #expect(timeline.events.count == 2000)
  for (newer, older) in zip(timeline.events, timeline.events.dropFirst()) {
    #expect(newer.at >= older.at)
  }
}

@Test(arguments: [1, 7, 100, 1999, 2000, 5000])
func `pages one after another are the whole timeline, but for what shares a moment with a cut`(
  _ limit: Int
) {
  var file = file(1000)
  // Every moment once, so that no page ends in the middle of one.
  file.contacts = (0..<1000).map {
    PastContact(
      at: now - .minutes($0), channel: .chat, rep: "", reason: "", summary: "\($0)")
  }
  file.bills = []
  let timeline = Timeline(file, at: now, in: .utc)
  var read: [TimelineEvent] = []
  while true {
    let page = timeline.page(before: read.last?.at, limit: limit)
    if page.isEmpty { break }
    read += page
  }
  #expect(read == timeline.events)
}

@Test(arguments: TimelineEvent.Kind.allCases)
func `a kind alone shows what is of it and nothing else`(_ kind: TimelineEvent.Kind) {
  var file = file(3)
  file.credits = [Credit(amount: .shekels(1), reason: "", given: now, by: "")]
  file.needs = [Need(words: "x", stated: today)]
  let all = Timeline(file, at: now, in: .utc).events
  #expect(Timeline(file, kinds: [kind], at: now, in: .utc).events == all.filter { $0.kind == kind })
}

@Test func `what became of a thing stands where it became so`() {
  var file = CustomerFile(id: CustomerID(rawValue: 1), customer: Customer(account: "A"))
  file.promises = [
    Promise(
      what: ["en": "x"], due: now, made: now - .days(2), by: "d", status: .kept, settled: now)
  ]
  file.payments = [
    Payment(on: today + -9, amount: .shekels(5), method: .card, bounced: today + -4)
  ]
  let events = Timeline(file, at: now, in: .utc).events
  #expect(events.map(\.word) == ["kept", "promised", "bounced", "paid"])
}

@Test func `what acts changed, what was sent and what the desk was told stands there too`() {
  var file = CustomerFile(id: CustomerID(rawValue: 1), customer: Customer(account: "A"))
  file.promises = [
    Promise(
      id: 1, what: ["en": "x"], due: now, made: now - .days(9), by: "d", status: .kept,
      settled: now - .days(1))
  ]
  file.requests = [
    InternalRequest(
      id: 2, department: "T", what: "x", asked: now - .days(8), due: now, status: .answered,
      answered: now - .days(6))
  ]
  file.followUps = [
    FollowUp(
      id: 3, kind: .callback, what: "x", due: now, owner: "d", made: now - .days(8), state: .done)
  ]
  file.ideas = [Idea(id: 4, at: now - .days(8), by: "d", words: "x")]
  let changes: [(Int, ItemChange.List, Int64, ItemChange.What)] = [
    (7, .promise, 1, .broken), (6, .promise, 1, .moved), (6, .request, 2, .answered),
    (5, .request, 2, .ticked), (4, .followUp, 3, .done), (3, .idea, 4, .status),
    (1, .promise, 1, .kept), (1, .promise, 77, .moved),
  ]
  file.changes = changes.map { day, list, id, what in
    ItemChange(at: now - .days(day), by: "d", of: list, id, what)
  }
  file.messages = [
    Message(
      channel: .sms, to: "1", text: "x", queued: now - .days(2), by: "d", state: .failed,
      changed: now - .hours(1))
  ]
  file.pastNotices = ["Haifa", ""].map { notice(in: $0, from: -9, to: -8) }
  file.notices = [notice(in: "Haifa", from: 9, to: nil)]
  let words = Timeline(file, at: now, in: .utc).events.map(\.word)
  #expect(
    words == [
      "failed", "ended", "began", "kept", "failed", "status", "done", "ticked", "answered",
      "moved", "broken", "asked", "done", "new", "promised",
    ])
}

/// - Parameter from: in hours from now, as its end.
private func notice(in area: String, from: Int, to end: Int?) -> DeskNotice {
  DeskNotice(
    title: ["en": "x"], area: area, by: "d", from: now + .hours(from),
    ended: end.map { now + .hours($0) })
}
