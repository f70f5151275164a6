import Casework

// Collections: a `where` opens the scope of one thing.
extension Checker {
  /// A list, and the checker with which a condition on one of its things is checked.
  struct Opened {
    let list: Checked
    let element: FactType
    let inside: Checker?
  }

  func filtered(_ list: Syntax, where condition: Syntax) throws(ConditionError) -> Opened {
    let opened = try open(list)
    guard var inside = opened.inside else {
      throw ConditionError(at: list.start, "`where` needs a list of records")
    }
    let checked = try inside.condition(condition)
    inside.present.formUnion(checked.presentIfTrue)
    let term = Term.filtered(opened.list.term, where: checked.term)
    return Opened(
      list: Checked(term: term, type: opened.list.type), element: opened.element, inside: inside)
  }

  func open(_ syntax: Syntax) throws(ConditionError) -> Opened {
    if case .filtered(let list, let condition, _) = syntax {
      return try filtered(list, where: condition)
    }
    let list = try value(syntax)
    guard case .list(let element) = list.type else {
      throw ConditionError(
        at: syntax.start, "a list is needed here; this is \(list.type.sentence)")
    }
    guard case .record(let record) = element else {
      return Opened(list: list, element: element, inside: nil)
    }
    var inside = self
    inside.scopes.append(Scope(type: record, text: list.term.listName))
    return Opened(list: list, element: element, inside: inside)
  }

  func gather(
    _ kind: Syntax.Gathering, _ list: Syntax, at: Int
  ) throws(ConditionError) -> Checked {
    switch kind {
    case .any: return Checked(term: .any(try open(list).list.term), type: .truth)
    case .count: return Checked(term: .count(try open(list).list.term), type: .number)
    case .all:
      guard case .filtered(let things, let condition, _) = list else {
        throw ConditionError(at: at, "`all` needs a `where` that all of them must fulfil")
      }
      return try all(things, where: condition)
    case .first:
      let opened = try open(list)
      return Checked(term: .first(opened.list.term), type: opened.element.orAbsent)
    case .latest: return try latest(list, at: at)
    }
  }

  private func all(_ list: Syntax, where condition: Syntax) throws(ConditionError) -> Checked {
    let opened = try open(list)
    guard let inside = opened.inside else {
      throw ConditionError(at: list.start, "`where` needs a list of records")
    }
    let checked = try inside.condition(condition)
    return Checked(term: .all(opened.list.term, where: checked.term), type: .truth)
  }

  private func latest(_ list: Syntax, at: Int) throws(ConditionError) -> Checked {
    let opened = try open(list)
    guard case .record(let record) = opened.element, let clock = record.clock,
      let index = record.index(of: clock)
    else { throw ConditionError(at: at, "`latest` needs things that have a time") }
    return Checked(
      term: .latest(opened.list.term, clock: index), type: opened.element.orAbsent)
  }

  func sum(
    _ amount: Syntax, over list: Syntax, at: Int
  ) throws(ConditionError) -> Checked {
    let opened = try open(list)
    guard let inside = opened.inside else {
      throw ConditionError(at: list.start, "`sum` needs a list of records")
    }
    let checked = try inside.value(amount)
    switch checked.type {
    case .number, .money, .duration: break
    default:
      throw ConditionError(
        at: amount.start,
        "`sum` adds numbers, money or lengths of time; this is \(checked.type.sentence)")
    }
    return Checked(
      term: .sum(checked.term, over: opened.list.term, zero: checked.type),
      type: checked.type)
  }
}

extension Term {
  /// What a list's things are called after.
  var listName: String {
    switch self {
    case .fact(let path): path.text
    case .filtered(let list, _): list.listName
    case .field(let inner, _, let name): "\(inner.listName).\(name)"
    case .latest(let list, _), .first(let list): list.listName
    default: "list"
    }
  }
}
