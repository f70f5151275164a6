extension Schema {
  /// What each rep has last said he does. A promise is looked for by its time, whoever has given it.
  static let states = """
    CREATE TABLE rep_state (
      rep TEXT PRIMARY KEY,
      state TEXT NOT NULL
        CHECK (state IN ('available', 'break', 'office', 'training', 'meeting', 'away')),
      since INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX promise_due ON promise (due) WHERE status = 'open';
    """
}
