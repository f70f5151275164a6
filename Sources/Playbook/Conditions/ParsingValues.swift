import Casework

// Values.
extension Parser {
  mutating func alternative() throws(ConditionError) -> Syntax {
    var left = try addition()
    while isWord("else") {
      let at = current.offset
      advance()
      left = .otherwise(left, try addition(), at: at)
    }
    return left
  }

  private mutating func addition() throws(ConditionError) -> Syntax {
    var left = try multiplication()
    while let kind = takeArithmetic([.plus, .minus]) {
      left = .arithmetic(kind.0, left, try multiplication(), at: kind.at)
    }
    return left
  }

  private mutating func multiplication() throws(ConditionError) -> Syntax {
    var left = try single()
    while let kind = takeArithmetic([.times, .divided]) {
      left = .arithmetic(kind.0, left, try single(), at: kind.at)
    }
    return left
  }

  private mutating func takeArithmetic(_ kinds: [Arithmetic]) -> (Arithmetic, at: Int)? {
    guard case .symbol(let symbol) = current.kind,
      let kind = kinds.first(where: { $0.rawValue == symbol })
    else { return nil }
    defer { advance() }
    return (kind, current.offset)
  }

  private mutating func single() throws(ConditionError) -> Syntax {
    let token = current
    switch token.kind {
    case .word(let word): return try named(word, at: token.offset)
    case .number(let number):
      advance()
      return try counted(number, at: token.offset)
    case .money(let money): return literal(.money(money))
    case .text(let text): return literal(.text(text))
    case .day(let day): return literal(.day(day))
    case .symbol("("): return try bracketed(at: token.offset)
    case .symbol("-"): return try negative(at: token.offset)
    case .symbol, .end:
      throw ConditionError(at: token.offset, "a fact or a value is needed here, not \(token.shown)")
    }
  }

  mutating func literal(_ value: FactValue) -> Syntax {
    defer { advance() }
    return .literal(value, at: current.offset)
  }

  private mutating func negative(at start: Int) throws(ConditionError) -> Syntax {
    advance()
    switch current.kind {
    case .number(let number): return literal(.number(-number))
    case .money(let money):
      return literal(.money(Money(minorUnits: -money.minorUnits, currency: money.currency)))
    default: throw ConditionError(at: start, "`-` in front needs a number; else write 0 - …")
    }
  }

  mutating func bracketed(at start: Int) throws(ConditionError) -> Syntax {
    advance()
    let inner = try nested { (parser) throws(ConditionError) in try parser.disjunction() }
    let whole = try filter(of: inner)
    try needSymbol(")")
    let names = try fieldNames()
    return names.isEmpty ? whole : .field(whole, names, at: start)
  }

  mutating func fieldNames() throws(ConditionError) -> [String] {
    var names: [String] = []
    while takeSymbol(".") {
      guard case .word(let word) = current.kind else {
        throw ConditionError(at: current.offset, "a name is needed after the dot")
      }
      names.append(word)
      advance()
    }
    return names
  }
}
