import Casework

extension Expression {
  /// The first words of every fact that it asks for.
  package var roots: Set<String> {
    var roots: Set<String> = []
    term.collect(into: &roots)
    return roots
  }
}

extension Term {
  fileprivate func collect(into roots: inout Set<String>) {
    switch self {
    case .literal, .now, .today: break
    case .fact(let path): if case .name(let name) = path.root { roots.insert(name) }
    case .field(let inner, _, _), .not(let inner), .exists(let inner), .any(let inner),
      .count(let inner), .first(let inner), .latest(let inner, _):
      inner.collect(into: &roots)
    case .and(let parts), .or(let parts): for part in parts { part.collect(into: &roots) }
    case .compare(_, let left, let right, _), .otherwise(let left, let right),
      .arithmetic(_, let left, let right), .timing(_, let left, let right),
      .filtered(let left, let right), .all(let left, let right), .sum(let left, let right, _):
      left.collect(into: &roots)
      right.collect(into: &roots)
    case .member(let value, let members):
      value.collect(into: &roots)
      for member in members { member.collect(into: &roots) }
    case .between(let value, let low, let high, _):
      for part in [value, low, high] { part.collect(into: &roots) }
    }
  }
}

extension Step.What {
  var roots: Set<String> {
    switch self {
    case .say(let say): say.text.roots
    case .ask(let ask): ask.roots
    case .set(let value): value.roots
    case .act(let act):
      act.deeds.reduce(into: act.text?.roots ?? []) { $0.formUnion($1.roots) }
    case .branch(let arms):
      arms.reduce(into: []) { $0.formUnion($1.condition?.roots ?? []) }
    case .run(let run): run.with.reduce(into: []) { $0.formUnion($1.value.roots) }
    case .go, .end: []
    }
  }
}

extension Step {
  /// The names under which its answer or its act's date is kept.
  var gives: [String] {
    switch what {
    case .ask, .set: [name]
    case .act(let act): act.dateName.map { [$0] } ?? []
    case .run(let run): run.gives.map(\.name)
    case .say, .branch, .go, .end: []
    }
  }
}

extension Ask {
  fileprivate var roots: Set<String> {
    var roots = text.roots.union(from?.roots ?? []).union(likely?.roots ?? [])
    switch input {
    case .choice(let options): for option in options { roots.formUnion(option.label.roots) }
    case .pick(let pick): roots.formUnion(pick.items.roots)
    default: break
    }
    return roots
  }
}

extension Deed {
  fileprivate var roots: Set<String> {
    switch self {
    case .credit(let amount, _): amount.roots
    case .request(_, let what, let due), .promise(let what, let due):
      what.roots.union(due.step.map { [$0] } ?? [])
    case .issue(let text, _), .note(let text): text.roots
    case .identify(let level, let speaker): level.roots.union(speaker?.roots ?? [])
    case .kept(let promise): promise.roots
    case .message(_, let to, let text, _): text.roots.union(to?.roots ?? [])
    case .correct: []
    }
  }
}

extension Due {
  fileprivate var step: String? { if case .same(let step) = self { step } else { nil } }
}
