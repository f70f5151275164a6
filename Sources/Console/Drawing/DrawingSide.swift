internal import Canvas
internal import Casework
internal import Playbook
internal import TextLayout

// The other side of a call: what else to fix, the file's lists, and what a key opened.
extension Console {
  func drawSide(_ screen: CallScreen, in region: Region, of canvas: inout Canvas) {
    guard !region.isEmpty else { return }
    if sheet != nil { return drawSheet(in: region, of: &canvas) }
    let isListed = screen.tab == .now && CallLayout.isWide(size)
    if screen.awaitsRemedy, !isListed {
      return draw(suggestions(screen, in: region), in: region, of: &canvas)
    }
    guard screen.tab == .now else { return drawTab(screen, in: region, of: &canvas) }
    draw(tabList(screen).lines, in: region, of: &canvas)
  }

  private func draw(_ lines: [SideLine], in region: Region, of canvas: inout Canvas) {
    var rest = region
    for line in lines where !rest.isEmpty {
      let above = rest
      draw(line, in: &rest, of: &canvas, isChosen: false)
      addSpot(of: line, at: above.above(rest), of: &canvas)
    }
  }

  /// What the next digit chooses among: all of it before the reason of any.
  private func suggestions(_ screen: CallScreen, in region: Region) -> [SideLine] {
    let whole = alsoFix(screen)
    let titles = whole.filter { $0.isHeading || $0.suggestion != nil && $0.style != Style(.dim) }
    let fitting = [whole, titles].first { lines in
      lines.reduce(0) { $0 + $1.rows(in: region) } <= region.rows
    }
    return fitting ?? titles.map(\.inOneRow)
  }

  private func drawTab(_ screen: CallScreen, in region: Region, of canvas: inout Canvas) {
    var rest = region
    let list = tabList(screen)
    let lines = list.lines
    let isNarrowing = screen.focus == .filter && sheet == nil
    if isNarrowing || !screen.filter.isEmpty {
      canvas.drawFilter(
        screen.filter, label: wording("list.filter"),
        counts: wording("list.count", ["n": .number(list.count), "of": .number(list.total)]),
        in: rest.takeTop(1), hasFocus: isNarrowing, number: TextPlace.narrowing.rawValue)
      if lines.isEmpty { canvas.label(wording("list.nothing"), in: rest, Style(.dim)) }
    }
    let hasFocus = screen.focus == .script && sheet == nil
    canvas.drawList(
      screen.selection, count: lines.count, in: rest, hasFocus: hasFocus,
      height: { lines[$0].rows(in: $1) },
      row: { canvas, row in
        var place = row.region
        draw(lines[row.index], in: &place, of: &canvas, isChosen: row.isChosen)
        addSpot(of: lines[row.index], at: row.region, of: &canvas)
      })
  }

  /// A heading that names a key does what the key does, and a suggestion opens.
  private func addSpot(of line: SideLine, at place: Region, of canvas: inout Canvas) {
    if let number = line.suggestion { return canvas.addSpot(place, .suggestion(number)) }
    guard line.isHeading, let key = Key(name: line.detail), let command = bound(key) else { return }
    canvas.addSpot(place, .run(command.rawValue))
  }

  private func draw(
    _ line: SideLine, in rest: inout Region, of canvas: inout Canvas, isChosen: Bool
  ) {
    var place = rest.line(0)
    let style = isChosen ? Style(.selection) : line.style
    if isChosen {
      canvas.fill(place, style)
      if call?.focus == .script { canvas.standCursor(in: place) }
      if line.indent > 0 {
        canvas.write(Signs.pointer, in: place, style, direction: canvas.sentence)
      }
    }
    let detail = CleanText(line.detail)
    let width = min(detail.width.count + 1, place.columns / 2)
    if !line.detail.isEmpty {
      let detailStyle = isChosen ? style : Style(line.isHeading ? .key : .dim)
      canvas.write(
        detail, in: place.takeEnd(width).afterFirst, detailStyle,
        direction: line.isHeading ? canvas.sentence : .firstStrong, align: .end)
    }
    _ = place.takeStart(line.indent)
    for field in line.fields.dropLast() where !field.isEmpty {
      let taken = canvas.write(CleanText(field), in: place, style)
      _ = place.takeStart(taken + 2)
    }
    place.rows = min(line.rows, rest.rows)
    let last = CleanText(line.fields.last ?? "")
    let rows = canvas.writeWrapped(
      last, in: place, style, direction: line.isSentence ? canvas.sentence : .firstStrong)
    _ = rest.takeTop(max(1, rows))
  }

  func drawSheet(in region: Region, of canvas: inout Canvas) {
    switch sheet {
    case .menu(let menu): draw(menu, in: region, of: &canvas)
    case .form(let form): draw(form, in: region, of: &canvas)
    case .finder(let finder):
      var rest = region
      drawFinder(finder, in: rest.takeTop(2), of: &canvas, hasFocus: true)
      drawResults(finder, in: rest, of: &canvas)
    case .page(let page): draw(page, in: region, of: &canvas)
    case nil: break
    }
  }

  private func draw(_ menu: Menu, in region: Region, of canvas: inout Canvas) {
    var rest = region
    canvas.label(menu.title, in: rest.takeTop(1), Style(.title, bold: true))
    let choices = matching(menu)
    if let filter = menu.filter {
      let counts = ["n": choices.count, "of": menu.choices.count]
      canvas.drawFilter(
        filter, label: wording("list.filter"),
        counts: wording("list.count", counts.mapValues { .number($0) }), in: rest.takeTop(1),
        number: TextPlace.narrowing.rawValue)
    } else if menu.choices.count < rest.rows {
      _ = rest.takeTop(1)
    }
    drawPreview(of: menu, choices, in: &rest, of: &canvas)
    canvas.drawList(
      menu.selection, count: choices.count, in: rest, hasFocus: menu.filter == nil
    ) { canvas, row in
      let digit = menu.filter == nil ? String(row.index + 1) : ""
      draw(choices[row.index], digit, in: row.region, of: &canvas, isChosen: row.isChosen)
    }
  }

  private func draw(
    _ choice: Menu.Choice, _ digit: String, in line: Region, of canvas: inout Canvas, isChosen: Bool
  ) {
    let style = isChosen ? Style(.selection, bold: true) : Style()
    if isChosen { canvas.fill(line, style) }
    var rest = line
    let mark = digit.isEmpty && isChosen ? Signs.pointer : CleanText(digit)
    let place = rest.takeStart(digit.isEmpty ? 2 : 3)
    canvas.write(
      mark, in: place, isChosen ? style : Style(.key, bold: true), direction: canvas.sentence)
    let detail = CleanText(choice.detail)
    let end = rest.takeEnd(min(detail.width.count, rest.columns / 2))
    canvas.write(detail, in: end, isChosen ? style : Style(.dim), align: .end)
    canvas.write(CleanText(choice.label), in: rest.withoutLast, style, direction: canvas.sentence)
  }

  private func draw(_ page: Page, in region: Region, of canvas: inout Canvas) {
    var rest = region
    canvas.label(page.title, in: rest.takeTop(1), Style(.title, bold: true))
    let shown = page.shown
    if let filter = page.filter {
      let counts = ["n": shown.count { !$0.isHeading }, "of": page.lines.count { !$0.isHeading }]
      canvas.drawFilter(
        filter, label: wording("list.filter"),
        counts: wording("list.count", counts.mapValues { .number($0) }), in: rest.takeTop(1),
        number: TextPlace.narrowing.rawValue)
    }
    let keys = page.keyColumns
    canvas.drawList(
      page.selection, count: shown.count, in: rest, hasFocus: page.filter == nil,
      height: { shown[$0].rows(in: $1, keys: keys) }, spot: { _ in nil },
      row: { canvas, row in draw(shown[row.index], keys, in: row.region, of: &canvas) })
  }

  private func draw(_ line: Page.Line, _ keys: Int, in region: Region, of canvas: inout Canvas) {
    guard !line.isHeading else {
      canvas.label(line.text, in: region, Style(.title))
      return
    }
    var place = region
    guard !line.detail.isEmpty else {
      canvas.writeWrapped(CleanText(line.text), in: place, direction: canvas.sentence)
      return
    }
    canvas.write(
      CleanText(line.text), in: place.takeStart(keys), Style(.key, bold: true),
      direction: .leftToRight)
    canvas.writeWrapped(CleanText(line.detail), in: place, direction: canvas.sentence)
  }
}

extension Page.Line {
  func rows(in region: Region, keys: Int) -> Int {
    guard !isHeading else { return 1 }
    let room = Columns(max(1, region.columns - (detail.isEmpty ? 0 : keys)))
    return max(1, CleanText(detail.isEmpty ? text : detail).lineStarts(wrappedTo: room).count)
  }
}

extension SideLine {
  /// That it takes in a region, as it is drawn there.
  fileprivate func rows(in region: Region) -> Int {
    guard rows > 1 else { return 1 }
    let end = detail.isEmpty ? 0 : min(CleanText(detail).width.count + 1, region.columns / 2)
    let before = fields.dropLast().filter { !$0.isEmpty }
    let taken = before.reduce(indent + end) { $0 + CleanText($1).width.count + 2 }
    let room = Columns(max(1, region.columns - taken))
    return min(rows, CleanText(fields.last ?? "").lineStarts(wrappedTo: room).count)
  }
}
