import Casework
import Markup
import Playbook
import Synchronization

// Scripts, in the version that counts now and in those to which calls are pinned, and remedies beside them.
extension Library {
  struct Shelf: Sendable {
    let scripts: ScriptLibrary
    let remedies: RemedyLibrary
  }

  func scripts() throws -> ScriptLibrary { try shelf().scripts }

  /// Where what there is cannot be read.
  func noScripts() throws -> ScriptLibrary { try scripts(of: []) }

  func remedies() throws -> RemedyLibrary { try shelf().remedies }

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

  /// A desk whose own script stands in for a shipped one and does not say what it serves is offered nothing there.
  func remember(unserved scripts: ScriptLibrary) {
    for occasion in Script.Occasion.allCases where scripts[serving: occasion] == nil {
      remember("scripts: no script says `serves: \(occasion.rawValue)`")
    }
  }

  func remember(unknownLeadsOf scripts: ScriptLibrary) {
    guard let words = try? allWords() else { return }
    let lint = LeadLint(words: Array(words.values))
    for script in scripts.names.compactMap({ scripts[$0]?.script }) {
      for finding in lint.findings(in: script) { remember("\(finding)") }
    }
  }
}
