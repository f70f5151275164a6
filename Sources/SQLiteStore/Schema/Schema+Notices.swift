extension Schema {
  /// What leads tell the whole desk. Rows stay when a notice is over: what changed since a rep's last shift is read here.
  static let notices = """
    CREATE TABLE notice (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      title TEXT NOT NULL CHECK (json_valid(title)),
      area TEXT NOT NULL,
      product TEXT,
      say TEXT NOT NULL CHECK (json_valid(say)),
      script TEXT,
      by TEXT NOT NULL,
      "from" INTEGER NOT NULL,
      until INTEGER CHECK (until > "from"),
      ended INTEGER,
      ended_by TEXT CHECK ((ended_by IS NULL) = (ended IS NULL))
    ) STRICT;
    CREATE INDEX notice_from ON notice ("from");
    CREATE INDEX notice_open ON notice (until) WHERE ended IS NULL;
    """
}
