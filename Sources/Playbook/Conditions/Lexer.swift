import Casework

/// Cuts a condition into words, numbers, sums, days, texts and signs.
struct Lexer {
  private let letters: [Character]
  private var position = 0
  private var tokens: [Token] = []

  private static let maximumLength = 2000
  private static let maximumTokens = 400

  static func tokens(of text: String) throws(ConditionError) -> [Token] {
    var lexer = Lexer(letters: Array(text))
    try lexer.run()
    return lexer.tokens
  }

  private init(letters: [Character]) { self.letters = letters }

  private mutating func run() throws(ConditionError) {
    guard letters.count <= Lexer.maximumLength else {
      throw ConditionError(at: 0, "a condition has at most \(Lexer.maximumLength) characters")
    }
    while position < letters.count {
      if letters[position].isWhitespace {
        position += 1
        continue
      }
      let start = position
      tokens.append(Token(kind: try next(), offset: start))
      guard tokens.count <= Lexer.maximumTokens else {
        throw ConditionError(at: start, "a condition has at most \(Lexer.maximumTokens) words")
      }
    }
    tokens.append(Token(kind: .end, offset: letters.count))
  }

  private mutating func next() throws(ConditionError) -> Token.Kind {
    let letter = letters[position]
    if letter.isLetter || letter == "_" { return .word(word()) }
    if letter.isASCIIDigit { return try numeral(sign: nil) }
    if letter == "\"" || letter == "'" { return .text(try quoted(letter)) }
    if let currency = Currency(sign: letter) { return try numeral(sign: currency) }
    return .symbol(try symbol())
  }

  /// A hyphen belongs to a name where a letter or digit follows: `self-service`.
  private mutating func word() -> String {
    let start = position
    while position < letters.count {
      let letter = letters[position]
      let joins = letter == "-" && position + 1 < letters.count && letters[position + 1].isNamePart
      guard letter.isNamePart || joins else { break }
      position += 1
    }
    return String(letters[start..<position])
  }

  private mutating func quoted(_ mark: Character) throws(ConditionError) -> String {
    let start = position
    position += 1
    while position < letters.count, letters[position] != mark { position += 1 }
    guard position < letters.count else {
      throw ConditionError(at: start, "this text has no closing \(mark)")
    }
    position += 1
    return String(letters[(start + 1)..<(position - 1)])
  }

  private mutating func symbol() throws(ConditionError) -> String {
    let letter = letters[position]
    let start = position
    position += 1
    switch letter {
    case "<", ">":
      if position < letters.count, letters[position] == "=" {
        position += 1
        return "\(letter)="
      }
      return String(letter)
    case "(", ")", "[", "]", ",", ".", "+", "-", "*", "/": return String(letter)
    case "=": throw ConditionError(at: start, "write `is` instead of `=`")
    case "!": throw ConditionError(at: start, "write `is not` or `not` instead of `!`")
    case "&": throw ConditionError(at: start, "write `and` instead of `&`")
    case "|": throw ConditionError(at: start, "write `or` instead of `|`")
    default: throw ConditionError(at: start, "`\(letter)` means nothing in a condition")
    }
  }
}

// Numbers, sums of money and days.
extension Lexer {
  private mutating func numeral(sign: Currency?) throws(ConditionError) -> Token.Kind {
    let start = position
    if sign != nil { position += 1 }
    let digits = take { $0.isASCIIDigit || $0 == "." }
    guard let last = digits.last, last.isASCIIDigit else {
      throw ConditionError(at: start, "a number is needed here")
    }
    if let sign { return try money(digits, sign, at: start) }
    if let day = try day(after: digits, at: start) { return .day(day) }
    if let currency = trailingCurrency() { return try money(digits, currency, at: start) }
    guard !digits.contains(".") else {
      throw ConditionError(
        at: start, "numbers here are whole; a sum of money needs its currency: \(digits) ₪")
    }
    guard let number = Int64(digits) else {
      throw ConditionError(at: start, "this number is too large")
    }
    return .number(number)
  }

  private func money(
    _ digits: String, _ currency: Currency, at start: Int
  ) throws(ConditionError) -> Token.Kind {
    guard let money = Money(decimal: digits, currency: currency) else {
      throw ConditionError(at: start, "a sum of money is written 149.90 ₪")
    }
    return .money(money)
  }

  /// `2026-11-22`, of which `digits` has been read.
  private mutating func day(after digits: String, at start: Int) throws(ConditionError) -> Day? {
    guard digits.count == 4, position < letters.count, letters[position] == "-",
      position + 1 < letters.count, letters[position + 1].isASCIIDigit
    else { return nil }
    let rest = take { $0.isASCIIDigit || $0 == "-" }
    guard let day = Day(iso: digits + rest) else {
      throw ConditionError(
        at: start, "there is no day \(digits + rest); a day is written 2026-11-22")
    }
    return day
  }

  private mutating func trailingCurrency() -> Currency? {
    let start = position
    while position < letters.count, letters[position] == " " { position += 1 }
    if position < letters.count, let currency = Currency(sign: letters[position]) {
      position += 1
      return currency
    }
    if position < letters.count, letters[position].isLetter,
      let currency = Currency(rawValue: word())
    {
      return currency
    }
    position = start
    return nil
  }

  private mutating func take(while belongs: (Character) -> Bool) -> String {
    let start = position
    while position < letters.count, belongs(letters[position]) { position += 1 }
    return String(letters[start..<position])
  }
}

extension Character {
  fileprivate var isNamePart: Bool { isLetter || isASCIIDigit || self == "_" }
}

extension Currency {
  fileprivate init?(sign: Character) {
    switch sign {
    case "₪": self = .shekel
    case "$": self = .dollar
    case "€": self = .euro
    default: return nil
    }
  }
}
