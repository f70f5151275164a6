import Casework
import FoundationEssentials
import Markup

@testable import Playbook

let checkout = String(#filePath.dropLast("Tests/PlaybookTests/Lines/ShippedWords.swift".count))

/// The words that ship, of one language.
func shipped(_ language: String) throws -> Words {
  let folder = checkout + "Resources/words"
  let files = try FileManager.default.contentsOfDirectory(atPath: folder)
  let nodes = try files.filter { $0.hasSuffix(".\(language).yaml") }.sorted().map { name in
    let path = folder + "/" + name
    return try Node(yaml: String(contentsOfFile: path, encoding: .utf8), path: name)
  }
  return try Words(files: nodes, zone: Zone(before: .hours(2)))
}

let hebrew = try! shipped("he")
let english = try! shipped("en")

func line(_ source: String) throws -> Line {
  try Line(source, at: Place(path: "line.yaml", line: 3, column: 10))
}

func said(
  _ source: String, _ values: [String: LineValue], in words: Words = hebrew,
  people: [String: FormOfAddress] = [:]
) throws -> String {
  try line(source).render(values: values, people: people, words: words, zone: words.zone)
}
