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
  let timeline = Timeline(file(1000), in: .utc)
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
  let timeline = Timeline(file, in: .utc)
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
  let all = Timeline(file, in: .utc).events
  #expect(Timeline(file, kinds: [kind], in: .utc).events == all.filter { $0.kind == kind })
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
  let events = Timeline(file, in: .utc).events
  #expect(events.map(\.word) == ["kept", "promised", "bounced", "paid"])
}
