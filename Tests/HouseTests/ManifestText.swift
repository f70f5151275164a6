/// Package.swift taken apart as far as its own way of writing goes.
struct ManifestText {
  struct Call {
    let name: String
    let arguments: [(label: String?, value: String)]

    subscript(label: String) -> String? { arguments.first { $0.label == label }?.value }
  }

  private let code: String

  init(_ text: String) {
    code = text.split(separator: "\n").filter { !$0.trimmed.hasPrefix("//") }
      .joined(separator: "\n")
  }

  /// The calls in the list of targets, which begins a line: `targets:` of a product does not.
  func targets() throws -> [Call] {
    let lines = code.split(separator: "\n").drop { !$0.trimmed.hasPrefix("targets:") }
    guard let list = lines.joined(separator: "\n").bracketed("[", "]") else {
      throw Manifest.Unreadable(what: "no targets")
    }
    return try list.parts.map { part in
      guard let open = part.firstIndex(of: "("), let inside = part.bracketed("(", ")") else {
        throw Manifest.Unreadable(what: part)
      }
      return Call(name: part[..<open].trimmed, arguments: inside.parts.map(Self.argument))
    }
  }

  /// The text of a function of the manifest.
  func function(_ name: String) -> String? {
    code.after("func \(name)(").map { String($0.split(separator: "\nfunc ")[0]) }
  }

  /// What a dependency is imported as: `"Casework"`, or `grdb()` by the product that its function names.
  func imported(_ dependency: String) throws -> String {
    if let name = dependency.quoted.first { return name }
    guard let body = function(String(dependency.prefix { $0 != "(" })),
      let product = body.after(".product(name:")?.quoted.first
    else { throw Manifest.Unreadable(what: dependency) }
    return product
  }

  private static func argument(_ text: String) -> (label: String?, value: String) {
    let label = text.prefix { $0.isLetter }
    guard !label.isEmpty, text.dropFirst(label.count).first == ":" else { return (nil, text) }
    return (String(label), text.dropFirst(label.count + 1).trimmed)
  }
}

extension StringProtocol {
  var trimmed: String { trimmedOf("") }

  /// Without blanks and these marks at both ends.
  func trimmedOf(_ marks: String) -> String {
    let start = drop { marks.contains($0) || $0.isWhitespace }
    return String(start.reversed().drop { marks.contains($0) || $0.isWhitespace }.reversed())
  }

  /// The texts in quotes.
  var quoted: [String] {
    split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  func after(_ mark: String) -> String? {
    String(self).firstRange(of: mark).map { String(String(self)[$0.upperBound...]) }
  }

  /// What stands between the first bracket and the one that closes it.
  func bracketed(_ open: Character, _ close: Character) -> String? {
    guard let start = firstIndex(of: open) else { return nil }
    var depth = 0
    for place in self[start...].indices {
      if self[place] == open { depth += 1 }
      if self[place] == close { depth -= 1 }
      if depth == 0 { return String(self[index(after: start)..<place]) }
    }
    return nil
  }

  /// What stands between the commas that are in no bracket.
  var parts: [String] {
    var depth = 0
    return split {
      depth += "([{".contains($0) ? 1 : ")]}".contains($0) ? -1 : 0
      return $0 == "," && depth == 0
    }.map(\.trimmed).filter { !$0.isEmpty }
  }
}
