/// Joins an address of the web whose path or name is Hebrew, `https://example.co.il/מבצעים/אביב?x=1`, up to the next space.
/// Its parts follow one another from left to right, and each Hebrew part is read from right to left.
struct WebAddresses {
  private let pieces: [Piece]

  init(_ pieces: [Piece]) { self.pieces = pieces }

  func joined(_ tokens: [Token]) -> [Token] {
    var result: [Token] = []
    for token in tokens
    where result.last.map({ $0.chunk.upperBound <= token.chunk.lowerBound }) ?? true {
      result.append(begins(token) ? address(from: token) : token)
    }
    return result
  }

  /// It has a scheme, `www.`, or a host and a slash, and then a letter that is read from right to left.
  private func begins(_ token: Token) -> Bool {
    let end = token.chunk.upperBound
    guard token.isAddress || token.isWord, token.letters > 0, end < pieces.count,
      pieces[end].sort == .turning
    else { return false }
    let text = pieces[token.range.lowerBound..<end].map(\.base)
    return hasScheme(text) || text.starts(with: "www.".unicodeScalars) || hasHost(text)
  }

  private func hasScheme(_ text: [Unicode.Scalar]) -> Bool {
    guard let colon = text.firstIndex(of: ":"), colon > 0 else { return false }
    return text[(colon + 1)...].starts(with: "//".unicodeScalars)
      && text[..<colon].allSatisfy { Sort(of: $0) == .letter }
  }

  /// `example.co.il/`
  private func hasHost(_ text: [Unicode.Scalar]) -> Bool {
    guard let slash = text.firstIndex(of: "/"), let dot = text[..<slash].lastIndex(of: "."), dot > 0
    else { return false }
    let top = text[(dot + 1)..<slash]
    return top.count >= 2 && top.allSatisfy { Sort(of: $0) == .letter }
  }

  private func address(from first: Token) -> Token {
    let rest = pieces[first.chunk.upperBound...]
    let space = rest.firstIndex { $0.sort == .space } ?? pieces.count
    var whole = first
    whole.range = first.range.lowerBound..<end(of: first.range.lowerBound..<space)
    whole.chunk = first.chunk.lowerBound..<space
    whole.isAddress = true
    whole.isJoined = true
    return whole
  }

  /// Without the sentence's own signs. A bracket that was opened inside is the address's.
  private func end(of range: Range<Int>) -> Int {
    let isOpened = pieces[range].contains { $0.base == "(" }
    let last = range.last { index in
      switch pieces[index].base {
      case "/", "=", "&", "#", "_", "-", "%": true
      case ")": isOpened
      default: pieces[index].sort.isCore || pieces[index].sort == .turning
      }
    }
    return last.map { $0 + 1 } ?? range.upperBound
  }
}

extension [Piece] {
  /// In a run: a Hebrew letter, or a hyphen between two, `מבצע-אביב`.
  func turns(inRun index: Int) -> Bool {
    if self[index].sort == .turning { return true }
    guard self[index].base == "-" || self[index].base == "_", index > 0, index + 1 < count else {
      return false
    }
    return self[index - 1].sort == .turning && self[index + 1].sort == .turning
  }
}
