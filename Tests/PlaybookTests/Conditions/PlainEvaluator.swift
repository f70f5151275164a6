import Casework

@testable import Playbook

/// The language once more, as plainly as it can be said: names are looked up where they stand, truth is
/// -1, 0 (unknown) or 1, sums are taken in 128 bits. Slow, and shares nothing with the real one but the parser.
struct PlainEvaluator {
  let time: DeskTime
  let ranks: [String: Int]
  /// Innermost last.
  var scopes: [[String: FactValue]]

  func truth(_ syntax: Syntax) -> Int {
    guard let value = value(syntax)?.truth else { return 0 }
    return value ? 1 : -1
  }

  func value(_ syntax: Syntax) -> FactValue? {
    switch syntax {
    case .literal(let value, _): value
    case .path(let names, _): look(up: names)
    case .field(let inner, let names, _): value(inner)?.value(at: names)
    case .not(let inner, _): from(-truth(inner))
    case .and(let parts): from(parts.map(truth).min() ?? 1)
    case .or(let parts): from(parts.map(truth).max() ?? -1)
    case .compare(let kind, let left, let right, _): from(compare(kind, left, right))
    case .member(let one, let members, _):
      from(members.map { compare(.equal, one, $0) }.max() ?? -1)
    case .between(let one, let low, let high, _):
      from(min(compare(.atLeast, one, low), compare(.atMost, one, high)))
    case .exists(let inner, _): .truth(value(inner) != nil)
    case .otherwise(let left, let right, _): value(left) ?? value(right)
    case .arithmetic(let kind, let left, let right, _): calculate(kind, left, right)
    case .timing(let kind, let when, let span, _): from(timing(kind, when, span))
    case .filtered(let list, let condition, _): keep(list, condition).map(FactValue.list)
    case .gather(let kind, let list, _): gather(kind, list)
    case .sum(let amount, let list, _): sum(amount, list)
    }
  }

  private func from(_ truth: Int) -> FactValue? { truth == 0 ? nil : .truth(truth > 0) }

  private func look(up names: [String]) -> FactValue? {
    if names == ["now"] { return .instant(time.now) }
    if names == ["today"] { return .day(time.today) }
    if names.count == 1, ranks[names[0]] != nil { return .choice(names[0]) }
    for scope in scopes.reversed() {
      if let value = scope[names[0]] { return value.value(at: names.dropFirst()) }
      if scope["\(names[0])?"] != nil { return nil }
    }
    return nil
  }

  private func order(_ value: FactValue) -> (kind: String, size: Int128) {
    switch value {
    case .number(let number): ("number", Int128(number))
    case .money(let money): (money.currency.rawValue, Int128(money.minorUnits))
    case .choice(let word): ("choice", Int128(ranks[word] ?? -1))
    case .day(let day): ("day", Int128(day.number))
    case .instant(let instant): ("instant", Int128(instant.milliseconds))
    case .duration(let span): ("duration", Int128(span.milliseconds))
    case .truth(let truth): ("truth", truth ? 1 : 0)
    default: ("other", 0)
    }
  }

  private func compare(_ kind: Comparison, _ left: Syntax, _ right: Syntax) -> Int {
    guard let first = value(left).map(order), let second = value(right).map(order),
      first.kind == second.kind
    else { return 0 }
    let holds =
      switch kind {
      case .equal: first.size == second.size
      case .unequal: first.size != second.size
      case .atLeast: first.size >= second.size
      case .atMost: first.size <= second.size
      case .less: first.size < second.size
      case .greater: first.size > second.size
      }
    return holds ? 1 : -1
  }

  private func calculate(_ kind: Arithmetic, _ left: Syntax, _ right: Syntax) -> FactValue? {
    guard let first = value(left), let second = value(right) else { return nil }
    let a = order(first)
    let b = order(second)
    if a.kind != b.kind, b.kind != "number" { return nil }
    if kind == .divided, b.size == 0 { return nil }
    let result =
      switch kind {
      case .plus: a.size + b.size
      case .minus: a.size - b.size
      case .times: a.size * b.size
      case .divided: a.size / b.size
      }
    guard let whole = Int64(exactly: result) else { return nil }
    if case .money(let money) = first {
      return b.kind == a.kind && kind == .divided
        ? .number(whole) : .money(Money(minorUnits: whole, currency: money.currency))
    }
    return .number(whole)
  }

  /// Calendar spans are tested by table; here all are lengths of time.
  private func timing(_ kind: Timing, _ when: Syntax, _ span: Syntax) -> Int {
    guard let at = value(when), case .duration(let span)? = value(span) else { return 0 }
    let length = Int128(span.milliseconds)
    let point = order(at).size
    var (now, reach) = (Int128(time.now.milliseconds), length)
    if case .day = at { (now, reach) = (Int128(time.today.number), length / 86_400_000) }
    switch kind {
    case .within: return point >= now && point - now <= reach ? 1 : -1
    case .withinLast: return point <= now && now - point <= reach ? 1 : -1
    case .olderThan: return now - point > reach ? 1 : -1
    }
  }

  private func inside(_ thing: FactValue) -> PlainEvaluator {
    var inner = self
    var scope: [String: FactValue] = [:]
    for (field, value) in zip(thing.record?.type.fields ?? [], thing.record?.values ?? []) {
      scope[field.name] = value
      scope["\(field.name)?"] = .truth(true)
    }
    inner.scopes.append(scope)
    return inner
  }

  private func keep(_ list: Syntax, _ condition: Syntax) -> [FactValue]? {
    guard let things = value(list)?.list else { return nil }
    let truths = things.map { inside($0).truth(condition) }
    return truths.contains(0) ? nil : zip(things, truths).filter { $0.1 > 0 }.map(\.0)
  }

  private func gather(_ kind: Syntax.Gathering, _ list: Syntax) -> FactValue? {
    if kind == .any || kind == .all, case .filtered(let things, let condition, _) = list {
      guard let things = value(things)?.list else { return nil }
      let truths = things.map { inside($0).truth(condition) }
      return from((kind == .any ? truths.max() : truths.min()) ?? (kind == .any ? -1 : 1))
    }
    guard let things = value(list)?.list else { return nil }
    switch kind {
    case .any: return .truth(!things.isEmpty)
    case .all: return nil
    case .count: return .number(Int64(things.count))
    case .first: return things.first
    case .latest:
      return things.enumerated().max {
        (order($0.1.record?["on"] ?? .number(0)).size, $0.0)
          < (order($1.1.record?["on"] ?? .number(0)).size, $1.0)
      }?.element
    }
  }

  private func sum(_ amount: Syntax, _ list: Syntax) -> FactValue? {
    guard let things = value(list)?.list else { return nil }
    var total: Int128 = 0
    for thing in things {
      guard let next = inside(thing).value(amount)?.number else { return nil }
      total += Int128(next)
      guard Int64(exactly: total) != nil else { return nil }
    }
    return Int64(exactly: total).map(FactValue.number)
  }
}
