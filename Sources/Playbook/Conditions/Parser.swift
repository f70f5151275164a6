import Casework
import Markup

/// From words to a tree, by recursive descent. From loosest to tightest: or, and, not, one comparison,
/// else, + and -, * and /, then a single thing.
struct Parser {
  private var tokens: [Token]
  private var position = 0
  private var depth = 0

  private static let maximumDepth = 64

  static func parse(_ text: String) throws(ConditionError) -> Syntax {
    var parser = Parser(tokens: try Lexer.tokens(of: text))
    guard parser.current.kind != .end else {
      throw ConditionError(at: 0, "a condition is needed here")
    }
    let syntax = try parser.filter(of: try parser.disjunction())
    guard parser.current.kind == .end else { throw parser.unexpectedRest() }
    return syntax
  }

  private init(tokens: [Token]) { self.tokens = tokens }

  private func unexpectedRest() -> ConditionError {
    let comparisons = [
      "is", "at", "in", "between", "exists", "within", "older", "<", ">", "<=", ">=",
    ]
    if case .word(let word) = current.kind, comparisons.contains(word) {
      return ConditionError(
        at: current.offset,
        "`\(word)` follows a comparison; join the two with `and`, or put the list in brackets:"
          + " count (… where …) at least 2")
    }
    if case .word(let word) = current.kind, let near = nearest(to: word, among: Parser.keywords) {
      return ConditionError(
        at: current.offset, "\(current.shown) is not expected here; did you mean `\(near)`?")
    }
    return ConditionError(at: current.offset, "\(current.shown) is not expected here")
  }

  static let keywords = [
    "and", "or", "not", "is", "at", "least", "most", "in", "between", "exists", "else", "within",
    "last", "older", "than", "any", "all", "count", "sum", "first", "latest", "where", "of", "true",
    "false",
    "business",
  ]

  /// Keywords that can begin no condition, so that a fact may have that name too: `at` of a contact.
  private static let names = ["at", "least", "most", "last", "of", "than", "business"]
}

// The stream of tokens.
extension Parser {
  fileprivate var current: Token { tokens[position] }

  fileprivate mutating func advance() {
    if position + 1 < tokens.count { position += 1 }
  }

  fileprivate func isWord(_ word: String, ahead: Int = 0) -> Bool {
    position + ahead < tokens.count && tokens[position + ahead].kind == .word(word)
  }

  fileprivate mutating func take(_ word: String) -> Bool {
    guard isWord(word) else { return false }
    advance()
    return true
  }

  fileprivate mutating func takeSymbol(_ symbol: String) -> Bool {
    guard current.kind == .symbol(symbol) else { return false }
    advance()
    return true
  }

  fileprivate mutating func need(_ word: String, after what: String) throws(ConditionError) {
    guard take(word) else {
      throw ConditionError(at: current.offset, "`\(word)` is needed after `\(what)`")
    }
  }

  fileprivate mutating func needSymbol(_ symbol: String) throws(ConditionError) {
    guard takeSymbol(symbol) else {
      throw ConditionError(
        at: current.offset, "`\(symbol)` is needed here, before \(current.shown)")
    }
  }

  fileprivate mutating func nested(
    _ body: (inout Parser) throws(ConditionError) -> Syntax
  ) throws(ConditionError) -> Syntax {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Parser.maximumDepth else {
      throw ConditionError(
        at: current.offset, "this is nested deeper than \(Parser.maximumDepth) levels")
    }
    return try body(&self)
  }
}

// Truth.
extension Parser {
  fileprivate mutating func disjunction() throws(ConditionError) -> Syntax {
    try nested { (parser) throws(ConditionError) in
      var parts = [try parser.conjunction()]
      while parser.take("or") { parts.append(try parser.conjunction()) }
      return parts.count == 1 ? parts[0] : .or(parts)
    }
  }

  private mutating func conjunction() throws(ConditionError) -> Syntax {
    var parts = [try negation()]
    while take("and") { parts.append(try negation()) }
    return parts.count == 1 ? parts[0] : .and(parts)
  }

  private mutating func negation() throws(ConditionError) -> Syntax {
    let start = current.offset
    guard take("not") else { return try comparison() }
    return try nested { (parser) throws(ConditionError) in
      .not(try parser.negation(), at: start)
    }
  }

  private mutating func comparison() throws(ConditionError) -> Syntax {
    let left = try alternative()
    let at = current.offset
    if let kind = try takeComparison() { return .compare(kind, left, try alternative(), at: at) }
    if take("exists") { return .exists(left, at: at) }
    if take("in") { return .member(left, of: try members(), at: at) }
    if isWord("not"), isWord("in", ahead: 1) {
      advance()
      advance()
      return .not(.member(left, of: try members(), at: at), at: at)
    }
    if take("between") {
      let low = try alternative()
      try need("and", after: "between …")
      return .between(left, low, try alternative(), at: at)
    }
    if let timing = try takeTiming() {
      return .timing(timing, left, span: try alternative(), at: at)
    }
    return left
  }

  private mutating func takeComparison() throws(ConditionError) -> Comparison? {
    let signs: [String: Comparison] = [
      "<": .less, ">": .greater, "<=": .atMost, ">=": .atLeast,
    ]
    if case .symbol(let symbol) = current.kind, let kind = signs[symbol] {
      advance()
      return kind
    }
    if take("is") { return take("not") ? .unequal : .equal }
    guard take("at") else { return nil }
    if take("least") { return .atLeast }
    if take("most") { return .atMost }
    throw ConditionError(at: current.offset, "`least` or `most` is needed after `at`")
  }

  private mutating func takeTiming() throws(ConditionError) -> Timing? {
    if take("within") { return take("last") ? .withinLast : .within }
    guard take("older") else { return nil }
    try need("than", after: "older")
    return .olderThan
  }

  private mutating func members() throws(ConditionError) -> [Syntax] {
    try needSymbol("[")
    var members: [Syntax] = []
    repeat { members.append(try alternative()) } while takeSymbol(",")
    try needSymbol("]")
    return members
  }
}

// Values.
extension Parser {
  private mutating func alternative() throws(ConditionError) -> Syntax {
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

  private mutating func literal(_ value: FactValue) -> Syntax {
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

  private mutating func bracketed(at start: Int) throws(ConditionError) -> Syntax {
    advance()
    let inner = try nested { (parser) throws(ConditionError) in try parser.disjunction() }
    let whole = try filter(of: inner)
    try needSymbol(")")
    let names = try fieldNames()
    return names.isEmpty ? whole : .field(whole, names, at: start)
  }

  private mutating func fieldNames() throws(ConditionError) -> [String] {
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

// Lengths of time, facts and collections.
extension Parser {
  private static let seconds: [String: Int] = [
    "second": 1, "minute": 60, "hour": 3600, "day": 86_400, "week": 604_800,
  ]

  private mutating func counted(_ number: Int64, at start: Int) throws(ConditionError) -> Syntax {
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

  private mutating func named(_ word: String, at start: Int) throws(ConditionError) -> Syntax {
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
  fileprivate mutating func filter(of list: Syntax) throws(ConditionError) -> Syntax {
    let at = current.offset
    guard take("where") else { return list }
    return .filtered(list, where: try disjunction(), at: at)
  }
}
