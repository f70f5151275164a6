internal import Canvas
internal import TextLayout

/// One field of a line: a paragraph of its own, so that no neighbour reorders it.
struct ScreenField {
  let text: CleanText
  let style: Style
  let direction: FieldDirection
  /// Cut with an ellipsis where it is too long; any other is left out.
  let canBeCut: Bool

  init(
    _ text: String, _ style: Style = Style(), _ direction: FieldDirection = .firstStrong,
    canBeCut: Bool = false
  ) {
    self.text = CleanText(text)
    self.style = style
    self.direction = direction
    self.canBeCut = canBeCut
  }
}

extension Canvas {
  /// Writes fields one after another. What does not fit is left out; the first one, and what may be, is cut.
  mutating func write(_ fields: [ScreenField], in line: Region, gap: Int = 3) {
    var rest = line
    for (index, field) in fields.enumerated() where !field.text.string.isEmpty {
      let fits = field.text.width.count <= rest.columns
      guard fits || (rest.columns > 3 && (index == 0 || field.canBeCut)) else { continue }
      let taken = write(field.text, in: rest, field.style, direction: field.direction)
      rest.column += taken + gap
      rest.columns -= min(rest.columns, taken + gap)
    }
  }

  /// Writes fields so that the last ends where the line does.
  mutating func writeAtEnd(_ fields: [ScreenField], in line: Region, gap: Int = 3) {
    let shown = fields.filter { !$0.text.string.isEmpty }
    let width = shown.reduce(0) { $0 + $1.text.width.count } + gap * max(0, shown.count - 1)
    guard width <= line.columns else { return write(shown, in: line, gap: gap) }
    var rest = line
    write(shown, in: rest.takeEnd(width), gap: gap)
  }

  /// On the first cell of a region, as its lines begin.
  mutating func standCursor(in region: Region) {
    guard !region.isEmpty else { return }
    placeCursor(glassColumn: glassColumn(region.column, span: 1), row: region.row)
  }

  /// A label in the direction of the screen.
  @discardableResult
  mutating func label(_ text: String, in line: Region, _ style: Style = Style()) -> Int {
    write(CleanText(text), in: line, style, direction: sentence)
  }
}
