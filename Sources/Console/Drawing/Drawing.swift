package import Canvas
internal import Casework
internal import Playbook
internal import TextLayout

extension Console {
  /// The smallest window in which a call can be led.
  static var smallest: Size { Size(columns: 60, rows: 20) }

  /// The screen as it stands now. In Hebrew it is the mirror of the English one.
  ///
  /// - Parameter isLogged: the canvas then knows its text in logical order too.
  package func draw(isLogged: Bool = false) -> Canvas {
    var none = Panes()
    return draw(with: &none, isLogged: isLogged)
  }

  /// The same, where panes of the last frame that would be drawn alike stand as they are.
  package func draw(keeping panes: inout Panes) -> Canvas { draw(with: &panes, isLogged: false) }

  private func draw(with panes: inout Panes, isLogged: Bool) -> Canvas {
    var canvas = Canvas(
      size: size, isMirrored: wording.words.isRightToLeft, signs: surroundings.signs,
      isLogged: isLogged)
    panes.frame { draw(in: &canvas, &$0) }
    if let marked { canvas.mark(marked) }
    return canvas
  }

  private func draw(in canvas: inout Canvas, _ panes: inout Panes) {
    if size.columns < Self.smallest.columns || size.rows < Self.smallest.rows {
      drawTooSmall(in: &canvas)
    } else if isLocked {
      drawLock(in: &canvas)
    } else if let call {
      draw(call, in: &canvas, &panes)
    } else {
      drawReady(in: &canvas, &panes)
    }
  }

  private func drawTooSmall(in canvas: inout Canvas) {
    let sentence = wording(
      "screen.too-small",
      [
        "columns": .number(Self.smallest.columns), "rows": .number(Self.smallest.rows),
      ])
    canvas.writeWrapped(CleanText(sentence), in: canvas.region, Style(.warning))
  }

  /// The keys, and under them what happened, else that all is well. A long sentence takes the place of the keys.
  func drawFoot(
    hints: Region, last: Region, of canvas: inout Canvas, else quiet: [ScreenField]
  ) {
    guard let notice else {
      drawHints(in: hints, of: &canvas)
      return canvas.write(quiet, in: last)
    }
    var place = last
    if !notice.quoted.isEmpty || sentence(of: notice).width.count > last.columns {
      place = Region(column: last.column, row: last.row - 1, columns: last.columns, rows: 2)
    }
    drawHints(in: hints.above(place), of: &canvas)
    draw(notice, in: place, of: &canvas)
  }

  private func sentence(of notice: Notice) -> CleanText {
    CleanText(wording.plain(notice.key, notice.slots))
  }

  /// - Returns: how many rows it takes.
  @discardableResult
  func draw(_ notice: Notice, in region: Region, of canvas: inout Canvas) -> Int {
    let style = notice.isAlarm ? Style(.harm, bold: true) : Style(.warning, bold: true)
    var rest = region
    let rows = canvas.writeWrapped(
      sentence(of: notice), in: rest, style, direction: canvas.sentence)
    guard !notice.quoted.isEmpty else { return rows }
    _ = rest.takeTop(rows)
    return rows + canvas.writeWrapped(CleanText(notice.quoted), in: rest, style, align: .natural)
  }

  /// Keys and names, as many as fit on the lines, each where it first does; the last one, which leads to all others,
  /// always does.
  private func drawHints(in region: Region, of canvas: inout Canvas) {
    if let howToUse { return draw(howToUse, in: region, of: &canvas) }
    let gap = CallLayout.isWide(size) ? 2 : 1
    let hints = hints()
    guard let last = hints.last, region.rows > 0 else { return }
    var lines = (0..<region.rows).map(region.line)
    // Each hint takes the gap behind it too, for which the end of a line has room.
    for index in lines.indices { lines[index].columns += gap }
    var end = lines[lines.count - 1].takeEnd(last.width + gap)
    for hint in hints.dropLast() {
      guard let line = lines.firstIndex(where: { hint.width + gap <= $0.columns }) else { continue }
      draw(hint, in: &lines[line], gap: gap, of: &canvas)
    }
    end.column = lines[lines.count - 1].column
    draw(last, in: &end, gap: gap, of: &canvas)
  }

  /// With the way to help, where a row has room for both.
  private func draw(_ how: String, in region: Region, of canvas: inout Canvas) {
    canvas.label(how, in: region.line(0), Style(.dim))
    guard let help = helpHint, region.rows > 0 else { return }
    var last = region.line(region.rows - 1)
    let taken = region.rows > 1 ? 0 : CleanText(how).width.count + 2
    guard taken + help.width <= last.columns else { return }
    var end = last.takeEnd(help.width)
    draw(help, in: &end, gap: 0, of: &canvas)
  }

  private func draw(
    _ hint: Hint, in rest: inout Region, gap: Int, of canvas: inout Canvas
  ) {
    guard hint.width <= rest.columns else { return }
    var button = rest
    let place = button.takeStart(hint.width)
    if let command = hint.command { canvas.addSpot(place, .run(command.rawValue)) }
    canvas.write(
      [ScreenField(hint.key, Style(.key, bold: true), .leftToRight), ScreenField(hint.name)],
      in: rest, gap: 1)
    _ = rest.takeStart(hint.width + gap)
  }

  /// The line over every screen. That nothing here is real stands at its end, however narrow the window is.
  func drawBar(_ fields: [ScreenField], in line: Region, of canvas: inout Canvas) {
    canvas.fill(line, Style(.bar))
    var rest = line.inset(columns: 1)
    if surroundings.isDemo {
      let long = CleanText(wording("screen.demo"))
      let isRoomy = long.width.count * 4 <= rest.columns
      let mark = isRoomy ? long : CleanText(wording("screen.demo-short"))
      let place = rest.takeEnd(min(mark.width.count, rest.columns))
      canvas.write(mark, in: place, Style(.warning, bold: true), direction: canvas.sentence)
      _ = rest.takeEnd(2)
    }
    canvas.write(fields, in: rest)
  }
}

/// A key and what it does, on the line of keys.
struct Hint {
  /// Nothing where digits are meant: what they choose says what a click does.
  let command: Command?
  let key: String
  let name: String

  var width: Int { CleanText(key).width.count + 1 + CleanText(name).width.count }
}
