extension Schema {
  /// What is to be sent to customers, and how far it has got.
  static let outbox = """
    CREATE TABLE message (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      \(origin),
      channel TEXT NOT NULL CHECK (channel IN ('sms', 'mail')),
      recipient TEXT NOT NULL,
      text TEXT NOT NULL,
      queued INTEGER NOT NULL,
      by TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'failed')),
      changed INTEGER,
      tries INTEGER NOT NULL CHECK (tries >= 0),
      reason TEXT NOT NULL,
      \(originRules)
    ) STRICT;
    CREATE UNIQUE INDEX message_customer ON message (customer, source);
    CREATE UNIQUE INDEX message_act ON message (contact, sequence) WHERE contact IS NOT NULL;
    CREATE INDEX message_waiting ON message (state, id) WHERE state <> 'sent';
    """
}
