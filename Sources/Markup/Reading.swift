import Yams

extension Node {
  /// Reads one YAML document.
  /// - Throws: `MarkupError` with the place; a document deeper than `maximumDepth` is refused.
  package init(yaml text: String, path: String) throws(MarkupError) {
    let start = Place(path: path, line: 1, column: 1)
    let parser: Yams.Parser
    let composed: Yams.Node?
    do {
      // Who reads a node knows what it must be: nobody needs to guess, by a dozen patterns a word, what it looks like.
      parser = try Yams.Parser(yaml: text, resolver: .basic)
      composed = try parser.singleRoot()
    } catch let error as YamlError {
      throw MarkupError(at: start.moved(to: error), error.sentence)
    } catch {
      throw MarkupError(at: start, "this is not YAML")
    }
    guard let composed else { throw MarkupError(at: start, "the file is empty") }
    // A node holds its anchor weakly; the parser holds it.
    self = try withExtendedLifetime(parser) { () throws(MarkupError) in
      try Node(composed, path: path, depth: 0)
    }
  }

  static var maximumDepth: Int { 64 }

  private init(_ node: Yams.Node, path: String, depth: Int) throws(MarkupError) {
    let place = Place(path: path, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    guard depth < Node.maximumDepth else {
      throw MarkupError(at: place, "this is nested deeper than \(Node.maximumDepth) levels")
    }
    guard node.anchor == nil else { throw Node.noAnchors(at: place) }
    switch node {
    case .scalar(let scalar):
      let isQuoted = scalar.style != .plain && scalar.style != .any
      self.init(content: .scalar(scalar.string, isQuoted: isQuoted), place: place)
    case .sequence(let sequence):
      var items: [Node] = []
      for item in sequence { items.append(try Node(item, path: path, depth: depth + 1)) }
      self.init(content: .list(items), place: place)
    case .mapping(let mapping):
      var pairs: [Pair] = []
      for (key, value) in mapping {
        pairs.append(
          Pair(
            key: try Node(key, path: path, depth: depth + 1),
            value: try Node(value, path: path, depth: depth + 1)))
      }
      self.init(content: .map(pairs), place: place)
    case .alias: throw Node.noAnchors(at: place)
    }
  }
}

extension Node {
  /// A few lines of aliases can stand for gigabytes, and a reader must look elsewhere for what stands here.
  private static func noAnchors(at place: Place) -> MarkupError {
    MarkupError(
      at: place, "anchors and aliases (&name, *name) are not allowed; write the value out")
  }
}

extension YamlError {
  fileprivate var sentence: String {
    switch self {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _),
      .composer(_, let problem, _, _):
      problem
    case .duplicatedKeysInMapping(let keys, _):
      "the key `\(keys.first ?? "")` stands twice in one map"
    default: "this is not YAML"
    }
  }
}

extension Place {
  fileprivate func moved(to error: YamlError) -> Place {
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      Place(path: path, line: mark.line, column: mark.column)
    case .duplicatedKeysInMapping(_, let context):
      Place(path: path, line: context.mark.line, column: context.mark.column)
    default: self
    }
  }
}
