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
    let indent = row.isRightToLeft == isMirrored ? 0 : max(0, region.columns - row.width.count - 1)
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
    guard line.count > columns else { return [line] }
    var pieces: [Range<Int>] = []
    var start = line.lowerBound
    while line.upperBound - start > columns {
      let limit = start + columns
      let blank = characters[start..<limit].lastIndex(of: " ")
      let end = blank.map { $0 + 1 } ?? limit
      pieces.append(start..<end)
      start = end
    }
    pieces.append(start..<line.upperBound)
    return pieces
  }

  /// The part of a line that is seen, the caret in it.
  fileprivate func window(of line: Range<Int>, around caret: Int?, columns: Int) -> Range<Int> {
    guard line.count > columns, let caret else {
      return line.lowerBound..<min(line.upperBound, line.lowerBound + max(1, columns))
    }
    let start = max(line.lowerBound, min(caret - columns / 2, line.upperBound - columns))
    return start..<min(line.upperBound, start + max(1, columns))
  }
}
