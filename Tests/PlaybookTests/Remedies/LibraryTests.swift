import Casework
import Foundation
import Markup
import Testing

@testable import Playbook

@Test func `every case beside a rule of the library holds`() throws {
  let library = try Library.remedies()
  let cases = try library.runCases(of: try Library.nodes("remedies"), at: sunday)
  for failed in cases where !failed.passes {
    Issue.record("\(failed.place): \(failed.rule) \(failed.mustFire ? "must" : "must not") fire")
  }
  #expect(library.remedies.count >= 20)
  #expect(library.moments.count >= 6)
  #expect(cases.count >= 2 * (library.remedies.count + library.moments.count))
}

@Test func `every rule has a case that fires it and one that must not`() throws {
  for node in try Library.nodes("remedies").flatMap({
    ($0["remedies"]?.items ?? []) + ($0["moments"]?.items ?? [])
  }) {
    let tests = try node.required("tests")
    #expect(tests["fires"]?.items?.isEmpty == false, "\(node.place)")
    #expect(tests["silent"]?.items?.isEmpty == false, "\(node.place)")
  }
}

@Test(arguments: ["he", "en"])
func `every sentence of the library can be worded in full`(_ language: String) throws {
  let library = try Library.remedies()
  let words = try Library.words(language)
  for node in try Library.nodes("remedies").flatMap({ $0["remedies"]?.items ?? [] }) {
    let remedy = try #require(library.remedies.first { $0.name == node["remedy"]?.text })
    for given in node["tests"]?["fires"]?.items ?? [] {
      var facts = Facts(blank: .desk)
      try facts.set(given, in: .desk, at: sunday)
      let fired = try #require(remedy.rule.fires(on: facts, at: sunday))
      for sentence in [remedy.title, remedy.why, remedy.say].compactMap({ $0 }) {
        let text = sentence.worded(with: fired, at: sunday).text(in: words)
        #expect(!text.isEmpty && !text.contains("[?") && !text.contains("{"), "\(text)")
      }
    }
  }
}

@Test(arguments: ["he", "en"])
func `every sentence of the library is said as a good rep says it`(_ language: String) throws {
  let library = try Library.remedies()
  let lint = LineLint(words: try Library.words(language))
  let shown = library.remedies.flatMap { [$0.title, $0.why] } + library.moments.map(\.sentence)
  let said = library.remedies.compactMap(\.say)
  #expect(shown.count > 40 && said.count > 10)
  let sentences = shown.map { ($0, isSpoken: false) } + said.map { ($0, isSpoken: true) }
  for (sentence, isSpoken) in sentences {
    let line = try #require(sentence.lines[language])
    let kinds = sentence.slots.compactMapValues(\.type.lineKind)
    #expect(lint.findings(in: line, isSpoken: isSpoken, kinds: kinds).map(\.description) == [])
  }
}

extension FactType {
  /// What a slot with a fact of this type holds.
  var lineKind: LineValue.Kind? {
    switch present {
    case .number, .workdays: .number
    case .money: .money
    case .day: .day
    case .instant: .instant
    case .text, .words: .text
    case .truth, .choice, .duration, .record, .list, .optional: nil
    }
  }
}

@Test func `every script that a remedy names is in the library of scripts`() throws {
  let scripts = Library.resources.appending(path: "scripts")
  for script in try Library.remedies().remedies.compactMap(\.script) {
    let path = scripts.appending(path: "\(script).yaml").path
    #expect(FileManager.default.fileExists(atPath: path), "\(script)")
  }
}

private func read(_ yaml: String) throws -> RemedyLibrary {
  try RemedyLibrary([try Node(yaml: yaml, path: "r.yaml")], languages: ["he", "en"])
}

private func remedy(when: String, why: String = "x", extra: String = "") -> String {
  """
  remedies:
    - remedy: a
      kind: care
      title: {he: "א", en: "a"}
      when: \(when)
      why: {he: "\(why)", en: "\(why)"}
      seconds: 30
      prior: 0.3
  \(extra)
  """
}

@Test(arguments: [
  (
    remedy(when: "call.mood is angri"),
    "r.yaml:5:24: there is no value `angri`; did you mean `angry`?"
  ),
  (
    remedy(when: "call.mood is angry", why: "{call.reson}"),
    "r.yaml:6:17: there is no field `reson`; did you mean `reason`? (of `call`)"
  ),
  (
    remedy(when: "call.mood is angry", why: "{call.reason}"),
    "r.yaml:6:17: `call.reason` may be absent; ask `call.reason exists` in `when`"
  ),
  (
    remedy(when: "call.mood is angry", why: "{call.solved}"),
    "r.yaml:6:17: a yes or no cannot be put into a sentence"
  ),
  (
    remedy(when: "call.mood is angry", extra: "    secconds: 3"),
    "r.yaml:9:5: there is no key `secconds`; did you mean `seconds`?"
  ),
  (
    remedy(when: "call.mood is angry").replacing("0.3", with: "30"),
    "r.yaml:8:12: a chance below 1 is needed here, as 0.35"
  ),
  (
    remedy(when: "call.mood is angry").replacing("kind: care", with: "kind: caer"),
    "r.yaml:3:11: there is no kind `caer`; did you mean `care`?"
  ),
  (
    remedy(when: "call.mood is angry").replacing("en: \"x\"", with: "en: \"{customer.city}\""),
    "r.yaml:6:26: `customer.city` may be absent; ask `customer.city exists` in `when`"
  ),
  (
    remedy(when: "call.mood is angry").replacing("en: \"x\"", with: "en: \"{customer.months}\""),
    "r.yaml:6:25: the slot `customer.months` does not stand in both `he` and `en`"
  ),
])
func `an error of a library file has its line, column and mend`(
  _ yaml: String, _ sentence: String
) {
  let error = #expect(throws: MarkupError.self) { try read(yaml) }
  #expect(error?.description == sentence)
}

@Test func `a name that stands twice is refused`() {
  let one = remedy(when: "call.solved")
  let twice = one + one.replacing("remedies:\n", with: "")
  let error = #expect(throws: MarkupError.self) { try read(twice) }
  #expect(error?.sentence == "`a` stands at r.yaml:2:5 too")
}
