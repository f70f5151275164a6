internal import Canvas
internal import TextLayout

// A form over the side of the screen. Where there are few rows it is drawn tight: what has the focus is always seen.
extension Console {
  func draw(_ form: Form, in region: Region, of canvas: inout Canvas) {
    var rest = region
    let isTight = form.rows > region.rows
    canvas.label(form.title, in: rest.takeTop(isTight ? 1 : 2), Style(.title, bold: true))
    for (index, field) in form.fields.enumerated() {
      let hasFocus = index == form.focus
      let top = rest
      defer { canvas.addSpot(top.above(rest), .line(index), under: true) }
      if isTight {
        drawTight(field, in: &rest, of: &canvas, hasFocus: hasFocus)
      } else {
        draw(field, in: &rest, of: &canvas, hasFocus: hasFocus)
        _ = rest.takeTop(1)
      }
    }
  }

  private func draw(
    _ field: Form.Field, in rest: inout Region, of canvas: inout Canvas, hasFocus: Bool
  ) {
    canvas.label(field.label, in: rest.takeTop(1), Style(hasFocus ? .key : .dim, bold: hasFocus))
    switch field.content {
    case .text(let editor): canvas.draw(editor, in: rest.takeTop(1), hasFocus: hasFocus)
    case .options(let labels, let chosen):
      draw(labels, chosen, in: &rest, of: &canvas, hasFocus: hasFocus)
    }
    drawFault(of: field, in: &rest, of: &canvas)
  }

  /// The label and what stands in the field on one line; all options only where they are chosen among.
  private func drawTight(
    _ field: Form.Field, in rest: inout Region, of canvas: inout Canvas, hasFocus: Bool
  ) {
    var line = rest.takeTop(1)
    let style = Style(hasFocus ? .key : .dim, bold: hasFocus)
    _ = line.takeStart(canvas.label(field.label, in: line, style) + 2)
    switch field.content {
    case .text(let editor): canvas.draw(editor, in: line, hasFocus: hasFocus)
    case .options(let labels, let chosen) where hasFocus:
      draw(labels, chosen, in: &rest, of: &canvas, hasFocus: true)
    case .options(let labels, let chosen):
      let label = labels.indices.contains(chosen) ? labels[chosen] : ""
      canvas.write(
        CleanText(label), in: line, Style(.answer, bold: true), direction: canvas.sentence)
    }
    drawFault(of: field, in: &rest, of: &canvas)
  }

  private func draw(
    _ labels: [String], _ chosen: Int, in rest: inout Region, of canvas: inout Canvas,
    hasFocus: Bool
  ) {
    for (index, label) in labels.enumerated() {
      let line = rest.takeTop(1)
      drawChoice(index + 1, label, isProposed: false, in: line, of: &canvas)
      guard index == chosen else { continue }
      canvas.restyle(line) {
        $0 = hasFocus ? Style(.selection, bold: true) : Style(.answer, bold: true)
      }
      if hasFocus {
        canvas.placeCursor(
          glassColumn: canvas.glassColumn(line.column + 4, span: 1), row: line.row)
      }
    }
  }

  private func drawFault(of field: Form.Field, in rest: inout Region, of canvas: inout Canvas) {
    guard let fault = field.fault else { return }
    canvas.label(fault, in: rest.takeTop(1), Style(.harm, bold: true))
  }
}

extension Form {
  /// That it takes with all its options and empty lines.
  fileprivate var rows: Int {
    fields.reduce(4) { rows, field in
      let content = if case .options(let labels, _) = field.content { labels.count } else { 1 }
      return rows + content + (field.fault == nil ? 2 : 3)
    }
  }
}
