/// Where a token begins and ends inside its chunk: a sign before a number and a percent after it belong to it, a
/// bracket or a full stop around it does not.
struct Core {
  private let pieces: [Piece]
  private let chunk: Range<Int>
  private let followsPrefix: Bool
  /// The last closing bracket with a letter or digit somewhere after it. Looked up once: a chunk may be long.
  private let lastInnerClosing: Int

  init(_ pieces: [Piece], chunk: Range<Int>, followsPrefix: Bool) {
    self.pieces = pieces
    self.chunk = chunk
    self.followsPrefix = followsPrefix
    let lastCore = chunk.last { pieces[$0].sort.isCore } ?? chunk.lowerBound
    lastInnerClosing = (chunk.lowerBound..<lastCore).last { pieces[$0].base == ")" } ?? -1
  }

  /// Nil where nothing in the chunk is a token.
  var range: Range<Int>? {
    guard let start = chunk.first(where: begins) else { return nil }
    let inside = start..<chunk.upperBound
    let closing = lastClosing(inside)
    let stop = inside.first { base($0) == "." || base($0) == "/" } ?? chunk.upperBound
    let last = inside.last { index in
      switch base(index) {
      case "/": index > stop
      case ")": index == closing
      default: ends(index, isFirst: index == start)
      }
    }
    return last.map { start..<$0 + 1 }
  }

  /// The last bracket that closes one opened inside: any after it is the sentence's.
  private func lastClosing(_ range: Range<Int>) -> Int? {
    var depth = 0
    var last: Int?
    for index in range {
      switch pieces[index].base {
      case "(": depth += 1
      case ")" where depth > 0:
        depth -= 1
        last = index
      default: break
      }
    }
    return last
  }

  private func base(_ index: Int) -> Unicode.Scalar? {
    chunk.contains(index) ? pieces[index].base : nil
  }

  private func sort(_ index: Int) -> Sort? { base(index).map(Sort.init(of:)) }

  private func begins(_ index: Int) -> Bool {
    guard let scalar = base(index) else { return false }
    let kind = Sort(of: scalar)
    if kind.isCore { return true }
    let next = sort(index + 1)
    if kind == .currency { return next == .digit || isSign(index + 1) || base(index + 1) == "." }
    switch scalar {
    case "+", "#", "@", "_": return next?.isCore ?? false || base(index + 1) == "("
    case "\\": return next?.isCore ?? false || base(index + 1) == "(" || base(index + 1) == "\\"
    case ":": return isFree(index) && base(index + 1) == ":" && sort(index + 2)?.isCore ?? false
    case "\u{B0}": return next == .letter
    case "<": return isFree(index) && !rest(index).contains(">") && isOfDigit(index)
    case ">", "\u{B1}", "\u{2248}", "\u{2260}", "\u{2264}", "\u{2265}", "\u{A7}", "\u{2116}":
      return isFree(index) && isOfDigit(index)
    case "~": return next?.isCore ?? false || base(index + 1) == "/"
    case "-", "\u{2212}": return isFree(index) && (next == .digit || next == .currency)
    case ".", "/": return isFree(index) && (next == .digit || next == .letter)
    case "%": return next == .digit
    case "(": return lastInnerClosing > index
    default: return false
    }
  }

  private func rest(_ index: Int) -> [Unicode.Scalar] {
    pieces[index + 1..<chunk.upperBound].map(\.base)
  }

  /// A sign of comparison or the like, and then its number.
  private func isOfDigit(_ index: Int) -> Bool {
    sort(index + (base(index + 1) == "=" ? 2 : 1)) == .digit
  }

  private func isSign(_ index: Int) -> Bool {
    base(index) == "-" || base(index) == "+" || base(index) == "\u{2212}"
  }

  /// No letter stands before it, so that a hyphen there is a minus and not part of a word.
  private func isFree(_ index: Int) -> Bool {
    guard index > chunk.lowerBound else { return !followsPrefix }
    switch base(index - 1) {
    case "(", "[", "{", "\"", "'", "<", ":", "=": return true
    default: return false
    }
  }

  private func ends(_ index: Int, isFirst: Bool) -> Bool {
    guard let scalar = base(index) else { return false }
    let kind = Sort(of: scalar)
    if kind.isCore { return true }
    guard !isFirst else { return false }
    switch scalar {
    case "%", "\u{2030}", "\u{B0}", "_": return true
    case "\u{BC}"..."\u{BE}", "\u{2150}"..."\u{215E}": return sort(index - 1) == .digit
    case "+", "#": return sort(index - 1)?.isCore ?? false || base(index - 1) == scalar
    default: return kind == .currency
    }
  }
}
