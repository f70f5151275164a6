internal import Canvas
internal import Casework
internal import Playbook
internal import TextLayout

// The other side of a call: what else to fix, the file's lists, and what a key opened.
extension Console {
  func drawSide(_ screen: CallScreen, in region: Region, of canvas: inout Canvas) {
    guard !region.isEmpty else { return }
    if sheet != nil { return drawSheet(in: region, of: &canvas) }
    let lines = tabLines(screen)
    let chosen = screen.tab == .now ? nil : screen.selection.index
    let top = chosen == nil ? 0 : screen.selection.visibleTop(rows: region.rows, count: lines.count)
    var rest = region
    for (index, line) in lines.enumerated().dropFirst(top) where !rest.isEmpty {
      let above = rest
      draw(line, in: &rest, of: &canvas, isChosen: index == chosen)
      let place = above.above(rest)
      if line.isHeading, let key = Key(name: line.detail), let command = bound(key) {
        canvas.addSpot(place, .run(command.rawValue))
      } else if chosen != nil {
        canvas.addSpot(place, .line(index))
      }
    }
  }

  private func draw(
    _ line: SideLine, in rest: inout Region, of canvas: inout Canvas, isChosen: Bool
  ) {
    var place = rest.line(0)
    let style = isChosen ? Style(.selection) : line.style
    if isChosen { canvas.fill(place, style) }
    let detail = CleanText(line.detail)
    let width = min(detail.width.count + 1, place.columns / 2)
    if !line.detail.isEmpty {
      let detailStyle = isChosen ? style : Style(line.isHeading ? .key : .dim)
      canvas.write(detail, in: place.takeEnd(width).afterFirst, detailStyle, align: .end)
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

  func tabLines(_ screen: CallScreen) -> [SideLine] {
    guard let file = screen.file else {
      return [
        SideLine(wording("side.no-file")), SideLine(wording("side.find"), style: Style(.dim)),
      ]
    }
    let view = FileView(
      file: file, facts: screen.facts, now: now, words: wording, language: language)
    return switch screen.tab {
    case .now:
      alsoFix(screen) + view.promises(limit: 3) + view.issues(limit: 4) + view.told(limit: 2)
        + view.contacts(limit: 4) + view.needs(limit: 2)
    case .timeline: view.contacts(limit: .max)
    case .products: view.products + view.bills
    case .issues: view.issues(limit: .max) + view.requests
    case .promises: view.promises(limit: .max)
    case .told: view.told(limit: .max) + view.needs(limit: .max)
    case .people: view.people
    }
  }

  private func alsoFix(_ screen: CallScreen) -> [SideLine] {
    let heading = SideLine(
      heading: wording("fix.title", ["n": .number(screen.suggestions.count)]),
      detail: wording("fix.keys"))
    let words = surroundings.words(in: language)
    return [heading]
      + screen.suggestions.enumerated().flatMap { index, suggestion in
        let mark = suggestion.isHarm ? "!" : " "
        let style = suggestion.isHarm ? Style(.harm, bold: true) : Style()
        let state = screen.facts.remedies[suggestion.name] == .accepted ? " ✓" : ""
        return [
          SideLine(
            "\(index + 1) \(mark) \(suggestion.title.text(in: words))\(state)",
            detail: wording("say.seconds", ["n": .number(suggestion.seconds)]), style: style,
            rows: 2, isSentence: true),
          SideLine(
            suggestion.why.text(in: words), indent: 4, style: Style(.dim), rows: 2,
            isSentence: true),
        ]
      } + [SideLine("")]
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
    if let filter = menu.filter {
      canvas.draw(filter, in: rest.takeTop(1), hasFocus: true)
    } else if menu.choices.count < rest.rows {
      _ = rest.takeTop(1)
    }
    let choices = matching(menu)
    let top = menu.selection.visibleTop(rows: rest.rows, count: choices.count)
    for row in 0..<min(rest.rows, max(0, choices.count - top)) {
      let index = top + row
      let digit = menu.filter == nil ? String(index + 1) : ""
      canvas.addSpot(rest.line(row), .line(index))
      draw(
        choices[index], digit, in: rest.line(row), of: &canvas,
        isChosen: index == menu.selection.index)
    }
    guard menu.filter == nil else { return }
    canvas.placeCursor(
      glassColumn: canvas.glassColumn(rest.column, span: 1),
      row: rest.row + menu.selection.index - top)
  }

  private func draw(
    _ choice: Menu.Choice, _ digit: String, in line: Region, of canvas: inout Canvas, isChosen: Bool
  ) {
    let style = isChosen ? Style(.selection, bold: true) : Style()
    if isChosen { canvas.fill(line, style) }
    var rest = line
    if !digit.isEmpty {
      canvas.label(digit, in: rest.takeStart(3), isChosen ? style : Style(.key, bold: true))
    }
    let detail = CleanText(choice.detail)
    let end = rest.takeEnd(min(detail.width.count, rest.columns / 2))
    canvas.write(detail, in: end, isChosen ? style : Style(.dim), align: .end)
    canvas.write(CleanText(choice.label), in: rest.withoutLast, style, direction: canvas.sentence)
  }

  private func draw(_ page: Page, in region: Region, of canvas: inout Canvas) {
    var rest = region
    canvas.label(page.title, in: rest.takeTop(1), Style(.title, bold: true))
    let top = page.selection.visibleTop(rows: rest.rows, count: page.lines.count)
    for row in 0..<min(rest.rows, max(0, page.lines.count - top)) {
      let line = page.lines[top + row]
      if line.isHeading {
        canvas.label(line.text, in: rest.line(row), Style(.title))
      } else {
        var place = rest.line(row)
        canvas.write(
          CleanText(line.text), in: place.takeStart(16), Style(.key, bold: true),
          direction: .leftToRight)
        canvas.write(CleanText(line.detail), in: place)
      }
    }
    canvas.placeCursor(
      glassColumn: canvas.glassColumn(rest.column, span: 1),
      row: rest.row + page.selection.index - top)
  }
}
