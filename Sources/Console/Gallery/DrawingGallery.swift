package import Canvas
internal import Playbook
internal import TextLayout

extension Gallery {
  package func draw() -> Canvas {
    let isMirrored = words[language]?.isRightToLeft ?? false
    var canvas = Canvas(size: size, isMirrored: isMirrored, signs: signs)
    var rest = canvas.region
    let all = Screen.allCases
    let title = words(
      "gallery.title",
      [
        "n": .number((all.firstIndex(of: screen) ?? 0) + 1), "of": .number(all.count),
        "name": .text(words("gallery.\(screen.rawValue).title")),
      ])
    canvas.label(title, in: rest.takeTop(1), Style(.title, bold: true))
    canvas.label(words("gallery.how"), in: rest.takeBottom(1), Style(.dim))
    canvas.drawRule(rest.takeBottom(1))
    canvas.label(words("gallery.\(screen.rawValue).about"), in: rest.takeTop(1), Style(.dim))
    draw(in: rest.inset(columns: 1), of: &canvas)
    return canvas
  }

  private func draw(in region: Region, of canvas: inout Canvas) {
    switch screen {
    case .list: drawMillion(in: region, of: &canvas)
    case .narrowed: drawNarrowed(in: region, of: &canvas)
    case .news: drawNews(in: region, of: &canvas)
    case .table: drawTable(in: region, of: &canvas)
    case .form: canvas.draw(form, in: region)
    case .note: canvas.drawLines(note, in: region, hasFocus: true)
    case .bars: drawTiers(in: region, of: &canvas, rows: 8) { $1.drawBars(bars, in: $0) }
    case .sparklines: drawTiers(in: region, of: &canvas, rows: 4, drawSparklines)
    case .progress: drawTiers(in: region, of: &canvas, rows: 4, drawProgress)
    }
  }

  private func drawMillion(in region: Region, of canvas: inout Canvas) {
    canvas.drawList(list.selection, count: GalleryData.million, in: region, hasFocus: true) {
      $0.write(name: $1.index, in: $1)
    }
  }

  private func drawNarrowed(in region: Region, of canvas: inout Canvas) {
    var rest = region
    canvas.drawFilter(
      filter.editor, label: words("list.filter"),
      counts: words("list.count", ["n": .number(filter.count), "of": .number(filter.total)]),
      in: rest.takeTop(1))
    canvas.drawList(nil, count: filter.count, in: rest, hasFocus: false) {
      $0.write(name: filter[$1.index], in: $1)
    }
  }

  private func drawNews(in region: Region, of canvas: inout Canvas) {
    var rest = region
    let mark = rest.takeTop(1)
    if news.hasNews { canvas.label(words("list.news"), in: mark, Style(.warning, bold: true)) }
    let rows = GalleryData.arrivals(arrived)
    canvas.drawList(news.selection, count: rows.count, in: rest, hasFocus: true) {
      $0.write(name: rows.id($1.index), in: $1)
    }
  }

  private func drawTable(in region: Region, of canvas: inout Canvas) {
    let columns = Table([
      Table.Column(words("gallery.table.name"), .text, width: 14...30),
      Table.Column(words("gallery.table.city"), .text, width: 8...16, priority: 3),
      Table.Column(words("gallery.table.phone"), .code, width: 12...17, priority: 1),
      Table.Column(words("gallery.table.sum"), .number, width: 9...12),
      Table.Column(words("gallery.table.note"), .text, width: 18...60, priority: 2),
    ])
    canvas.drawTable(
      columns, table, count: GalleryData.accounts.count, in: region, hasFocus: true
    ) { row, column in
      let account = GalleryData.accounts[row]
      let texts = [account.name, account.city, account.phone, account.sum, account.note]
      return Table.Cell(texts[column], Style(account.isLate ? .warning : .plain))
    }
  }

  /// The same for each kind of terminal, whatever this one is.
  private func drawTiers(
    in region: Region, of canvas: inout Canvas, rows: Int,
    _ draw: (Region, inout Canvas) -> Void
  ) {
    var rest = region
    for tier in Signs.allCases {
      canvas.signs = tier
      canvas.label(words("gallery.signs.\(tier.rawValue)"), in: rest.takeTop(1), Style(.title))
      draw(rest.takeTop(min(rows, max(1, (region.rows - 3) / 3))), &canvas)
    }
    canvas.signs = signs
  }

  private var bars: [Bar] {
    GalleryData.bars.map { label, value in
      Bar(
        CleanText(label), value: value,
        figure: CleanText(value.isFinite ? "\(Int(value))" : "–"))
    }
  }

  private func drawSparklines(in region: Region, of canvas: inout Canvas) {
    canvas.drawSparkline(GalleryData.week, in: region.line(0))
    canvas.drawSparkline(GalleryData.year, in: region.line(1))
    canvas.drawSparkline([4, 4, 4], in: region.line(2))
  }

  private func drawProgress(in region: Region, of canvas: inout Canvas) {
    let label = CleanText(words("gallery.progress.import"))
    canvas.drawProgress(.known(done: 340 * step, of: 2041), label: label, in: region.line(0))
    canvas.drawProgress(.known(done: 0, of: 2041), label: label, in: region.line(1))
    canvas.drawProgress(.known(done: 7, of: 7), label: label, in: region.line(2))
    canvas.drawProgress(.unknown(step: step * 5), label: label, in: region.line(3))
  }
}

extension Canvas {
  /// A name with its number before it.
  fileprivate mutating func write(name: Int, in row: ListedRow) {
    let style = row.isChosen ? Style(.selection, bold: true) : Style()
    if row.isChosen { fill(row.region, style) }
    var rest = row.region
    let taken = write(CleanText(String(name + 1)), in: rest, style)
    _ = rest.takeStart(taken + 1)
    write(CleanText(GalleryData.name(name)), in: rest, style)
  }
}
