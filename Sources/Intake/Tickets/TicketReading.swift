import Casework
import Markup

extension Node {
  func ticket() throws(MarkupError) -> TicketMapping {
    try allowOnly(
      ["system", "figures", "fields", "comments"] + TicketMapping.Place.allCases.map(\.rawValue))
    var assignments: [TicketMapping.Assignment] = []
    for place in TicketMapping.Place.allCases {
      guard let field = try self[place.rawValue]?.field() else { continue }
      assignments.append(TicketMapping.Assignment(place: place, field: field))
    }
    for needed in [TicketMapping.Place.number, .title, .status, .opened] {
      _ = try required(needed.rawValue)
    }
    return TicketMapping(
      system: try required("system").requiredText(), assignments: assignments,
      figures: try figures(), fields: try list("fields", of: Node.requiredText),
      comments: try read("comments", as: Node.comments))
  }

  private func figures() throws(MarkupError) -> [TicketMapping.FigureColumns] {
    guard let node = self["figures"] else { return [] }
    try node.allowOnly(Ticket.Figure.What.allCases.map(\.rawValue))
    var figures: [TicketMapping.FigureColumns] = []
    for what in Ticket.Figure.What.allCases {
      guard let columns = node[what.rawValue] else { continue }
      guard columns.pairs != nil else {
        let names = try columns.names()
        figures.append(TicketMapping.FigureColumns(what: what, calendar: names, business: []))
        continue
      }
      try columns.allowOnly(["calendar", "business"])
      figures.append(
        TicketMapping.FigureColumns(
          what: what, calendar: try columns.read("calendar", as: Node.names) ?? [],
          business: try columns.read("business", as: Node.names) ?? []))
    }
    return figures
  }

  private func comments() throws(MarkupError) -> TicketMapping.Comments {
    try allowOnly(["list", "at", "words", "public", "author", "author-number", "requester"])
    return TicketMapping.Comments(
      list: try required("list").requiredText(), at: try required("at").names(),
      words: try required("words").names(), isPublic: try required("public").names(),
      author: try required("author").names(),
      authorNumber: try required("author-number").names(),
      requester: try required("requester").names())
  }
}
