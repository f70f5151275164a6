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
    var canvas = Canvas(
      size: size, isMirrored: wording.words.isRightToLeft, signs: surroundings.signs,
      isLogged: isLogged)
    guard size.columns >= Self.smallest.columns, size.rows >= Self.smallest.rows else {
      drawTooSmall(in: &canvas)
      return canvas
    }
    if isLocked {
      drawLock(in: &canvas)
    } else if let call {
      draw(call, in: &canvas)
    } else {
      drawReady(in: &canvas)
    }
    if let marked { canvas.mark(marked) }
    return canvas
  }

  private func drawTooSmall(in canvas: inout Canvas) {
    let sentence = wording(
      "screen.too-small",
      [
        "columns": .number(Self.smallest.columns), "rows": .number(Self.smallest.rows),
      ])
    canvas.writeWrapped(CleanText(sentence), in: canvas.region, Style(.warning))
  }

  /// The last line of every screen: what happened, else that all is saved.
  func drawNotice(in line: Region, of canvas: inout Canvas, else quiet: [ScreenField]) {
    guard let notice else { return canvas.write(quiet, in: line) }
    let style = notice.isAlarm ? Style(.harm, bold: true) : Style(.warning, bold: true)
    canvas.label(wording.plain(notice.key, notice.slots), in: line, style)
  }

  /// Keys and names, as many as fit on the lines.
  func drawHints(in region: Region, of canvas: inout Canvas) {
    if let howToUse {
      return canvas.write([ScreenField(howToUse, Style(.dim))], in: region.line(0))
    }
    var line = 0
    var rest = region.line(0)
    for hint in hints() {
      let width = CleanText(hint.key).width.count + 1 + CleanText(hint.name).width.count
      if width > rest.columns {
        line += 1
        rest = region.line(line)
      }
      guard width <= rest.columns else { return }
      var button = rest
      canvas.addSpot(button.takeStart(width), .run(hint.command.rawValue))
      canvas.write(
        [ScreenField(hint.key, Style(.key, bold: true), .leftToRight), ScreenField(hint.name)],
        in: rest, gap: 1)
      rest.column += width + 2
      rest.columns -= min(rest.columns, width + 2)
    }
  }

  var demoMark: [ScreenField] {
    surroundings.isDemo ? [ScreenField(wording("screen.demo"), Style(.warning))] : []
  }
}
