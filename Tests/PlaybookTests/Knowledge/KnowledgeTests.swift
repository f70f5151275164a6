import Casework
import Foundation
import Markup
import Testing

@testable import Playbook

private func read(_ yaml: String, _ path: String = "knowledge/x.yaml") -> Result<Node, MarkupError>
{
  Result { () throws(MarkupError) in try Node(yaml: yaml, path: path) }
}

private func article(_ name: String, say: String = "ok", more: String = "") -> String {
  """
  article: \(name)
  title: {he: "כותרת", en: "Title"}
  say: {he: "שלום", en: "\(say)"}
  body: {he: "גוף", en: "Body"}
  \(more)
  """
}

/// The articles that ship.
private func shipped() throws -> Knowledge {
  let folder = Library.resources.appending(path: "knowledge")
  let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    .filter { $0.hasSuffix(".yaml") }
  let files = try paths.map { path in
    read(try String(contentsOf: folder.appending(path: path), encoding: .utf8), path)
  }
  return Knowledge(files, languages: ["he", "en"])
}

@Test func `every article that ships can be read, under the name of its file`() throws {
  let knowledge = try shipped()
  #expect(knowledge.faults.map(\.description) == [])
  #expect(knowledge.articles.count >= 12)
  for article in knowledge.articles {
    #expect(article.place.path == "\(article.name).yaml")
  }
}

@Test(arguments: ["he", "en"])
func `every line of an article is said as a good rep says it`(_ language: String) throws {
  let lint = LineLint(words: try Library.words(language))
  for article in try shipped().articles {
    let line = try #require(article.say[language])
    #expect(lint.findings(in: line).map(\.description) == [], "\(article.name)")
  }
}

@Test(arguments: [
  (article("a", more: "colour: red"), "there is no key `colour`"),
  ("article: a\ntitle: {he: \"x\"}", "the wording in `en` is missing"),
  (article("a", say: "{customer.name}, listen"), "there is no slot of an article"),
  (article("a", say: "{c:he|she}"), "give `{c:}` a third form"),
  (article("a", say: "{x:he|she}"), "there is no person `x`"),
  ("article: [", "x.yaml:"),
])
func `a file that is wrong gives its line and is left out`(_ yaml: String, _ sentence: String) {
  let knowledge = Knowledge([read(yaml), read(article("whole"))], languages: ["he", "en"])
  #expect(knowledge.articles.map(\.name) == ["whole"])
  #expect(knowledge.faults.count == 1)
  let fault = knowledge.faults.first.map(\.description) ?? ""
  #expect(fault.contains(sentence) && fault.contains("knowledge/x.yaml:"), "\(fault)")
}

@Test func `a second article of one name is left out`() {
  let knowledge = Knowledge(
    [read(article("a")), read(article("a"))], languages: ["he", "en"])
  #expect(knowledge.articles.count == 1)
  #expect(knowledge.faults.first?.description.contains("stands at") == true)
}

@Test func `what is of the matter and holds where he lives comes first`() {
  let files = [
    article("a-far", more: "areas: [Haifa]\nreasons: [internet.slow]"), article("b-other"),
    article("c-matter", more: "reasons: [internet.slow]"),
    article("d-here", more: "areas: [Lod]"),
  ].map { read($0) }
  let knowledge = Knowledge(files, languages: ["he", "en"])
  func names(_ city: String?) -> [String] {
    knowledge.likely(for: ["internet.slow"], in: city).map(\.name)
  }
  #expect(names("lod") == ["c-matter", "b-other", "d-here", "a-far"])
  #expect(names(nil) == ["a-far", "c-matter", "b-other", "d-here"])
}

@Test func `the line of an article is said by the rep of the call, and journaled`() throws {
  let file = """
    article: coverage
    title: {he: "כיסוי", en: "Coverage"}
    say: {he: "אני {r:בודק|בודקת} עכשיו", en: "{rep.name} of {desk.name} checks"}
    body: {he: "גוף", en: "Body"}
    """
  let article = try #require(Knowledge([read(file)], languages: ["he", "en"])["coverage"])
  var engine = CallFixture.engine()
  #expect(engine.wording(of: article, in: "he") == "אני בודקת עכשיו")
  #expect(engine.wording(of: article, in: "en") == "Dana of Netiv checks")
  #expect(
    try engine.perform(.article(name: "coverage"), at: CallFixture.now)
      == [.articleUsed(name: "coverage")])
  #expect(engine.contact.facts.articles == ["coverage"])
  _ = try engine.perform(.undo, at: CallFixture.now)
  #expect(engine.contact.facts.articles == [])
  _ = try engine.perform(.lineEnded, at: CallFixture.now)
  #expect(throws: Refusal.self) {
    try engine.perform(.article(name: "coverage"), at: CallFixture.now)
  }
}
