extension Schema {
  /// What the desk has learned of its history; the newest of each forecast counts. Nobody's name is in it.
  static let forecast = """
    CREATE TABLE learned (
      id INTEGER PRIMARY KEY,
      forecast TEXT NOT NULL,
      at INTEGER NOT NULL,
      model TEXT NOT NULL CHECK (json_valid(model))
    ) STRICT;
    CREATE INDEX learned_forecast ON learned (forecast, id);
    """
}
