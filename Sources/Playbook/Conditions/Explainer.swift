import Casework

/// Works a term out and keeps the facts that decided it. Slower than `Evaluator`, and equal to it in value.
struct Explainer {
  private let evaluator: Evaluator

  init(facts: Facts, time: DeskTime) { evaluator = Evaluator(facts: facts, time: time) }

  private init(_ evaluator: Evaluator) { self.evaluator = evaluator }

  func verdict(on term: Term) -> Verdict {
    var seen: Set<Because> = []
    let because = reasons(of: term).filter { seen.insert($0).inserted }
    return Verdict(value: evaluator.value(of: term), because: because)
  }

  private func reasons(of term: Term) -> [Because] {
    switch term {
    case .literal, .now, .today: []
    case .fact(let path):
      [Because(path: path.text, value: evaluator.value(of: term), element: element(of: path))]
    case .field(let inner, _, _):
      [Because(path: term.listName, value: evaluator.value(of: term))] + reasons(of: inner)
    case .not(let inner), .exists(let inner): reasons(of: inner)
    case .and(let parts): deciding(parts, decidedBy: false)
    case .or(let parts): deciding(parts, decidedBy: true)
    case .compare(_, let left, let right, _), .arithmetic(_, let left, let right),
      .timing(_, let left, let right):
      reasons(of: left) + reasons(of: right)
    case .member(let value, let members): reasons(of: value) + members.flatMap(reasons)
    case .between(let value, let low, let high, _):
      reasons(of: value) + reasons(of: low) + reasons(of: high)
    case .otherwise(let left, let right):
      evaluator.value(of: left) == nil ? reasons(of: left) + reasons(of: right) : reasons(of: left)
    case .any(let list): reasonsOfAny(list)
    case .all(let list, let condition): reasonsOfAll(list, where: condition)
    case .count(let list), .filtered(let list, _), .latest(let list, _), .first(let list),
      .sum(_, let list, _):
      about(list, value: evaluator.value(of: term)) + asked(beside: term)
    }
  }

  /// The part that decides alone, where there is one; else the unknown ones; else all.
  private func deciding(_ parts: [Term], decidedBy truth: Bool) -> [Because] {
    if let decider = parts.first(where: { evaluator.truth(of: $0) == truth }) {
      return reasons(of: decider)
    }
    let unknown = parts.filter { evaluator.truth(of: $0) == nil }
    return (unknown.isEmpty ? parts : unknown).flatMap(reasons)
  }

  /// The first thing that fits; where none does, the list.
  private func reasonsOfAny(_ list: Term) -> [Because] {
    guard case .filtered(let inner, let condition) = list,
      let things = evaluator.value(of: inner)?.list,
      let found = things.first(where: { evaluator.inside($0).truth(of: condition) == true })
    else { return about(list, value: evaluator.value(of: list)) + asked(beside: list) }
    return reasons(of: condition, in: found, of: list)
  }

  /// The first thing that does not fit; where all do, the list.
  private func reasonsOfAll(_ list: Term, where condition: Term) -> [Because] {
    guard let things = evaluator.value(of: list)?.list,
      let found = things.first(where: { evaluator.inside($0).truth(of: condition) == false })
    else {
      return about(list, value: evaluator.value(of: list)) + asked(beside: list)
        + asked(beside: condition)
    }
    return reasons(of: condition, in: found, of: list)
  }

  /// What decided about one thing; the list where nothing of the thing itself did.
  private func reasons(of condition: Term, in thing: FactValue, of list: Term) -> [Because] {
    let inside = Explainer(evaluator.inside(thing)).reasons(of: condition)
    return inside.contains { $0.element != nil }
      ? inside : about(list, value: evaluator.value(of: list)) + inside
  }

  private func about(_ list: Term, value: FactValue?) -> [Because] {
    [Because(path: list.listName, value: value)]
  }

  /// Facts that a `where` asks for and that are not of its own things.
  private func asked(beside term: Term) -> [Because] {
    term.facts.compactMap { path in
      guard case .name = path.root, !term.isList(path) else { return nil }
      return Because(path: path.text, value: evaluator.value(of: .fact(path)))
    }
  }

  private func element(of path: FactPath) -> FactRecord? {
    guard case .element(let level) = path.root, level < evaluator.elements.count else {
      return nil
    }
    return evaluator.elements[level].record
  }
}

extension Term {
  /// Whether it only says which list is meant.
  fileprivate func isList(_ path: FactPath) -> Bool {
    switch self {
    case .fact(let own): own == path
    case .count(let list), .filtered(let list, _), .latest(let list, _), .first(let list),
      .sum(_, let list, _):
      list.isList(path)
    default: false
    }
  }
}
