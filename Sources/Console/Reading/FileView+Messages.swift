internal import Canvas
internal import Casework
internal import Playbook

// What was to be sent to him, and how far it has got.
extension FileView {
  var messages: [SideLine] {
    let newest = file.messages.sorted { ($1.queued, $1.id) < ($0.queued, $0.id) }
    let lines = newest.flatMap { message in
      [
        SideLine(
          date(message.queued), words("message.\(message.channel.rawValue)"), shown(message),
          detail: words("message.\(message.state.rawValue)"),
          style: Style(message.state == .failed ? .harm : .plain)),
        SideLine(message.text, message.reason, indent: 3, style: Style(.dim), rows: 2),
      ] + wait(of: message)
    }
    return listed("side.messages", lines, count: newest.count)
  }

  /// Until when it waits, where nobody is to be disturbed now.
  private func wait(of message: Message) -> [SideLine] {
    let quiet = message.state == .queued && !message.isAsked ? desk.messages.quiet : nil
    let until = quiet?.end(at: now, in: desk.calendar(in: words.zone))
    return until.map {
      [
        SideLine(
          words("message.quiet", ["until": .instant($0)]), indent: 3, style: Style(.warning),
          rows: 2, isSentence: true)
      ]
    } ?? []
  }

  private func shown(_ message: Message) -> String {
    message.channel == .sms ? PhoneNumber(message.to)?.grouped ?? message.to : message.to
  }
}
