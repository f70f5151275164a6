internal import Canvas
internal import Casework
internal import Playbook

// What tickets of other systems tell beside their issues and contacts, which stand in the lists of these.
extension FileView {
  var tickets: [SideLine] {
    let lines = file.tickets.flatMap { ticket -> [SideLine] in
      let figures: [SideLine] = ticket.figures.compactMap(line)
      let notes: [SideLine] = ticket.notes.map(line)
      return [head(of: ticket)] + figures + fields(of: ticket) + notes
    }
    return listed("side.tickets", lines, count: file.tickets.count)
  }

  private func head(of ticket: Ticket) -> SideLine {
    let issue = ticket.issue
    let shown = issue.number > 0 && String(issue.number) != ticket.key ? String(issue.number) : ""
    return SideLine(
      ticket.system, ticket.key, shown, issue.title[language],
      detail: words("issue.status.\(issue.status.rawValue)"), rows: 2)
  }

  private func line(_ figure: Ticket.Figure) -> SideLine? {
    let slots: [String: LineValue] = [
      "what": .text(words("ticket.\(figure.what.rawValue)")),
      "calendar": .number(figure.calendar ?? 0), "business": .number(figure.business ?? 0),
    ]
    let key: String
    switch (figure.what, figure.calendar, figure.business) {
    case (_, nil, nil): return nil
    case (.reopens, _, _), (.replies, _, _): key = "ticket.count"
    case (_, _?, _?): key = "ticket.minutes-of-both"
    case (_, _?, nil): key = "ticket.minutes"
    case (_, nil, _?): key = "ticket.minutes-of-business"
    }
    return SideLine(words(key, slots), indent: 3, style: Style(.dim), rows: 2, isSentence: true)
  }

  private func fields(of ticket: Ticket) -> [SideLine] {
    ticket.fields.sorted { $0.key < $1.key }.map { name, value in
      SideLine(name + ":", value, indent: 3, style: Style(.dim), rows: 2)
    }
  }

  private func line(_ note: Ticket.Note) -> SideLine {
    SideLine(date(note.at), note.by, note.words, indent: 3, style: Style(.dim), rows: 3)
  }
}
