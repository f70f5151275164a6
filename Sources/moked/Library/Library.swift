import Canvas
import Casework
import Console
import Markup
import Playbook
import Synchronization

/// What the resources say. Files are read once and kept in the store by the hash of their bytes, so that a start needs no
/// YAML; scripts and remedies are read after the first frame.
final class Library: Sendable {
  private let folder: ResourceFolder
  private let store: any CaseStore
  private let read = Mutex<Shelf?>(nil)

  private struct Shelf: Sendable {
    let scripts: ScriptLibrary
    let remedies: RemedyLibrary
  }

  init(_ folder: ResourceFolder, store: any CaseStore) {
    self.folder = folder
    self.store = store
  }

  /// The languages that the resources have words for.
  var languages: [String] {
    let names = folder.files(in: "words", ending: ".yaml").compactMap { path in
      path.split(separator: ".").dropLast().last.map(String.init)
    }
    return Array(Set(names)).sorted()
  }

  func words(in language: String, zone: Zone) throws -> Words {
    let files = try folder.files(in: "words", ending: ".\(language).yaml").map(node)
    return try Words(files: files, zone: zone)
  }

  func keymap() throws -> Keymap {
    try Keymap(node("keymaps/default.yaml"), commands: Command.allCases.map(\.rawValue))
  }

  func theme(named name: String) throws -> Theme {
    let path = "themes/\(name).yaml"
    return try Theme(yaml: folder.text(path), path: path)
  }

  func desk() throws -> Desk { try Desk(node("desk.yaml")) }

  func titles() throws -> [ScriptTitle] {
    try shelf().scripts.scripts.map { pinned in
      ScriptTitle(
        name: pinned.script.name, title: pinned.script.title,
        also: pinned.script.also.sorted { $0.key < $1.key }.flatMap(\.value),
        reasons: pinned.script.reasons)
    }
  }

  func remedies() throws -> RemedyLibrary { try shelf().remedies }

  /// The script as it is published now; its sources are kept under its version, so that a call can go on with it.
  func script(named name: String) throws -> PinnedScript? {
    guard let script = try shelf().scripts[name] else { return nil }
    if try store.compiled(script.version) == nil {
      try store.keepCompiled(PinnedSources(script.sources).bytes, hash: script.version)
    }
    return script
  }

  /// The script in the version to which a call is pinned.
  func script(named name: String, version: String) throws -> PinnedScript? {
    if let current = try shelf().scripts[name], current.version == version { return current }
    guard let bytes = try store.compiled(version) else { return nil }
    return try scripts(of: PinnedSources(bytes: bytes).sources)[name]
  }

  private func shelf() throws -> Shelf {
    try read.withLock { shelf in
      if let shelf { return shelf }
      let sources = try folder.files(in: "scripts", ending: ".yaml").map {
        ScriptSource(path: $0, text: try folder.text($0))
      }
      let remedies = try folder.files(in: "remedies", ending: ".yaml").map(node)
      let new = Shelf(scripts: try scripts(of: sources), remedies: try RemedyLibrary(remedies))
      shelf = new
      return new
    }
  }

  private func scripts(of sources: [ScriptSource]) throws -> ScriptLibrary {
    try ScriptLibrary(sources, languages: try desk().languages, hash: store.hash)
  }

  private func node(_ path: String) throws -> Node {
    let text = try folder.text(path)
    let hash = store.hash(Array(path.utf8) + [0] + Array(text.utf8))
    if let bytes = try store.compiled(hash), let kept = try? Node(bytes: bytes) { return kept }
    let node = try Node(yaml: text, path: path)
    try? store.keepCompiled(node.bytes(), hash: hash)
    return node
  }
}
