internal import CCurses
internal import Canvas
internal import TextLayout

/// The attributes and colour pair that ncurses knows for each role of the theme that stands.
struct Inks {
  struct Ink {
    var attributes: attr_t = 0
    var pair: Int16 = 0
    /// Nil where the terminal's own colours stand.
    var ground: Int?

    /// Whether a blank in the one looks like a blank in the other: boldness and the colour of letters are not seen.
    func showsBlank(like other: Ink) -> Bool {
      let seen = curses_reverse() | curses_underline()
      return (attributes | other.attributes) & seen == 0 && ground == other.ground
    }
  }

  private var theme: Theme?
  private var byRole: [Role: Ink] = [:]

  /// True where the theme is another than before, so that all must be drawn again.
  mutating func take(_ theme: Theme, _ colours: Theme.Colours) -> Bool {
    guard theme != self.theme else { return false }
    self.theme = theme
    byRole = [:]
    for (number, role) in Role.allCases.enumerated() {
      byRole[role] = Inks.ink(role, Int16(number + 1), theme, colours)
    }
    return true
  }

  subscript(style: Style) -> Ink {
    var ink = byRole[style.role] ?? Ink()
    if style.isBold { ink.attributes |= curses_bold() }
    if style.isUnderlined { ink.attributes |= curses_underline() }
    if style.isReversed { ink.attributes ^= curses_reverse() }
    return ink
  }

  private static func ink(
    _ role: Role, _ number: Int16, _ theme: Theme, _ colours: Theme.Colours
  ) -> Ink {
    var ink = Ink()
    for mark in theme.marks(role, in: colours) { ink.attributes |= attribute(mark) }
    guard let pair = theme.pair(role, in: colours) else { return ink }
    var letter = pair.ink
    // A terminal of 8 colours shows the bright ones by bold.
    if letter >= Int(curses_colours()) {
      letter -= 8
      ink.attributes |= curses_bold()
    }
    init_pair(number, Int16(letter), Int16(pair.ground))
    ink.pair = number
    ink.ground = pair.ground
    return ink
  }

  private static func attribute(_ mark: Theme.Mark) -> attr_t {
    switch mark {
    case .plain: 0
    case .bold: curses_bold()
    case .dim: curses_dim()
    case .underlined: curses_underline()
    case .reversed: curses_reverse()
    }
  }
}

/// Puts cells one after another; neighbours mostly share a style, so that its ink is looked up once. A blank takes the
/// ink before it where that looks the same: changing inks is most of what a row costs.
struct Pen {
  private let inks: Inks
  private var style: Style?
  private var ink = Inks.Ink()

  init(_ inks: Inks) { self.inks = inks }

  mutating func put(_ cell: Cell, column: Int, row: Int, of columns: Int) {
    if cell.style != style {
      let wanted = inks[cell.style]
      if style == nil || cell.glyph != .space || !wanted.showsBlank(like: ink) {
        style = cell.style
        ink = wanted
      }
    }
    // A wide glyph in the last column would fall on the next row.
    let fits = cell.glyph.map { column + $0.columns.count <= columns } ?? false
    write(fits ? cell.glyph ?? .space : .space, column, row)
  }

  private func write(_ glyph: Glyph, _ column: Int, _ row: Int) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Glyph.mostScalars) { scalars in
      let count = glyph.write(to: scalars)
      curses_put(
        Int32(row), Int32(column), scalars.baseAddress, Int32(count), Int32(glyph.columns.count),
        ink.attributes, ink.pair)
    }
  }
}
