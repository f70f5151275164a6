internal import TextLayout

extension Editor {
  /// Wraps a field of several lines to the place in which it is shown, and scrolls it no further than its caret asks.
  /// Done once, every later key costs the rows around it alone; where it was not, drawing does it for each frame.
  /// - Parameter columns: of the whole place, one of which stays free for the caret behind the last letter.
  package mutating func show(columns: Int, rows seen: Int) {
    guard let old = rows else { return }
    let columns = max(1, columns - 1)
    if old.columns != columns {
      rows = VisualRows(characters, columns: columns)
      goal = nil
    }
    let caretRow = rowIndex(of: caret)
    let last = max(0, rowCount - max(1, seen))
    top = max(min(top, caretRow, last), caretRow - max(1, seen) + 1)
  }
}

/// From where a field of one line was seen when it was clicked.
struct ClickedView: Hashable, Sendable {
  let start: Int
  let columns: Int
}

extension Canvas {
  /// Draws a field of one line: the part around the caret where it is longer than its place, and the cursor where the
  /// eye expects it. The text stands where its own lines begin.
  /// - Parameter number: what its owner calls the text that a click is for.
  package mutating func draw(
    _ editor: Editor, in region: Region, hasFocus: Bool, number: Int? = nil
  ) {
    guard !region.isEmpty else { return }
    fill(region, Style(.field))
    if let number { addSpot(region.line(0), .text(number)) }
    draw(
      editor.seen(columns: region.columns), of: editor, in: region.line(0), hasCaret: hasFocus)
  }

  /// Draws a field of several lines, the caret's row always among those that are seen.
  package mutating func drawLines(
    _ editor: Editor, in region: Region, hasFocus: Bool, number: Int? = nil
  ) {
    guard !region.isEmpty else { return }
    fill(region, Style(.field))
    if let number { addSpot(region, .text(number)) }
    var editor = editor
    editor.show(columns: region.columns, rows: region.rows)
    let caretRow = editor.rowIndex(of: editor.caret)
    for row in editor.top..<min(editor.top + region.rows, editor.rowCount) {
      draw(
        editor.seen(columns: region.columns, row: row), of: editor,
        in: region.line(row - editor.top), hasCaret: hasFocus && row == caretRow)
    }
  }

  private mutating func draw(
    _ line: VisualRow, of editor: Editor, in region: Region, hasCaret: Bool
  ) {
    let start = start(of: line, in: region)
    place(line.row, of: line.text, at: start, style: Style(.field))
    let left = glassColumn(start.column, span: line.row.width.count)
    for column in editor.selection.map(line.columns(of:)) ?? [] {
      let cell = glassColumn(left + column, span: 1)
      restyle(Region(column: cell, row: region.row, columns: 1, rows: 1)) { $0 = Style(.selection) }
    }
    guard hasCaret else { return }
    placeCursor(glassColumn: left + line.drawnColumn(of: editor.caret), row: region.row)
  }

  private func start(of line: VisualRow, in region: Region) -> Point {
    let isAtStart = line.isRightToLeft == isMirrored
    let indent = isAtStart ? 0 : max(0, region.columns - line.row.width.count)
    return Point(column: region.column + indent, row: region.row)
  }

  /// Puts the caret of a text on the letter that is clicked in the place in which it is drawn. What is seen stays where it
  /// is.
  package func click(_ editor: inout Editor, at point: Point, of spot: Spot) {
    var region = spot.region
    region.column = glassColumn(region.column, span: region.columns)
    editor.show(columns: region.columns, rows: region.rows)
    let row = min(editor.top + point.row - region.row, editor.rowCount - 1)
    let line = editor.seen(columns: region.columns, row: editor.allowsLines ? row : nil)
    let left = glassColumn(start(of: line, in: region).column, span: line.row.width.count)
    editor.moveCaret(to: line.caret(under: point.column - left))
    editor.clickedView = ClickedView(start: line.range.lowerBound, columns: region.columns)
  }
}

extension Editor {
  /// A row as it stands in a field, one of whose columns stays free for the caret; of a field of one line the part
  /// around the caret.
  fileprivate func seen(columns: Int, row: Int? = nil) -> VisualRow {
    guard let row else {
      let index = rowIndex(of: caret)
      return visualRow(index, part: window(of: rowRange(index), columns: columns - 1))
    }
    return visualRow(row, part: beginning(of: rowRange(row), columns: columns - 1))
  }
}

extension Editor {
  /// The part of a line that is seen, the caret in it: as it was clicked, else half of the place before it, and then as
  /// much as there is room.
  fileprivate func window(of line: Range<Int>, columns: Int) -> Range<Int> {
    if let view = clickedView, view.columns == columns + 1, view.start <= caret {
      let end = reach(from: view.start, to: line.upperBound, within: columns)
      if caret <= end { return view.start..<end }
    }
    let start = reach(from: caret, to: line.lowerBound, within: columns / 2)
    let end = reach(from: start, to: line.upperBound, within: columns)
    return reach(from: end, to: line.lowerBound, within: columns)..<end
  }

  /// Without the blanks that hang over the end of a row.
  fileprivate func beginning(of row: Range<Int>, columns: Int) -> Range<Int> {
    row.lowerBound..<reach(from: row.lowerBound, to: row.upperBound, within: columns)
  }

  /// The position farthest towards `limit` whose distance takes at most so many columns.
  private func reach(from position: Int, to limit: Int, within columns: Int) -> Int {
    var position = position
    var left = columns
    let step = limit < position ? -1 : 1
    while position != limit {
      let next = characters[step < 0 ? position - 1 : position]
      left -= CleanText(String(next)).width.count
      guard left >= 0 else { break }
      position += step
    }
    return position
  }
}
