internal import Canvas
internal import TextLayout

/// One field of a line: a paragraph of its own, so that no neighbour reorders it.
struct ScreenField {
  let text: CleanText
  let style: Style
  let direction: FieldDirection

  init(_ text: String, _ style: Style = Style(), _ direction: FieldDirection = .firstStrong) {
    self.text = CleanText(text)
    self.style = style
    self.direction = direction
  }
}

extension Canvas {
  /// Writes fields one after another; the first that does not fit is cut, those after it are left out.
  mutating func write(_ fields: [ScreenField], in line: Region, gap: Int = 3) {
    var rest = line
    for field in fields where !field.text.string.isEmpty {
      guard rest.columns > 0 else { return }
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

  /// A label in the direction of the screen.
  @discardableResult
  mutating func label(_ text: String, in line: Region, _ style: Style = Style()) -> Int {
    write(CleanText(text), in: line, style, direction: isMirrored ? .rightToLeft : .leftToRight)
  }
}
