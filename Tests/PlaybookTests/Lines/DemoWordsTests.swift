import Casework
import Foundation
import Markup
import Testing

@testable import Playbook

/// The texts of the drawn customers, in one language.
private func tellings(_ language: String) throws -> [Line] {
  let folder = checkout + "Resources/demo/crowd"
  let files = (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? [])
    .filter { $0.hasSuffix(".yaml") && !$0.hasPrefix("names") && !$0.hasPrefix("places") }
  return try files.sorted().flatMap { name in
    let path = folder + "/" + name
    let node = try Node(yaml: String(contentsOfFile: path, encoding: .utf8), path: name)
    return try texts(in: node, language).map { try Line($0.text ?? "", at: $0.place) }
  }
}

private func texts(in node: Node, _ language: String) -> [Node] {
  let own = node["he"] != nil && node["en"] != nil ? [node[language]].compactMap(\.self) : []
  let below = (node.pairs ?? []).map(\.value) + (node.items ?? [])
  return own + below.flatMap { texts(in: $0, language) }
}

@Test(arguments: ["he", "en"])
func `what is written about drawn customers is clean`(_ language: String) throws {
  let lint = LineLint(words: try shipped(language))
  let found = try tellings(language).flatMap { lint.findings(in: $0, isSpoken: false) }
  #expect(found.map(\.description) == [])
}

@Test(arguments: ["he", "en"])
func `drawn customers are written about in hundreds of sentences`(_ language: String) throws {
  let sentences = Set(try tellings(language).map(\.source)).filter {
    $0.split(separator: " ").count >= 3
  }
  #expect(sentences.count > 300)
}
