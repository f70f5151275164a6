/// What a terminal does with the letters of a row, and so in which order it must be sent them for the glass to show our
/// picture.
package enum TextOrder: String, CaseIterable, Hashable, Sendable {
  /// It shows each letter where it was put.
  case visual
  /// It orders each row by Unicode's algorithm.
  case logical
  /// It turns each word of a right-to-left script round, and leaves the words where they were put.
  case word

  /// A row as it is sent, from what shall stand on the glass from left to right; nil stands for the second column of a
  /// wide glyph.
  package func sent(_ row: [Glyph?]) -> [SentGlyph] {
    let picture = row.enumerated().compactMap { column, glyph in
      glyph.map { SentGlyph(glyph: $0, column: column) }
    }
    guard self != .visual, picture.contains(where: \.turns) else { return picture }
    return self == .word ? WordTurning.sent(picture) : RowOrdering.sent(picture)
  }
}

/// A glyph on its way to the terminal, and the column of the picture that it stands for.
package struct SentGlyph: Hashable, Sendable {
  package let glyph: Glyph
  package let column: Int

  var base: Unicode.Scalar { glyph.base }
  var turns: Bool { Piece.turns(base) }
  var isBlank: Bool { base == " " }

  func mirrored() -> SentGlyph { SentGlyph(glyph: glyph.mirrored, column: column) }
}
