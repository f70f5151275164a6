/// One line as it stands on the glass.
package struct Row: Hashable, Sendable {
  /// From left to right on the glass.
  package let glyphs: [PlacedGlyph]
  package let width: Columns
  package let direction: Direction
  /// The characters of the whole text that this line stands for. It may hold more than is drawn: spaces that did not
  /// fit at the end of a wrapped line.
  package let graphemes: Range<Int>
  /// What follows is not drawn: it ends in `…`.
  package var isCut = false

  package var isRightToLeft: Bool { direction == .rightToLeft }
}

/// A glyph in its place on the glass.
package struct PlacedGlyph: Hashable, Sendable {
  package let glyph: Glyph
  /// The index of its character in the whole logical text.
  package let grapheme: Int

  init(glyph: Glyph, grapheme: Int) {
    self.glyph = glyph
    self.grapheme = grapheme
  }
}
