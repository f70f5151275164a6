/// The arrows between modules, compared: what files import, what Package.swift declares, what the plan allows.
enum Arrows {
  /// Imports that Package.swift does not declare for the module of the file. Such an import often builds all
  /// the same, because another module brought it along, and breaks on the day when that one no longer does.
  static func undeclared(in sources: [Source], _ manifest: Manifest) -> [Breach] {
    sources.flatMap { source in
      let module = manifest.module(of: source.path)
      let known = Plan.system.union(module?.mayImport ?? [])
      return source.imports.filter { !known.contains($0.module) }.map {
        let what = "Package.swift does not let \(module?.name ?? "this file") import \($0.module)"
        return Breach(path: source.path, line: $0.line, what: what)
      }
    }
  }

  /// Arrows of Package.swift along which no file imports anything. A program is built for a test to start it.
  static func unused(in sources: [Source], _ manifest: Manifest) -> [String] {
    let programs = manifest.modules.filter { $0.kind == .program }.map(\.name)
    return manifest.modules.flatMap { module in
      let own = sources.filter { manifest.module(of: $0.path)?.name == module.name }
      let imported = Set(own.flatMap { $0.imports.map(\.module) })
      return module.mayImport.filter { !imported.contains($0) && !programs.contains($0) }.map {
        "\(module.name) → \($0)"
      }
    }
  }

  /// Arrows of Package.swift that the plan does not have, and modules that it does not name.
  static func beyondThePlan(_ manifest: Manifest) -> [String] {
    manifest.modules.filter { $0.folder.hasPrefix("Sources/") && $0.kind != .shim }.flatMap {
      module -> [String] in
      guard let planned = Plan.mayImport[module.name] else { return [module.name] }
      return module.mayImport.filter { !planned.contains($0) }.map { "\(module.name) → \($0)" }
    }
  }
}
