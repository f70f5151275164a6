internal import TextLayout

extension Canvas {
  /// Draws a field of one line: the part around the caret where it is longer than its place, and the cursor where the
  /// eye expects it. The text stands where its own lines begin.
  package mutating func draw(_ editor: Editor, in region: Region, hasFocus: Bool) {
    guard !region.isEmpty else { return }
    fill(region, Style(.field))
    let line = editor.line(around: editor.caret)
    drawLine(editor, line, in: region.line(0), caret: editor.caret, hasFocus: hasFocus)
  }

  /// Draws a field of several lines, the caret's line always among those that are seen.
  package mutating func drawLines(_ editor: Editor, in region: Region, hasFocus: Bool) {
    guard !region.isEmpty else { return }
    fill(region, Style(.field))
    let lines = editor.visibleLines(columns: region.columns - 1)
    let caretLine = lines.lastIndex { $0.lowerBound <= editor.caret } ?? 0
    let top = max(0, caretLine - region.rows + 1)
    for (row, line) in lines.dropFirst(top).prefix(region.rows).enumerated() {
      let caret = top + row == caretLine ? editor.caret : nil
      drawLine(editor, line, in: region.line(row), caret: caret, hasFocus: hasFocus)
    }
  }

  private mutating func drawLine(
    _ editor: Editor, _ line: Range<Int>, in region: Region, caret: Int?, hasFocus: Bool
  ) {
    let seen = editor.window(of: line, around: caret, columns: region.columns - 1)
    let text = CleanText(String(editor.characters[seen]))
    let row = text.row(.firstStrong)
    let indent = row.isRightToLeft == isMirrored ? 0 : max(0, region.columns - row.width.count)
    let start = Point(column: region.column + indent, row: region.row)
    place(row, at: start, style: Style(.field))
    guard hasFocus, let caret else { return }
    let map = CaretMap(row)
    let left = glassColumn(start.column, span: row.width.count)
    placeCursor(
      glassColumn: left + map.column(of: min(max(0, caret - seen.lowerBound), seen.count)),
      row: region.row)
  }
}

extension Editor {
  /// The lines as they are wrapped to a width, as ranges of characters.
  func visibleLines(columns: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    while start <= characters.count {
      let line = line(around: start)
      lines += wrapped(line, columns: max(1, columns))
      start = line.upperBound + 1
    }
    return lines
  }

  private func wrapped(_ line: Range<Int>, columns: Int) -> [Range<Int>] {
    guard line.count * 2 > columns else { return [line] }
    let rows = CleanText(String(characters[line])).wrapped(to: Columns(columns), .firstStrong)
    let starts = rows.map { line.lowerBound + $0.graphemes.lowerBound }
    return starts.enumerated().map { index, start in
      start..<max(start, index + 1 < starts.count ? starts[index + 1] : line.upperBound)
    }
  }

  /// The part of a line that is seen, the caret in it: half of the place before it, and then as much as there is room.
  fileprivate func window(of line: Range<Int>, around caret: Int?, columns: Int) -> Range<Int> {
    guard line.count * 2 > columns else { return line }
    let middle = min(max(caret ?? line.lowerBound, line.lowerBound), line.upperBound)
    let start = reach(from: middle, to: line.lowerBound, within: columns / 2)
    let end = reach(from: start, to: line.upperBound, within: columns)
    return reach(from: end, to: line.lowerBound, within: columns)..<end
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
