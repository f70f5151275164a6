import Foundation
import Markup
import Testing

@testable import Playbook

private func schema(_ path: String = "scripts/script.schema.json") -> [String: Any] {
  let url = Library.resources.appending(path: path)
  return try! JSONSerialization.jsonObject(with: Data(contentsOf: url)) as! [String: Any]
}

private func keys(_ path: String...) -> Set<String> {
  let object = path.reduce(schema()) { $0[$1] as? [String: Any] ?? [:] }
  return Set((object["properties"] as? [String: Any] ?? [:]).keys)
}

@Test(arguments: StepScope.kinds)
func `the grammar that editors check has the keys that the reader takes`(_ kind: String) {
  let wanted = Set([kind] + (StepScope.keys[kind] ?? []) + StepScope.common)
  let isQuestion = ["ask", "check"].contains(kind)
  #expect(keys("$defs", kind).union(isQuestion ? keys("$defs", "question") : []) == wanted)
}

@Test func `the grammar knows every act and every key at the top`() {
  #expect(keys("$defs", "deeds") == Set(Deed.kinds))
  #expect(
    keys() == Set(ScriptReader.headKeys + Script.stageNames + [Script.subscriptStage]))
}

@Test func `the grammar knows every occasion of a script, and one that ships serves each`()
  throws
{
  let properties = schema()["properties"] as? [String: [String: Any]]
  let occasions = Script.Occasion.allCases
  #expect(properties?["serves"]?["enum"] as? [String] == occasions.map(\.rawValue))
  for occasion in occasions { #expect(CallFixture.shipped[serving: occasion] != nil) }
}

// Articles have a grammar of their own.
private func article() -> [String: Any] { schema("knowledge/article.schema.json") }

private func articleKeys() -> [String: [String: Any]] {
  article()["properties"] as? [String: [String: Any]] ?? [:]
}

@Test func `the grammar of an article has the keys that the reader takes, and no other`() {
  #expect(Set(articleKeys().keys) == Set(Article.keys))
  #expect(article()["additionalProperties"] as? Bool == false)
}

@Test func `what the grammar of an article requires the reader requires, and nothing else`() throws
{
  let whole = [
    "article": "a/b", "title": "{he: x, en: y}", "say": "{he: x, en: y}", "body": "{he: x, en: y}",
    "also": "{he: [x], en: [y]}", "reasons": "[x]", "areas": "[x]",
  ]
  let required = try #require(article()["required"] as? [String])
  #expect(Set(whole.keys) == Set(Article.keys))
  for left in Article.keys {
    let text = whole.filter { $0.key != left }.map { "\($0.key): \($0.value)" }
    let node = try Node(yaml: text.sorted().joined(separator: "\n"), path: "a.yaml")
    let isRead = (try? Article(node, languages: ["he", "en"])) != nil
    #expect(isRead != required.contains(left), "\(left)")
  }
}

@Test func `every article that ships names its grammar and has the shapes that it asks for`() throws
{
  let folder = Library.resources.appending(path: "knowledge")
  let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    .filter { $0.hasSuffix(".yaml") }
  let grammars = articleKeys()
  #expect(paths.count >= 12)
  for path in paths {
    let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    #expect(text.hasPrefix("# yaml-language-server: $schema=../article.schema.json\n"), "\(path)")
    for pair in try Node(yaml: text, path: path).pairs ?? [] {
      let grammar = grammars[pair.key.text ?? ""]
      let isMap = grammar?["$ref"] != nil || grammar?["type"] as? String == "object"
      #expect((pair.value.pairs != nil) == isMap, "\(pair.key.place)")
      #expect((pair.value.items != nil) == (grammar?["type"] as? String == "array"), "\(path)")
    }
  }
}
