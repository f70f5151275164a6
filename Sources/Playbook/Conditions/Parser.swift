import Markup

/// From words to a tree, by recursive descent. From loosest to tightest: or, and, not, one comparison,
/// else, + and -, * and /, then a single thing.
struct Parser {
  var tokens: [Token]
  var position = 0
  var depth = 0

  static let maximumDepth = 64

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
  static let names = ["at", "least", "most", "last", "of", "than", "business"]
}

// The stream of tokens.
extension Parser {
  var current: Token { tokens[position] }

  mutating func advance() {
    if position + 1 < tokens.count { position += 1 }
  }

  func isWord(_ word: String, ahead: Int = 0) -> Bool {
    position + ahead < tokens.count && tokens[position + ahead].kind == .word(word)
  }

  mutating func take(_ word: String) -> Bool {
    guard isWord(word) else { return false }
    advance()
    return true
  }

  mutating func takeSymbol(_ symbol: String) -> Bool {
    guard current.kind == .symbol(symbol) else { return false }
    advance()
    return true
  }

  mutating func need(_ word: String, after what: String) throws(ConditionError) {
    guard take(word) else {
      throw ConditionError(at: current.offset, "`\(word)` is needed after `\(what)`")
    }
  }

  mutating func needSymbol(_ symbol: String) throws(ConditionError) {
    guard takeSymbol(symbol) else {
      throw ConditionError(
        at: current.offset, "`\(symbol)` is needed here, before \(current.shown)")
    }
  }

  mutating func nested(
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
  mutating func disjunction() throws(ConditionError) -> Syntax {
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

  mutating func members() throws(ConditionError) -> [Syntax] {
    try needSymbol("[")
    var members: [Syntax] = []
    repeat { members.append(try alternative()) } while takeSymbol(",")
    try needSymbol("]")
    return members
  }
}
