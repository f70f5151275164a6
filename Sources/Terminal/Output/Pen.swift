internal import CCurses
internal import Canvas
internal import TextLayout

/// The attributes and colour pair that ncurses knows for each style in the theme that stands.
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
  /// By the number of the style.
  private var ofStyles = Array(repeating: Ink(), count: Style.count)

  /// True where the theme is another than before, so that all must be drawn again.
  mutating func take(_ theme: Theme, _ colours: Theme.Colours) -> Bool {
    guard theme != self.theme else { return false }
    self.theme = theme
    for role in Role.allCases {
      let ink = Inks.ink(role, Int16(role.rawValue) + 1, theme, colours)
      for style in Style.all(role) { ofStyles[Int(style.number)] = ink.marked(as: style) }
    }
    return true
  }

  subscript(style: Style) -> Ink { ofStyles[Int(style.number)] }

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

extension Inks.Ink {
  fileprivate func marked(as style: Style) -> Self {
    var ink = self
    if style.isBold { ink.attributes |= curses_bold() }
    if style.isUnderlined { ink.attributes |= curses_underline() }
    if style.isReversed { ink.attributes ^= curses_reverse() }
    return ink
  }
}

extension Style {
  fileprivate static func all(_ role: Role) -> [Style] {
    (0..<8).map { marks in
      Style(role, bold: marks & 1 != 0, underlined: marks & 2 != 0, reversed: marks & 4 != 0)
    }
  }
}

/// Puts cells one after another; neighbours are sent as one, and mostly share a style, so that its ink is looked up once.
/// A blank takes the ink before it where that looks the same: changing inks is most of what a row costs.
struct Pen {
  private let inks: Inks
  private let columns: Int
  /// Those that wait to be put, from `start` to before `end`.
  private let cells: UnsafeMutableBufferPointer<cchar_t>
  private var count = 0
  private var start = 0
  private var end = 0
  private var row = 0
  private var style = Style()
  private var ink: Inks.Ink
  private var blank: cchar_t

  /// - Parameter cells: room for a row.
  init(_ inks: Inks, columns: Int, in cells: UnsafeMutableBufferPointer<cchar_t>) {
    self.inks = inks
    self.columns = columns
    self.cells = cells
    ink = inks[style]
    blank = curses_blank(ink.attributes, ink.pair)
  }

  mutating func put(_ cell: Cell, column: Int, row: Int) {
    if cell.style != style { take(cell) }
    if column != end || row != self.row {
      flush()
      (start, end, self.row) = (column, column, row)
    }
    let glyph = cell.glyph ?? .space
    if let letter = glyph.plainLetter {
      add(letter)
    } else if column + glyph.columns.count <= columns {
      add(glyph)
    } else {
      // A wide glyph in the last column would fall on the next row.
      add(0x20)
    }
  }

  mutating func flush() {
    if count > 0 { curses_put(Int32(row), Int32(start), cells.baseAddress, Int32(count)) }
    count = 0
  }

  private mutating func take(_ cell: Cell) {
    let wanted = inks[cell.style]
    guard cell.glyph != .space || !wanted.showsBlank(like: ink) else { return }
    style = cell.style
    ink = wanted
    blank = curses_blank(ink.attributes, ink.pair)
  }

  private mutating func add(_ letter: UInt32) {
    cells[count] = blank
    cells[count].chars.0 = wchar_t(bitPattern: letter)
    count += 1
    end += 1
  }

  /// Where the C library gives it other columns than we do, all of ours show a stand-in.
  private mutating func add(_ glyph: Glyph) {
    let columns = glyph.columns.count
    var cell = blank
    let copies = show(glyph, in: &cell) ? 1 : columns
    for place in count..<count + copies { cells[place] = cell }
    count += copies
    end += columns
  }

  private func show(_ glyph: Glyph, in cell: inout cchar_t) -> Bool {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Glyph.mostScalars) { scalars in
      let count = glyph.write(to: scalars)
      return curses_show(&cell, scalars.baseAddress, Int32(count), Int32(glyph.columns.count))
    }
  }
}
