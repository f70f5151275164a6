package import Casework
package import Playbook

/// What a desk did in a period, as `moked report` prints it for people: each section a heading and a table under it.
package struct FigureReport {
  let figures: Figures
  let desk: Desk
  let words: Wording
  /// Of those who work here, by login and by each of their names: other systems tell of them by one.
  let names: [String: LocalText]

  package init(_ figures: Figures, of desk: Desk, reps: [Rep], words: Wording) {
    self.figures = figures
    self.desk = desk
    self.words = words
    let known = reps.flatMap { rep in
      ([rep.login] + rep.name.byLanguage.values.sorted()).map { ($0, rep.name) }
    }
    names = Dictionary(known) { first, _ in first }
  }

  /// Each clean and one line.
  package var lines: [String] {
    let sections = [
      causes, promises, departments, surveys, claims, ageing, wall, ideas, referrals,
    ]
    return Array(([[period]] + sections).filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private var period: String {
    let days = figures.period.to - figures.period.from + 1
    return words(
      "report.period",
      [
        "from": .text(date(figures.period.from)), "to": .text(date(figures.period.to)),
        "n": .number(days),
      ])
  }

  private var causes: [String] {
    let causes = figures.causes
    let all = causes.avoidable.of
    let known =
      [row(words("report.causes.avoidable"), causes.avoidable)]
      + causes.classes.map { line in
        row(words("issue.cause.\(line.cause.rawValue)"), Share(line.contacts, of: all))
      }
    let rest = [
      ("unknown", causes.unknown), ("own-names", causes.ownNames), ("unnamed", causes.unnamed),
    ].filter { $0.1 > 0 }.map {
      row(words("report.causes.\($0.0)"), Share($0.1, of: causes.contacts))
    }
    return section("causes", causes.contacts, known + rest)
  }

  private var promises: [String] {
    let promises = figures.promises
    let ends = PromiseFigures.End.allCases.filter { $0 != .keptUndated || promises[$0] > 0 }
    let rows = ends.map { end in
      end == .keptInTime
        ? row(words("report.promises.kept-in-time"), promises.kept)
        : row(words("report.promises.\(end.rawValue)"), Share(promises[end], of: promises.cameDue))
    }
    return section("promises", promises.cameDue, rows)
  }
}

extension FigureReport {
  /// A heading with the number of what the section speaks of.
  func section(_ name: String, _ count: Int, _ rows: [[String]]) -> [String] {
    [words("report.\(name).title", ["n": .number(count)])] + FigureTable(rows: rows).lines
  }

  func row(_ label: String, _ share: Share) -> [String] { [label] + cells(share) }

  var language: String { words.words.language }

  /// So many of so many, and the percentage; a dash where there is nothing to divide by.
  func cells(_ share: Share) -> [String] {
    let counts = words("report.share", ["count": .number(share.count), "of": .number(share.of)])
    return [counts, share.percent.map(percent) ?? "-"]
  }

  func percent(_ percent: Double) -> String {
    words.plain("report.percent", ["n": "\(percent)"])
  }

  /// A rep or a department as they are called; anybody else as he was told.
  func name(_ name: String) -> String {
    names[name]?[language] ?? desk.department(name, in: language)
  }

  func date(_ day: Day) -> String {
    words("date.day-year", ["day": .day(day), "year": .number(day.year)])
  }
}
