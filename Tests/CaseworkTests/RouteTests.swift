import Casework
import Testing

private let now = Instant(milliseconds: 1_795_336_740_000)

private func seat(
  _ login: String, _ name: String, _ state: Seat.State = .available, role: Rep.Role = .rep
) -> Seat {
  Seat(
    rep: Rep(login: login, name: ["he": name, "en": name], form: .unknown, role: role),
    state: state)
}

/// Amir looks after his issue, Noa owes him a call, Gil spoke with him last.
private let file: CustomerFile = {
  var file = CustomerFile(id: CustomerID(rawValue: 1), customer: Customer(account: "1"))
  file.issues = [
    Casework.Issue(
      number: 4, title: ["en": "old"], reason: "tv", status: .solved, opened: now, owner: "gil"),
    Casework.Issue(
      number: 3, title: ["en": "slow"], reason: "internet.slow", status: .open,
      opened: now - .days(3), owner: "Amir"),
  ]
  file.promises = [
    Promise(id: 1, what: ["en": "call"], due: now, made: now - .days(1), by: "dana", owner: "noa")
  ]
  file.contacts = [
    PastContact(
      at: now - .days(40), channel: .phone, rep: "Dana", reason: "tv", summary: ""),
    PastContact(at: now - .days(4), channel: .phone, rep: "Gil", reason: "tv", summary: ""),
  ]
  return file
}()

@Test(arguments: [
  ([("amir", Seat.State.available), ("noa", .available), ("gil", .available)], "amir issue"),
  ([("amir", .inCall), ("noa", .available)], "amir issue"),
  ([("amir", .onBreak), ("noa", .wrapUp), ("gil", .available)], "noa promise"),
  ([("amir", .notIn), ("noa", .away), ("gil", .available)], "gil last-spoke"),
  ([("amir", .meeting), ("noa", .training), ("gil", .office), ("dana", .available)], nil),
  ([], nil),
])
func `a call goes to who looks after it, else who owes him, else who spoke with him, if he is in`(
  _ seats: [(String, Seat.State)], _ expected: String?
) {
  let names = ["amir": "Amir", "noa": "Noa", "gil": "Gil", "dana": "Dana"]
  let seats = seats.map { seat($0.0, names[$0.0] ?? "", $0.1) }
  let route = Route(for: file, among: seats, spokenSince: now - .days(30))
  #expect(route.map { "\($0.rep) \($0.why.rawValue)" } == expected)
}

@Test func `nobody gets a call who does not take any, or who spoke with him long ago`() {
  let auditor = seat("amir", "Amir", role: .auditor)
  #expect(Route(for: file, among: [auditor], spokenSince: now - .days(30)) == nil)
  let gil = seat("gil", "Gil")
  #expect(Route(for: file, among: [gil], spokenSince: now - .days(3)) == nil)
}
