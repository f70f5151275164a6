internal import Canvas

extension Console {
  /// A form over the side of the screen.
  func draw(_ form: Form, in region: Region, of canvas: inout Canvas) {
    var rest = region
    let isTight = form.fields.rows + 2 > region.rows
    canvas.label(form.title, in: rest.takeTop(isTight ? 1 : 2), Style(.title, bold: true))
    canvas.draw(form.fields, in: rest)
  }
}
