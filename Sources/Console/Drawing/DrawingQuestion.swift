internal import Canvas
internal import Playbook
internal import TextLayout

// What is asked under a line to say: whole, whatever it is and however narrow the window.
extension Console {
  func heading(of question: Moment.Question) -> String {
    wording(question.isForRep ? "ask.decide" : "ask.ask")
  }

  /// Under a line to say the question stands beside its heading, in as many rows as it needs and its answers leave.
  func drawAsked(
    _ question: Moment.Question, in rest: inout Region, of canvas: inout Canvas
  ) {
    var place = rest
    canvas.label(heading(of: question), in: place.takeStart(askedIndent(question)), Style(.dim))
    place.rows = min(place.rows, max(1, rest.rows - question.inputRows))
    let rows = canvas.writeWrapped(
      CleanText(question.text), in: place, Style(.say, bold: true))
    _ = rest.takeTop(max(1, rows))
    _ = rest.takeTop(rest.rows > question.inputRows + 1 ? 1 : 0)
  }

  private func askedIndent(_ question: Moment.Question) -> Int {
    CleanText(heading(of: question)).width.count + 2
  }

  /// That a question takes under what is said, its answers included.
  func rows(of question: Moment.Question, in region: Region) -> Int {
    let room = Columns(max(1, region.columns - askedIndent(question)))
    let lines = CleanText(question.text).lineStarts(wrappedTo: room).count
    return max(1, lines) + question.inputRows
  }
}

extension Moment.Question {
  /// That its answers take, or the field of the answer and what is proposed for it.
  var inputRows: Int {
    if case .choice(let choices) = input { return choices.count }
    return 2
  }
}
