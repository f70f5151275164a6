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

  /// Asked of each cell that is painted.
  @inlinable package static func == (left: Cell, right: Cell) -> Bool {
    guard left.style == right.style else { return false }
    return switch (left.glyph, right.glyph) {
    case (let left?, let right?): left == right
    case (nil, nil): true
    default: false
    }
  }

  package static let blank = Cell(glyph: .space, style: Style())
}

/// How a cell looks: a role, which a theme turns into colours, and what works without colours too. There are few, so each
/// has a number, by which a terminal finds at once what it shows for it.
package struct Style: Hashable, Sendable {
  package static let count = 1 << 7

  /// Below `count`.
  package private(set) var number: UInt8

  package init(
    _ role: Role = .plain, bold: Bool = false, underlined: Bool = false, reversed: Bool = false
  ) {
    number = role.rawValue
    isBold = bold
    isUnderlined = underlined
    isReversed = reversed
  }

  package var role: Role {
    get { Role(rawValue: number & 0xF) ?? .plain }
    set { number = number & ~0xF | newValue.rawValue }
  }

  package var isBold: Bool {
    get { self[4] }
    set { self[4] = newValue }
  }

  package var isUnderlined: Bool {
    get { self[5] }
    set { self[5] = newValue }
  }

  package var isReversed: Bool {
    get { self[6] }
    set { self[6] = newValue }
  }

  @inlinable package static func == (left: Style, right: Style) -> Bool {
    left.number == right.number
  }

  private subscript(bit: UInt8) -> Bool {
    get { number >> bit & 1 == 1 }
    set { number = newValue ? number | 1 << bit : number & ~(1 << bit) }
  }
}

/// What a cell means. Themes give each role its colours.
package enum Role: UInt8, CaseIterable, Hashable, Sendable {
  case plain, dim, title, say, answer, key, good, warning, harm, field, selection, border, bar

  /// As themes write it.
  package var name: String { String(describing: self) }
}
