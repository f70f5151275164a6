import Casework
import Testing

@testable import Intake

private let now = Crowded.now
private let today = Crowded.calendar.zone.wall(now).day
private func day(_ instant: Instant) -> Day { Crowded.calendar.zone.wall(instant).day }

@Test func `nothing happened after now, nor before he joined`() throws {
  for update in try Crowded.twoThousand() {
    let who = Comment(rawValue: update.customer.account)
    let years = Day(number: today.number - (update.customer.monthsWithUs + 1) * 31)
    let isBefore = { (contact: PastContact) in
      contact.interface == .marketing || contact.interface == .firstContact
    }
    let meetings = (update.contacts ?? []).filter(isBefore).map(\.at)
    let earliest = Day(number: years.number - 14)
    #expect(meetings.allSatisfy { $0 < now }, who)
    if !update.customer.hasLeft { #expect(meetings.allSatisfy { day($0) >= earliest }, who) }
    var past = (update.contacts ?? []).filter { !isBefore($0) }.map(\.at)
    past += (update.issues ?? []).map(\.opened)
    past += (update.promises ?? []).map(\.made) + (update.requests ?? []).map(\.asked)
    past += (update.credits ?? []).map(\.given) + (update.gestures ?? []).map(\.given)
    past += (update.surveys ?? []).flatMap { [$0.asked, $0.answered].compactMap(\.self) }
    past += (update.issues ?? []).flatMap(\.history).map(\.at)
    past += (update.requests ?? []).compactMap(\.answered)
    past += (update.promises ?? []).compactMap(\.settled)
    past += (update.kudos ?? []).map(\.at) + (update.ideas ?? []).map(\.at)
    #expect(past.allSatisfy { $0 < now }, who)
    if !update.customer.hasLeft { #expect(past.allSatisfy { day($0) >= years }, who) }
    let days = (update.bills ?? []).map(\.issued) + (update.payments ?? []).map(\.on)
    #expect(days.allSatisfy { $0 <= today }, who)
    #expect((update.needs ?? []).allSatisfy { $0.stated <= today }, who)
  }
}

@Test func `who has left is troubled no more, but for a bill that went out too many`() throws {
  let crowd = try Crowded.crowd()
  let gone = try Crowded.twoThousand().indices.filter {
    try Crowded.twoThousand()[$0].customer.hasLeft
  }
  #expect(gone.count > 100)
  for number in gone {
    let life = try #require(crowd.life(number))
    let left = Day(number: try #require(life.left))
    let after = life.contacts.filter { day($0.at) >= left }
    #expect(after.allSatisfy { $0.reason == "billing.charge" }, "\(number)")
    #expect(life.issues.allSatisfy { day($0.opened) < left || $0.reason == "billing.charge" })
  }
}

@Test func `we speak with people while the desk is open`() throws {
  for contact in try Crowded.twoThousand().flatMap({ $0.contacts ?? [] })
  where contact.channel == .phone {
    #expect(Crowded.calendar.isOpen(at: contact.at), "\(contact.summary)")
  }
}

@Test func `contacts stand newest first, histories oldest first`() throws {
  for update in try Crowded.twoThousand() {
    let times = (update.contacts ?? []).map(\.at)
    #expect(times == times.sorted(by: >))
    let numbers = (update.contacts ?? []).compactMap(\.reference)
    #expect(numbers == numbers.sorted(by: >))
    for issue in update.issues ?? [] {
      let steps = issue.history
      #expect(steps.map(\.at) == steps.map(\.at).sorted())
      #expect(steps.allSatisfy { $0.at >= issue.opened })
      let states = steps.filter { $0.field == .status }
      #expect(states.isEmpty || states.last?.new == issue.status.rawValue)
      #expect(issue.status != .solved || issue.solved != nil)
      for (step, next) in zip(states, states.dropFirst()) { #expect(step.new == next.old) }
    }
  }
}

@Test func `what a promise says of itself agrees with its times`() throws {
  for promise in try Crowded.twoThousand().flatMap({ $0.promises ?? [] }) {
    #expect(promise.made < promise.due)
    #expect(promise.firstDue.map { $0 < promise.due } ?? true)
    switch promise.status {
    case .open: #expect(promise.settled == nil)
    case .kept:
      #expect(promise.settled.map { promise.made <= $0 && $0 < now } ?? false)
    case .broken: #expect(promise.due < now && promise.settled != nil)
    case .moved:
      Testing.Issue.record("a promise that was moved is open, kept or broken by its new time")
    }
  }
}

/// Promises of this state with the contact that shows it.
private func shown(
  _ status: Promise.Status
) throws -> [(promise: Promise, contact: PastContact?)] {
  try Crowded.twoThousand().flatMap { update in
    (update.promises ?? []).filter { $0.status == status }.compactMap { promise in
      promise.evidence?.split(separator: " ").last.map { number in
        (promise, update.contacts?.first { $0.reference == Int64(number) })
      }
    }
  }
}

@Test func `a kept promise is shown by a contact of ours at that time`() throws {
  let kept = try shown(.kept)
  #expect(kept.count > 300)
  for (promise, contact) in kept {
    #expect(contact?.at == promise.settled && contact?.direction == .outbound)
  }
}

@Test func `a broken promise is shown by the contact after it in which that came up`() throws {
  let broken = try shown(.broken)
  #expect(broken.count > 100)
  for (promise, contact) in broken {
    #expect(contact.map { $0.at > promise.due } == true)
  }
}

@Test func `a promise, a request and a survey belong to a matter of the same customer`() throws {
  for update in try Crowded.twoThousand() {
    let issues = Set((update.issues ?? []).map(\.number))
    let references = Set((update.contacts ?? []).compactMap(\.reference))
    #expect((update.promises ?? []).compactMap(\.issue).allSatisfy(issues.contains))
    #expect((update.requests ?? []).compactMap(\.issue).allSatisfy(issues.contains))
    #expect((update.followUps ?? []).compactMap(\.issue).allSatisfy(issues.contains))
    #expect((update.surveys ?? []).compactMap(\.reference).allSatisfy(references.contains))
    #expect(issues.isSubset(of: references))
    #expect((update.surveys ?? []).allSatisfy { $0.isSound })
  }
}
