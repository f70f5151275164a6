internal import Canvas
internal import Casework
internal import Playbook

/// The customer's file as lists to read. What was done in this call stands in it too.
struct FileView {
  let file: CustomerFile
  let facts: ContactFacts
  let now: Instant
  let words: Wording
  let language: String
  /// Its own fields, the names of its departments, and the hours by which the clocks of service run.
  let desk: Desk
  /// A rep's name by his login; who does not work here, or is told by name already, as he is told.
  var rep: (String) -> String = { $0 }
  /// What is to be expected of him, as far as the desk has learned it of its past.
  var foreseen: [Foreseen] = []

  func contacts(limit: Int) -> [SideLine] {
    let lines = file.contacts.sorted { $0.at > $1.at }.map { contact in
      SideLine(
        words.day(contact.at), words("channel.\(contact.channel.rawValue)"), contact.rep,
        contact.summary.inOneLine)
    }
    return list("side.contacts", lines, limit: limit, key: "F3")
  }

  /// With the sign of what is late or over its limit, which no colour says alone; what is not stands under it.
  func marked(_ text: String, isLate: Bool) -> String { (isLate ? "! " : "  ") + text }

  var today: Day { words.zone.wall(now).day }

  /// The day, with its year where that is another one.
  func date(_ day: Day) -> String {
    guard day.year != today.year else { return words.day(day) }
    return words("date.day-year", ["day": .day(day), "year": .number(day.year)])
  }

  func date(_ instant: Instant) -> String { date(words.zone.wall(instant).day) }

  func department(_ name: String) -> String { desk.department(name, in: language) }

  func list(
    _ title: String, _ lines: [SideLine], count: Int? = nil, limit: Int = .max, key: String = ""
  ) -> [SideLine] {
    [SideLine(heading: words(title, ["n": .number(count ?? lines.count)]), detail: key)]
      + (lines.isEmpty
        ? [SideLine(words("side.none"), style: Style(.dim))] : Array(lines.prefix(limit)))
      + [SideLine("")]
  }

  /// A list that is not spoken of where there is nothing in it.
  func listed(
    _ title: String, _ lines: [SideLine], count: Int? = nil, limit: Int = .max
  ) -> [SideLine] {
    lines.isEmpty ? [] : list(title, lines, count: count, limit: limit)
  }
}

extension String {
  /// A summary is written in two lines, and listed in one.
  var inOneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }
}
