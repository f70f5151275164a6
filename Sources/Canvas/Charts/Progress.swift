package import TextLayout

/// How far something is that takes a while.
package enum Progress: Hashable, Sendable {
  case known(done: Int, of: Int)
  /// Nobody knows how long it takes; each step moves the mark.
  case unknown(step: Int)
}

extension Canvas {
  /// What is done, a bar, and how much of it: on one line.
  package mutating func drawProgress(_ progress: Progress, label: CleanText, in region: Region) {
    var line = region.line(0)
    guard !line.isEmpty else { return }
    write(label, in: line.takeStart(min(label.width.count, line.columns / 2)), direction: sentence)
    _ = line.takeStart(1)
    switch progress {
    case .known(let done, let all):
      let share = all > 0 ? Double(done) / Double(all) : 1
      writeFigure(CleanText("\(Canvas.filled(share, of: 100))%"), in: line.takeEnd(5))
      drawBar(share, in: line, Style(.good), hasTrack: true)
    case .unknown(let step): drawMark(step, in: line)
    }
  }

  /// A short bar that goes from end to end and back.
  private mutating func drawMark(_ step: Int, in line: Region) {
    fill(line, with: signs.track, Style(.border))
    let length = max(1, line.columns / 6)
    let way = line.columns - length
    guard way > 0 else { return }
    let place = abs(step % (2 * way))
    var rest = line
    _ = rest.takeStart(place > way ? 2 * way - place : place)
    fill(rest.takeStart(length), with: signs.full, Style(.good))
  }

  /// The direction of what is written in the language of the screen.
  package var sentence: FieldDirection { isMirrored ? .rightToLeft : .leftToRight }
}
