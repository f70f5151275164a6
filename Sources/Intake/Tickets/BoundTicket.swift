import Casework

/// A mapping of tickets whose columns were found in one file.
struct BoundTicket {
  private let mapping: TicketMapping
  private let zone: Zone
  private let fields: [(place: TicketMapping.Place, field: BoundField)]
  private let figures: [(what: Ticket.Figure.What, calendar: Int?, business: Int?)]
  private let others: [(cell: Int, name: String)]
  private let requester: Int?

  init(_ mapping: TicketMapping, in header: Header, zone: Zone, missing: inout [String]) {
    self.mapping = mapping
    self.zone = zone
    var fields: [(place: TicketMapping.Place, field: BoundField)] = []
    for assignment in mapping.assignments {
      if let bound = BoundField(assignment.field, in: header, missing: &missing) {
        fields.append((assignment.place, bound))
      }
    }
    self.fields = fields
    figures = mapping.figures.map {
      ($0.what, header.index(of: $0.calendar), header.index(of: $0.business))
    }
    let own = header.names.enumerated().compactMap { cell, name in
      mapping.fields.lazy.compactMap { part(of: name, where: $0) }.first.map { (cell, $0) }
    }
    others = Array(zip(own.map(\.0), Header.numbered(own.map(\.1))))
    requester = mapping.comments.flatMap { header.index(of: $0.requester) }
  }

  /// The columns that it reads, each for what it is.
  var cells: [Int] {
    fields.flatMap(\.field.cells)
      + figures.flatMap { [$0.calendar, $0.business] }.compactMap { $0 }
      + [requester].compactMap { $0 }
  }

  /// Those that it keeps by name.
  var otherCells: [Int] { others.map(\.cell) }

  /// Those by which a ticket and who opened it are known.
  var keys: [Int] {
    fields.filter { $0.place == .number }.flatMap(\.field.cells) + [requester].compactMap { $0 }
  }

  func ticket(from row: Row, on today: Day) throws(Row.Fault) -> Ticket {
    var values = TicketValues(zone: zone)
    for (place, field) in fields {
      guard let value = try field.value(in: row, on: today) else { continue }
      do throws(Row.Fault) {
        try values.take(value, at: place)
      } catch {
        throw Row.Fault(cell: field.cells.first, error.reason)
      }
    }
    var ticket = try values.ticket(of: mapping.system)
    for (what, calendar, business) in figures {
      let figure = Ticket.Figure(
        what, calendar: try count(calendar, row), business: try count(business, row))
      if figure.calendar != nil || figure.business != nil { ticket.figures.append(figure) }
    }
    for (cell, name) in others where !row.cells[cell].text.trimmed.isEmpty {
      ticket.fields[name] = row.cells[cell].text.trimmed
    }
    try tell(values, row, &ticket)
    return ticket
  }

  private func count(_ cell: Int?, _ row: Row) throws(Row.Fault) -> Int? {
    guard let cell, case let text = row.cells[cell].text.trimmed, !text.isEmpty else { return nil }
    guard let count = Int(text), count >= 0 else {
      throw Row.Fault(cell: cell, "intake.not-number")
    }
    guard count <= Self.century else {
      throw Row.Fault(
        cell: cell, Reason("intake.ticket.too-large", ["most": "\(Self.century)"]))
    }
    return count
  }

  /// In minutes: no ticket takes longer, and none is opened again more often.
  private static let century = 100 * 366 * 1440

  private func tell(_ values: TicketValues, _ row: Row, _ ticket: inout Ticket) throws(Row.Fault) {
    let comments = mapping.comments.flatMap { row.lists[$0.list] } ?? []
    guard let names = mapping.comments, !comments.isEmpty else {
      ticket.contacts = [values.contact(ticket.issue)]
      return
    }
    guard comments.count <= Ticket.mostContacts else {
      throw Row.Fault(
        Reason("intake.ticket.too-many", ["most": "\(Ticket.mostContacts)"]))
    }
    let asked = requester.map { row.cells[$0].text } ?? ""
    for comment in comments {
      func value(_ columns: [String]) -> String {
        columns.lazy.compactMap { comment[$0] }.first { !$0.trimmed.isEmpty }?.trimmed ?? ""
      }
      guard let at = InstantText.read(value(names.at), zone: zone) else {
        throw Row.Fault("intake.ticket.comment")
      }
      try Earliest.check(at)
      let author = value(names.author)
      let words = value(names.words)
      if ["false", "no", "0"].contains(value(names.isPublic).lowercased()) {
        ticket.notes.append(Ticket.Note(at: at, by: author, words: words))
      } else {
        let isHis = !asked.isEmpty && value(names.authorNumber) == asked
        ticket.contacts.append(
          values.contact(ticket.issue, at: at, words, by: isHis ? nil : author))
      }
    }
    ticket.contacts.sort { $0.at < $1.at }
    ticket.notes.sort { $0.at < $1.at }
  }
}

/// What stands for the `*` of a pattern; nil where the name does not fit.
private func part(of name: String, where pattern: String) -> String? {
  let ends = pattern.split(separator: "*", maxSplits: 1, omittingEmptySubsequences: false)
  guard ends.count == 2, name.hasPrefix(ends[0]), name.hasSuffix(ends[1]),
    name.count > ends[0].count + ends[1].count
  else { return nil }
  return String(name.dropFirst(ends[0].count).dropLast(ends[1].count))
}
