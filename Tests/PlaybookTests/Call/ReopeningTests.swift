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

private let opening = """
  script: test/opens
  title: {he: "תקלה", en: "Fault"}
  reasons: [internet.down, tv.picture]
  opening:
    - say: hello
      required: true
      text: {he: "שלום", en: "Hello"}
  questions: []
  solution:
    - do:
        issue: {title: {he: "אין קליטה", en: "no signal"}, reason: internet.down}
        request: {department: technical, what: {he: "בדיקה", en: "check"}, by: 1 business day}
    - promise: {what: {he: "לחזור", en: "call"}, by: 1 business day}
  closing:
    - end: done
      disposition: test.done
  """

/// Before the step that opens an issue.
private func atOpening(_ issues: [Casework.Issue]) throws -> CallEngine {
  var file = CallFixture.ronit
  file.issues = issues
  var engine = CallFixture.engine(
    file, library: try CallFixture.library([ScriptSource(path: "o.yaml", text: opening)]))
  _ = try engine.perform(.begin(script: "test/opens"), at: CallFixture.now)
  #expect(engine.solvedLately(at: CallFixture.now).isEmpty)
  _ = try engine.perform(.said, at: CallFixture.now)
  return engine
}

private func numbered(_ number: Int64, _ reason: String, _ ago: Duration) -> Casework.Issue {
  var issue = solved(ago)
  issue.number = number
  issue.reason = reason
  return issue
}

@Test func `a step that opens an issue offers what was solved of late in its area`() throws {
  var engine = try atOpening([
    numbered(1, "internet.slow", .days(20)), numbered(2, "tv.picture", .days(3)),
    numbered(3, "billing.charge", .days(3)), numbered(4, "internet.down", .days(31)),
  ])
  #expect(engine.solvedLately(at: CallFixture.now).map(\.number) == [2, 1])
  let acts = try engine.perform(.saidAgain(issue: 1), at: CallFixture.now)
  #expect(acts.prefix(2).map(\.kind) == ["issueChanged", "requested"])
  #expect(engine.contact.facts.issues.isEmpty && engine.contact.facts.reopenedIssues == [1])
  #expect(engine.contact.facts.requests.map(\.issue) == [1])
  _ = try engine.perform(.said, at: CallFixture.now)
  #expect(engine.contact.facts.promises.map(\.issue) == [1])
  #expect(engine.recap(language: "en").contains("Issue 1 is open again."))
}

@Test(arguments: [Intent.undo, .back])
func `going back over the step leaves the old issue solved`(_ way: Intent) throws {
  var engine = try atOpening([solved(.days(3))])
  let before = engine.contact.facts
  _ = try engine.perform(.saidAgain(issue: 48102), at: CallFixture.now)
  _ = try engine.perform(way, at: CallFixture.now)
  #expect(engine.contact.facts.reopenedIssues.isEmpty && engine.contact.facts.requests.isEmpty)
  #expect(engine.contact.facts.threads[0].records.keys == before.threads[0].records.keys)
  #expect(engine.solvedLately(at: CallFixture.now).map(\.number) == [48102])
}

@Test func `a new matter beside what was solved of late has an issue of its own`() throws {
  var engine = try atOpening([solved(.days(3))])
  _ = try engine.perform(.said, at: CallFixture.now)
  #expect(engine.contact.facts.issues.count == 1)
  #expect(engine.contact.facts.reopenedIssues.isEmpty)
}

@Test func `an issue that was solved long ago, or that nobody knows, is not opened by a step`()
  throws
{
  for number in [48102, 99] as [Int64] {
    var engine = try atOpening([solved(.days(31))])
    #expect(throws: Refusal.self) {
      try engine.perform(.saidAgain(issue: number), at: CallFixture.now)
    }
    #expect(engine.contact.facts.issues.isEmpty && engine.contact.facts.requests.isEmpty)
  }
}
