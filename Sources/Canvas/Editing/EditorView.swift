internal import TextLayout

extension Editor {
  /// Wraps a field of several lines to the place in which it is shown, and scrolls it no further than its caret asks.
  /// Done once, every later key costs the rows around it alone; where it was not, drawing does it for each frame.
  /// - Parameter columns: of the whole place, one of which stays free for the caret behind the last letter.
  package mutating func show(columns: Int, rows count: Int, isMirrored: Bool) {
    self.isMirrored = isMirrored
    let room = max(1, columns - 1)
    if let old = rows, old.columns != room {
      rows = VisualRows(characters, columns: room)
      goal = nil
    }
    let caretRow = rowIndex(of: caret)
    let last = max(0, rowCount - max(1, count))
    top = max(min(top, caretRow, last), caretRow - max(1, count) + 1)
    let shown = top..<min(top + max(0, count), rowCount)
    seen.value = shown.map { rowInPlace($0, columns: columns - 1) }
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
    var editor = editor
    editor.isMirrored = isMirrored
    let view = editor.lineView(columns: region.columns - 1, hasFocus: hasFocus)
    let line = region.line(0)
    draw(view.row, of: editor, in: place(of: view, in: line), hasCaret: hasFocus)
    drawCuts(of: view, in: line)
  }

  /// Draws a field of several lines, the caret's row always among those that are seen.
  package mutating func drawLines(
    _ editor: Editor, in region: Region, hasFocus: Bool, number: Int? = nil
  ) {
    guard !region.isEmpty else { return }
    fill(region, Style(.field))
    if let number { addSpot(region, .text(number)) }
    var editor = editor
    editor.show(columns: region.columns, rows: region.rows, isMirrored: isMirrored)
    let caretRow = editor.rowIndex(of: editor.caret)
    for (line, row) in editor.seen.value.enumerated() {
      draw(
        row, of: editor, in: region.line(line), hasCaret: hasFocus && editor.top + line == caretRow)
      drawMore(beside: row, line, of: editor, in: region)
    }
  }

  /// That rows stand above the first that is seen, or under the last: in the column that stays free for the caret.
  private mutating func drawMore(
    beside row: VisualRow, _ line: Int, of editor: Editor, in region: Region
  ) {
    let isLast = line == editor.seen.value.count - 1
    let sign = signs.more(
      isAbove: line == 0 && editor.top > 0,
      isBelow: isLast && editor.top + line + 1 < editor.rowCount)
    var place = region.line(line)
    place.column = row.isRightToLeft == isMirrored ? place.end - 1 : place.column
    place.columns = min(1, place.columns)
    if !sign.isEmpty { write(CleanText(sign), in: place, Style(.field, bold: true)) }
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

  /// `…` where the line goes on, on the side on which it does.
  private mutating func drawCuts(of view: LineView, in line: Region) {
    let isAtStart = view.row.isRightToLeft == isMirrored
    let text = start(of: view.row, in: place(of: view, in: line))
    let behind = text.column + view.row.row.width.count
    if view.goesBefore { drawCut(at: isAtStart ? line.column : line.end - 1, in: line) }
    if view.goesOn { drawCut(at: isAtStart ? behind : text.column - 1, in: line) }
  }

  private mutating func drawCut(at column: Int, in line: Region) {
    let cell = Region(column: column, row: line.row, columns: 1, rows: 1)
    write(CleanText("…"), in: cell, Style(.field))
  }

  /// Beside the mark of what stands before it.
  private func place(of view: LineView, in line: Region) -> Region {
    guard view.goesBefore else { return line }
    var place = line
    place.columns -= 1
    if view.row.isRightToLeft == isMirrored { place.column += 1 }
    return place
  }

  private func start(of line: VisualRow, in region: Region) -> Point {
    let isAtStart = line.standsRight == isMirrored
    let room = max(0, region.columns - line.row.width.count)
    let indent = isAtStart ? min(line.columnsBeside, room) : room
    return Point(column: region.column + indent, row: region.row)
  }

  /// Puts the caret of a text on the letter that is clicked in the place in which it is drawn. What is seen stays where it
  /// is.
  /// - Parameter hadFocus: as it was drawn.
  package func click(
    _ editor: inout Editor, at point: Point, of spot: Spot, hadFocus: Bool = true
  ) {
    var region = spot.region
    region.column = glassColumn(region.column, span: region.columns)
    editor.show(columns: region.columns, rows: region.rows, isMirrored: isMirrored)
    let columns = region.columns - 1
    let line: VisualRow
    if editor.allowsLines {
      let row = min(editor.top + point.row - region.row, editor.rowCount - 1)
      line = editor.rowInPlace(row, columns: columns)
    } else {
      let view = editor.lineView(columns: columns, hasFocus: hadFocus)
      line = view.row
      region = place(of: view, in: region)
    }
    let left = glassColumn(start(of: line, in: region).column, span: line.row.width.count)
    editor.moveCaret(to: line.caret(under: point.column - left))
    editor.clickedView = ClickedView(start: line.range.lowerBound, columns: columns + 1)
  }
}

extension Editor {
  /// A row without the blanks that hang over its end.
  fileprivate func rowInPlace(_ index: Int, columns: Int) -> VisualRow {
    let row = rowRange(index)
    let end = reach(from: row.lowerBound, to: row.upperBound, within: columns)
    return visualRow(index, part: row.lowerBound..<end)
  }

  /// The position farthest towards `limit` whose distance takes at most so many columns.
  func reach(from position: Int, to limit: Int, within columns: Int) -> Int {
    var position = position
    var left = columns
    let step = limit < position ? -1 : 1
    while position != limit {
      let next = characters[step < 0 ? position - 1 : position]
      left -= Columns(of: next).count
      guard left >= 0 else { break }
      position += step
    }
    return position
  }
}
