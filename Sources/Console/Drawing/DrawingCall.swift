internal import Canvas
internal import Casework
internal import Playbook
internal import TextLayout

extension Console {
  func draw(_ screen: CallScreen, in canvas: inout Canvas, _ panes: inout Panes) {
    let layout = layout(of: screen)
    for rule in layout.rules { canvas.drawRule(rule) }
    canvas.drawWall(layout.wall)
    panes.draw(.callBar, of: self, at: layout.bar, on: &canvas)
    let foot = Region(
      column: 0, row: layout.hints.row, columns: size.columns, rows: layout.hints.rows + 1)
    for (pane, place) in [
      (Pane.person, layout.person), (.mayDo, layout.mayDo), (.urgent, layout.urgent),
      (.script, layout.script), (.summary, layout.summary), (.note, layout.note),
      (.callFoot, foot), (.side, layout.side),
    ] {
      // The rule under what is urgent goes from edge to edge.
      let edges = pane == .urgent ? 0 : 1
      panes.draw(pane, of: self, at: place.inset(columns: edges), on: &canvas)
    }
  }

  func layout(of screen: CallScreen) -> CallLayout {
    layout(
      of: screen, isSideOpen: sheet != nil || screen.tab != .now || screen.awaitsRemedy)
  }

  private func layout(of screen: CallScreen, isSideOpen: Bool) -> CallLayout {
    CallLayout(
      size, isSideOpen: isSideOpen, isWrapUp: screen.moment.phase == .wrapUp,
      asked: isSideOpen ? rowsDownToAnswers(of: screen) : 0)
  }

  /// With a list of the file, a menu or a form.
  var layoutBesideSide: CallLayout {
    call.map { layout(of: $0, isSideOpen: true) } ?? CallLayout(size, isSideOpen: true)
  }

  func drawCallFoot(_ screen: CallScreen, in region: Region, of canvas: inout Canvas) {
    var hints = region
    let last = hints.takeBottom(1)
    drawFoot(hints: hints, last: last, of: &canvas, else: savedAndNews(screen, of: canvas))
  }

  func drawBar(_ screen: CallScreen, in line: Region, of canvas: inout Canvas) {
    let facts = screen.facts
    let bar = Style(.bar, bold: true)
    drawBar(
      [
        ScreenField(lineTimer(facts), bar), wrapUpLeft(screen),
        ScreenField(holdTimer(facts), Style(.bar)),
        ScreenField(
          ready.ringing.isEmpty
            ? "" : wording("call.waiting", ["n": .number(ready.ringing.count)]), bar),
        ScreenField("[" + surroundings.rep.name[language] + "]", Style(.bar)),
        // The day of a call is known.
        ScreenField(
          line.columns < 80 ? wording.clock(now) : wording.moment(now), Style(.bar)),
      ] + noticeMark(bar), in: line, of: &canvas)
  }

  /// What the call is at, and for how long.
  func lineTimer(_ facts: ContactFacts) -> String {
    let state =
      facts.lineEnded != nil ? "call.wrap-up" : facts.heldSince != nil ? "call.held" : "call.on"
    let lasts = facts.lineEnded.map { now - $0 } ?? facts.timeOnLine(at: now)
    return wording(state) + " " + wording.timer(lasts)
  }

  func holdTimer(_ facts: ContactFacts) -> String {
    wording("call.hold") + " " + wording.timer(facts.timeHeld(at: now))
  }

  /// How much of a given wrap-up is left; it turns to an alarm near its end.
  private func wrapUpLeft(_ screen: CallScreen) -> ScreenField {
    guard let end = screen.engine?.wrapUpEnds else { return ScreenField("") }
    let left = end - now
    let words = wording.plain("wrap.left", ["time": wording.timer(max(.zero, left))])
    return ScreenField(words, Style(left < .seconds(10) ? .warning : .bar, bold: true))
  }

  func drawMayDo(_ screen: CallScreen, in line: Region, of canvas: inout Canvas) {
    let limits = limits(screen)
    guard !limits.isEmpty else { return }
    canvas.write(
      [ScreenField(wording("call.may-do"), Style(.dim))] + limits.map { ScreenField($0) }, in: line)
    if let mood = mood(screen) {
      let key = surroundings.keymap.keys(of: Command.mood.rawValue, in: contexts).first?.name ?? ""
      canvas.writeAtEnd(
        [ScreenField(key, Style(.key, bold: true), .leftToRight), mood], in: line, gap: 1)
    }
  }

  /// What the rep may give, in words.
  func limits(_ screen: CallScreen) -> [String] {
    guard let engine = screen.engine, engine.file != nil else { return [] }
    return engine.envelopeLeft.words(surroundings.words(in: language))
  }

  private func mood(_ screen: CallScreen) -> ScreenField? {
    guard screen.engine?.file != nil else { return nil }
    return screen.facts.mood.map {
      ScreenField(wording("mood.\($0.rawValue)"), Style(.warning))
    }
  }

  /// What has no room beside the first mark goes under it. In a narrow window the mood ends it, and what the rep may
  /// give has the room between.
  func drawUrgent(_ screen: CallScreen, in region: Region, of canvas: inout Canvas) {
    let isWide = CallLayout.isWide(size)
    let inner = region.inset(columns: 1)
    var line = inner.line(0)
    if !isWide, let mood = mood(screen) {
      canvas.writeAtEnd([mood], in: line.takeEnd(min(line.columns, mood.text.width.count)))
      _ = line.takeEnd(2)
    }
    let marks = urgent(screen, canvas.sentence).filter { $0.width > 0 }
    let (first, under) = marks.broken(after: line.columns)
    let given = isWide ? [] : limits(screen).map { ScreenField($0, Style(.dim)).ranked(4) }
    canvas.writeFitted(under.isEmpty ? first + given : first, in: line)
    if under.isEmpty { return canvas.drawRule(region.line(1)) }
    canvas.writeFitted(under + given, in: inner.line(1))
  }

  private func urgent(_ screen: CallScreen, _ direction: FieldDirection) -> [ScreenField] {
    mostUrgent(screen, direction) + [careField(screen, isBesidePerson: false)]
  }

  private func mostUrgent(_ screen: CallScreen, _ direction: FieldDirection) -> [ScreenField] {
    if let passing = passing(screen.facts) {
      return [ScreenField(passing, Style(.warning, bold: true), direction, canBeCut: true)]
    }
    if let left = screen.facts.leavingAsked {
      let time = ["time": wording.clock(left)]
      let field = ScreenField(
        wording.plain("urgent.leaving", time), Style(.harm, bold: true), direction, canBeCut: true)
      return [field.ranked(2, short: wording.plain("urgent.leaving-short", time))]
        + moment(momentsBesideLeaving(screen), direction).map { $0.ranked(3) }
    }
    return moment(momentsOfTruth(screen), direction) + noticeHere(direction)
  }

  /// Why this customer needs care now.
  private func moment(_ moments: [String], _ direction: FieldDirection) -> [ScreenField] {
    moments.prefix(1).map {
      ScreenField("!! " + $0, Style(.harm, bold: true), direction, canBeCut: true).ranked(2)
    }
  }

  /// What the desk was told that touches him.
  private func noticeHere(_ direction: FieldDirection) -> [ScreenField] {
    noticesHere.prefix(1).map {
      ScreenField(
        wording.plain("desk-notice.here", ["title": $0.title[language]]),
        Style(.warning, bold: true), direction, canBeCut: true
      ).ranked(3)
    }
  }

  /// The call is on its way to another rep, or there.
  private func passing(_ facts: ContactFacts) -> String? {
    if facts.opened != nil, facts.line.rep != surroundings.rep.login {
      return wording.plain("urgent.taken", ["name": name(ofRep: facts.line.rep)])
    }
    return facts.line.handOver.map {
      wording.plain("urgent.handed", ["name": name(ofRep: $0.to)])
    }
  }

  func momentsOfTruth(_ screen: CallScreen) -> [String] {
    screen.engine.map { moments($0, situation($0)) } ?? []
  }

  /// That he asks to leave is said already.
  private func momentsBesideLeaving(_ screen: CallScreen) -> [String] {
    guard let engine = screen.engine else { return [] }
    var situation = situation(engine)
    situation.contact.leavingAsked = nil
    return moments(engine, situation)
  }

  private func moments(_ engine: CallEngine, _ situation: CallSituation) -> [String] {
    guard let file = engine.file else { return [] }
    let words = surroundings.words(in: language)
    return surroundings.remedies.moments(file, call: situation, at: engine.setting.time(now)).map {
      $0.sentence.text(in: words)
    }
  }

  func drawSummary(_ screen: CallScreen, in region: Region, of canvas: inout Canvas) {
    guard let engine = screen.engine else { return }
    let isOver = screen.facts.lineEnded != nil
    guard CallLayout.isWide(size) || isOver && region.rows > 1 else {
      drawAlsoFixLine(screen, in: region.line(0), of: &canvas)
      return drawFileLine(screen, in: region.line(1), of: &canvas)
    }
    var rest = region
    canvas.label(wording("call.summary"), in: rest.takeStart(10), Style(.dim))
    for line in CleanText.lines(of: engine.summary(language: language)) {
      _ = rest.takeTop(canvas.writeWrapped(line, in: rest))
    }
  }

  /// In a narrow window: what else to fix, in one line.
  private func drawAlsoFixLine(_ screen: CallScreen, in line: Region, of canvas: inout Canvas) {
    guard let first = screen.suggestions.first else { return }
    canvas.write(
      [
        ScreenField(
          wording("fix.short", ["n": .number(screen.suggestions.count)]), Style(.key, bold: true),
          canvas.sentence),
        ScreenField(
          (first.isHarm ? "! " : "") + title(of: first),
          first.isHarm ? Style(.harm, bold: true) : Style(), canvas.sentence, canBeCut: true),
      ], in: line, gap: 1)
  }

  /// In a narrow window: what the lists of the file would say, each a key away.
  private func drawFileLine(_ screen: CallScreen, in line: Region, of canvas: inout Canvas) {
    guard let file = screen.file else { return }
    let promises = file.promises.filter { $0.status == .open || $0.status == .broken }
    let issues = file.issues.filter { $0.status != .solved }
    var rest = line
    draw(
      .tabPromises, "promises", promises.count, in: &rest, of: &canvas,
      mark: "broken", promises.count { $0.isBroken(at: now) })
    draw(
      .tabIssues, "issues", issues.count, in: &rest, of: &canvas,
      mark: "late", issues.count { issue in issue.due.map { $0 < now } ?? false })
    draw(.tabTold, "told", file.told.count, in: &rest, of: &canvas)
  }

  private func draw(
    _ tab: Command, _ word: String, _ count: Int, in rest: inout Region, of canvas: inout Canvas,
    mark: String = "", _ marked: Int = 0
  ) {
    let key = surroundings.keymap.keys(of: tab.rawValue, in: contexts).first?.name ?? ""
    let fields = [
      ScreenField(key, Style(.key, bold: true), .leftToRight),
      ScreenField(wording("short.\(word)", ["n": .number(count)]), Style(), canvas.sentence),
      ScreenField(
        marked == 0 ? "" : wording("short.\(mark)", ["n": .number(marked)]),
        Style(.harm, bold: true), canvas.sentence),
    ].filter { !$0.text.string.isEmpty }
    let width = fields.reduce(0) { $0 + $1.text.width.count + 1 }
    guard count > 0, width <= rest.columns else { return }
    let place = rest.takeStart(width + 2)
    canvas.addSpot(place, .run(tab.rawValue))
    canvas.write(fields, in: place, gap: 1)
  }

  func drawNote(_ screen: CallScreen, in region: Region, of canvas: inout Canvas) {
    canvas.addSpot(region, .run(Command.note.rawValue))
    let (label, field) = CallLayout.parts(ofNote: region)
    let hasFocus = screen.focus == .note && sheet == nil
    canvas.label(
      wording("call.note"), in: label, hasFocus ? Style(.key, bold: true) : Style(.dim))
    canvas.drawLines(
      screen.note, in: field, hasFocus: hasFocus, number: TextPlace.note.rawValue)
  }

  /// That all is kept, and since when.
  func saved(_ screen: CallScreen) -> String {
    guard screen.isSaved else { return wording("call.saving") }
    return wording.plain("call.saved", ["time": screen.savedAt.map(clockWithSeconds) ?? ""])
  }

  private func savedAndNews(_ screen: CallScreen, of canvas: Canvas) -> [ScreenField] {
    var fields = [ScreenField(saved(screen), Style(screen.isSaved ? .dim : .warning))]
    if let news = screen.news { fields.append(ScreenField(news, Style(.warning, bold: true))) }
    return fields
      + othersHere.map { ScreenField($0, Style(.warning, bold: true), canvas.sentence) }
  }

  private func clockWithSeconds(_ instant: Instant) -> String {
    let wall = surroundings.calendar.zone.wall(instant)
    return "\(wall.clock):\(padded(wall.second, 2))"
  }

  func title(of suggestion: Suggestion) -> String {
    suggestion.title.text(in: surroundings.words(in: language))
  }
}
