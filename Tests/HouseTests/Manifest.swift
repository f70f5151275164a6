/// What Package.swift says, read as text: a test that asked the package manager would wait for the build that runs it.
struct Manifest: Equatable {
  struct Module: Equatable {
    var name: String
    /// From the top of the checkout.
    var folder: String
    /// Modules of the house and products of others, as they are imported.
    var mayImport: [String]
    var kind: Kind

    enum Kind { case room, shim, program, tests }
  }

  var modules: [Module]

  /// - Throws: `Unreadable`, where a target is written in a way that this reader does not know.
  init(_ text: String) throws {
    let code = Self.withoutComments(text)
    let products = Self.products(in: code)
    modules = try Self.calls(in: Self.targets(in: code)).map {
      try Self.module($0.name, $0.arguments, products)
    }
    if modules.isEmpty { throw Unreadable(what: "no targets") }
  }

  struct Unreadable: Error, Equatable { let what: String }

  func module(of path: String) -> Module? { modules.first { path.hasPrefix($0.folder + "/") } }

  /// The list of targets, which begins a line: `targets:` of a product does not.
  private static func targets(in code: String) throws -> String {
    let lines = code.split(separator: "\n").drop { !$0.trimmed.hasPrefix("targets:") }
    guard let list = bracketed(after: "targets:", in: lines.joined(separator: "\n"), "[", "]")
    else {
      throw Unreadable(what: "no targets")
    }
    return list
  }

  private static func module(_ call: String, _ arguments: String, _ products: [String: String])
    throws -> Module
  {
    guard let name = quoted(arguments).first else {
      throw Unreadable(what: "\(call)(\(arguments))")
    }
    let kinds: [String: (Module.Kind, String)] = [
      "room": (.room, "Sources"), "shim": (.shim, "Sources"), "tests": (.tests, "Tests"),
      ".target": (.room, "Sources"), ".executableTarget": (.program, "Sources"),
      ".testTarget": (.tests, "Tests"),
    ]
    guard let (kind, top) = kinds[call] else { throw Unreadable(what: call) }
    let list = call.hasPrefix(".") ? "dependencies:" : ""
    let listed = kind == .shim ? nil : bracketed(after: list, in: arguments, "[", "]")
    let folder = text(after: "path:", in: arguments).flatMap { quoted($0).first }
    return Module(
      name: name, folder: folder ?? "\(top)/\(name)", mayImport: try dependencies(listed, products),
      kind: kind)
  }

  private static func dependencies(_ list: String?, _ products: [String: String]) throws -> [String]
  {
    try (list ?? "").split(separator: ",").compactMap { item in
      let item = item.trimmed
      if item.isEmpty { return nil }
      if let name = quoted(item).first { return name }
      guard let product = products[item] else { throw Unreadable(what: item) }
      return product
    }
  }

  /// `func grdb() -> Target.Dependency { .product(name: "GRDB", …) }` as `grdb()` and `GRDB`.
  private static func products(in code: String) -> [String: String] {
    let parts = code.split(separator: "func ").dropFirst().compactMap { part -> (String, String)? in
      let head = part.prefix { $0 != "{" }
      guard head.contains("Target.Dependency"),
        let product = text(after: "name:", in: String(part)),
        let name = quoted(product).first
      else { return nil }
      return (part.prefix { $0 != ")" } + ")", name)
    }
    return Dictionary(parts) { first, _ in first }
  }

  private static func calls(in list: String) -> [(name: String, arguments: String)] {
    var found: [(String, String)] = []
    var rest = Substring(list)
    while let open = rest.firstIndex(of: "(") {
      let name = rest[..<open].trimmed.trimmedOf(",")
      let arguments = bracketed(after: "", in: String(rest[open...]), "(", ")") ?? ""
      found.append((name, arguments))
      rest = rest[open...].dropFirst(arguments.count + 2)
    }
    return found
  }

  /// What stands between the first bracket after `mark` and the one that closes it.
  private static func bracketed(
    after mark: String, in code: String, _ open: Character, _ close: Character
  )
    -> String?
  {
    guard let after = text(after: mark, in: code), let start = after.firstIndex(of: open) else {
      return nil
    }
    var depth = 0
    for place in after[start...].indices {
      if after[place] == open { depth += 1 }
      if after[place] == close { depth -= 1 }
      if depth == 0 { return String(after[after.index(after: start)..<place]) }
    }
    return nil
  }

  private static func text(after mark: String, in code: String) -> String? {
    if mark.isEmpty { return code }
    return code.firstRange(of: mark).map { String(code[$0.upperBound...]) }
  }

  private static func quoted(_ text: String) -> [String] {
    text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  private static func withoutComments(_ text: String) -> String {
    text.split(separator: "\n").filter { !$0.trimmed.hasPrefix("//") }.joined(separator: "\n")
  }
}

extension StringProtocol {
  var trimmed: String { trimmedOf(" \n\t") }

  func trimmedOf(_ marks: String) -> String {
    let start = drop { marks.contains($0) || $0.isWhitespace }
    return String(start.reversed().drop { marks.contains($0) || $0.isWhitespace }.reversed())
  }
}
