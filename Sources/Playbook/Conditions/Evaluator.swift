import Casework

/// Works a checked term out. Nothing here fails: what cannot be known is nil, and nil goes on by the
/// rules of three-valued logic. A class, used by one evaluation alone, so that going over a list copies nothing.
final class Evaluator {
  let facts: Facts
  let time: DeskTime
  /// The things that the `where`s around this place look at, outermost first.
  private(set) var elements: [FactValue]

  init(facts: Facts, time: DeskTime, elements: [FactValue] = []) {
    self.facts = facts
    self.time = time
    self.elements = elements
  }

  func value(of term: Term) -> FactValue? {
    switch term {
    case .literal(let value): value
    case .now: .instant(time.now)
    case .today: .day(time.today)
    case .fact(let path): value(at: path)
    case .field(let inner, let index, _): value(of: inner)?.record?[index]
    case .otherwise(let left, let right): value(of: left) ?? value(of: right)
    case .arithmetic(let kind, let left, let right):
      pair(left, right).flatMap { kind.apply($0, $1, time) }
    case .filtered(let list, let condition):
      kept(list, where: condition).map(FactValue.list)
    case .count(let list): value(of: list)?.list.map { .number(Int64($0.count)) }
    case .sum(let amount, let list, let zero): sum(amount, over: list, zero: zero)
    case .first(let list): value(of: list)?.list?.first
    case .latest(let list, let clock): latest(list, clock: clock)
    default: truth(of: term).map(FactValue.truth)
    }
  }

  func truth(of term: Term) -> Bool? {
    switch term {
    case .not(let inner): truth(of: inner).map { !$0 }
    case .and(let parts): and(parts)
    case .or(let parts): or(parts)
    case .compare(let kind, let left, let right, let order):
      pair(left, right).flatMap { kind.holds($0, $1, order) }
    case .member(let value, let members): member(value, members)
    case .between(let value, let low, let high, let order):
      between(value, low, high, order)
    case .exists(let inner): value(of: inner) != nil
    case .timing(let kind, let when, let span):
      pair(when, span).flatMap { kind.holds($0, $1, time) }
    case .any(let list): any(list)
    case .all(let list, let condition): all(list, where: condition)
    default: value(of: term)?.truth
    }
  }

  private func value(at path: FactPath) -> FactValue? {
    var current: FactValue? =
      switch path.root {
      case .name(let name): facts[name]
      case .element(let level): level < elements.count ? elements[level] : nil
      }
    for index in path.indexes { current = current?.record?[index] }
    return current
  }

  private func pair(_ left: Term, _ right: Term) -> (FactValue, FactValue)? {
    guard let first = value(of: left), let second = value(of: right) else { return nil }
    return (first, second)
  }
}

// Three values: false decides an `and`, true decides an `or`, else one unknown makes all unknown.
extension Evaluator {
  private func and(_ parts: [Term]) -> Bool? {
    var result: Bool? = true
    for part in parts {
      guard let truth = truth(of: part) else {
        result = nil
        continue
      }
      if !truth { return false }
    }
    return result
  }

  private func or(_ parts: [Term]) -> Bool? {
    var result: Bool? = false
    for part in parts {
      guard let truth = truth(of: part) else {
        result = nil
        continue
      }
      if truth { return true }
    }
    return result
  }

  private func member(_ value: Term, _ members: [Term]) -> Bool? {
    guard let first = self.value(of: value) else { return nil }
    var result: Bool? = false
    for member in members {
      let equal = self.value(of: member).flatMap { Comparison.equal.holds(first, $0, nil) }
      if equal == true { return true }
      if equal == nil { result = nil }
    }
    return result
  }

  private func between(_ value: Term, _ low: Term, _ high: Term, _ order: Choice?) -> Bool? {
    let above = pair(value, low).flatMap { Comparison.atLeast.holds($0, $1, order) }
    let below = pair(value, high).flatMap { Comparison.atMost.holds($0, $1, order) }
    if above == false || below == false { return false }
    return above == nil || below == nil ? nil : true
  }
}

// Lists. A thing of which a `where` is unknown is not among those kept, but `any` and `all` say so.
extension Evaluator {
  /// Another that stands inside a `where`, looking at one thing.
  func inside(_ element: FactValue) -> Evaluator {
    Evaluator(facts: facts, time: time, elements: elements + [element])
  }

  private func truth(of condition: Term, for thing: FactValue) -> Bool? {
    elements.append(thing)
    defer { elements.removeLast() }
    return truth(of: condition)
  }

  private func value(of amount: Term, for thing: FactValue) -> FactValue? {
    elements.append(thing)
    defer { elements.removeLast() }
    return value(of: amount)
  }

  /// Unknown where it is unknown of any thing whether it belongs.
  private func kept(_ list: Term, where condition: Term) -> [FactValue]? {
    guard let things = value(of: list)?.list else { return nil }
    var kept: [FactValue] = []
    for thing in things {
      guard let belongs = truth(of: condition, for: thing) else { return nil }
      if belongs { kept.append(thing) }
    }
    return kept
  }

  private func any(_ list: Term) -> Bool? {
    guard case .filtered(let inner, let condition) = list else {
      return value(of: list)?.list.map { !$0.isEmpty }
    }
    guard let things = value(of: inner)?.list else { return nil }
    var result: Bool? = false
    for thing in things {
      let truth = truth(of: condition, for: thing)
      if truth == true { return true }
      if truth == nil { result = nil }
    }
    return result
  }

  private func all(_ list: Term, where condition: Term) -> Bool? {
    guard let things = value(of: list)?.list else { return nil }
    var result: Bool? = true
    for thing in things {
      let truth = truth(of: condition, for: thing)
      if truth == false { return false }
      if truth == nil { result = nil }
    }
    return result
  }

  private func sum(_ amount: Term, over list: Term, zero: FactType) -> FactValue? {
    guard let things = value(of: list)?.list else { return nil }
    var total: FactValue?
    for thing in things {
      guard let next = value(of: amount, for: thing) else { return nil }
      guard let soFar = total else {
        total = next
        continue
      }
      guard let sum = Arithmetic.plus.apply(soFar, next, time) else { return nil }
      total = sum
    }
    return total ?? zero.zero(in: time.currency)
  }

  private func latest(_ list: Term, clock: Int) -> FactValue? {
    guard let things = value(of: list)?.list else { return nil }
    var latest: (thing: FactValue, at: FactValue)?
    for thing in things {
      guard let at = thing.record?[clock] else { continue }
      guard let best = latest else {
        latest = (thing, at)
        continue
      }
      if Comparison.atLeast.holds(at, best.at, nil) == true { latest = (thing, at) }
    }
    return latest?.thing
  }
}

extension FactType {
  fileprivate func zero(in currency: Currency) -> FactValue? {
    switch self {
    case .number: .number(0)
    case .money: .money(Money(minorUnits: 0, currency: currency))
    case .duration: .duration(.zero)
    default: nil
    }
  }
}
