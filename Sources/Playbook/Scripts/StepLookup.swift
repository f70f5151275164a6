// Finding a step again by the key of its record.

extension PinnedScript {
  package func step(at key: String) -> Step? {
    let owners = owners(of: key)
    return owners.count == key.split(separator: ">").count ? owners.last?.step : nil
  }

  /// The step and the `run` steps around it, outermost first.
  func owners(of key: String) -> [(script: Script, prefix: String, step: Step)] {
    var owners: [(script: Script, prefix: String, step: Step)] = []
    var script = script
    var prefix = ""
    for part in key.split(separator: ">") {
      let plain = Visit.base(of: String(part))
      guard let slash = plain.firstIndex(of: "/") else { return owners }
      let name = plain[plain.index(after: slash)...]
      guard let step = script.step(named: name) else { return owners }
      owners.append((script, prefix, step))
      prefix += part + ">"
      if case .run(let run) = step.what, let inner = subscripts[run.script] {
        script = inner
      }
    }
    return owners
  }
}

extension Script {
  /// Names are unique in a script.
  func step(named name: some StringProtocol) -> Step? {
    lists.lazy.flatMap(\.steps).flatMap(\.withNested).first { $0.name == name }
  }
}
