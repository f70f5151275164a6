import Casework

/// A row as it is written, and what that says: quotes of CSV say nothing, and an escape of JSON says a character.
struct WrittenRow {
  private struct Piece {
    let says: Unicode.Scalar?
    let written: Substring.UnicodeScalarView
  }

  private var pieces: [Piece] = []
  private var said: [Unicode.Scalar] { pieces.compactMap(\.says) }

  init(_ text: String, isJSON: Bool) {
    var rest = Substring(text).unicodeScalars
    while let first = rest.first {
      let (says, length) =
        isJSON ? unescaped(rest) : (first == "\"" ? nil : first, 1)
      pieces.append(Piece(says: says, written: rest.prefix(length)))
      rest = rest.dropFirst(length)
    }
  }

  /// As it is written, but for the digits of cards that it says.
  /// - Parameter codes: what is a security code wherever it stands alone.
  func masked(codes: Set<String>) -> String {
    let said = said
    var masked = Array(CardMask.mask(text(of: said[...])).unicodeScalars)
    if !codes.isEmpty { hide(codes, of: said, in: &masked) }
    var place = 0
    return pieces.reduce(into: "") { row, piece in
      guard let says = piece.says else { return row += String(Substring(piece.written)) }
      row += masked[place] == says ? String(Substring(piece.written)) : "*"
      place += 1
    }
  }

  private func hide(
    _ codes: Set<String>, of said: [Unicode.Scalar], in masked: inout [Unicode.Scalar]
  ) {
    let words = said.indices.split { !said[$0].properties.isAlphabetic && !isDigit(said[$0]) }
    for word in words where codes.contains(text(of: said[word])) {
      for place in word { masked[place] = "*" }
    }
  }
}

private func text(of scalars: ArraySlice<Unicode.Scalar>) -> String {
  String(String.UnicodeScalarView(scalars))
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.numericType == .decimal
}

/// The first character that a text within JSON says, and with how many it is written. Half of a pair says none.
private func unescaped(
  _ text: Substring.UnicodeScalarView
) -> (says: Unicode.Scalar?, length: Int) {
  guard text.first == "\\", let escape = text.dropFirst().first else { return (text.first, 1) }
  guard escape == "u" else { return (escapes[escape] ?? escape, 2) }
  let digits = text.dropFirst(2).prefix(4)
  guard digits.count == 4, let code = UInt32(String(Substring(digits)), radix: 16) else {
    return (escape, 2)
  }
  return (Unicode.Scalar(code), 6)
}

private let escapes: [Unicode.Scalar: Unicode.Scalar] = [
  "b": "\u{8}", "f": "\u{C}", "n": "\n", "r": "\r", "t": "\t",
]
