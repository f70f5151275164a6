import Casework

/// A term with its type, and the terms that are known to be there once it is true, or false.
struct Checked {
  var term: Term
  var type: FactType
  var presentIfTrue: Set<Term> = []
  var presentIfFalse: Set<Term> = []
}

/// Resolves names, checks types, and refuses what may be absent and was not asked for.
struct Checker {
  /// What a `where` looks at.
  struct Scope {
    let type: RecordType
    /// The list's name, for `customer.invoices.status`.
    let text: String
  }

  let schema: FactSchema
  var scopes: [Scope] = []
  /// What is known to be there at this place of the condition.
  var present: Set<Term> = []

  init(schema: FactSchema, present: Set<Term> = []) {
    self.schema = schema
    self.present = present
  }

  func check(_ syntax: Syntax, expecting: FactType?) throws(ConditionError) -> Checked {
    let checked = try check(syntax, hint: expecting)
    guard let expecting, !checked.type.fits(expecting) else { return checked }
    if checked.type.isOptional, checked.type.present.fits(expecting) {
      throw mayBeAbsent(checked, at: syntax.start)
    }
    throw ConditionError(
      at: syntax.start, "\(expecting.sentence) is needed here; this is \(checked.type.sentence)")
  }

  /// - Parameter hint: the type beside it, by which a bare word can be one of a choice.
  func check(_ syntax: Syntax, hint: FactType? = nil) throws(ConditionError) -> Checked {
    switch syntax {
    case .literal(let value, let at): return try literal(value, hint: hint, at: at)
    case .path(let names, let at): return try path(names, hint: hint, at: at)
    case .field(let inner, let names, let at): return try field(of: inner, names, at: at)
    case .not(let inner, _):
      let inner = try condition(inner)
      return Checked(
        term: .not(inner.term), type: .truth, presentIfTrue: inner.presentIfFalse,
        presentIfFalse: inner.presentIfTrue)
    case .and(let parts): return try conjunction(parts)
    case .or(let parts): return try disjunction(parts)
    case .compare(let kind, let left, let right, let at):
      return try comparison(kind, left, right, at: at)
    case .member(let value, let members, let at): return try member(value, members, at: at)
    case .between(let value, let low, let high, let at):
      return try between(value, low, high, at: at)
    case .exists(let inner, let at): return try existence(inner, at: at)
    case .otherwise(let left, let right, let at):
      return try otherwise(left, right, hint: hint, at: at)
    case .arithmetic(let kind, let left, let right, let at):
      return try arithmetic(kind, left, right, at: at)
    case .timing(let kind, let value, let span, let at):
      return try timing(kind, value, span: span, at: at)
    case .filtered(let list, let condition, _): return try filtered(list, where: condition).list
    case .gather(let kind, let list, let at): return try gather(kind, list, at: at)
    case .sum(let amount, let list, let at): return try sum(amount, over: list, at: at)
    }
  }

  /// A value that is there; an optional one is an error that says how to ask for it.
  func value(_ syntax: Syntax, hint: FactType? = nil) throws(ConditionError) -> Checked {
    let checked = try check(syntax, hint: hint)
    if checked.type.isOptional { throw mayBeAbsent(checked, at: syntax.start) }
    return checked
  }

  func condition(_ syntax: Syntax) throws(ConditionError) -> Checked {
    try check(syntax, expecting: .truth)
  }

  func mayBeAbsent(_ checked: Checked, at offset: Int) -> ConditionError {
    let name = if case .fact(let path) = checked.term { path.text } else { "this" }
    return ConditionError(
      at: offset, "`\(name)` may be absent; ask `\(name) exists and …`, or give `\(name) else …`")
  }
}

// Truth: what is known to be there flows from left to right.
extension Checker {
  private func conjunction(_ parts: [Syntax]) throws(ConditionError) -> Checked {
    var inner = self
    var terms: [Term] = []
    var whenTrue: Set<Term> = []
    for part in parts {
      let checked = try inner.condition(part)
      terms.append(checked.term)
      whenTrue.formUnion(checked.presentIfTrue)
      inner.present.formUnion(checked.presentIfTrue)
    }
    return Checked(term: .and(terms), type: .truth, presentIfTrue: whenTrue)
  }

  private func disjunction(_ parts: [Syntax]) throws(ConditionError) -> Checked {
    var inner = self
    var terms: [Term] = []
    var whenFalse: Set<Term> = []
    for part in parts {
      let checked = try inner.condition(part)
      terms.append(checked.term)
      whenFalse.formUnion(checked.presentIfFalse)
      inner.present.formUnion(checked.presentIfFalse)
    }
    return Checked(term: .or(terms), type: .truth, presentIfFalse: whenFalse)
  }

  private func existence(_ syntax: Syntax, at: Int) throws(ConditionError) -> Checked {
    let inner = try check(syntax)
    if case .list = inner.type {
      throw ConditionError(at: at, "a list is always there; ask `any` of it")
    }
    return Checked(
      term: .exists(inner.term), type: .truth, presentIfTrue: Checker.implied(by: inner.term))
  }

  /// What is there has everything on the way to it there too.
  private static func implied(by term: Term) -> Set<Term> {
    guard case .fact(let path) = term else { return [term] }
    let names = path.text.split(separator: ".")
    var terms: Set<Term> = [term]
    for dropped in 0...path.indexes.count {
      terms.insert(
        .fact(
          FactPath(
            root: path.root, indexes: Array(path.indexes.dropLast(dropped)),
            text: names.dropLast(dropped).joined(separator: "."))))
    }
    return terms
  }

  private func otherwise(
    _ left: Syntax, _ right: Syntax, hint: FactType?, at: Int
  ) throws(ConditionError) -> Checked {
    let first = try check(left, hint: hint)
    let second = try check(right, hint: first.type.present)
    guard second.type.present.fits(first.type.present) else {
      throw ConditionError(
        at: right.start,
        "`else` needs \(first.type.present.sentence) here; this is \(second.type.sentence)")
    }
    let type = second.type.isOptional ? first.type.orAbsent : first.type.present
    return Checked(term: .otherwise(first.term, second.term), type: type)
  }
}

extension FactType {
  /// Whether a value of this type can stand where `needed` is asked for.
  func fits(_ needed: FactType) -> Bool {
    if self == needed { return true }
    if case .optional(let inner) = needed { return present.fits(inner) }
    return false
  }
}

extension FactValue {
  /// The type of a value that stands in a condition.
  var literalType: FactType {
    switch self {
    case .truth: .truth
    case .number: .number
    case .money: .money
    case .text: .text
    case .words: .words
    case .choice(let value): .choice(Choice([value]))
    case .day: .day
    case .instant: .instant
    case .duration: .duration
    case .workdays: .workdays
    case .record(let record): .record(record.type)
    case .list(let items): .list(items.first?.literalType ?? .truth)
    }
  }
}
