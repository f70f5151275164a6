internal import Canvas

/// What stands on the screen, pane by pane, each beside all that it was drawn from: a pane that would be drawn from the
/// same is not drawn again. Nothing else is kept of a frame, so what is drawn with panes is what is drawn without.
package struct Panes {
  final class Drawn: Sendable {
    let source: Console
    let canvas: Canvas
    /// The frame for which it was drawn, and the last in which it stood.
    let since: Int
    let last: Int

    fileprivate init(_ canvas: Canvas, from source: Console, since: Int, last: Int) {
      (self.source, self.canvas, self.since, self.last) = (source, canvas, since, last)
    }
  }

  private(set) var drawn: [Pane: Drawn] = [:]
  private(set) var board: BoardPicture?
  private(set) var frame = 0

  package init() {}

  /// Draws a frame. Of what it does not show nothing is kept, the customer of a call that is over least of all.
  mutating func frame(_ draw: (inout Panes) -> Void) {
    frame += 1
    draw(&self)
    if board?.frame != frame { board = nil }
    if drawn.contains(where: { $0.value.last != frame }) {
      drawn = drawn.filter { $0.value.last == frame }
    }
  }

  mutating func draw(
    _ pane: Pane, of console: Console, at region: Region, on canvas: inout Canvas
  ) {
    guard !region.isEmpty else { return }
    let seen = console.seen(in: pane)
    let size = Size(columns: region.columns, rows: region.rows)
    if let known = drawn[pane], known.canvas.size == size, known.source == seen {
      canvas.lay(known.canvas, at: region)
      // Beside this console from now on, with whose parts the next one's are compared at once.
      drawn[pane] = Drawn(known.canvas, from: seen, since: known.since, last: frame)
    } else {
      var own = canvas.part(size)
      seen.draw(pane, in: &own)
      canvas.lay(own, at: region)
      let isKept = !console.isWritten(in: pane)
      drawn[pane] = isKept ? Drawn(own, from: seen, since: frame, last: frame) : nil
    }
  }
}

extension Panes {
  /// The list between two calls: of its rows only the chosen one is drawn again.
  mutating func drawBoard(of console: Console, at region: Region, on canvas: inout Canvas) {
    let seen = console.seen(in: .board)
    let size = Size(columns: region.columns, rows: region.rows)
    if board?.size != size || board?.console != seen {
      board = BoardPicture(of: seen, size: size, for: canvas)
    }
    board?.console = seen
    board?.frame = frame
    board?.draw(chosen: console.ready.list.chosen, at: region, on: &canvas)
  }
}

extension Console {
  /// A text that is being written is another in each frame, and whoever keeps it makes the next letter copy all of it.
  fileprivate func isWritten(in pane: Pane) -> Bool { pane == .note && call?.focus == .note }

  fileprivate func draw(_ pane: Pane, in canvas: inout Canvas) {
    let region = canvas.region
    switch pane {
    case .readyBar: drawReadyBar(in: region, of: &canvas)
    case .ringing: drawRinging(in: region, of: &canvas)
    case .finding:
      drawFinder(
        ready.finder, in: region, of: &canvas, hasFocus: sheet == nil && ready.filter == nil)
    case .boardMark: drawBoardMark(in: region, of: &canvas)
    case .found: drawResults(ready.finder, in: region, of: &canvas)
    case .readySheet: drawSheet(in: region, of: &canvas)
    case .readyFoot: drawReadyFoot(in: region, of: &canvas)
    default: call.map { draw(pane, of: $0, in: region, of: &canvas) }
    }
  }

  private func draw(
    _ pane: Pane, of screen: CallScreen, in region: Region, of canvas: inout Canvas
  ) {
    switch pane {
    case .callBar: drawBar(screen, in: region, of: &canvas)
    case .person: drawPerson(screen, in: region, of: &canvas)
    case .mayDo: drawMayDo(screen, in: region, of: &canvas)
    case .urgent: drawUrgent(screen, in: region, of: &canvas)
    case .script: drawScript(screen, in: region, of: &canvas)
    case .summary: drawSummary(screen, in: region, of: &canvas)
    case .note: drawNote(screen, in: region, of: &canvas)
    case .callFoot: drawCallFoot(screen, in: region, of: &canvas)
    case .side: drawSide(screen, in: region, of: &canvas)
    default: break
    }
  }
}
