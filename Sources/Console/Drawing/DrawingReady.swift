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

  /// Who rings, how many more do, why he probably calls, and that Enter opens it.
  func drawRinging(in region: Region, of canvas: inout Canvas) {
    guard let ringing = ready.ringing.first else { return }
    canvas.addSpot(region, .run(Command.open.rawValue))
    canvas.writeAround(whoRings(ringing), [enterOpens], in: region.line(0))
    canvas.writeFitted(passedOn(ringing) + candidates(ringing), in: region.line(1))
    var rest = region
    _ = rest.takeTop(2)
    drawReasons(whyHeCalls(ringing), in: rest, of: &canvas)
  }

  /// Nothing where Enter takes something else.
  var enterOpens: ScreenField {
    ScreenField(
      isRingUnderEnter ? wording("ring.enter") : "", Style(.key, bold: true)
    ).ranked(2)
  }

  func whoRings(_ ringing: RingingCall) -> [ScreenField] {
    let alarm = Style(.warning, bold: true)
    let phone = PhoneNumber(ringing.ring.from)?.grouped ?? ringing.ring.from
    let waited = ringing.ring.waited.map {
      wording.plain("ring.waited", ["time": wording.timer($0)])
    }
    return [
      ScreenField(wording("ring.rings"), alarm), ScreenField(phone, alarm, .leftToRight).ranked(1),
      ScreenField(alsoRinging, alarm).ranked(3), ScreenField(waited ?? "").ranked(4),
    ]
  }

  /// How many calls ring beside the one that Enter opens.
  var alsoRinging: String {
    guard ready.ringing.count > 1 else { return "" }
    return wording("ring.more", ["n": .number(ready.ringing.count - 1)])
  }

  /// Several are never silently made one, nor five of them three.
  private func candidates(_ ringing: RingingCall) -> [ScreenField] {
    let bold = Style(bold: true)
    let found = ringing.candidates
    guard !found.isEmpty else { return [ScreenField(wording("ring.nobody"), bold)] }
    let more = found.count > 3 ? wording("ring.more", ["n": .number(found.count - 3)]) : ""
    return found.prefix(3).flatMap {
      [ScreenField($0.title, bold, canBeCut: true), ScreenField($0.city).ranked(4)]
    } + [ScreenField(more).ranked(1)]
  }

  /// The first of them always; what has no room beside it goes under it.
  private func drawReasons(
    _ reasons: [String], in region: Region, of canvas: inout Canvas
  ) {
    let (first, under) = reasons.map { ScreenField($0, canBeCut: true) }
      .broken(after: region.columns)
    canvas.writeFitted(first, in: region.line(0))
    canvas.writeFitted(under, in: region.line(1))
  }

  /// From whom a call comes that another rep passes on, and why.
  func passedOn(_ ringing: RingingCall) -> [ScreenField] {
    if ringing.ring.isCallBack, ringing.contact == nil {
      return [ScreenField(wording("ring.call-back"), Style(.warning, bold: true))]
    }
    guard let facts = ringing.contact?.facts else { return [] }
    let why = facts.line.handOver?.why ?? ""
    let from = wording.plain("ring.from-rep", ["name": name(ofRep: facts.line.rep)])
    return [
      ScreenField(from, Style(.warning, bold: true)), ScreenField(why, canBeCut: true).ranked(2),
    ]
  }

  /// What weighs most comes first.
  func whyHeCalls(_ ringing: RingingCall) -> [String] {
    guard let file = ringing.file else { return [] }
    let broken = file.promises.filter { $0.isRaised(at: now) }.max { $0.due < $1.due }.map {
      wording.plain("ring.broken", ["what": $0.what[language], "due": wording.moment($0.due)])
    }
    let issues = file.issues.filter { $0.status != .solved }.prefix(2).map { $0.title[language] }
    let notices = file.notices(at: now).map { $0.title[language] }
    return (broken.map { [$0] } ?? []) + notices + issues
      + file.faults.prefix(1).map { $0.title[language] }
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
      foundTable(finder.results), finder.selection, count: finder.results.count, in: region,
      hasFocus: false, hasHead: false
    ) { row, column in cell(column, of: finder.results[row]) }
  }

  /// As wide as what was found asks: the account and the phone whole, which tell two of one name apart.
  private func foundTable(_ results: [Found]) -> Table {
    func longest(_ column: Int) -> Int {
      results.reduce(0) { max($0, cell(column, of: $1).text.width.count) }
    }
    func width(_ column: Int, _ least: Int, _ most: Int) -> ClosedRange<Int> {
      let width = min(longest(column), most)
      return min(width, least)...width
    }
    return Table([
      Table.Column("", .text, width: width(0, 12, 30)),
      Table.Column("", .text, width: width(1, 6, 16), priority: 2),
      Table.Column("", .code, width: width(2, 16, 16)),
      Table.Column("", .code, width: width(3, 14, 14), priority: 1),
      Table.Column("", .sentence, width: width(4, 12, 40), priority: 3),
    ])
  }

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
