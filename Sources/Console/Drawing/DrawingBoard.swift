internal import Canvas
internal import Casework
internal import Playbook
internal import TextLayout

// What waits for a rep between two calls: faults, what a lead must see, and the list to choose from.
extension Console {
  /// Over the list: what narrows it, or that it has lines which nobody has looked at.
  func drawBoardMark(in line: Region, of canvas: inout Canvas) {
    if let filter = ready.filter {
      canvas.drawFilter(
        filter, label: wording("ready.filter"),
        counts: wording(
          "list.count", ["n": .number(boardLines.count), "of": .number(ready.lines.count)]),
        in: line, hasFocus: sheet == nil, number: TextPlace.narrowing.rawValue)
      return
    }
    let fresh = ready.lines.count(where: ready.isNew)
    guard fresh > 0, !ready.isFinding else { return }
    canvas.label(
      wording("ready.news", ["n": .number(fresh)]), in: line, Style(.warning, bold: true))
  }

  /// Above the list: what the desk was told, and the faults.
  func boardHead(_ size: Size, for canvas: Canvas) -> Canvas {
    let faults = ready.board.faults.prefix(3)
    let rows = min(size.rows, noticeLines.count + faults.count)
    var head = canvas.part(Size(columns: size.columns, rows: rows))
    var rest = head.region
    drawNotices(in: &rest, of: &head)
    for fault in faults {
      head.write(
        [
          ScreenField("! " + fault.title[language], Style(.harm, bold: true)),
          ScreenField(
            fault.expectedEnd.map { wording.plain("fault.until", ["time": wording.moment($0)]) }
              ?? ""),
        ], in: rest.takeTop(1))
    }
    return head
  }

  func drawEmptyBoard(in line: Region, of canvas: inout Canvas) {
    let isNarrowed = ready.filter?.isEmpty == false
    canvas.label(wording(isNarrowed ? "list.nothing" : "ready.nothing"), in: line, Style(.dim))
  }

  func draw(
    _ item: BoardItem, _ row: ListedRow, of canvas: inout Canvas, _ table: Table
  ) {
    if case .heading(let title) = item {
      canvas.label(title, in: row.region, Style(.title, bold: true))
      return
    }
    let cells = boardCells(of: item)
    canvas.drawRow(table, row) { cells[$0] }
  }

  /// No wider in any column than these lines need.
  func boardTable(_ items: [BoardItem], columns: Int) -> Table {
    let when = wording.words.isRightToLeft ? 18 : 16
    let states = items.map { CleanText(self.states(of: $0)).width.count }.max() ?? 0
    return Table([
      Table.Column("", .code, width: 1...1),
      Table.Column("", .text, width: when...when),
      Table.Column("", .code, width: 6...6, priority: 2),
      Table.Column("", .text, width: 10...max(10, columns / 4)),
      Table.Column("", .text, width: 12...max(12, columns)),
      Table.Column("", .sentence, width: states...states, priority: 1),
    ])
  }

  /// That it is late, and that nobody has looked at it yet.
  private func states(of item: BoardItem) -> String {
    switch item {
    case .heading: ""
    case .alert(let alert): name(ofRep: alert.rep)
    case .line(_, let line):
      [line.isLate(at: now) ? line.late : nil, ready.isNew(line) ? "ready.new" : nil]
        .compactMap { $0.map { wording($0) } }.joined(separator: ", ")
    }
  }

  /// Headings, what a lead must see, and the lines.
  var boardItems: [BoardItem] {
    let alerts = ready.filter == nil ? ready.board.alerts : []
    let lines = boardLines
    let board = ready.board
    var items = alerts.isEmpty ? [] : [BoardItem.heading(wording("ready.alerts"))]
    items += alerts.map(BoardItem.alert)
    guard !lines.isEmpty || !alerts.isEmpty else { return [] }
    var last: String?
    for (index, line) in lines.enumerated() {
      let heading = line.heading
      if heading.word != last {
        let count = heading.count(board, ready.openCalls)
        items.append(.heading(wording(heading.word, ["n": .number(count)])))
        last = heading.word
      }
      items.append(.line(index, line))
    }
    return items
  }

  /// What a line says, for whoever looks for a word of it.
  func boardTexts(of line: ReadyScreen.Line) -> [String] { boardTexts(of: .line(0, line)) }

  func boardTexts(of item: BoardItem) -> [String] { boardCells(of: item).map(\.text.string) }

  private func boardCells(of item: BoardItem) -> [Table.Cell] {
    guard case .line(_, let line) = item else { return cells(of: item) }
    return switch line {
    case .call(let open):
      cells(of: item, name: open.name, number: open.reference, what: stageWords(of: open))
    case .promise(let due):
      cells(of: item, at: due.promise.due, name: due.name, what: due.promise.what[language])
    case .followUp(let planned):
      cells(
        of: item, at: planned.followUp.due, name: planned.name,
        what: wording("follow-up.\(planned.followUp.kind.rawValue)") + ": " + planned.followUp.what)
    case .team(let due):
      cells(
        of: item, at: due.promise.due, name: due.name,
        what: name(ofRep: due.promise.keeper) + ": " + due.promise.what[language])
    case .issue(let waiting):
      cells(
        of: item, at: waiting.issue.due, name: waiting.name, number: waiting.issue.number,
        what: waiting.issue.title[language])
    }
  }

  private func cells(
    of item: BoardItem, at: Instant? = nil, name: String, number: Int64? = nil, what: String
  ) -> [Table.Cell] {
    let isLate = item.line?.isLate(at: now) ?? false
    let style = Style(isLate ? .harm : .plain)
    return [
      Table.Cell(isLate ? "!" : "", style), Table.Cell(at.map(wording.moment) ?? "", style),
      Table.Cell(number.map { String($0) } ?? "", Style(.dim)),
      Table.Cell(name.isEmpty ? wording("call.nobody-yet-short") : name), Table.Cell(what),
      Table.Cell(states(of: item), Style(isLate ? .harm : .warning)),
    ]
  }

  private func cells(of item: BoardItem) -> [Table.Cell] {
    guard case .alert(let alert) = item else { return [] }
    let isHarm = alert.kind != .overridden
    let style = Style(isHarm ? .harm : .plain)
    return [
      Table.Cell(isHarm ? "!" : "", style), Table.Cell(wording.moment(alert.at)),
      Table.Cell(String(alert.reference), Style(.dim)), Table.Cell(alert.name),
      Table.Cell(wording("alert.\(alert.kind.rawValue)"), style), Table.Cell(states(of: item)),
    ]
  }
}

/// A row between two calls.
enum BoardItem {
  case heading(String)
  case alert(Alert)
  /// A line to choose, and its place among those.
  case line(Int, ReadyScreen.Line)

  var place: Int? {
    guard case .line(let place, _) = self else { return nil }
    return place
  }

  var line: ReadyScreen.Line? {
    guard case .line(_, let line) = self else { return nil }
    return line
  }
}

extension ReadyScreen.Line {
  fileprivate func isLate(at now: Instant) -> Bool {
    switch self {
    case .call(let open): open.parkedUntil.map { $0 <= now } ?? false
    case .promise(let due), .team(let due): due.promise.isBroken(at: now)
    case .followUp(let planned): planned.followUp.due < now
    case .issue(let waiting): waiting.issue.due.map { $0 < now } ?? false
    }
  }

  /// The word for a late one; a parked call says so by itself.
  fileprivate var late: String? {
    switch self {
    case .call: nil
    case .promise, .team: "promise.broken"
    case .issue, .followUp: "issue.late"
    }
  }

  /// Under which word it stands, and how many stand there in all.
  fileprivate var heading: (word: String, count: (Board, [OpenCall]) -> Int) {
    switch self {
    case .call: ("ready.open-calls", { $1.count })
    case .promise: ("ready.promises", { board, _ in board.promises.count })
    case .issue: ("ready.issues", { board, _ in board.issues.count })
    case .followUp: ("ready.follow-ups", { board, _ in board.followUps.count })
    case .team: ("ready.team", { board, _ in board.team.count })
    }
  }
}
