import Canvas
import Casework
import Foundation
import Markup
import Playbook

@testable import Console

/// A console on the resources that ship, without a store.
enum ShippedDesk {
  static let now = Instant(milliseconds: 1_795_336_740_000)

  /// Read once: each test takes a copy.
  static func console(in language: String) throws -> Console {
    try (language == "he" ? hebrew : english).get()
  }

  private static let hebrew = Result<Console, any Error> { try make(in: "he") }
  private static let english = Result<Console, any Error> { try make(in: "en") }

  private static func make(in language: String) throws -> Console {
    var words: [String: Words] = [:]
    for code in ["he", "en"] {
      words[code] = try Words(files: nodes("words", ending: ".\(code).yaml"))
    }
    let keymap = try Keymap(
      node("keymaps/default.yaml"), commands: Command.allCases.map(\.rawValue))
    let rep = Rep(login: "dana", name: ["he": "דנה", "en": "Dana"], form: .feminine)
    var console = Console(
      Surroundings(
        desk: try Desk(node("desk.yaml")), words: words, keymap: keymap, rep: rep, isDemo: true),
      language: language, size: Size(columns: 120, rows: 40), now: now)
    let scripts = try paths("scripts", ending: ".yaml").map {
      ScriptSource(path: $0, text: try text($0))
    }
    let library = try ScriptLibrary(scripts, languages: ["he", "en"]) { String($0.count) }
    let remedies = try RemedyLibrary(nodes("remedies", ending: ".yaml"), languages: ["he", "en"])
    _ = console.handle(.libraryLoaded(library, remedies), at: now)
    return console
  }

  static func knowledge() throws -> Knowledge { try articles.get() }

  private static let articles = Result<Knowledge, any Error> {
    let files = try paths("knowledge", ending: ".yaml").map { path in
      let text = try text(path)
      return Result { () throws(MarkupError) in try Node(yaml: text, path: path) }
    }
    return Knowledge(files, languages: ["he", "en"])
  }

  /// A call with nobody's file yet.
  static func call(in language: String, as role: Rep.Role? = nil) throws -> Console {
    var console = try console(in: language)
    if let role { console.surroundings.rep.role = role }
    console.call = CallScreen()
    let opened = Act.opened(Opening(), reference: 48213)
    let contact = ContactState(
      id: ContactID(rawValue: 1), entries: [Entry(sequence: 1, at: now, by: "dana", act: opened)])
    _ = console.handle(.contactOpened(contact), at: now)
    return console
  }

  private static var resources: URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Resources")
      .standardized
  }

  private static func paths(_ folder: String, ending: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: resources.appending(path: folder).path)
      .filter { $0.hasSuffix(ending) }.sorted().map { "\(folder)/\($0)" }
  }

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: resources.appending(path: path), encoding: .utf8)
  }

  private static func node(_ path: String) throws -> Node {
    try Node(yaml: text(path), path: path)
  }

  private static func nodes(_ folder: String, ending: String) throws -> [Node] {
    try paths(folder, ending: ending).map(node)
  }
}
