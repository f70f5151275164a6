extension Schema {
  /// The desk's hours, each in force until the next: how late something was is counted by those of its time.
  static let hours = """
    CREATE TABLE hours (
      "from" INTEGER PRIMARY KEY,
      hours TEXT NOT NULL CHECK (json_valid(hours))
    ) STRICT;
    """
}
