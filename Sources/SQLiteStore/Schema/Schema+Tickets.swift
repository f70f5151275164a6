extension Schema {
  /// Tickets of other systems. Their issues, changes and contacts stand among the others with a `source` from
  /// `TicketLine.firstSource` on; what only a ticket has is here. `digest` is of all that it told last.
  static let tickets = """
    CREATE TABLE ticket (
      system TEXT NOT NULL,
      key TEXT NOT NULL,
      customer INTEGER NOT NULL REFERENCES customer ON DELETE CASCADE,
      issue INTEGER NOT NULL,
      digest BLOB NOT NULL,
      notes TEXT NOT NULL CHECK (json_valid(notes)),
      figures TEXT NOT NULL CHECK (json_valid(figures)),
      fields TEXT NOT NULL CHECK (json_valid(fields)),
      PRIMARY KEY (system, key)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX ticket_customer ON ticket (customer);
    """
}
