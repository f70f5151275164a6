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

/// The keymap's commands, and those that only lists and the palette name.
@Test func `every command has a name and a sentence`() throws {
  let keymap = try String(
    contentsOfFile: checkout + "Resources/keymaps/default.yaml", encoding: .utf8)
  let commands = keymap.matches(of: /(?m)^  (\w+): \[/).map { String($0.output.1) }
  #expect(commands.count > 30)
  for command in commands {
    for part in ["name", "hint"] {
      #expect(hebrew.keys.contains("command.\(command).\(part)"), "\(command)")
    }
  }
}

@Test(arguments: [
  (14, "ותק 1 ש׳ 2 ח׳", "with us 1 y 2 m"), (3, "ותק 3 ח׳", "with us 3 m"),
])
func `how long somebody has been with us is short`(_ months: Int, _ he: String, _ en: String) {
  let values: [String: LineValue] = ["years": .number(months / 12), "months": .number(months % 12)]
  #expect(hebrew("file.tenure", values) == he)
  #expect(english("file.tenure", values) == en)
}

@Test func `a moment has its weekday in short`() {
  let at = LineValue.instant(
    Zone(before: .hours(2)).instant(WallTime(day: Day(iso: "2026-11-19")!, hour: 12)))
  #expect(hebrew("date.moment", ["at": at]) == "ה׳ 19.11 12:00")
  #expect(english("date.moment", ["at": at]) == "Thu 19 Nov 12:00")
}

@Test func `every key that the code names is in the words`() throws {
  let roots = Set(hebrew.keys.compactMap { $0.split(separator: ".").first.map(String.init) })
  let literals = try literals(under: checkout + "Sources").filter {
    ($0.isWorded || roots.contains($0.root)) && !namesOfFacts.contains($0.text)
      && !$0.file.hasPrefix("Intake/Demo/")  // It names the sentences of Resources/demo.
  }
  for literal in literals {
    let isKnown = hebrew.keys.contains {
      literal.isBuilt ? $0.hasPrefix(literal.text) : $0 == literal.text
    }
    #expect(isKnown, "\(literal.file): the words have no `\(literal.text)`")
  }
}

/// Facts and slots whose names begin as words do.
private let namesOfFacts: Set<String> = ["envelope.credit-left", "lead.name"]

private struct Literal {
  let file: String
  let text: String
  /// The rest of the key is put in by Swift: `"mood.\(mood)"`.
  let isBuilt: Bool
  /// Stands where a key is asked for; other texts are keys where they begin as one.
  let isWorded: Bool
  var root: String { String(text.prefix { $0 != "." }) }
}

/// Texts with dots in them, of the rooms that word what a person reads; facts and slots have dots too and live elsewhere.
private func literals(under folder: String) throws -> [Literal] {
  let elsewhere = ["Playbook/Conditions/", "Playbook/Scripts/", "Playbook/Lines/", "SQLiteStore/"]
  let names = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { name in
    name.hasSuffix(".swift") && !elsewhere.contains { name.hasPrefix($0) }
  }
  return try names.sorted().flatMap { name in
    let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
    return text.matches(
      of:
        /(words[\[(]|wording\(|plain\(|Phrase\(|Refusal\(|Notice\()?"([a-z][a-zA-Z-]*(?:\.[a-zA-Z-]+)*[.-]?)("|\\\()/
    ).map { found in
      Literal(
        file: name, text: String(found.output.2), isBuilt: found.output.3 != "\"",
        isWorded: found.output.1 != nil)
    }.filter { $0.text.contains(".") }
  }
}
