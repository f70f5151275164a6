internal import Canvas
internal import Casework
internal import Playbook

/// A line of the ready screen's list.
struct BoardLine {
  var index: Int?
  private var texts: [(String, Role)]

  init(_ heading: String) { texts = [(heading, .title)] }

  init(
    _ due: Board.Due, index: Int, now: Instant, _ words: Wording, _ language: String,
    keeper: String = ""
  ) {
    self.index = index
    let isLate = due.promise.isBroken(at: now)
    texts = [
      (isLate ? "!" : " ", isLate ? .harm : .plain),
      (words.moment(due.promise.due), isLate ? .harm : .plain),
      (due.name, .plain), (keeper, .dim), (due.promise.what[language], .plain),
      (isLate ? words("promise.broken") : "", .harm),
    ]
  }

  init(_ planned: Board.Planned, index: Int, now: Instant, _ words: Wording) {
    self.index = index
    let followUp = planned.followUp
    let isLate = followUp.due < now
    texts = [
      (isLate ? "!" : " ", isLate ? .harm : .plain),
      (words.moment(followUp.due), isLate ? .harm : .plain), (planned.name, .plain),
      (words("follow-up.\(followUp.kind.rawValue)"), .plain), (followUp.what, .plain),
      (isLate ? words("issue.late") : "", .harm),
    ]
  }

  init(_ waiting: Board.Waiting, index: Int, now: Instant, _ words: Wording, _ language: String) {
    self.index = index
    let isLate = waiting.issue.due.map { $0 < now } ?? false
    texts = [
      (isLate ? "!" : " ", isLate ? .harm : .plain), (String(waiting.issue.number), .plain),
      (waiting.name, .plain), (waiting.issue.title[language], .plain),
      (waiting.issue.due.map { words.moment($0) } ?? "", isLate ? .harm : .dim),
      (isLate ? words("issue.late") : "", .harm),
    ]
  }

  init(_ open: OpenCall, index: Int, title: String, state: String, now: Instant) {
    self.index = index
    let isLate = open.parkedUntil.map { $0 <= now } ?? false
    texts = [(isLate ? "!" : " ", .harm), (title, .plain), (state, isLate ? .harm : .warning)]
  }

  init(_ alert: Alert, name: String, _ words: Wording) {
    texts = [
      (alert.kind == .overridden ? " " : "!", .harm), (words.moment(alert.at), .plain),
      (words("alert.\(alert.kind.rawValue)"), alert.kind == .overridden ? .plain : .harm),
      (name, .plain), (alert.name, .plain), (String(alert.reference), .dim),
    ]
  }

  func fields(isChosen: Bool) -> [ScreenField] {
    texts.map { text, role in
      ScreenField(
        text, isChosen ? Style(.selection, bold: true) : Style(role, bold: role == .title),
        canBeCut: true)
    }
  }
}
