internal import TextLayout

// A form: each field under its label with its fault beneath it. Where there are few rows it is drawn tight, and what
// has the focus is always seen.
extension Canvas {
  package mutating func draw(_ fields: FormFields, in region: Region) {
    var rest = region
    let isTight = fields.rows > region.rows
    for (index, field) in fields.all.enumerated().dropFirst(fields.firstSeen(in: region.rows)) {
      let hasFocus = index == fields.focus
      let top = rest
      let place = spots.count
      defer { addSpot(top.above(rest), .line(index), at: place) }
      if isTight {
        drawTight(field, index, in: &rest, hasFocus: hasFocus)
      } else {
        draw(field, index, in: &rest, hasFocus: hasFocus)
        _ = rest.takeTop(1)
      }
    }
  }

  private mutating func draw(
    _ field: FormField, _ number: Int, in rest: inout Region, hasFocus: Bool
  ) {
    writeLabel(field.label, in: rest.takeTop(1), hasFocus: hasFocus)
    switch field.content {
    case .text(let editor):
      draw(editor, in: rest.takeTop(1), hasFocus: hasFocus, number: number)
    case .options(let labels, let chosen):
      draw(labels, chosen, in: &rest, hasFocus: hasFocus, number: number)
    }
    drawFault(of: field, in: &rest)
  }

  /// The label and what stands in the field on one line; all options only where they are chosen among.
  private mutating func drawTight(
    _ field: FormField, _ number: Int, in rest: inout Region, hasFocus: Bool
  ) {
    var line = rest.takeTop(1)
    _ = line.takeStart(writeLabel(field.label, in: line, hasFocus: hasFocus) + 2)
    switch field.content {
    case .text(let editor): draw(editor, in: line, hasFocus: hasFocus, number: number)
    case .options(let labels, let chosen) where hasFocus:
      draw(labels, chosen, in: &rest, hasFocus: true, number: number)
    case .options(let labels, let chosen):
      let label = labels.indices.contains(chosen) ? labels[chosen] : ""
      write(CleanText(label), in: line, Style(.answer, bold: true), direction: sentence)
    }
    drawFault(of: field, in: &rest)
  }

  @discardableResult
  private mutating func writeLabel(_ label: String, in line: Region, hasFocus: Bool) -> Int {
    let style = Style(hasFocus ? .key : .dim, bold: hasFocus)
    return write(CleanText(label), in: line, style, direction: sentence)
  }

  private mutating func draw(
    _ labels: [String], _ chosen: Int, in rest: inout Region, hasFocus: Bool, number: Int
  ) {
    // Where there are fewer rows than options, the chosen one is the last that is seen.
    let first = max(0, chosen + 1 - rest.rows)
    let seen = first..<min(labels.count, first + rest.rows)
    for (index, label) in zip(seen, labels[seen]) {
      let line = rest.takeTop(1)
      addSpot(line, .option(field: number, index))
      drawOption(index + 1, label, in: line)
      drawMore(index, seen, of: labels.count, in: line)
      guard index == chosen else { continue }
      write(signs.chosen, in: line.inset(columns: 2), Style(.answer, bold: true))
      restyle(line) {
        $0 = hasFocus ? Style(.selection, bold: true) : Style(.answer, bold: true)
      }
      guard hasFocus else { continue }
      placeCursor(glassColumn: glassColumn(line.column + 4, span: 1), row: line.row)
    }
  }

  /// How many options stand out of sight, at the end of the line after which they do.
  private mutating func drawMore(
    _ index: Int, _ seen: Range<Int>, of count: Int, in line: Region
  ) {
    let above = index == seen.first ? seen.lowerBound : 0
    let below = index == seen.last ? count - seen.upperBound : 0
    guard above + below > 0 else { return }
    let sign = signs.more(isAbove: above > 0, isBelow: below > 0)
    write(CleanText("\(sign) \(above + below)"), in: line, Style(.dim), align: .end)
  }

  private mutating func drawOption(_ number: Int, _ label: String, in line: Region) {
    var place = line.inset(columns: 4)
    _ = place.takeStart(write(CleanText(String(number)), in: place, Style(.key, bold: true)) + 2)
    write(CleanText(label), in: place, Style(.answer), direction: sentence)
  }

  private mutating func drawFault(of field: FormField, in rest: inout Region) {
    guard let fault = field.fault else { return }
    let style = Style(.harm, bold: true)
    _ = rest.takeTop(writeWrapped(CleanText("! " + fault), in: rest, style, direction: sentence))
  }
}

extension FormFields {
  /// That it takes with all its options and empty lines.
  package var rows: Int { all.reduce(0) { $0 + $1.contentRows + ($1.fault == nil ? 2 : 3) } }

  /// The first field that is drawn, so that the one with the focus is seen though there are few rows.
  fileprivate func firstSeen(in rows: Int) -> Int {
    guard self.rows > rows, all.indices.contains(focus) else { return 0 }
    var left = rows - all[focus].tightRows(hasFocus: true)
    var first = focus
    while first > 0, case let rows = all[first - 1].tightRows(hasFocus: false), rows <= left {
      left -= rows
      first -= 1
    }
    return first
  }
}

extension FormField {
  fileprivate var contentRows: Int {
    if case .options(let labels, _) = content { labels.count } else { 1 }
  }

  fileprivate func tightRows(hasFocus: Bool) -> Int {
    let isOpen = if case .options = content { hasFocus } else { false }
    return 1 + (isOpen ? contentRows : 0) + (fault == nil ? 0 : 1)
  }
}
