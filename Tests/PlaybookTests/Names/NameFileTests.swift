import Casework
import FoundationEssentials
import Markup
import NamePairs
import Testing

@testable import Playbook

private let root = String(#filePath.dropLast("Tests/PlaybookTests/Names/NameFileTests.swift".count))

private func shippedNames() throws -> NameTable {
  let folder = root + "Resources/names"
  let files = try FileManager.default.contentsOfDirectory(atPath: folder)
  return try NameTable(
    files: files.filter { $0.hasSuffix(".yaml") }.sorted().map { name in
      let path = folder + "/" + name
      return try Node(yaml: String(contentsOfFile: path, encoding: .utf8), path: path)
    })
}

private func areOne(_ hebrew: String, _ other: String, in names: NameTable) -> Bool {
  let word = NameWords.of(other).first ?? ""
  return names.same(as: NameWords.of(hebrew).first ?? "").contains(word)
}

@Test(arguments: [
  ("יצחק", "Isaac"), ("שרה", "Sally"), ("יוחנן", "Иван"), ("מרים", "مريم"), ("יוסף", "José"),
  ("איציק", "Isaac"), ("חוה", "Eva"), ("משה", "Moses"),
])
func `the table that ships translates a name`(_ hebrew: String, _ other: String) throws {
  #expect(areOne(hebrew, other, in: try shippedNames()))
}

@Test(arguments: [
  ("בנגוריון", ["בנ", "גוריונ"]), ("o brien", ["obrien"]), ("batsheva", ["bat", "sheva"]),
])
func `the words that ship part a name of two, and join it`(
  _ typed: String, _ otherwise: [String]
) throws {
  #expect(try shippedNames().otherwise(NameWords.of(typed)).contains(otherwise))
}

@Test(arguments: [("יצחק", "Jacob"), ("שרה", "Rachel"), ("אדם", "Eva")])
func `other names stay apart`(_ hebrew: String, _ other: String) throws {
  #expect(!areOne(hebrew, other, in: try shippedNames()))
}

private let foreignPairs = NamePair.foreign(.table)

@Test(.enabled(if: !foreignPairs.isEmpty, "MOKED_TEST_DATA is unset: names/pairs.tsv is not read"))
func `names that others paired by meaning are in the table`() throws {
  let names = try shippedNames()
  let apart = foreignPairs.filter { !areOne($0.hebrew, $0.other, in: names) }
  #expect(apart.isEmpty, "\(apart)")
}

@Test(arguments: [
  "- יצחק\n", "- [יצחק]\n", "יצחק: Isaac\n", "- [[a], b]\n", "particles: בן\n",
  "particles: [[בן]]\n", "particle: [בן]\n",
])
func `a file of another shape is refused at its place`(_ yaml: String) throws {
  let node = try Node(yaml: yaml, path: "names.yaml")
  #expect(throws: MarkupError.self) { try NameTable(files: [node]) }
}
