package import TextLayout

/// The columns of a table. Where they do not all fit, those that matter least are left out.
package struct Table: Hashable, Sendable {
  /// What stands above the cells, how wide it is, and in which direction its cells read.
  package struct Column: Hashable, Sendable {
    /// Which way a cell reads and at which end it begins.
    package enum Kind: Hashable, Sendable {
      /// Names and notes, which read as they begin.
      case text
      /// In the language of the screen.
      case sentence
      /// Phones, ids and dates: left to right, whole or not at all.
      case code
      /// The same, at the right of its column in either language, so that digits stand under digits.
      case number
    }

    package let title: CleanText
    package let kind: Kind
    package let width: ClosedRange<Int>
    /// The highest is left out first; 0 never is.
    package let priority: Int

    package init(
      _ title: String, _ kind: Kind, width: ClosedRange<Int>, priority: Int = 0
    ) {
      self.title = CleanText(title)
      self.kind = kind
      self.width = width
      self.priority = priority
    }
  }

  /// A text that was cleaned, so that nothing from a file reaches the terminal as it stood.
  package struct Cell: Hashable, Sendable {
    package let text: CleanText
    package let style: Style

    package init(_ text: String, _ style: Style = Style()) {
      self.text = CleanText(text)
      self.style = style
    }
  }

  package let columns: [Column]
  private static let gap = 1
  /// For the sign before the chosen row.
  private static let pointer = 2

  package init(_ columns: [Column]) { self.columns = columns }

  /// The columns that fit, in their order, each with its width: first the least of each, then more from the first on.
  func fitting(_ room: Int) -> [(column: Int, width: Int)] {
    var kept = Array(columns.indices)
    func least() -> Int {
      kept.reduce(0) { $0 + columns[$1].width.lowerBound } + Self.gap * max(0, kept.count - 1)
    }
    while least() > room, kept.count > 1,
      let loser = kept.filter({ columns[$0].priority > 0 }).max(by: {
        (columns[$0].priority, $0) < (columns[$1].priority, $1)
      })
    {
      kept.removeAll { $0 == loser }
    }
    var left = room - least()
    return kept.map { column in
      let range = columns[column].width
      let width = min(range.upperBound, max(1, range.lowerBound + left))
      left -= width - range.lowerBound
      return (column, width)
    }
  }

  /// Where each column that fits stands in a line, after the place of a sign where rows can be chosen.
  func places(in line: Region, canChoose: Bool) -> [(column: Int, region: Region)] {
    var rest = line
    if canChoose { _ = rest.takeStart(Self.pointer) }
    return fitting(rest.columns).map { column, width in
      let region = rest.takeStart(width)
      _ = rest.takeStart(Self.gap)
      return (column, region)
    }
  }
}

extension Canvas {
  /// A table with its head over a list of rows. Only what is seen is asked for.
  package mutating func drawTable(
    _ table: Table, _ selection: Selection?, count: Int, in region: Region, hasFocus: Bool,
    hasHead: Bool = true, cell: (_ row: Int, _ column: Int) -> Table.Cell
  ) {
    var rest = region
    if hasHead {
      var head = rest.takeTop(1)
      // As in the list below, beside its scroll bar.
      if count > rest.rows { _ = head.takeEnd(Canvas.scrollBarColumns) }
      for (column, place) in table.places(in: head, canChoose: selection != nil) {
        let isNumber = table.columns[column].kind == .number
        write(
          table.columns[column].title, in: place, Style(.title), direction: sentence,
          align: isNumber ? atRight : .start)
      }
    }
    drawList(selection, count: count, in: rest, hasFocus: hasFocus) { canvas, row in
      canvas.drawRow(table, row, canChoose: selection != nil) { cell(row.index, $0) }
    }
  }

  /// One row of a table, in a list whose other lines are something else.
  package mutating func drawRow(
    _ table: Table, _ row: ListedRow, canChoose: Bool = true,
    cell: (_ column: Int) -> Table.Cell
  ) {
    for (column, place) in table.places(in: row.region, canChoose: canChoose) {
      let cell = cell(column)
      write(cell.text, table.columns[column].kind, in: place, cell.style)
    }
    if row.isChosen { markChosen(row.region) }
  }

  /// The row of a table that is drawn here is the chosen one.
  package mutating func markChosen(_ row: Region) {
    let chosen = Style(.selection, bold: true)
    restyle(row) { $0 = chosen }
    write(Signs.pointer, in: row, chosen, direction: sentence)
  }

  private mutating func write(
    _ text: CleanText, _ kind: Table.Column.Kind, in place: Region, _ style: Style
  ) {
    switch kind {
    case .text: write(text, in: place, style)
    case .sentence: write(text, in: place, style, direction: sentence)
    case .number: writeFigure(text, in: place, style)
    case .code where text.width.count > place.columns: writeFigure(text, in: place, style)
    case .code: write(text, in: place, style, direction: .leftToRight)
    }
  }
}
