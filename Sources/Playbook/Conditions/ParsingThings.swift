import Casework

// Lengths of time, facts and collections.
extension Parser {
  private static let seconds: [String: Int] = [
    "second": 1, "minute": 60, "hour": 3600, "day": 86_400, "week": 604_800,
  ]

  mutating func counted(_ number: Int64, at start: Int) throws(ConditionError) -> Syntax {
    guard case .word(let word) = current.kind else { return .literal(.number(number), at: start) }
    let unit = word.hasSuffix("s") ? String(word.dropLast()) : word
    let isBusiness = word == "business"
    if isBusiness {
      advance()
      guard take("day") || take("days") else {
        throw ConditionError(at: current.offset, "`days` is needed after `business`")
      }
    } else if Parser.seconds[unit] != nil {
      advance()
    } else if word == "month" || word == "months" || word == "year" || word == "years" {
      throw ConditionError(at: current.offset, "say it in days: \(word) differ in length")
    }
    let limit: Int64 = isBusiness ? 250 : 100_000
    guard isBusiness || Parser.seconds[unit] != nil else {
      return .literal(.number(number), at: start)
    }
    guard number <= limit else { throw ConditionError(at: start, "at most \(limit) here") }
    if isBusiness { return .literal(.workdays(Int(number)), at: start) }
    return .literal(.duration(.seconds(Int(number) * (Parser.seconds[unit] ?? 0))), at: start)
  }

  mutating func named(_ word: String, at start: Int) throws(ConditionError) -> Syntax {
    if word == "true" || word == "false" { return literal(.truth(word == "true")) }
    if let gathering = Syntax.Gathering(rawValue: word) {
      advance()
      return .gather(gathering, try collection(after: word), at: start)
    }
    if word == "sum" { return try sum(at: start) }
    if Parser.keywords.contains(word), !Parser.names.contains(word) {
      throw ConditionError(at: start, "a fact or a value is needed here, not `\(word)`")
    }
    return try path()
  }

  private mutating func path() throws(ConditionError) -> Syntax {
    guard case .word(let first) = current.kind else {
      throw ConditionError(at: current.offset, "a fact is needed here, not \(current.shown)")
    }
    let start = current.offset
    advance()
    return .path([first] + (try fieldNames()), at: start)
  }

  private mutating func sum(at start: Int) throws(ConditionError) -> Syntax {
    advance()
    let amount = try nested { (parser) throws(ConditionError) in try parser.alternative() }
    try need("of", after: "sum …")
    return .sum(amount, over: try collection(after: "of"), at: start)
  }

  private mutating func collection(after word: String) throws(ConditionError) -> Syntax {
    guard current.kind == .symbol("(") else { return try filter(of: try path()) }
    let start = current.offset
    return try nested { (parser) throws(ConditionError) in try parser.bracketed(at: start) }
  }

  /// `… where …`, whose condition reaches as far as it can.
  mutating func filter(of list: Syntax) throws(ConditionError) -> Syntax {
    let at = current.offset
    guard take("where") else { return list }
    return .filtered(list, where: try disjunction(), at: at)
  }
}
