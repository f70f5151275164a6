import Casework
import Testing

@testable import Playbook

private func calling(about issue: Casework.Issue) -> CallEngine {
  var file = CallFixture.ronit
  file.issues = [issue]
  return SmallScripts.engine(file)
}

private func solved(_ ago: Duration) -> Casework.Issue {
  Casework.Issue(
    number: 48102, title: ["en": "slow internet"], reason: "internet.slow", status: .solved,
    opened: CallFixture.now - .days(60),
    history: [
      IssueChange(
        at: CallFixture.now - ago, by: "noa", field: .status, old: "open", new: "solved")
    ])
}

private let opensAgain = Intent.care([.issue(48102, .status, to: "open")])

@Test func `a call on what was solved of late opens it again and says so`() throws {
  var engine = calling(about: solved(.days(12)))
  let acts = try engine.perform(opensAgain, at: CallFixture.now)
  #expect(acts == [.issueChanged(number: 48102, field: .status, old: "solved", new: "open")])
  #expect(engine.recap(language: "en").contains("Issue 48102 is open again."))
  #expect(engine.summary(language: "en").contains("Opened 48102 again."))
}

@Test func `what was solved long ago is another matter`() throws {
  var engine = calling(about: solved(.days(31)))
  #expect(throws: Refusal("refusal.solved-long-ago")) {
    try engine.perform(opensAgain, at: CallFixture.now)
  }
}
