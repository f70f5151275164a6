import Casework

/// Which steps hang on an answer: their wording, condition or act speaks of it, or of an answer that does.
/// Computed from the script, through sub-scripts and back.
struct Hanging {
  private let pinned: PinnedScript
  /// Keys without the round they were visited in.
  private(set) var keys: Set<String> = []

  /// - Parameter key: of the step that is answered anew.
  init(on key: String, in pinned: PinnedScript) {
    self.pinned = pinned
    let base = Visit.base(of: key)
    let owners = pinned.owners(of: base)
    guard let (script, prefix, step) = owners.last else { return }
    var names = spread(Set(step.gives), in: script, prefix)
    for outer in owners.dropLast().reversed() {
      guard case .run(let run) = outer.step.what else { return }
      let returned = Set(run.gives.filter { names.contains($0.from) }.map(\.name))
      names = spread(returned, in: outer.script, outer.prefix)
    }
  }

  /// Marks every step of a script that speaks of these names, until nothing new is found. Returns all names that hang on
  /// them.
  private mutating func spread(_ names: Set<String>, in script: Script, _ prefix: String) -> Set<
    String
  > {
    var names = names
    var before = -1
    while before != names.count {
      before = names.count
      for list in script.lists {
        for step in list.steps.flatMap(\.withNested) where !step.roots.isDisjoint(with: names) {
          keys.insert("\(prefix)\(list.name)/\(step.name)")
          names.formUnion(given(by: step, after: names, "\(prefix)\(list.name)/\(step.name)>"))
        }
      }
    }
    return names
  }

  /// A sub-script that is given what hangs on the answer gives back what hangs on it too.
  private mutating func given(
    by step: Step, after names: Set<String>, _ prefix: String
  ) -> [String] {
    guard case .run(let run) = step.what, let script = pinned.subscripts[run.script] else {
      return step.gives
    }
    let inputs = run.with.filter { !$0.value.roots.isDisjoint(with: names) }.map(\.input)
    let inner = spread(Set(inputs), in: script, prefix)
    return run.gives.filter { inner.contains($0.from) }.map(\.name)
  }
}
