internal import Canvas
internal import Casework
internal import Playbook
internal import TextLayout

extension Console {
  func drawReady(in canvas: inout Canvas, _ panes: inout Panes) {
    var rest = canvas.region
    panes.draw(.readyBar, of: self, at: rest.takeTop(1), on: &canvas)
    let ringing = rest.takeTop(ready.ringing.isEmpty ? 1 : 4)
    let foot = rest.takeBottom(2)
    canvas.drawRule(rest.takeBottom(1))
    for (pane, place) in [
      (Pane.ringing, ringing), (.finding, rest.takeTop(1)), (.boardMark, rest.takeTop(1)),
      (sheet != nil ? .readySheet : ready.isFinding ? .found : .board, rest), (.readyFoot, foot),
    ] {
      let place = place.inset(columns: 1)
      if pane == .board {
        panes.drawBoard(of: self, at: place, on: &canvas)
      } else {
        panes.draw(pane, of: self, at: place, on: &canvas)
      }
    }
  }

  func drawReadyFoot(in region: Region, of canvas: inout Canvas) {
    var hints = region
    let last = hints.takeBottom(1)
    drawFoot(
      hints: hints, last: last, of: &canvas,
      else: [ScreenField(wording("ready.how"), Style(.dim))])
  }

  func drawReadyBar(in line: Region, of canvas: inout Canvas) {
    let bar = Style(.bar, bold: true)
    drawBar(
      [
        ScreenField(
          wording(ownState == .available ? "ready.state" : "seat.\(ownState.rawValue)"), bar),
        ScreenField(surroundings.desk.name[language], Style(.bar)),
        ScreenField(surroundings.rep.name[language], Style(.bar)),
        ScreenField(wording.moment(now), Style(.bar)),
        ScreenField(
          wording("ready.closed-today", ["n": .number(ready.board.closedToday)]), Style(.bar)),
      ] + noticeMark(bar), in: line, of: &canvas)
  }

  /// Who rings, why he probably calls, and that Enter opens it.
  func drawRinging(in region: Region, of canvas: inout Canvas) {
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
    let bold = Style(bold: true)
    let names =
      ringing.candidates.isEmpty
      ? [ScreenField(wording("ring.nobody"), bold)]
      : ringing.candidates.prefix(3).flatMap {
        [ScreenField($0.title, bold), ScreenField($0.city)]
      }
    canvas.write(
      passedOn(ringing) + names.filter { $0.text.width > 0 }, in: region.line(1))
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
    canvas.draw(finder.editor, in: line, hasFocus: hasFocus, number: TextPlace.finding.rawValue)
  }

  func drawResults(_ finder: Finder, in region: Region, of canvas: inout Canvas) {
    guard !finder.answered.isEmpty, !finder.editor.isEmpty else { return }
    guard !finder.results.isEmpty else {
      canvas.label(wording("find.nothing"), in: region.line(0), Style(.dim))
      return
    }
    canvas.drawTable(
      Self.foundTable, finder.selection, count: finder.results.count, in: region,
      hasFocus: false, hasHead: false
    ) { row, column in cell(column, of: finder.results[row]) }
  }

  private static let foundTable = Table([
    Table.Column("", .text, width: 14...30),
    Table.Column("", .text, width: 6...16, priority: 3),
    Table.Column("", .code, width: 12...16),
    Table.Column("", .code, width: 5...14, priority: 1),
    Table.Column("", .sentence, width: 12...40, priority: 2),
  ])

  private func cell(_ column: Int, of found: Found) -> Table.Cell {
    switch column {
    case 0: Table.Cell(found.title)
    case 1: Table.Cell(found.city)
    case 2: Table.Cell(PhoneNumber(found.phone)?.grouped ?? found.phone)
    case 3: Table.Cell(found.account)
    default: Table.Cell(state(of: found), Style(.warning))
    }
  }

  private func state(of found: Found) -> String {
    let open =
      found.openIssues > 0 ? wording("find.open", ["n": .number(found.openIssues)]) : ""
    return [open, found.hasLeft ? wording("find.left") : ""].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }
}

extension Found {
  /// What a list calls him.
  var title: String { name.isEmpty ? account : name }
}
