import Casework
import Markup
import Testing

@testable import Playbook

/// The small script with one thing changed.
private func error(_ right: String, _ wrong: String) -> String? {
  #expect(SmallScripts.matter.contains(right), "the fixture has no `\(right)`")
  let changed = SmallScripts.matter.replacing(right, with: wrong)
  do {
    _ = try CallFixture.library(SmallScripts.sources(matter: changed))
    return nil
  } catch {
    return "\(error)"
  }
}

@Test(arguments: [
  ("required: true", "requird: true", "there is no key `requird`; did you mean `required`?"),
  ("- say: hello", "- sya: hello", "there is no step `sya`; did you mean `say`?"),
  ("opening:", "openign:", "there is no key `openign`; did you mean `opening`?"),
  ("he: \"שלום\", en", "en", "the line is missing in `he`"),
  ("en: \"Hello\"", "en: \"Hello\", fr: \"x\"", "there is no key `fr`; known: en, he"),
  ("en: \"Hello\"", "en: \"Hello {size}\"", "`{size}` stands in one language of this line"),
  ("as: exact", "as: exakt", "there is no way to say it `exakt`; did you mean `exact`?"),
  ("when: colour is red\n    text", "when: colour is rd\n    text", "did you mean `red`?"),
  ("when: colour is red\n    text", "when: color is red\n    text", "did you mean `colour`?"),
  ("go: colourless", "go: colorless", "there is no list of steps `colorless`; did you mean"),
  (
    "run: test/who", "run: test/whoo",
    "there is no sub-script `test/whoo`; did you mean `test/who`?"
  ),
  (
    "gives: {trusted: trusted}", "gives: {trusted: trust}",
    "there is no returned value of test/who `trust`"
  ),
  ("- ask: size", "- ask: colour", "`colour` stands twice; the other is in line"),
  ("input: number", "input: numbr", "there is no input `numbr`; did you mean `number`?"),
  ("input: number", "by: rep", "how it is answered is missing"),
  ("amount: 10 ₪", "amount: 10", "a sum of money"),
  ("credit: {amount", "crdit: {amount", "there is no act `crdit`; did you mean `credit`?"),
  (", by: request.due}", "}", "a promise without a date is none"),
  (", by: request.due}", ", by: soon}", "by when: `2 business days`"),
  (", by: request.due}", ", by: requst.due}", "there is no act with a date `requst`"),
  ("disposition: test.done", "required: false", "an end needs its `disposition`"),
  (
    "needs: [colour, size]", "needs: [colour, siz]",
    "there is no answer `siz`; did you mean `size`?"
  ),
  ("  - say: goodbye\n    required", "  - else:\n    required", "an `else` stands behind a `when`"),
  ("{lead.name} כאן", "{led.name} כאן", "there is no fact or answer `led.name`; did you mean"),
  ("reasons: [test]", "languages: [he, ar]", "there is no language of the desk `ar`"),
])
func `an error of a script says where and how to mend it`(
  _ right: String, _ wrong: String, _ sentence: String
) {
  let error = error(right, wrong)
  #expect(error?.contains(sentence) == true, "\(error ?? "no error")")
  #expect(error?.hasPrefix("test/matter.yaml:") == true, "\(error ?? "no error")")
}

@Test func `a place is the line and column of the word that is wrong`() {
  #expect(
    error("as: exact", "as: exakt")
      == "test/matter.yaml:7:9: there is no way to say it `exakt`; did you mean `exact`?")
}

@Test func `a sub-script that runs itself is refused`() {
  let circle = SmallScripts.who.replacing(
    "steps:", with: "steps:\n  - run: test/who")
  #expect(throws: MarkupError.self) {
    try CallFixture.library([ScriptSource(path: "who.yaml", text: circle)])
  }
}

@Test func `two files of one script are refused`() {
  #expect(throws: MarkupError.self) {
    try CallFixture.library(SmallScripts.sources() + SmallScripts.sources())
  }
}

@Test func `one script serves an occasion, whatever it is called`() throws {
  let matter = SmallScripts.matter
  func serving(_ occasion: String, _ name: String) -> ScriptSource {
    let text = matter.replacing("script: test/matter", with: "script: \(name)\nserves: \(occasion)")
    return ScriptSource(path: "\(name).yaml", text: text)
  }
  let who = ScriptSource(path: "test/who.yaml", text: SmallScripts.who)
  let library = try CallFixture.library([who, serving("fault", "test/any")])
  #expect(library[serving: .fault]?.script.name == "test/any")
  #expect(library[serving: .notice] == nil)
  for wrong in [serving("fault", "test/other"), serving("faults", "test/other")] {
    #expect(throws: MarkupError.self) {
      try CallFixture.library([who, serving("fault", "test/any"), wrong])
    }
  }
  let sub = SmallScripts.who.replacing("script: test/who", with: "script: test/who\nserves: fault")
  #expect(throws: MarkupError.self) {
    try CallFixture.library([ScriptSource(path: "test/who.yaml", text: sub)])
  }
}

@Test(arguments: [
  ("2 business days", Due.businessDays(2)), ("1 business day", .businessDays(1)),
  ("4 hours", .hours(4)), ("30 minutes", .minutes(30)), ("today", .today),
  ("request.due", .same(step: "request")),
])
func `a due time is read as it is said`(_ text: String, _ due: Due) {
  #expect(Due(text) == due)
}

@Test(arguments: ["", "soon", "0 hours", "-1 hours", "2 days", "1001 hours", "two hours"])
func `a due time that means nothing is none`(_ text: String) {
  #expect(Due(text) == nil)
}

@Test func `a due time is round, and today ends when the desk does`() {
  let calendar = DeskCalendar.israeli(zone: .utc)
  func wall(_ due: Due, _ hour: Int, _ minute: Int) -> String? {
    let now = calendar.zone.instant(
      WallTime(day: Day(year: 2026, month: 11, day: 22)!, hour: hour, minute: minute))
    return due.instant(from: now, in: calendar).map {
      let wall = calendar.zone.wall($0)
      return "\(wall.day.iso) \(wall.clock)"
    }
  }
  #expect(wall(.hours(4), 10, 42) == "2026-11-22 14:45")
  #expect(wall(.businessDays(2), 10, 42) == "2026-11-24 10:45")
  #expect(wall(.today, 10, 42) == "2026-11-22 18:00")
  #expect(wall(.today, 19, 0) == "2026-11-23 18:00")
}

@Test func `nobody is promised anything for a time at which the desk is closed`() {
  let calendar = DeskCalendar.israeli(zone: .utc)
  let night = calendar.zone.instant(
    WallTime(day: Day(year: 2026, month: 11, day: 26)!, hour: 23, minute: 40))
  let dues: [Due] = [.minutes(5), .hours(4), .businessDays(1), .businessDays(2)]
  for due in dues {
    let instant = due.instant(from: night, in: calendar)
    #expect(instant.map(calendar.isOpen) == true, "\(due)")
  }
  let monday = WallTime(day: Day(year: 2026, month: 11, day: 30)!, hour: 8)
  #expect(Due.businessDays(1).instant(from: night, in: calendar) == calendar.zone.instant(monday))
}
