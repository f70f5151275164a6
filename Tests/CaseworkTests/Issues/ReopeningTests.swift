import Casework
import Testing

private let now = Instant(milliseconds: 1_795_330_800_000)

private func issue(solved ago: Duration) -> Casework.Issue {
  Casework.Issue(
    number: 48001, title: ["en": "Charged twice"], reason: "billing.charge", status: .solved,
    opened: now - .days(90),
    history: [
      IssueChange(at: now - ago, by: "dana", field: .status, old: "open", new: "solved")
    ])
}

@Test(arguments: [
  (Duration.zero, true), (.days(7), true), (.days(14), true), (.days(30), true),
  (.days(30) + .milliseconds(1), false), (.days(89), false),
])
func `what was solved may be opened again within thirty days`(_ ago: Duration, _ may: Bool) {
  #expect(issue(solved: ago).mayOpenAgain(at: now) == may)
}

@Test func `what is open is not opened again, and each opening counts`() {
  var issue = issue(solved: .days(9))
  #expect(issue.reopenings == [])
  for (ago, old, new) in [(8, "solved", "open"), (7, "open", "solved"), (2, "solved", "waiting")] {
    _ = issue.set(.status, to: new)
    issue.history.append(
      IssueChange(at: now - .days(ago), by: "noa", field: .status, old: old, new: new))
  }
  #expect(issue.reopenings == [now - .days(8), now - .days(2)])
  #expect(!issue.mayOpenAgain(at: now))
}

private func contact(_ acts: [Act]) -> ContactState {
  let entries = ([.opened(Opening(), reference: 48213)] + acts).enumerated().map {
    Entry(sequence: $0.offset + 1, at: now, by: "dana", act: $0.element)
  }
  return ContactState(id: ContactID(rawValue: 1), entries: entries)
}

private let again = Act.issueChanged(number: 48001, field: .status, old: "solved", new: "open")

@Test func `a contact tells what it opened again, until that is undone`() {
  #expect(contact([again]).facts.reopenedIssues == [48001])
  #expect(contact([again, .undone(sequence: 2)]).facts.reopenedIssues == [])
  let both = contact([again, .issueSolved(number: 48001)]).facts
  #expect(both.reopenedIssues == [48001] && both.solvedIssues == [48001])
}

@Test func `what a contact solved and opened again itself is neither solved nor a repeat`() {
  let facts = contact([.issueSolved(number: 48001), again]).facts
  #expect(facts.solvedIssues == [] && facts.reopenedIssues == [])
}
