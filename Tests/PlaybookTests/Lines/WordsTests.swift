import Casework
import FoundationEssentials
import Markup
import Testing

@testable import Playbook

private func words(_ yaml: String, and more: String = "") throws -> Words {
  var files = try [
    Node(
      yaml: String(contentsOfFile: checkout + "Resources/words/lexicon.en.yaml", encoding: .utf8),
      path: "lexicon.en.yaml"), Node(yaml: yaml, path: "one.en.yaml"),
  ]
  if !more.isEmpty { files.append(try Node(yaml: more, path: "two.en.yaml")) }
  return try Words(files: files)
}

@Test func `keys are dotted, nested or flat`() throws {
  let some = try words("call:\n  saved: Saved {at:time}.\nready: Ready", and: "a.b: both")
  #expect(some.keys == ["a.b", "call.saved", "ready"])
  #expect(some("call.saved", ["at": .instant(Instant(milliseconds: 0))]) == "Saved 00:00.")
  #expect(some(Phrase("call.saved", ["at": "10:42"])) == "Saved 10:42.")
}

@Test func `a key that stands twice is an error at the second`() {
  let error = #expect(throws: MarkupError.self) { try words("a: {b: x}", and: "\na.b: y") }
  #expect(error?.description.hasPrefix("two.en.yaml:2:6: `a.b` stands at one.en.yaml:1:8") == true)
}

@Test(arguments: ["- a", "a: [b]", "a: '{x'", "lexicon: {language: en}"])
func `a file of another shape is refused`(_ yaml: String) {
  #expect(throws: MarkupError.self) { try words(yaml) }
}

@Test func `words without a lexicon are refused`() throws {
  let node = try Node(yaml: "a: b", path: "one.yaml")
  #expect(throws: MarkupError.self) { try Words(files: [node]) }
}

@Test func `both languages have the same keys and slots`() {
  #expect(hebrew.keys == english.keys)
  for key in hebrew.keys {
    let he = Set(hebrew.line(key)?.slots.map(\.name) ?? [])
    let en = Set(english.line(key)?.slots.map(\.name) ?? [])
    #expect(he == en, "\(key)")
  }
}

@Test(arguments: ["he", "en"])
func `a word that ships is clean`(_ language: String) throws {
  let words = try shipped(language)
  #expect(WordsLint(words: words).findings().map(\.description) == [])
}

@Test func `every key that the code names is in the words`() throws {
  let known = Set(hebrew.keys)
  for (file, key) in try literalKeys(under: checkout + "Sources") where !known.contains(key) {
    Issue.record("\(file): words has no `\(key)`")
  }
}

/// `words["call.saved"]`, `words("call.saved", ...)`, `Phrase("..."`, `Refusal("..."`: keys with a slot of Swift in them are built, and are left out.
private func literalKeys(under folder: String) throws -> [(String, String)] {
  let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
  return try names.filter { $0.hasSuffix(".swift") }.sorted().flatMap { name in
    let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
    let found = text.matches(of: /(?:\b[wW]ords[\[(]|\bPhrase\(|\bRefusal\()\s*"([^"\\]+)"/)
    return found.map { (name, String($0.output.1)) }.filter { $0.1.contains(".") }
  }
}
