package import TextLayout

/// One place on the glass.
package struct Cell: Hashable, Sendable {
  /// Nil where the wide glyph of the cell to its left covers this one too.
  package var glyph: Glyph?
  package var style: Style

  package init(glyph: Glyph?, style: Style) {
    self.glyph = glyph
    self.style = style
  }

  package static let blank = Cell(glyph: .space, style: Style())
}

/// How a cell looks: a role, which a theme turns into colours, and what works without colours too.
package struct Style: Hashable, Sendable {
  package var role: Role
  package var isBold: Bool
  package var isUnderlined: Bool
  package var isReversed: Bool

  package init(
    _ role: Role = .plain, bold: Bool = false, underlined: Bool = false, reversed: Bool = false
  ) {
    self.role = role
    isBold = bold
    isUnderlined = underlined
    isReversed = reversed
  }

  /// Asked of each cell that is painted.
  @inlinable package static func == (left: Style, right: Style) -> Bool {
    left.role == right.role && left.isBold == right.isBold
      && left.isUnderlined == right.isUnderlined && left.isReversed == right.isReversed
  }
}

/// What a cell means. Themes give each role its colours.
package enum Role: String, CaseIterable, Hashable, Sendable {
  case plain, dim, title, say, answer, key, good, warning, harm, field, selection, border, bar
}
