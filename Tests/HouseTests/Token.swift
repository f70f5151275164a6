/// A piece of Swift source: a name, a number or a mark. Comments are no pieces, and a text in quotes is one
/// piece without its content, so that a rule about code is never answered by a sentence.
struct Token: Equatable {
  let text: String
  let line: Int
  /// Nothing stands between the piece before and this one.
  let touches: Bool

  /// The pieces of a source, in order. Code inside `\( )` of a text comes before the text itself.
  static func all(in source: String) -> [Token] {
    var lexer = Lexer(source)
    return lexer.read()
  }
}

private struct Lexer {
  private let bytes: [UInt8]
  private var place = 0
  private var line = 1
  private var lastEnd = -1
  private var found: [Token] = []

  init(_ source: String) { bytes = Array(source.utf8) }

  mutating func read() -> [Token] {
    readCode(until: nil)
    return found
  }

  /// Reads code up to the bracket that closes it, which stays unread.
  private mutating func readCode(until closing: UInt8?) {
    var depth = 0
    while let byte = peek() {
      if byte == closing, depth == 0 { return }
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      readPiece(byte)
    }
  }

  private mutating func readPiece(_ byte: UInt8) {
    if byte <= UInt8(ascii: " ") {
      step()
    } else if byte == UInt8(ascii: "/"), starts("//") {
      skip { $0 != newline }
    } else if byte == UInt8(ascii: "/"), starts("/*") {
      skipComment()
    } else if byte == UInt8(ascii: "\"") || (byte == UInt8(ascii: "#") && hashesBeforeQuote() > 0) {
      readText(hashes: hashesBeforeQuote())
    } else {
      readName(byte)
    }
  }

  /// A name, in backticks or not; anything else is a piece of one byte.
  private mutating func readName(_ byte: UInt8) {
    let start = place
    place += 1
    if byte == UInt8(ascii: "`") {
      skip { $0 != UInt8(ascii: "`") }
      step()
    } else if isName(byte) {
      skip(isName)
    }
    add(String(decoding: bytes[start..<place], as: UTF8.self), from: start, line: line)
  }

  /// Goes on within a line: a loop over the bytes themselves, as it takes most of the time.
  private mutating func skip(_ goesOn: (UInt8) -> Bool) {
    var at = place
    let end = bytes.count
    while at < end, goesOn(bytes[at]) { at += 1 }
    place = at
  }

  private mutating func add(_ text: String, from start: Int, line: Int) {
    found.append(Token(text: text, line: line, touches: start == lastEnd))
    lastEnd = place
  }

  private mutating func skipComment() {
    var depth = 0
    repeat {
      if starts("/*") {
        depth += 1
        step(2)
      } else if starts("*/") {
        depth -= 1
        step(2)
      } else {
        step()
      }
    } while depth > 0 && peek() != nil
  }

  /// A text of one line ends at the latest with its line, so that a mistake here cannot swallow a file.
  private mutating func readText(hashes: Int) {
    let start = place
    let first = line
    step(hashes)
    let fence = String(repeating: "#", count: hashes)
    let long = starts("\"\"\"")
    step(long ? 3 : 1)
    let end = (long ? "\"\"\"" : "\"") + fence
    while let byte = peek(), !starts(end), long || byte != newline {
      if starts("\\" + fence + "(") {
        step(2 + hashes)
        readCode(until: UInt8(ascii: ")"))
        step()
      } else {
        step(starts("\\") && hashes == 0 ? 2 : 1)
      }
    }
    step(end.utf8.count)
    add("\"\"", from: start, line: first)
  }

  private func hashesBeforeQuote() -> Int {
    var at = place
    while at < bytes.count, bytes[at] == UInt8(ascii: "#") { at += 1 }
    return at < bytes.count && bytes[at] == UInt8(ascii: "\"") ? at - place : 0
  }

  private func peek() -> UInt8? { place < bytes.count ? bytes[place] : nil }

  private func starts(_ text: String) -> Bool {
    var at = place
    for byte in text.utf8 {
      if at >= bytes.count || bytes[at] != byte { return false }
      at += 1
    }
    return true
  }

  private mutating func step(_ count: Int = 1) {
    for _ in 0..<count where place < bytes.count {
      if bytes[place] == newline { line += 1 }
      place += 1
    }
  }
}

private let newline: UInt8 = 10

private func isName(_ byte: UInt8) -> Bool {
  // Letters, digits, the underscore, and all that is not ASCII.
  (byte | 32 >= 97 && byte | 32 <= 122) || (byte >= 48 && byte <= 57) || byte == 95 || byte >= 128
}
