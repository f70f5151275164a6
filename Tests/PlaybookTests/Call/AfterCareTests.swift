import Casework
import Markup
import Testing

@testable import Playbook

private let now = CallFixture.now

private func file(_ reason: String) -> CustomerFile {
  var file = CallFixture.ronit
  file.issues = [
    Issue(
      number: 5, title: ["he": "אין אינטרנט", "en": "no internet"], reason: reason,
      status: .open, opened: now - .days(1), owner: "dana")
  ]
  return file
}

private let solving: [Intent] = [
  .solveIssue(5), .care([.issue(5, .status, to: "solved"), .issue(5, .cause, to: "product")]),
]

@Test(arguments: solving)
func `after a matter was solved somebody is to hear how it goes, in open hours`(
  _ intent: Intent
) throws {
  var engine = CallFixture.engine(file("internet.down"))
  _ = try engine.perform(intent, at: now)
  let planned = engine.contact.facts.followUps
  let calendar = CallFixture.desk.calendar
  #expect(planned.count == 2)
  #expect(planned.allSatisfy { $0.kind == .afterCare && $0.owner == "dana" && $0.issue == 5 })
  #expect(planned.allSatisfy { calendar.isOpen(at: $0.due) && $0.what.contains("אין אינטרנט") })
  let days = planned.map { calendar.zone.wall($0.due).day - calendar.zone.wall(now).day }
  #expect(days.first == 3 && days.last.map { (30...31).contains($0) } == true)
}

@Test(arguments: solving)
func `an undo takes the calls back with the act that planned them`(_ intent: Intent) throws {
  var engine = CallFixture.engine(file("internet.down"))
  _ = try engine.perform(intent, at: now)
  while !engine.contact.facts.followUps.isEmpty { _ = try engine.perform(.undo, at: now) }
  let uncounted = engine.contact.uncounted
  #expect(
    engine.contact.entries.allSatisfy {
      $0.act.solves == nil || uncounted.contains($0.sequence)
    })
  #expect(throws: Refusal.self) {
    for _ in 0..<3 { _ = try engine.perform(.undo, at: now) }
  }
}

@Test func `a call that somebody planned by a key is taken back alone`() throws {
  var engine = CallFixture.engine(file("internet.down"))
  _ = try engine.perform(.solveIssue(5), at: now)
  let mine = Care.followUp(.afterCare, .soft, what: "hear again", due: now + .days(2))
  _ = try engine.perform(.care([mine]), at: now)
  _ = try engine.perform(.undo, at: now)
  #expect(engine.contact.facts.followUps.count == 2)
  #expect(engine.contact.facts.solvedIssues == [5])
}

@Test func `nothing is planned twice, nor after what the desk does not name`() throws {
  var open = file("internet.down")
  open.followUps = [
    FollowUp(
      id: 3, kind: .afterCare, what: "hear", due: now + .days(1), owner: "dana", made: now,
      issue: 5)
  ]
  for file in [open, file("billing.charge")] {
    var engine = CallFixture.engine(file)
    _ = try engine.perform(.solveIssue(5), at: now)
    #expect(engine.contact.facts.followUps.isEmpty)
  }
}

@Test func `what is open again is not asked after, and is anew once it is solved again`() throws {
  var before = file("internet.down")
  before.issues[0].status = .solved
  before.issues[0].history = [
    IssueChange(at: now - .hours(9), by: "dana", field: .status, old: "open", new: "solved")
  ]
  before.followUps = [3, 4].map { id in
    FollowUp(
      id: id, kind: .afterCare, what: "hear", due: now + .days(Int(id)), owner: "dana", made: now,
      issue: 5)
  }
  var engine = CallFixture.engine(before)
  let acts = try engine.perform(.care([.issue(5, .status, to: "open")]), at: now)
  #expect(acts.map(\.kind) == ["issueChanged", "followUpEnded", "followUpEnded"])
  #expect(engine.contact.facts.endedFollowUps == [3, 4])
  let again = try engine.perform(.solveIssue(5), at: now + .minutes(1))
  #expect(again.map(\.kind) == ["issueSolved", "followUpPlanned", "followUpPlanned"])
}

@Test func `an undo of the opening brings the calls back, and one call may solve and open it`()
  throws
{
  var engine = CallFixture.engine(file("internet.down"))
  _ = try engine.perform(.care([.issue(5, .status, to: "solved")]), at: now)
  #expect(engine.contact.facts.followUps.count == 2)
  var solved = file("internet.down")
  solved.issues[0].status = .solved
  solved.issues[0].history = [
    IssueChange(at: now, by: "dana", field: .status, old: "open", new: "solved")
  ]
  engine.file = solved
  _ = try engine.perform(.care([.issue(5, .status, to: "open")]), at: now + .minutes(1))
  #expect(engine.contact.facts.followUps.isEmpty)
  _ = try engine.perform(.undo, at: now + .minutes(2))
  #expect(engine.contact.facts.followUps.count == 2)
}

private func plan(_ text: String) throws -> AfterCare {
  try AfterCare(try Node(yaml: text, path: "desk.yaml"))
}

@Test func `a plan is found by the reason, else by its area, and a wrong one by its line`() throws {
  let read = try plan("internet: [3 business days]\ninternet.down: [3 days, 30 days]")
  #expect(read.waits(after: "internet.down") == [.days(3), .days(30)])
  #expect(read.waits(after: "internet.slow.evening") == [.businessDays(3)])
  #expect(read.waits(after: "billing").isEmpty && AfterCare().waits(after: "").isEmpty)
  for wrong in ["a:\n  - 3 weeks", "a:\n  - 0 days", "a:\n  - days", "a:\n  []"] {
    #expect { try plan(wrong) } throws: { "\($0)".hasPrefix("desk.yaml:2:") }
  }
}

@Test func `a call that would fall on a day of rest waits for the next opening`() {
  let calendar = DeskCalendar.israeli(zone: .utc)
  let wednesday = Instant(milliseconds: Int64(Day(iso: "2026-11-25")!.number) * 86_400_000)
  let due = AfterCare.Wait.days(3).instant(from: wednesday + .hours(10), in: calendar)
  #expect(calendar.zone.wall(due) == WallTime(day: Day(iso: "2026-11-29")!, hour: 8))
}
