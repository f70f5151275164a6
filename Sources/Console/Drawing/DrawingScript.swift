internal import Canvas
internal import Casework
internal import Playbook
internal import TextLayout

// The script's side of a call: stages, what was asked before, the line to say, the question and its answers.
extension Console {
  func drawScript(_ screen: CallScreen, in region: Region, of canvas: inout Canvas) {
    let (isWide, isAiry) = (CallLayout.isWide(size), CallLayout.isAiry(size))
    var rest = region
    let moment = screen.moment
    drawStages(moment, in: rest.takeTop(1), of: &canvas)
    if isWide { _ = rest.takeTop(1) }
    if isWide || isAiry && moment.phase != .wrapUp {
      drawBefore(moment, in: rest.takeTop(isWide ? 2 : 1), of: &canvas)
    }
    if moment.say == nil || moment.phase != .inScript { drawTold(screen, in: &rest, of: &canvas) }
    switch moment.phase {
    case .idle: drawIdle(in: rest, of: &canvas)
    case .inScript: drawStep(screen, in: &rest, of: &canvas, isAiry: isAiry)
    case .threadOver:
      let over = wording(isMatterOpen ? "call.thread-over-next" : "call.thread-over")
      drawLines([over] + recap(screen), in: &rest, of: &canvas)
    case .wrapUp: drawWrapUp(screen, in: rest, of: &canvas)
    case .closed: drawLines([wording("call.closing")], in: &rest, of: &canvas)
    }
    if moment.phase == .inScript || moment.phase == .threadOver {
      drawScriptFoot(moment, in: rest, of: &canvas, isWide: isWide)
    }
  }

  private func recap(_ screen: CallScreen) -> [String] {
    screen.engine?.recap(language: language) ?? []
  }

  private func drawStages(_ moment: Moment, in line: Region, of canvas: inout Canvas) {
    let stages = moment.stages.map { stage in
      let of = max(1, stage.of)
      return switch stage.state {
      case .done: ScreenField(stage.title + " ✓", Style(.good))
      case .current:
        ScreenField(
          "\(stage.title) \(min(stage.done + 1, of))/\(of)", Style(.title, bold: true))
      case .passed, .ahead: ScreenField(stage.title, Style(.dim))
      }
    }
    canvas.write(stages, in: line, gap: 2)
    let used = stages.reduce(0) { $0 + $1.text.width.count + 2 }
    var rest = line
    _ = rest.takeStart(used)
    canvas.writeAtEnd([ScreenField(moment.title, Style(.dim))], in: rest)
  }

  private func drawBefore(_ moment: Moment, in region: Region, of canvas: inout Canvas) {
    guard let before = moment.before else { return }
    var line = region.line(0)
    let answer = CleanText(before.answer)
    let end = line.takeEnd(min(answer.width.count + 2, line.columns / 2))
    canvas.write(answer, in: end, Style(.dim, bold: true), align: .end)
    canvas.write(
      [
        ScreenField(wording("call.before"), Style(.dim)),
        ScreenField(before.question, Style(.dim), canBeCut: true),
      ], in: line, gap: 2)
  }

  private func drawIdle(in region: Region, of canvas: inout Canvas) {
    var rest = region
    if let whyWeCall {
      drawSentence(whyWeCall, Style(.warning, bold: true), in: &rest, of: &canvas)
    }
    drawHeading(wording("call.what-about"), in: rest.takeTop(1), of: &canvas)
    standCursor(in: rest, of: &canvas)
    let offered = offeredScripts
    if rest.rows > offered.count { _ = rest.takeTop(1) }
    if let libraryFault {
      let rows = draw(libraryFault, in: rest, of: &canvas)
      _ = rest.takeTop(rows + 1)
    }
    drawAnswers(
      offered.map { $0.title[language] }, proposed: offered.isEmpty ? nil : 0, in: rest,
      of: &canvas)
  }

  /// Whole, and an empty line after it.
  private func drawSentence(
    _ sentence: String, _ style: Style, in rest: inout Region, of canvas: inout Canvas
  ) {
    let rows = canvas.writeWrapped(
      CleanText(sentence), in: rest, style, direction: canvas.sentence)
    _ = rest.takeTop(rows + 1)
  }

  /// The promise for which we call.
  var whyWeCall: String? {
    guard let id = call?.facts.opening.promise,
      let promise = call?.file?.promises.first(where: { $0.id == id })
    else { return nil }
    return wording.plain(
      "call.calling-back",
      ["what": promise.what[language], "due": wording.moment(promise.due)])
  }

  private func drawStep(
    _ screen: CallScreen, in rest: inout Region, of canvas: inout Canvas, isAiry: Bool
  ) {
    let moment = screen.moment
    if let say = moment.say {
      let under = moment.question.map { rows(of: $0, in: rest) } ?? moment.acts.count
      draw(say, of: screen, in: &rest, of: &canvas, isAiry: isAiry, under: under)
    }
    if let question = moment.question {
      draw(
        question, of: screen, in: &rest, of: &canvas, isAlone: moment.say == nil, isAiry: isAiry)
    }
    if let escalation = moment.escalation {
      canvas.label("! " + escalation, in: rest.takeTop(1), Style(.warning, bold: true))
    }
    for (index, act) in moment.acts.enumerated() {
      if index == 0 { standCursor(in: rest.inset(columns: 2), of: &canvas) }
      canvas.write(
        [
          ScreenField("Enter", Style(.key, bold: true), .leftToRight),
          ScreenField(act, Style(), canvas.sentence, canBeCut: true),
        ],
        in: rest.takeTop(1).inset(columns: 2), gap: 2)
    }
  }

  /// - Parameter under: the rows of what comes under it.
  private func draw(
    _ say: Moment.Say, of screen: CallScreen, in rest: inout Region, of canvas: inout Canvas,
    isAiry: Bool, under: Int
  ) {
    if screen.told != nil { return drawTold(screen, in: &rest, of: &canvas) }
    let how = wording(say.isExact ? "say.exact" : "say.free")
    let seconds = wording("say.seconds", ["n": .number(say.seconds)])
    let required = say.isRequired ? ", " + wording("say.required") : ""
    drawHeading(
      "\(wording("say.say")), \(how), \(seconds)\(required)", in: rest.takeTop(1), of: &canvas)
    _ = rest.takeTop(isAiry ? 1 : 0)
    drawSaid(wording(of: say, on: screen), in: &rest, of: &canvas, under: under)
  }

  func wording(of say: Moment.Say, on screen: CallScreen) -> String {
    screen.isRepeating ? say.otherwise ?? say.text : say.text
  }

  /// Of what is said to the customer, whatever name or number it begins with.
  private var spokenDirection: FieldDirection {
    guard let engine = call?.engine else { return .firstStrong }
    let words = surroundings.words(in: engine.spoken)
    return words.isRightToLeft ? .rightToLeft : .leftToRight
  }

  /// Bold, alone, at most 60 columns, an empty line after it wherever what comes under it leaves one.
  func drawSaid(
    _ text: String, in rest: inout Region, of canvas: inout Canvas, under: Int = 0
  ) {
    let place = placeOfSaid(in: rest)
    let rows = canvas.writeWrapped(
      CleanText(text), in: place, Style(.say, bold: true), direction: spokenDirection,
      align: .natural)
    standCursor(in: place, of: &canvas)
    let isRoomy = rest.rows > 14
    _ = rest.takeTop(max(rows, isRoomy ? 3 : rows))
    if rest.rows > under { _ = rest.takeTop(1) }
  }

  func placeOfSaid(in rest: Region) -> Region {
    Region(
      column: rest.column + 4, row: rest.row, columns: min(60, rest.columns - 4), rows: rest.rows)
  }

  private func draw(
    _ question: Moment.Question, of screen: CallScreen, in rest: inout Region,
    of canvas: inout Canvas, isAlone: Bool, isAiry: Bool
  ) {
    if isAlone {
      drawHeading(heading(of: question), in: rest.takeTop(1), of: &canvas)
      _ = rest.takeTop(isAiry ? 1 : 0)
      drawSaid(question.text, in: &rest, of: &canvas, under: question.inputRows)
    } else {
      drawAsked(question, in: &rest, of: &canvas)
    }
    drawInput(question, of: screen, in: &rest, of: &canvas)
  }

  private func drawInput(
    _ question: Moment.Question, of screen: CallScreen, in rest: inout Region,
    of canvas: inout Canvas
  ) {
    if case .choice(let choices) = question.input {
      standCursor(in: rest.inset(columns: 4), of: &canvas)
      drawAnswers(
        choices.map(\.label), proposed: choices.firstIndex(where: \.isProposed),
        in: rest.takeTop(choices.count), of: &canvas)
      return
    }
    let line = rest.takeTop(1).inset(columns: 4)
    canvas.draw(
      screen.field, in: line, hasFocus: screen.focus == .field && sheet == nil,
      number: TextPlace.answer.rawValue)
    guard let proposed = question.proposed else { return }
    canvas.write(
      [
        ScreenField(wording("ask.enter-takes"), Style(.dim)),
        ScreenField(proposed, Style(.answer, bold: true), canBeCut: true),
      ],
      in: rest.takeTop(1).inset(columns: 4), gap: 1)
  }

  /// Choices that their digits, or a click, take; the last line that has room counts those that have none.
  private func drawAnswers(
    _ labels: [String], proposed: Int?, in region: Region, of canvas: inout Canvas
  ) {
    let hidden = labels.count - region.rows
    for (index, label) in labels.prefix(region.rows).enumerated() {
      var line = region.line(index)
      canvas.addSpot(line, .answer(index + 1))
      if hidden > 0, index == region.rows - 1 {
        let sign = "\(canvas.signs.more(isAbove: false, isBelow: true)) \(hidden)"
        canvas.write(CleanText(sign), in: line.takeEnd(4), Style(.dim), align: .end)
      }
      drawChoice(index + 1, label, isProposed: index == proposed, in: line, of: &canvas)
    }
  }

  /// The key stands after the answer, and its arrow points back to it.
  private var enterPointing: String { wording.words.isRightToLeft ? "Enter →" : "← Enter" }

  func drawChoice(
    _ digit: Int, _ label: String, isProposed: Bool, in line: Region, of canvas: inout Canvas
  ) {
    if isProposed { standCursor(in: line.inset(columns: 4), of: &canvas) }
    canvas.write(
      [
        ScreenField(String(digit), Style(.key, bold: true)),
        ScreenField(label, Style(.answer, bold: isProposed), canvas.sentence, canBeCut: true),
        ScreenField(isProposed ? enterPointing : "", Style(.dim), .leftToRight),
      ], in: line.inset(columns: 4), gap: 2)
  }

  /// Where the script has the focus the cursor stands on what waits: what Enter takes, else the first answer, else the
  /// line to say.
  private func standCursor(in region: Region, of canvas: inout Canvas) {
    guard sheet == nil, call?.focus == .script, call?.tab == .now else { return }
    canvas.standCursor(in: region)
  }

  func drawHeading(_ text: String, in line: Region, of canvas: inout Canvas) {
    var rest = line
    let taken = canvas.label(text, in: rest, Style(.title))
    _ = rest.takeStart(taken + 1)
    canvas.drawRule(rest)
  }

  private func drawLines(_ texts: [String], in rest: inout Region, of canvas: inout Canvas) {
    if call?.moment.phase != .wrapUp { standCursor(in: rest, of: &canvas) }
    for (index, text) in texts.enumerated() {
      let rows = canvas.writeWrapped(
        CleanText(text), in: rest, index == 0 ? Style(.say, bold: true) : Style(),
        direction: canvas.sentence)
      _ = rest.takeTop(rows)
    }
  }

  private func drawWrapUp(_ screen: CallScreen, in region: Region, of canvas: inout Canvas) {
    var rest = region
    drawHeading(wording("wrap.cause"), in: rest.takeTop(1), of: &canvas)
    standCursor(in: rest.inset(columns: 4), of: &canvas)
    let causes = screen.moment.causes.prefix(9)
    let lines = linesOfWrapUp(screen.moment)
    let under = rows(of: lines, in: rest)
    drawAnswers(
      causes.map(\.label), proposed: causes.firstIndex { $0.name == screen.facts.cause },
      in: rest.takeTop(min(causes.count, max(1, rest.rows - under))), of: &canvas)
    if rest.rows > under { _ = rest.takeTop(1) }
    drawLines(lines, in: &rest, of: &canvas)
  }

  /// What stands under the causes.
  func linesOfWrapUp(_ moment: Moment) -> [String] {
    enterInWrapUp(moment, gate: "· ") + (isMatterOpen ? [] : [wording("wrap.park")])
  }

  /// What Enter promises and does once the customer is gone, or what it still waits for.
  func enterInWrapUp(_ moment: Moment, gate: String = "") -> [String] {
    let promise = moment.callBack.map { [wording.plain("wrap.promises", ["what": $0])] } ?? []
    let gates = moment.gates.map { gate + $0.text }
    return promise + (gates.isEmpty ? [wording("wrap.enter-closes")] : gates)
  }
}
