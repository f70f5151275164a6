internal import Canvas
internal import Casework
internal import Playbook
internal import TextLayout

extension Console {
  /// On the bar: how many there are, and the newest.
  func noticeMark(_ style: Style) -> [ScreenField] {
    let notices = noticesInForce
    guard let newest = notices.last else { return [] }
    let text = wording.plain(
      "desk-notice.bar", ["n": String(notices.count), "title": newest.title[language]])
    return [ScreenField(text, style, canvasSentence, canBeCut: true)]
  }

  private var canvasSentence: FieldDirection {
    wording.words.isRightToLeft ? .rightToLeft : .leftToRight
  }

  /// Above what waits for the rep: what is in force, and what was over since the last shift.
  func drawNotices(in body: inout Region, of canvas: inout Canvas) {
    for line in noticeLines {
      canvas.write(
        line.enumerated().map { index, text in
          ScreenField(
            text, index == 0 ? Style(.warning, bold: true) : Style(), canBeCut: index == 0)
        }, in: body.takeTop(1))
    }
  }

  /// What the ready screen tells of notices, as fields of lines.
  var noticeLines: [[String]] {
    let changes = ready.board.sinceLastShift
    let new = Set(changes.filter { $0.kind == .posted }.map(\.notice.id))
    let inForce = noticesInForce.reversed().prefix(3).map { notice in
      [
        "! " + notice.title[language], notice.area, end(of: notice),
        new.contains(notice.id) ? wording("desk-notice.new") : "",
      ]
    }
    let over = changes.filter { $0.kind == .over }.prefix(3).map { change in
      [
        wording.plain("desk-notice.over", ["title": change.notice.title[language]]),
        wording.moment(change.at),
      ]
    }
    return inForce + over
  }
}

extension FileView {
  /// What the desk was told and touches this customer.
  var notices: [SideLine] {
    let notices = file.notices(at: now)
    guard !notices.isEmpty else { return [] }
    let lines = notices.flatMap { notice in
      [
        SideLine(
          "! " + notice.title[language],
          detail: notice.over.map { words.moment($0) } ?? "",
          style: Style(.warning, bold: true), rows: 2),
        SideLine(notice.line[language], indent: 3, style: Style(.dim), rows: 2),
      ]
    }
    return [SideLine(heading: words("side.notices", ["n": .number(notices.count)]))] + lines
      + [SideLine("")]
  }
}
