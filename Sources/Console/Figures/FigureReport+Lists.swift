internal import Casework
internal import Playbook

// What is listed one by one: what waits too long, the good words, and the ideas.
extension FigureReport {
  var ageing: [String] {
    guard let ageing = figures.ageing else { return [] }
    let rows = ageing.issues.map { issue in
      [
        issue.account, "\(issue.number)", words("span.days", ["n": .number(issue.days)]),
        words("issue.priority.\(issue.priority.rawValue)"),
        issue.isLate ? words("issue.late") : "", name(issue.owner), issue.title[language],
      ]
    }
    return [
      words(
        "report.ageing.title",
        ["n": .number(ageing.old.count), "of": .number(ageing.old.of)]),
      "  "
        + words(
          "report.ageing.before",
          ["day": .text(date(words.zone.wall(ageing.openedBefore).day))]),
    ] + FigureTable(rows: rows, textual: [0, 3, 4, 5, 6]).lines
      + more(ageing.old.count - rows.count)
  }

  var wall: [String] {
    let rows = figures.wall.lines.map { line in
      [
        words.day(line.at), line.isToCustomer ? customer(line.to) : name(line.to),
        line.department.isEmpty ? "" : desk.department(line.department, in: language),
        words.plain("report.wall.from.\(line.from.rawValue)", ["name": name(line.by)]),
        words("kudos.kind.\(line.kind.rawValue)"), line.words,
      ]
    }
    return [words("report.wall.title", ["n": .number(figures.wall.count)])]
      + FigureTable(rows: rows, textual: Set(0..<6)).lines + more(figures.wall.count - rows.count)
  }

  var ideas: [String] {
    let rows = figures.ideas.lines.map { idea in
      [
        words.day(idea.at), words("idea.\(idea.status.rawValue)"),
        name(idea.credit.isEmpty ? idea.by : idea.credit),
        idea.owner.isEmpty ? "" : name(idea.owner),
        idea.words.isEmpty ? words("report.ideas.forgotten") : idea.words, idea.effect,
      ]
    }
    return [words("report.ideas.title", ["n": .number(figures.ideas.count)])]
      + FigureTable(rows: rows, textual: Set(0..<6)).lines
      + more(figures.ideas.count - rows.count)
  }

  private func more(_ count: Int) -> [String] {
    count > 0 ? ["  " + words("report.more", ["n": .number(count)])] : []
  }

  private func customer(_ account: String) -> String {
    words.plain("report.wall.customer", ["account": account])
  }
}
