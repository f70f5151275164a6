internal import TextLayout

/// One row of an editor as it stands on the glass, ordered as the whole line is.
struct VisualRow {
  /// Of the whole text.
  let range: Range<Int>
  let row: Row
  /// False where the line goes on in the next row, at whose beginning the caret then stands.
  let endsLine: Bool
  /// What was laid out, of which this is a row.
  let text: CleanText
  /// The character of the whole text that is the first one of what was laid out.
  private let base: Int

  /// - Parameter context: characters of the same line around `range`, for what neighbours do to each other's order.
  init(
    _ characters: [Character], range: Range<Int>, context: Range<Int>, _ direction: Direction,
    endsLine: Bool
  ) {
    self.range = range
    self.endsLine = endsLine
    base = context.lowerBound
    text = CleanText(String(characters[context]))
    row = text.row(
      direction == .rightToLeft ? .rightToLeft : .leftToRight,
      of: range.lowerBound - base..<range.upperBound - base)
  }

  var isRightToLeft: Bool { row.isRightToLeft }

  /// The columns of the row on the glass in which characters of the whole text stand.
  func columns(of characters: Range<Int>) -> [Int] {
    var column = 0
    return row.glyphs.flatMap { placed in
      let columns = column..<column + placed.glyph.columns.count
      column = columns.upperBound
      return characters.contains(base + placed.grapheme) ? Array(columns) : []
    }
  }

  /// From the left edge of the row, for drawing.
  func drawnColumn(of caret: Int) -> Int {
    CaretMap(row).column(of: min(max(range.lowerBound, caret), range.upperBound) - base)
  }

  /// The caret one step along the row; nil past its edge.
  func step(from caret: Int, leftwards: Bool) -> Int? {
    (leftwards ? stops.left(of: caret - base) : stops.right(of: caret - base)).map { $0 + base }
  }

  /// Where the eye begins or ends to read the row.
  func edge(atEnd: Bool) -> Int {
    base + (atEnd == isRightToLeft ? stops.leftmost : stops.rightmost)
  }

  /// From the left edge of a field of so many columns, where rows to the left stand at its right edge.
  func column(of caret: Int, fieldColumns: Int) -> Int {
    indent(fieldColumns) + stops.column(of: caret - base)
  }

  func caret(atColumn column: Int, fieldColumns: Int) -> Int {
    caret(under: column - indent(fieldColumns))
  }

  /// The caret on the cell of a column, from the left edge of the row; past its edge, at that end of it.
  func caret(under column: Int) -> Int { base + stops.offset(atColumn: column) }

  private func indent(_ fieldColumns: Int) -> Int {
    isRightToLeft ? fieldColumns - row.width.count : 0
  }

  private var stops: CaretMap { CaretMap(row, endsLine: endsLine) }
}

extension Editor {
  /// A line's direction is found near its beginning.
  private static let farthestStrongLetter = 128

  var rowCount: Int { rows?.starts.count ?? 1 }

  func rowIndex(of offset: Int) -> Int { rows?.index(of: offset) ?? 0 }

  func rowRange(_ index: Int) -> Range<Int> {
    rows?.range(index, count: characters.count) ?? 0..<characters.count
  }

  func visualRow(_ index: Int) -> VisualRow {
    visualRow(index, part: rowRange(index))
  }

  /// - Parameter part: what of the row is drawn.
  func visualRow(_ index: Int, part: Range<Int>) -> VisualRow {
    VisualRow(
      characters, range: part, context: context(of: index, part: part),
      direction(ofLineAt: index), endsLine: rows?.endsLine(index) ?? true)
  }

  /// The rows before and after it in the same line; of a long field of one line, as much as may matter.
  private func context(of index: Int, part: Range<Int>) -> Range<Int> {
    guard let rows else {
      let margin = Self.farthestStrongLetter
      return max(0, part.lowerBound - margin)..<min(characters.count, part.upperBound + margin)
    }
    let first = rows.starts[index].beginsLine ? index : index - 1
    let last = rows.endsLine(index) ? index : index + 1
    return rowRange(first).lowerBound..<rowRange(last).upperBound
  }

  func direction(ofLineAt index: Int) -> Direction {
    let start = rows.map { $0.starts[$0.lineStart(index)].offset } ?? 0
    let beginning = characters[start...].prefix(Self.farthestStrongLetter).prefix { $0 != "\n" }
    if beginning.first(where: { !$0.isASCII || $0.isLetter })?.isHebrew == true {
      return .rightToLeft
    }
    return CleanText(String(beginning)).direction(.firstStrong)
  }
}

extension Character {
  /// A letter that turns a line when none stands before it, whatever numbers and signs do.
  fileprivate var isHebrew: Bool {
    unicodeScalars.first.map { ("\u{5D0}"..."\u{5EA}").contains($0) } ?? false
  }
}
