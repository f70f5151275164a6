/// Joins the name of a file that is written with spaces: `data v2.csv`, `file (1).pdf`, `report (final) v2.docx`,
/// `C:\Program Files (x86)\moked.exe`. Brackets inside belong to it, those around it to the sentence.
struct FileNames {
  private let pieces: [Piece]
  /// More words than a name has, so that a line of nothing but file names takes no longer than another.
  private static let mostWords = 12

  init(_ pieces: [Piece]) { self.pieces = pieces }

  /// Looks back from every token with an extension, and most lines have none.
  func joined(_ tokens: [Token]) -> [Token] {
    guard tokens.contains(where: endsName) else { return tokens }
    var result: [Token] = []
    for token in tokens {
      guard endsName(token), let start = start(result, before: token) else {
        result.append(token)
        continue
      }
      let whole = name(from: result[start], through: token)
      result.removeSubrange(start...)
      result.append(whole)
    }
    return result
  }

  private func name(from first: Token, through last: Token) -> Token {
    var whole = first.joined(through: last)
    whole.range = first.range.lowerBound..<last.range.upperBound
    whole.letters = max(whole.letters, 1)
    whole.isAddress = true
    return whole
  }

  /// A token with an extension that is neither an address of mail or web nor a path from its root:
  /// `(1).pdf`, `v2.docx`, `(x86)\moked.exe`.
  private func endsName(_ token: Token) -> Bool {
    token.isAddress && token.letters > 0 && !token.isJoined && hasExtension(token)
      && !isRooted(token) && !holds(token, ":") && !holds(token, "@")
  }

  private func hasExtension(_ token: Token) -> Bool {
    let text = pieces[token.range]
    guard let stop = text.lastIndex(where: { $0.base == "." }) else { return false }
    let rest = text[(stop + 1)...]
    return (1...5).contains(rest.count) && rest.allSatisfy { $0.sort.isCore }
      && rest.contains { $0.sort == .letter }
  }

  /// A path from its root: nothing stands before it.
  private func isRooted(_ token: Token) -> Bool {
    switch pieces[token.range.lowerBound].base {
    case "/", "~": true
    default: isOnDrive(token)
    }
  }

  private func isOnDrive(_ token: Token) -> Bool {
    token.range.count > 2 && pieces[token.range.lowerBound + 1].base == ":"
      && pieces[token.range.lowerBound + 2].base == "\\"
  }

  private func holds(_ token: Token, _ sign: Unicode.Scalar) -> Bool {
    pieces[token.range].contains { $0.base == sign }
  }

  /// Where the name begins among the tokens before its end.
  private func start(_ tokens: [Token], before end: Token) -> Int? {
    var start: Int?
    var next = end
    /// Brackets that are closed behind here and not yet opened.
    var depth = unopened(end.range)
    for index in tokens.indices.reversed().prefix(FileNames.mostWords) {
      guard let brackets = brackets(between: tokens[index], and: next) else { break }
      depth += brackets
      guard depth >= 0, isPart(tokens[index], of: next) else { break }
      depth += unopened(tokens[index].range)
      next = tokens[index]
      let isWhole = depth == 0 && !next.isSign
      if isWhole, next.letters > 0 || begins(after: next) { start = index }
      if isRooted(next) { break }
    }
    return start
  }

  /// How many more brackets close than open there.
  private func unopened(_ range: Range<Int>) -> Int {
    range.reduce(0) { sum, index in
      switch pieces[index].base {
      case "(": sum - 1
      case ")": sum + 1
      default: sum
      }
    }
  }

  /// The same of what stands between two tokens; nil where that is more than a space and brackets.
  private func brackets(between first: Token, and second: Token) -> Int? {
    guard second.chunk.lowerBound == first.chunk.upperBound + 1, !second.followsPrefix else {
      return nil
    }
    let gap = first.range.upperBound..<second.range.lowerBound
    let isPlain = gap.allSatisfy { index in
      index == first.chunk.upperBound || pieces[index].base == "(" || pieces[index].base == ")"
    }
    return isPlain ? unopened(gap) : nil
  }

  /// A word, a path, a short number, a dash: neither a phone nor an address, nor a file for itself.
  private func isPart(_ token: Token, of next: Token) -> Bool {
    guard token.masks == 0, !token.isJoined else { return false }
    guard token.letters > 0 else { return token.isSign || token.digits <= 4 }
    if holds(token, "@") || holds(token, ":") && !isOnDrive(token) { return false }
    return !hasExtension(token) || pieces[next.range.lowerBound].base == "("
  }

  /// A number is a name's beginning only where a bracket follows, which is nobody's else.
  private func begins(after token: Token) -> Bool {
    let next = token.chunk.upperBound + 1
    return next < pieces.count && pieces[next].base == "("
  }
}
