/// Text that can be drawn: in logical order, one line, with nothing in it that a terminal could take for a command or
/// count differently than we do. Its initialiser is the only door; titles, clipboard, exports and errors pass it too.
package struct CleanText: Hashable, Sendable {
  /// The cleaned text in logical order.
  package let string: String
  package let width: Columns
  /// In logical order.
  let pieces: [Piece]
  /// False where no letter of a right-to-left script and no digit of one stands in it.
  let mayTurn: Bool

  /// Cleans: what may not be drawn becomes a visible stand-in of one column, at most 4 marks stay on a base, a mark
  /// without a base gets a dotted circle. Cleaning what is clean changes nothing.
  package init(_ raw: String) {
    if let letters = PlainLetters(raw) {
      self.init(letters, string: raw)
    } else if let pieces = Cleaner.plainPieces(raw) {
      self.init(pieces: pieces, string: raw)
    } else {
      var cleaner = Cleaner(capacity: raw.utf8.count)
      cleaner.read(raw)
      self.init(pieces: cleaner.pieces, string: cleaner.isUnchanged ? raw : nil)
    }
  }

  private init(_ letters: PlainLetters, string: String) {
    self.string = string
    pieces = letters.pieces
    width = Columns(pieces.count)
    mayTurn = letters.mayTurn
  }

  /// From pieces that went through the door before.
  init(pieces: [Piece], string: String?) {
    self.pieces = pieces
    self.string = string ?? CleanText.text(of: pieces)
    var columns = 0
    var turns = false
    for piece in pieces {
      columns += piece.glyph.columns.count
      turns = turns || piece.mayTurn
    }
    width = Columns(columns)
    mayTurn = turns
  }

  private static func text(of pieces: [Piece]) -> String {
    var text = String.UnicodeScalarView()
    for piece in pieces { piece.glyph.append(to: &text) }
    return String(text)
  }

  /// How many characters the text had as it was given: what editors count.
  package var graphemeCount: Int { pieces.last.map { Int($0.grapheme) + 1 } ?? 0 }

  /// In logical order, unmirrored: for drawing signs such as borders.
  package var glyphs: [Glyph] { pieces.map(\.glyph) }

  /// Whether it is drawn as it is, alone or on a base, and not refused.
  package static func isDrawn(_ scalar: Unicode.Scalar) -> Bool { Shape(of: scalar) != .refused }

  /// The characters of a range, in logical order.
  package func part(_ graphemes: Range<Int>) -> String {
    pieces.reduce(into: "") { text, piece in
      if graphemes.contains(Int(piece.grapheme)) { text += piece.glyph.text }
    }
  }

  /// What a line of it says, in logical order.
  package func part(_ line: Row) -> String { part(line.graphemes) + (line.isCut ? "…" : "") }

  /// The lines of a note of several lines, each clean. A text without a newline is one line.
  package static func lines(of raw: String) -> [CleanText] {
    raw.split(omittingEmptySubsequences: false, whereSeparator: isNewline)
      .map { CleanText(String($0)) }
  }

  /// Clean text that keeps its newlines, for files, the clipboard and the standard output.
  package static func exported(_ raw: String) -> String {
    lines(of: raw).map(\.string).joined(separator: "\n")
  }

  private static func isNewline(_ character: Character) -> Bool {
    switch character {
    case "\n", "\r\n", "\r", "\u{2028}", "\u{2029}": true
    default: false
    }
  }
}

/// A glyph in its logical place.
struct Piece: Hashable, Sendable {
  var glyph: Glyph
  /// The index of its character in the text as it was given. Several pieces share one where a terminal cannot draw
  /// them as one, as in a family of emoji.
  let grapheme: Int32
  /// What its base is to those who read numbers aloud.
  let sort: Sort

  init(_ base: Unicode.Scalar, columns: Columns, grapheme: Int32) {
    self.init(base, columns: columns, grapheme: grapheme, sort: Sort(of: base))
  }

  init(_ base: Unicode.Scalar, columns: Columns, grapheme: Int32, sort: Sort) {
    glyph = Glyph(base, columns: columns)
    self.grapheme = grapheme
    self.sort = sort
  }

  var base: Unicode.Scalar { glyph.base }

  mutating func add(mark: Unicode.Scalar) { glyph.add(mark: mark) }

  var mayTurn: Bool { Piece.turns(base) }

  /// The blocks of right-to-left scripts, a little too wide rather than too narrow.
  static func turns(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x590: false
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
