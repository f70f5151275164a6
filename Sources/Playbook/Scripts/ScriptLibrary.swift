package import Markup

/// The scripts that a desk publishes, each pinned to its version.
package struct ScriptLibrary: Hashable, Sendable {
  private let byName: [String: PinnedScript]

  /// Of scripts that stand for themselves and of sub-scripts, in alphabetical order.
  package var names: [String] { byName.keys.sorted() }

  package subscript(name: String) -> PinnedScript? { byName[name] }

  /// The scripts that a rep can begin, in alphabetical order.
  package var scripts: [PinnedScript] {
    names.compactMap { byName[$0] }.filter { !$0.script.isSubscript }
  }

  /// The scripts that serve a contact reason: those of the reason itself, then those of what it belongs to
  /// (`billing` for `billing.charge`).
  package func scripts(for reason: String) -> [PinnedScript] {
    scripts.filter { $0.script.reasons.contains(reason) }
      + scripts.filter { pinned in
        !pinned.script.reasons.contains(reason)
          && pinned.script.reasons.contains { reason.hasPrefix("\($0).") }
      }
  }

  package subscript(serving occasion: Script.Occasion) -> PinnedScript? {
    scripts.first { $0.script.serves == occasion }
  }

  /// - Parameters:
  ///   - shipped: what counts where none of the sources has its path or its name. A source that takes the place of one
  ///     and does not say what it serves is of before scripts said it, and serves the same.
  ///   - languages: of the desk.
  ///   - own: what conditions may ask for beside what every desk has.
  ///   - hash: of bytes, in hex; the store's.
  ///   - node: what a source says, where that is kept from an earlier reading.
  /// - Throws: at the first thing that is wrong in the first file that is wrong.
  package init(
    _ sources: [ScriptSource], over shipped: [ScriptSource] = [], languages: [String],
    own: OwnFacts = .none, hash: ([UInt8]) -> String,
    node: (ScriptSource) throws(MarkupError) -> Node = ScriptLibrary.node
  ) throws(MarkupError) {
    var reading = LibraryReading(languages: languages, facts: CallFacts.schema(with: own))
    for source in sources.sorted(by: { $0.path < $1.path }) {
      try reading.add(source, node(source))
    }
    for source in shipped.sorted(by: { $0.path < $1.path }) {
      try reading.add(shipped: source, node(source))
    }
    for name in reading.names { try reading.read(name) }
    reading.inherit()
    try reading.checkServing()
    byName = reading.pinned(hash: hash)
  }

  package static func node(_ source: ScriptSource) throws(MarkupError) -> Node {
    try Node(yaml: source.text, path: source.path)
  }
}

/// Reads scripts after the sub-scripts that they run.
private struct LibraryReading {
  private struct File {
    let source: ScriptSource
    let node: Node
    let runs: [Node]
    let isShipped: Bool

    init(_ source: ScriptSource, _ node: Node, isShipped: Bool = false) {
      self.source = source
      self.node = node
      runs = node.runs
      self.isShipped = isShipped
    }
  }

  let languages: [String]
  let facts: FactSchema
  private var files: [String: File] = [:]
  private var scripts: [String: Script] = [:]
  private var open: [String] = []
  /// What the shipped script served whose place a source takes, by the name of the source's script.
  private var inherited: [String: Script.Occasion] = [:]

  init(languages: [String], facts: FactSchema) {
    self.languages = languages
    self.facts = facts
  }

  /// Sub-scripts first: a script that names one wrongly is told which there are.
  var names: [String] {
    let names = files.keys.sorted()
    func isSubscript(_ name: String) -> Bool { files[name]?.node[Script.subscriptStage] != nil }
    return names.filter(isSubscript) + names.filter { !isSubscript($0) }
  }

  mutating func add(_ source: ScriptSource, _ node: Node) throws(MarkupError) {
    let name = try node.required("script")
    let key = try name.requiredText()
    if let other = files[key] {
      throw MarkupError(at: name.place, "`\(key)` is the script of \(other.source.path) too")
    }
    files[key] = File(source, node)
  }

  mutating func add(shipped source: ScriptSource, _ node: Node) throws(MarkupError) {
    let key = try node.required("script").requiredText()
    let sameFile = files.first { !$0.value.isShipped && $0.value.source.path == source.path }
    guard let place = sameFile?.key ?? files[key].map({ _ in key }) else {
      files[key] = File(source, node, isShipped: true)
      return
    }
    inherited[place] = node["serves"]?.text.flatMap(Script.Occasion.init)
  }

  mutating func read(_ name: String) throws(MarkupError) {
    guard scripts[name] == nil, let file = files[name] else { return }
    open.append(name)
    defer { open.removeLast() }
    for run in file.runs {
      let wanted = run.text ?? ""
      if open.contains(wanted) {
        let circle = (open + [wanted]).joined(separator: " → ")
        throw MarkupError(at: run.place, "a sub-script runs itself: \(circle)")
      }
      try read(wanted)
    }
    let reader = ScriptReader(
      facts: facts, languages: languages,
      subscripts: scripts.filter { $0.value.isSubscript })
    let script = try reader.read(file.node)
    if script.isSubscript, let node = file.node["serves"] {
      throw MarkupError(at: node.place, "a sub-script is never begun, so it serves nothing")
    }
    scripts[name] = script
  }

  mutating func inherit() {
    for (name, occasion) in inherited.sorted(by: { $0.key < $1.key })
    where serving(occasion).isEmpty {
      guard let script = scripts[name], script.serves == nil, !script.isSubscript else { continue }
      scripts[name]?.serves = occasion
    }
  }

  /// Told at the file that can be mended: the desk's own, not the shipped one.
  func checkServing() throws(MarkupError) {
    for occasion in Script.Occasion.allCases {
      let serving = serving(occasion)
      guard serving.count > 1, let node = serving[1].node["serves"] else { continue }
      throw MarkupError(at: node.place, clash(occasion, with: serving[0]))
    }
  }

  private func clash(_ occasion: Script.Occasion, with other: File) -> String {
    let path = other.source.path
    let name = other.node["script"]?.text ?? ""
    let mend = other.isShipped ? "; a file of your own of that path takes its place" : ""
    return "`\(occasion.rawValue)` is what the script `\(name)` of \(path) serves\(mend)"
  }

  /// The shipped first, then by name.
  private func serving(_ occasion: Script.Occasion) -> [File] {
    let names = scripts.filter { $0.value.serves == occasion }.keys.sorted()
    let serving = names.compactMap { files[$0] }
    return serving.filter(\.isShipped) + serving.filter { !$0.isShipped }
  }

  func pinned(hash: ([UInt8]) -> String) -> [String: PinnedScript] {
    var pinned: [String: PinnedScript] = [:]
    for (name, script) in scripts {
      let family = family(of: name)
      let sources = family.compactMap { files[$0]?.source }
      let whole = sources.map(\.text).joined(separator: "\u{1E}")
      pinned[name] = PinnedScript(
        version: hash(Array(whole.utf8)), script: script,
        subscripts: scripts.filter { $0.key != name && family.contains($0.key) },
        sources: sources)
    }
    return pinned
  }

  /// The script, then every sub-script below it, each once, in the order of their runs.
  private func family(of name: String) -> [String] {
    var family = [name]
    var next = 0
    while next < family.count {
      for run in files[family[next]]?.runs ?? [] {
        if let wanted = run.text, files[wanted] != nil, !family.contains(wanted) {
          family.append(wanted)
        }
      }
      next += 1
    }
    return family
  }
}

extension Node {
  /// Every `run` anywhere below.
  fileprivate var runs: [Node] {
    switch content {
    case .scalar: []
    case .list(let items): items.flatMap(\.runs)
    case .map(let pairs):
      pairs.flatMap { $0.key.text == "run" && $0.value.text != nil ? [$0.value] : $0.value.runs }
    }
  }
}
