internal import TextLayout

extension Editor {
  /// Wraps a field of several lines to the width in which it is shown. Done once, every later key costs the rows around
  /// it alone; where it was not, drawing does it for each frame.
  /// - Parameter fieldColumns: of the whole field, one of which stays free for the caret behind the last letter.
  package mutating func fit(fieldColumns: Int) {
    let columns = max(1, fieldColumns - 1)
    guard let rows, rows.columns != columns else { return }
    self.rows = VisualRows(characters, columns: columns)
    goal = nil
  }
}

extension Canvas {
  /// Draws a field of one line: the part around the caret where it is longer than its place, and the cursor where the
  /// eye expects it. The text stands where its own lines begin.
  package mutating func draw(_ editor: Editor, in region: Region, hasFocus: Bool) {
    guard !region.isEmpty else { return }
    fill(region, Style(.field))
    let index = editor.rowIndex(of: editor.caret)
    let seen = editor.window(of: editor.rowRange(index), columns: region.columns - 1)
    draw(editor.visualRow(index, part: seen), of: editor, in: region.line(0), hasCaret: hasFocus)
  }

  /// Draws a field of several lines, the caret's row always among those that are seen.
  package mutating func drawLines(_ editor: Editor, in region: Region, hasFocus: Bool) {
    guard !region.isEmpty else { return }
    fill(region, Style(.field))
    var editor = editor
    editor.fit(fieldColumns: region.columns)
    let caretRow = editor.rowIndex(of: editor.caret)
    let top = max(0, caretRow - region.rows + 1)
    for row in top..<min(top + region.rows, editor.rowCount) {
      let part = editor.beginning(of: editor.rowRange(row), columns: region.columns - 1)
      draw(
        editor.visualRow(row, part: part), of: editor, in: region.line(row - top),
        hasCaret: hasFocus && row == caretRow)
    }
  }

  private mutating func draw(
    _ line: VisualRow, of editor: Editor, in region: Region, hasCaret: Bool
  ) {
    let width = line.row.width.count
    let indent = line.isRightToLeft == isMirrored ? 0 : max(0, region.columns - width)
    let start = Point(column: region.column + indent, row: region.row)
    place(line.row, of: line.text, at: start, style: Style(.field))
    let left = glassColumn(start.column, span: width)
    for column in editor.selection.map(line.columns(of:)) ?? [] {
      let cell = glassColumn(left + column, span: 1)
      restyle(Region(column: cell, row: region.row, columns: 1, rows: 1)) { $0 = Style(.selection) }
    }
    guard hasCaret else { return }
    placeCursor(glassColumn: left + line.drawnColumn(of: editor.caret), row: region.row)
  }
}

extension Editor {
  /// The part of a line that is seen, the caret in it: half of the place before it, and then as much as there is room.
  fileprivate func window(of line: Range<Int>, columns: Int) -> Range<Int> {
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
