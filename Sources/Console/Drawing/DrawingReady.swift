internal import Canvas
internal import Casework
internal import Playbook
internal import TextLayout

extension Console {
  func drawReady(in canvas: inout Canvas) {
    var rest = canvas.region
    drawReadyBar(in: rest.takeTop(1), of: &canvas)
    drawRinging(in: rest.takeTop(ready.ringing.isEmpty ? 1 : 4).inset(columns: 1), of: &canvas)
    let last = rest.takeBottom(1).inset(columns: 1)
    drawHints(in: rest.takeBottom(1).inset(columns: 1), of: &canvas)
    canvas.drawRule(rest.takeBottom(1))
    drawFinder(
      ready.finder, in: rest.takeTop(2).inset(columns: 1), of: &canvas, hasFocus: sheet == nil)
    var body = rest.inset(columns: 1)
    if sheet != nil {
      drawSheet(in: body, of: &canvas)
    } else if ready.isFinding {
      drawResults(ready.finder, in: body, of: &canvas)
    } else {
      drawBoard(in: &body, of: &canvas)
    }
    drawNotice(in: last, of: &canvas, else: [ScreenField(wording("ready.how"), Style(.dim))])
  }

  private func drawReadyBar(in line: Region, of canvas: inout Canvas) {
    canvas.fill(line, Style(.bar))
    let bar = Style(.bar, bold: true)
    canvas.write(
      [
        ScreenField(
          wording(ownState == .available ? "ready.state" : "seat.\(ownState.rawValue)"), bar),
        ScreenField(surroundings.desk.name[language], Style(.bar)),
        ScreenField(surroundings.rep.name[language], Style(.bar)),
        ScreenField(wording.moment(now), Style(.bar)),
        ScreenField(
          wording("ready.closed-today", ["n": .number(ready.board.closedToday)]), Style(.bar)),
      ] + noticeMark(bar) + demoMark, in: line.inset(columns: 1))
  }

  /// Who rings, why he probably calls, and that Enter opens it.
  private func drawRinging(in region: Region, of canvas: inout Canvas) {
    guard let ringing = ready.ringing.first else { return }
    canvas.addSpot(region, .run(Command.open.rawValue))
    let alarm = Style(.warning, bold: true)
    var fields = [
      ScreenField(wording("ring.rings"), alarm),
      ScreenField(
        PhoneNumber(ringing.ring.from)?.grouped ?? ringing.ring.from, alarm, .leftToRight),
    ]
    if let waited = ringing.ring.waited {
      fields.append(ScreenField(wording.plain("ring.waited", ["time": wording.timer(waited)])))
    }
    canvas.write(fields, in: region.line(0))
    let names =
      ringing.candidates.isEmpty
      ? [wording("ring.nobody")] : ringing.candidates.prefix(3).map { $0.title + ", " + $0.city }
    canvas.write(
      passedOn(ringing) + names.map { ScreenField($0, Style(bold: true)) }, in: region.line(1))
    canvas.write(
      whyHeCalls(ringing).map { ScreenField($0) } + [
        ScreenField(wording("ring.enter"), Style(.key, bold: true))
      ], in: region.line(2))
  }

  /// From whom a call comes that another rep passes on, and why.
  private func passedOn(_ ringing: RingingCall) -> [ScreenField] {
    if ringing.ring.isCallBack, ringing.contact == nil {
      return [ScreenField(wording("ring.call-back"), Style(.warning, bold: true))]
    }
    guard let facts = ringing.contact?.facts else { return [] }
    let why = facts.line.handOver?.why ?? ""
    let from = wording.plain("ring.from-rep", ["name": name(ofRep: facts.line.rep)])
    return [ScreenField(from, Style(.warning, bold: true)), ScreenField(why, canBeCut: true)]
  }

  private func whyHeCalls(_ ringing: RingingCall) -> [String] {
    guard let file = ringing.file else { return [] }
    let broken = file.promises.filter { $0.isBroken(at: now) }.prefix(1).map {
      wording.plain("ring.broken", ["what": $0.what[language], "due": wording.moment($0.due)])
    }
    let issues = file.issues.filter { $0.status != .solved }.prefix(2).map { $0.title[language] }
    let notices = file.notices(at: now).map { $0.title[language] }
    return Array(notices + broken + issues + file.faults.prefix(1).map { $0.title[language] })
  }

  func drawFinder(
    _ finder: Finder, in region: Region, of canvas: inout Canvas, hasFocus: Bool
  ) {
    var line = region.line(0)
    let taken = canvas.label(wording("find.label"), in: line, Style(.dim))
    line.column += taken + 1
    line.columns -= taken + 1
    canvas.draw(finder.editor, in: line, hasFocus: hasFocus)
  }

  func drawResults(_ finder: Finder, in region: Region, of canvas: inout Canvas) {
    guard finder.answered == finder.editor.text, !finder.editor.text.isEmpty else { return }
    guard !finder.results.isEmpty else {
      canvas.label(wording("find.nothing"), in: region.line(0), Style(.dim))
      return
    }
    let top = finder.selection.visibleTop(rows: region.rows, count: finder.results.count)
    for row in 0..<min(region.rows, finder.results.count - top) {
      let found = finder.results[top + row]
      canvas.addSpot(region.line(row), .line(top + row))
      draw(
        found, in: region.line(row), of: &canvas, isChosen: top + row == finder.selection.index)
    }
  }

  private func draw(_ found: Found, in line: Region, of canvas: inout Canvas, isChosen: Bool) {
    let style = isChosen ? Style(.selection, bold: true) : Style()
    if isChosen { canvas.fill(line, style) }
    var rest = line
    let columns = [28, 14, 16, 14]
    let texts = [
      (found.title, FieldDirection.firstStrong), (found.city, .firstStrong),
      (PhoneNumber(found.phone)?.grouped ?? found.phone, .leftToRight),
      (found.account, .leftToRight),
    ]
    for (width, (text, direction)) in zip(columns, texts) {
      let field = rest.takeStart(width)
      canvas.write(CleanText(text), in: field.withoutLast, style, direction: direction)
    }
    var marks: [ScreenField] = []
    if found.openIssues > 0 {
      marks.append(
        ScreenField(
          wording("find.open", ["n": .number(found.openIssues)]), isChosen ? style : Style(.warning)
        ))
    }
    if found.hasLeft {
      marks.append(ScreenField(wording("find.left"), isChosen ? style : Style(.dim)))
    }
    canvas.write(marks, in: rest)
  }

  private func drawBoard(in body: inout Region, of canvas: inout Canvas) {
    guard ready.isBoardLoaded else { return }
    let board = ready.board
    drawNotices(in: &body, of: &canvas)
    for fault in board.faults.prefix(3) {
      canvas.write(
        [
          ScreenField("! " + fault.title[language], Style(.harm, bold: true)),
          ScreenField(
            fault.expectedEnd.map { wording.plain("fault.until", ["time": wording.moment($0)]) }
              ?? ""),
        ], in: body.takeTop(1))
    }
    var lines = board.alerts.map { BoardLine($0, name: name(ofRep: $0.rep), wording) }
    if !lines.isEmpty { lines.insert(BoardLine(wording("ready.alerts")), at: 0) }
    lines += openCallLines
    lines.append(BoardLine(wording("ready.promises", ["n": .number(board.promises.count)])))
    let before = ready.openCalls.count
    lines += board.promises.enumerated().map {
      BoardLine($1, index: before + $0, now: now, wording, language)
    }
    lines += followUpLines(from: before + board.promises.count)
    let afterFollowUps = before + board.promises.count + board.followUps.count
    lines.append(BoardLine(wording("ready.issues", ["n": .number(board.issues.count)])))
    lines += board.issues.enumerated().map {
      BoardLine($1, index: afterFollowUps + $0, now: now, wording, language)
    }
    lines += teamLines(from: afterFollowUps + board.issues.count)
    if ready.boardCount == 0, board.alerts.isEmpty { lines = [BoardLine(wording("ready.nothing"))] }
    drawBoardLines(lines, in: body, of: &canvas)
  }

  private func followUpLines(from start: Int) -> [BoardLine] {
    let planned = ready.board.followUps
    guard !planned.isEmpty else { return [] }
    return [BoardLine(wording("ready.follow-ups", ["n": .number(planned.count)]))]
      + planned.enumerated().map { BoardLine($1, index: start + $0, now: now, wording) }
  }

  /// Promises of those who are away, with who gave each.
  private func teamLines(from start: Int) -> [BoardLine] {
    let team = ready.board.team
    guard !team.promises.isEmpty else { return [] }
    return [BoardLine(wording("ready.team", ["n": .number(team.count)]))]
      + team.promises.enumerated().map { index, due in
        BoardLine(
          due, index: start + index, now: now, wording, language,
          keeper: name(ofRep: due.promise.keeper))
      }
  }

  private var openCallLines: [BoardLine] {
    let calls = ready.openCalls
    guard !calls.isEmpty else { return [] }
    return [BoardLine(wording("ready.open-calls", ["n": .number(calls.count)]))]
      + calls.enumerated().map { index, open in
        BoardLine(
          open, index: index, title: title(of: open), state: stageWords(of: open), now: now)
      }
  }

  private func drawBoardLines(_ lines: [BoardLine], in body: Region, of canvas: inout Canvas) {
    let chosen = lines.firstIndex { $0.index == ready.selection.index } ?? 0
    let top = max(0, min(chosen - body.rows / 2, lines.count - body.rows))
    for row in 0..<min(body.rows, lines.count - top) {
      let line = lines[top + row]
      let isChosen = line.index == ready.selection.index
      if let index = line.index { canvas.addSpot(body.line(row), .line(index)) }
      if isChosen { canvas.fill(body.line(row), Style(.selection)) }
      canvas.write(line.fields(isChosen: isChosen), in: body.line(row))
    }
  }
}

extension Found {
  /// What a list calls him.
  var title: String { name.isEmpty ? account : name }
}
