import Casework
import Testing

@testable import Playbook

struct Trial: CustomTestStringConvertible {
  let script: String
  let test: ScriptTest
  var testDescription: String { "\(script): \(test.name)" }

  static let all = CallFixture.shipped.names.flatMap { name in
    (CallFixture.shipped[name]?.script.tests ?? []).map { Trial(script: name, test: $0) }
  }
}

@Test(arguments: Trial.all)
func `each script reaches what its own tests say`(_ trial: Trial) {
  let file = trial.test.given.first { $0.name == "file" }
    .flatMap { CallFixture.files[$0.value] }
  let played = ScriptTrial(
    trial.test, of: trial.script, engine: CallFixture.engine(file), at: CallFixture.now)
  #expect(played.missing == nil, "\(played.reached)")
}

@Test func `every script that can be begun has tests`() {
  for pinned in CallFixture.shipped.scripts {
    #expect(!pinned.script.tests.isEmpty, "\(pinned.script.name)")
  }
}

@Test func `every way in which a script that ships ends has its word`() {
  let steps = CallFixture.shipped.names.flatMap { name in
    CallFixture.shipped[name]?.script.lists.flatMap { $0.steps.flatMap(\.withNested) } ?? []
  }
  let outcomes = steps.compactMap { step -> String? in
    if case .end(let end) = step.what { end.outcome } else { nil }
  }
  #expect(outcomes.count > 15)
  for words in [hebrew, english] {
    for outcome in outcomes {
      #expect(words.line("outcome.\(outcome)") != nil, "\(words.language): \(outcome)")
    }
  }
}

@Test func `an escalation goes to somebody who has a name on the screen`() throws {
  let lint = LeadLint(words: [hebrew, english])
  for name in CallFixture.shipped.names {
    #expect(lint.findings(in: try #require(CallFixture.shipped[name]).script).isEmpty)
  }
  let path = "fault/no-service.yaml"
  let source = try #require(CallFixture.sources.first { $0.path == path })
  for (to, found) in [("shift-leed", ["shift-lead"]), ("Yael", []), ("יעל", [])] {
    let text = source.text.replacing("to: shift-lead", with: "to: \(to)")
    let others = CallFixture.sources.filter { $0.path != path }
    let library = try CallFixture.library(others + [ScriptSource(path: path, text: text)])
    let findings = library.names.compactMap { library[$0]?.script }.flatMap(lint.findings)
    #expect(findings.map { "\($0)".contains("`\(found.first ?? "")`") } == found.map { _ in true })
  }
}

@Test(arguments: ["he", "en"])
func `a script of the desk's own that ends without a word shows no name of ours`(
  _ language: String
) throws {
  var engine = SmallScripts.engine()
  for intent in [
    Intent.begin(script: "test/matter"), .said, .digit(1), .digit(2), .typed("0"), .said, .said,
  ] { _ = try engine.perform(intent, at: CallFixture.now) }
  let end = try #require(engine.contact.facts.threads.first?.end)
  #expect(!engine.summary(language: language).contains(end.outcome))
  let ended = engine.setting.words(language)["outcome.of-the-desk"]
  #expect(engine.moment(language: language, at: CallFixture.now).threads.first?.at == ended)
}

/// Every line of the scripts that ship, in one language.
private func lines(_ language: String) -> [(line: Line, isSpoken: Bool)] {
  CallFixture.shipped.names.flatMap { name -> [(line: Line, isSpoken: Bool)] in
    let steps = CallFixture.shipped[name]?.script.lists.flatMap { $0.steps.flatMap(\.withNested) }
    return (steps ?? []).flatMap { step -> [(line: Line, isSpoken: Bool)] in
      var lines: [(line: Line, isSpoken: Bool)] = []
      func add(_ spoken: Spoken?, _ isSpoken: Bool = true) {
        if let line = spoken?[language] { lines.append((line, isSpoken)) }
      }
      add(step.short, false)
      switch step.what {
      case .say(let say):
        add(say.text)
        add(say.otherwise)
      case .ask(let ask):
        add(ask.text, !ask.isForRep)
        if case .choice(let options) = ask.input { options.forEach { add($0.label, false) } }
      case .act(let act):
        add(act.text)
        act.deeds.forEach { add($0.wording, false) }
      default: break
      }
      return lines
    }
  }
}

@Test(arguments: ["he", "en"])
func `the lines that ship are what a good rep says`(_ language: String) {
  let lint = LineLint(words: language == "he" ? hebrew : english)
  let lines = lines(language)
  #expect(lines.count > 100)
  for (line, isSpoken) in lines {
    let kinds = line.slots.map { ($0.name, CallFacts.schema.type(at: $0.path)?.lineKind) }
    let found = lint.findings(
      in: line, isSpoken: isSpoken,
      kinds: Dictionary(kinds) { first, _ in first }.compactMapValues { $0 })
    #expect(found.map(\.description) == [])
  }
}

extension Deed {
  /// What it writes down, for the rep and for who reads it after him.
  fileprivate var wording: Spoken? {
    switch self {
    case .request(_, let what, _), .issue(let what, _), .note(let what), .promise(let what, _),
      .message(_, _, let what, _):
      what
    case .credit, .correct, .kept, .identify: nil
    }
  }
}

@Test(arguments: ["he", "en"])
func `no line that ships is longer than a breath`(_ language: String) {
  let words = language == "he" ? hebrew : english
  for (line, isSpoken) in lines(language) where isSpoken {
    #expect(words.sayingTime(of: line.source) <= .seconds(14), "\(line.place)")
  }
}
