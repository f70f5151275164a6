package import Casework

/// Which column of a foreign table is what in a ticket.
package struct TicketMapping: Hashable, Sendable {
  /// What a mapping can tell of the ticket's issue, by the name that it has there.
  package enum Place: String, CaseIterable, Hashable, Sendable {
    case number, title, description, reason, status, priority, owner, channel, opened, due, solved
  }

  /// A line of the mapping: what of the issue is filled, and from where.
  package struct Assignment: Hashable, Sendable {
    package var place: Place
    package var field: Field
  }

  /// Where the system's own minutes stand: those by the calendar and those within its business hours.
  package struct FigureColumns: Hashable, Sendable {
    package var what: Ticket.Figure.What
    /// By what names the columns go.
    package var calendar: [String]
    package var business: [String]
  }

  /// The list of what was said, and what its records hold; each by the names under which it goes.
  package struct Comments: Hashable, Sendable {
    package var list: String
    package var at: [String]
    package var words: [String]
    package var isPublic: [String]
    package var author: [String]
    package var authorNumber: [String]
    /// The column of the ticket with the number of the customer who asked.
    package var requester: [String]
  }

  package var system: String
  package var assignments: [Assignment]
  package var figures: [FigureColumns]
  /// Columns that are fields of the system's owner: names with one `*`.
  package var fields: [String]
  package var comments: Comments?
}
