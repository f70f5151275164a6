internal import Canvas
internal import Casework
internal import Playbook
internal import TextLayout

// How much of a narrow window belongs to what waits for the rep's digit, whatever list of the file is open under it.
extension Console {
  /// Rows of the script down to the last answer; 0 where nothing waits, or the digit is meant for something else.
  func rowsDownToAnswers(of screen: CallScreen) -> Int {
    guard sheet == nil, !screen.awaitsRemedy else { return 0 }
    let place = Region(size).inset(columns: 1)
    let stages = CallLayout.isAiry(size) ? 2 : 1
    let moment = screen.moment
    return switch moment.phase {
    case .idle: stages + rowsOfOffer(in: place)
    case .inScript: moment.question.map { stages + rows(of: $0, on: screen, in: place) } ?? 0
    case .wrapUp where screen.facts.cause == nil:
      2 + moment.causes.prefix(9).count + rows(of: linesOfWrapUp(moment), in: place)
    case .wrapUp, .threadOver, .closed: 0
    }
  }

  private func rowsOfOffer(in place: Region) -> Int {
    (whyWeCall.map { rows(of: [$0], in: place) + 1 } ?? 0) + 1 + offeredScripts.count
  }

  /// Of a question with all that is said before it.
  private func rows(
    of question: Moment.Question, on screen: CallScreen, in place: Region
  ) -> Int {
    let told = toldWords(screen)?.text
    guard let say = screen.moment.say else {
      return (told.map { rowsOfSaid($0, in: place) + 1 } ?? 0)
        + rowsOfSaid(question.text, in: place) + question.inputRows
    }
    let said = told ?? wording(of: say, on: screen)
    return rowsOfSaid(said, in: place) + rows(of: question, in: place)
  }

  /// With its heading.
  private func rowsOfSaid(_ text: String, in place: Region) -> Int {
    (CallLayout.isAiry(size) ? 2 : 1) + rows(of: [text], in: placeOfSaid(in: place))
  }

  func rows(of lines: [String], in region: Region) -> Int {
    let room = Columns(max(1, region.columns))
    return lines.reduce(0) { $0 + CleanText($1).lineStarts(wrappedTo: room).count }
  }
}
