import Canvas
import Casework
import Console
import Foundation
import Intake
import Markup
import Playbook
import Synchronization

/// What the resources say. Files are read once and kept in the store by the hash of their bytes, so that a start needs no
/// YAML; scripts and remedies are looked at after the first frame.
final class Library: Sendable {
  fileprivate let folder: ResourceFolder
  private let store: any CaseStore
  private let zone: Zone
  private let shelved = Mutex<Shelf?>(nil)
  private let faults = Mutex<[String]>([])

  private struct Shelf: Sendable {
    let scripts: ScriptLibrary
    let remedies: RemedyLibrary
  }

  /// - Parameter zone: in which instants are worded.
  init(_ folder: ResourceFolder, store: any CaseStore, zone: Zone = .utc) {
    self.folder = folder
    self.store = store
    self.zone = zone
  }

  /// The languages that the resources have words for.
  var languages: [String] { folder.languages }

  /// The shipped words, and over them those that the desk words otherwise.
  func words(in language: String, zone: Zone) throws -> Words {
    try folder.words(
      in: language, zone: zone, node: node(_:in:),
      own: { words, path in
        attempt(path) { try words.worded(otherwise: node(path, in: folder)) } ?? words
      })
  }

  func allWords() throws -> [String: Words] {
    var words: [String: Words] = [:]
    for language in languages { words[language] = try self.words(in: language, zone: zone) }
    return words
  }

  /// The shipped keys, and over them those that the desk wants otherwise.
  func keymap() throws -> Keymap {
    let path = "keymaps/default.yaml"
    let commands = Command.allCases.map(\.rawValue)
    let shipped = try Keymap(node(path, in: folder.shipped), commands: commands)
    guard folder.ownFile(path) != nil else { return shipped }
    return attempt(path) {
      try shipped.changed(
        by: node(path, in: folder), commands: commands, keeping: Command.kept.map(\.rawValue),
        under: "everywhere", refusal: Command.refusal)
    } ?? shipped
  }

  /// By name, in order.
  var themes: [String] {
    folder.files(in: "themes", ending: ".yaml").map {
      String($0.dropFirst("themes/".count).dropLast(".yaml".count))
    }
  }

  /// The one after another, round and round.
  func theme(after name: String) throws -> (name: String, theme: Theme) {
    let names = themes
    let next = names[((names.firstIndex(of: name) ?? -1) + 1) % max(1, names.count)]
    return (next, try theme(named: next))
  }

  func theme(named name: String) throws -> Theme {
    try read("themes/\(name).yaml") { try Theme($0) }
  }

  func desk() throws -> Desk { try read("desk.yaml") { try Desk($0) } }

  /// Names that translate each other, for finding: the shipped files, and beside them those that the desk adds.
  func names() throws -> NameTable {
    try NameTable(
      files: folder.files(in: "names", ending: ".yaml").compactMap { try names(in: $0) })
  }

  /// Nil for a file of the desk's own that is wrong and stands in for none.
  private func names(in path: String) throws -> Node? {
    guard folder.ownFile(path) != nil else { return try node(path, in: folder) }
    let own = attempt(path) {
      let file = try node(path, in: folder)
      _ = try NameTable(files: [file])
      return file
    }
    guard own == nil, folder.shipped.files(in: "names", ending: ".yaml").contains(path) else {
      return own
    }
    return try node(path, in: folder.shipped)
  }

  func scripts() throws -> ScriptLibrary { try shelf().scripts }

  /// Where what there is cannot be read.
  func noScripts() throws -> ScriptLibrary { try scripts(of: []) }

  func remedies() throws -> RemedyLibrary { try shelf().remedies }

  /// What the desk knows: an own file counts in place of the shipped one of its path, and one that is wrong is told and
  /// left out.
  func knowledge() throws -> Knowledge {
    let files = folder.files(in: "knowledge", ending: ".yaml").map { path in
      Result<Node, MarkupError> { () throws(MarkupError) in try article(path) }
    }
    let knowledge = Knowledge(files, languages: try desk().languages)
    for fault in knowledge.faults { remember("\(fault)") }
    return knowledge
  }

  private func article(_ path: String) throws(MarkupError) -> Node {
    do {
      return try node(path, in: folder)
    } catch let error as MarkupError {
      throw error
    } catch {
      throw MarkupError(at: Place(path: path, line: 1, column: 1), "\(error)")
    }
  }

  /// Keeps the sources of a script's version, so that a call can go on with it whatever is published meanwhile.
  func pin(_ name: String, version: String) throws {
    guard let script = try shelf().scripts[name], script.version == version,
      try store.compiled(version) == nil
    else { return }
    try store.keepCompiled(PinnedSources(script.sources).bytes, hash: version)
  }

  /// The script in the version to which a call is pinned.
  func script(named name: String, version: String) throws -> PinnedScript? {
    if let current = try shelf().scripts[name], current.version == version { return current }
    guard let bytes = try store.compiled(version) else { return nil }
    return try scripts(of: PinnedSources(bytes: bytes).sources)[name]
  }

  private func shelf() throws -> Shelf {
    try shelved.withLock { shelf in
      if let shelf { return shelf }
      let new =
        try attempt("scripts, remedies") { try readShelf(in: folder) }
        ?? readShelf(in: folder.shipped)
      shelf = new
      return new
    }
  }

  private func readShelf(in folder: ResourceFolder) throws -> Shelf {
    let own = try sources(in: folder).filter { folder.ownFile($0.path) != nil }
    let remedies = try folder.files(in: "remedies", ending: ".yaml").map {
      try node($0, in: folder)
    }
    return Shelf(
      scripts: try scripts(of: own, over: sources(in: folder.shipped)),
      remedies: try RemedyLibrary(
        remedies, languages: desk().languages, own: desk().ownFacts))
  }

  private func sources(in folder: ResourceFolder) throws -> [ScriptSource] {
    try folder.files(in: "scripts", ending: ".yaml").map {
      ScriptSource(path: $0, text: try folder.text($0))
    }
  }

  private func scripts(
    of sources: [ScriptSource], over shipped: [ScriptSource] = []
  ) throws -> ScriptLibrary {
    let desk = try desk()
    return try ScriptLibrary(
      sources, over: shipped, languages: desk.languages, own: desk.ownFacts, hash: store.hash
    ) { source throws(MarkupError) in
      try node(of: source.text, at: source.path)
    }
  }

  /// What a file says; an own file that is wrong is told, and the shipped one counts.
  private func read<Value>(_ path: String, _ make: (Node) throws -> Value) throws -> Value {
    guard folder.ownFile(path) != nil else { return try make(node(path, in: folder)) }
    let own = attempt(path) { try make(node(path, in: folder)) }
    return try own ?? make(node(path, in: folder.shipped))
  }

  /// Nil where it cannot be read; the place and what is wrong are kept for who asks.
  private func attempt<Value>(_ path: String, _ read: () throws -> Value) -> Value? {
    do {
      return try read()
    } catch {
      let path = (error as? MarkupError)?.place.path ?? path
      let file = folder.ownFile(path)?.deletingLastPathComponent().path ?? ""
      remember(file.isEmpty ? "\(error)" : "\(file): \(error)")
      return nil
    }
  }

  private func remember(_ fault: String) {
    faults.withLock { known in
      if !known.contains(fault) { known.append(fault) }
    }
  }

  /// A desk whose own script stands in for a shipped one and does not say what it serves is offered nothing there.
  private func remember(unserved scripts: ScriptLibrary) {
    for occasion in Script.Occasion.allCases where scripts[serving: occasion] == nil {
      remember("scripts: no script says `serves: \(occasion.rawValue)`")
    }
  }

  private func remember(unknownLeadsOf scripts: ScriptLibrary) {
    guard let words = try? allWords() else { return }
    let lint = LeadLint(words: Array(words.values))
    for script in scripts.names.compactMap({ scripts[$0]?.script }) {
      for finding in lint.findings(in: script) { remember("\(finding)") }
    }
  }

  /// What is wrong with the desk's own files.
  var knownFaults: [String] { faults.withLock { $0 } }

  /// Reads all of the desk's own files, and says what is wrong with each.
  func allFaults() -> [String] {
    _ = try? allWords()
    _ = try? keymap()
    _ = try? desk()
    _ = try? names()
    for path in folder.files(in: "themes", ending: ".yaml") {
      _ = try? read(path) { try Theme($0) }
    }
    if let scripts = try? scripts() {
      remember(unserved: scripts)
      remember(unknownLeadsOf: scripts)
    }
    _ = try? knowledge()
    return knownFaults
  }

  private func node(_ path: String, in folder: ResourceFolder) throws -> Node {
    try node(of: folder.text(path), at: path)
  }

  /// A store that cannot be read just now costs the reading, and nothing else.
  private func node(of text: String, at path: String) throws(MarkupError) -> Node {
    let hash = store.hash(Array(path.utf8) + [0] + Array(text.utf8))
    if let bytes = try? store.compiled(hash), let kept = try? Node(bytes: bytes) { return kept }
    let node = try Node(yaml: text, path: path)
    try? store.keepCompiled(node.bytes(), hash: hash)
    return node
  }
}

// What only single commands read.
extension Library {
  /// A mapping that ships, by its name, or one of the person's own, by its path.
  func mapping(_ name: String) throws -> Mapping {
    let isPath = name.contains("/") || name.hasSuffix(".yaml")
    let known = folder.files(in: "imports", ending: ".yaml")
    let path = "imports/\(name).yaml"
    guard isPath || known.contains(path) else {
      let names = known.map { $0.dropFirst("imports/".count).dropLast(".yaml".count) }
      throw Sentence(
        "said.no-mapping", ["name": name, "known": names.joined(separator: ", ")], .usage)
    }
    let text = isPath ? try InputText.read(name) : try folder.text(path)
    return try Mapping(yaml: text, path: isPath ? name : path)
  }

  /// The demo desk that was written by hand.
  func demoFiles() throws -> [String: String] {
    try texts(folder.files(in: "demo", ending: ".yaml").filter { !$0.hasPrefix(Self.crowd) })
  }

  /// What a crowd beside it is made from.
  func crowdBook() throws -> CrowdBook {
    try CrowdBook(files: texts(folder.files(in: String(Self.crowd.dropLast()), ending: ".yaml")))
  }

  private static let crowd = "demo/crowd/"

  private func texts(_ paths: [String]) throws -> [String: String] {
    var files: [String: String] = [:]
    for path in paths { files[path] = try folder.text(path) }
    return files
  }
}
