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
    let text = ManifestText(text)
    modules = try text.targets().map { try Module($0, text) }
    if modules.isEmpty { throw Unreadable(what: "no targets") }
  }

  struct Unreadable: Error, Equatable { let what: String }

  func module(of path: String) -> Module? { modules.first { path.hasPrefix($0.folder + "/") } }
}

extension Manifest.Module {
  /// Of `room("Playbook", ["Casework"])`, where `room` is a function below, or of `.target(name: …)` itself.
  fileprivate init(_ call: ManifestText.Call, _ text: ManifestText) throws {
    let plain = call.arguments.filter { $0.label == nil }.map(\.value)
    guard let name = (call["name"] ?? plain.first)?.quoted.first,
      let body = call.name.hasPrefix(".") ? call.name + "(dependencies:" : text.function(call.name)
    else { throw Manifest.Unreadable(what: call.name) }
    self.name = name
    kind = try Self.kind(of: body)
    let top = kind == .tests ? "Tests" : "Sources"
    let path = call["path"]?.quoted.first ?? body.after("path:")?.quoted.first
    folder =
      path?.split(separator: "\\(name)", omittingEmptySubsequences: false)
      .joined(separator: name) ?? "\(top)/\(name)"
    let list = call["dependencies"] ?? plain.dropFirst().first
    mayImport =
      try list?.trimmedOf("[]").split(separator: ",").map(\.trimmed)
      .filter { !$0.isEmpty }.map(text.imported) ?? []
  }

  /// A target that can depend on nothing of ours is a shim for a library in C.
  private static func kind(of body: String) throws -> Kind {
    if body.contains(".testTarget(") { return .tests }
    if body.contains(".executableTarget(") { return .program }
    if body.contains(".target(") { return body.contains("dependencies:") ? .room : .shim }
    throw Manifest.Unreadable(what: body)
  }
}
