import Canvas
import Casework
import Console
import Foundation
import Markup
import Playbook
import Synchronization

/// What the resources say. Files are read once and kept in the store by the hash of their bytes, so that a start needs no
/// YAML; scripts and remedies are looked at after the first frame.
final class Library: Sendable {
  let folder: ResourceFolder
  let store: any CaseStore
  private let zone: Zone
  let shelved = Mutex<Shelf?>(nil)
  private let faults = Mutex<[String]>([])

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

  func desk() throws -> Desk { try read("desk.yaml") { try Desk($0) } }

  /// What a file says; an own file that is wrong is told, and the shipped one counts.
  func read<Value>(_ path: String, _ make: (Node) throws -> Value) throws -> Value {
    guard folder.ownFile(path) != nil else { return try make(node(path, in: folder)) }
    let own = attempt(path) { try make(node(path, in: folder)) }
    return try own ?? make(node(path, in: folder.shipped))
  }

  /// Nil where it cannot be read; the place and what is wrong are kept for who asks.
  func attempt<Value>(_ path: String, _ read: () throws -> Value) -> Value? {
    do {
      return try read()
    } catch {
      let path = (error as? MarkupError)?.place.path ?? path
      let file = folder.ownFile(path)?.deletingLastPathComponent().path ?? ""
      remember(file.isEmpty ? "\(error)" : "\(file): \(error)")
      return nil
    }
  }

  func remember(_ fault: String) {
    faults.withLock { known in
      if !known.contains(fault) { known.append(fault) }
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

  func node(_ path: String, in folder: ResourceFolder) throws -> Node {
    try node(of: folder.text(path), at: path)
  }

  /// A store that cannot be read just now costs the reading, and nothing else.
  func node(of text: String, at path: String) throws(MarkupError) -> Node {
    let hash = store.hash(Array(path.utf8) + [0] + Array(text.utf8))
    if let bytes = try? store.compiled(hash), let kept = try? Node(bytes: bytes) { return kept }
    let node = try Node(yaml: text, path: path)
    try? store.keepCompiled(node.bytes(), hash: hash)
    return node
  }
}
