internal import TextLayout

/// What one row of an editor is laid out from.
struct RowSource: Hashable, Sendable {
  /// The characters of the row, among those that are laid out.
  let part: Range<Int>
  let direction: Direction
  /// At the right edge of its field.
  let standsRight: Bool
  /// False where the line goes on in the next row, at whose beginning the caret then stands.
  let endsLine: Bool
  /// What is laid out: the row, and what of its line stands around it, for what neighbours do to each other's order.
  let characters: [Character]
}

/// One row of an editor as it stands on the glass, ordered as the whole line is.
struct VisualRow: Sendable {
  let source: RowSource
  let row: Row
  /// What was laid out, of which this is a row.
  let text: CleanText
  /// The character of the whole text that is the first one of what was laid out.
  private(set) var base: Int

  init(_ source: RowSource, base: Int) {
    self.source = source
    self.base = base
    text = CleanText(String(source.characters))
    row = text.row(
      source.direction == .rightToLeft ? .rightToLeft : .leftToRight, of: source.part)
  }

  /// The same row where the text before it grew or shrank.
  func moved(to base: Int) -> VisualRow {
    var row = self
    row.base = base
    return row
  }

  /// Of the whole text.
  var range: Range<Int> { base + source.part.lowerBound..<base + source.part.upperBound }

  var isRightToLeft: Bool { row.isRightToLeft }
  var standsRight: Bool { source.standsRight }

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
    standsRight ? fieldColumns - row.width.count - columnsBeside : 0
  }

  /// Between the row and the edge at which it stands: the caret has its place behind the last letter.
  var columnsBeside: Int { standsRight == isRightToLeft ? 0 : 1 }

  private var stops: CaretMap { CaretMap(row, endsLine: source.endsLine) }
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

  /// - Parameters:
  ///   - part: what of the row is drawn.
  ///   - fills: all that it may take, so that it stands at no edge.
  func visualRow(_ index: Int, part: Range<Int>, fills: Bool = false) -> VisualRow {
    let context = context(of: index, part: part)
    let base = context.lowerBound
    let direction = direction(ofLineAt: index)
    let source = RowSource(
      part: part.lowerBound - base..<part.upperBound - base, direction: direction,
      standsRight: direction == .rightToLeft || isMirrored && !fills && !isDecided(lineAt: index),
      endsLine: rows?.endsLine(index) ?? true, characters: Array(characters[context]))
    let known = seen.value.first { $0.source == source }
    return known?.moved(to: base) ?? VisualRow(source, base: base)
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

  private func beginning(ofLineAt index: Int) -> ArraySlice<Character> {
    let start = rows.map { $0.starts[$0.lineStart(index)].offset } ?? 0
    return characters[start...].prefix(Self.farthestStrongLetter).prefix { $0 != "\n" }
  }

  /// Whether a letter gives the line its direction; without any it stands where the lines of the screen begin.
  private func isDecided(lineAt index: Int) -> Bool {
    beginning(ofLineAt: index).contains(where: \.isLetter)
  }

  func direction(ofLineAt index: Int) -> Direction {
    let beginning = beginning(ofLineAt: index)
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
