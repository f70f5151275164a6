extension Schema {
  /// Who has which file open: `desk` names the byte of the file of desks that the process holds. How often a field was
  /// changed by hand. Who was joined to whom, and what stood in the fields that were taken from him.
  static let sharing = """
    CREATE TABLE presence (
      desk INTEGER NOT NULL CHECK (desk >= 0),
      rep TEXT NOT NULL,
      customer INTEGER NOT NULL REFERENCES customer ON DELETE CASCADE,
      doing TEXT NOT NULL CHECK (doing IN ('viewing', 'writing')),
      since INTEGER NOT NULL,
      PRIMARY KEY (desk, rep)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX presence_customer ON presence (customer);

    CREATE TABLE field_version (
      customer INTEGER NOT NULL REFERENCES customer ON DELETE CASCADE,
      field TEXT NOT NULL,
      number INTEGER NOT NULL CHECK (number > 0),
      by TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (customer, field)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE joined (
      customer INTEGER PRIMARY KEY REFERENCES customer ON DELETE CASCADE,
      survivor INTEGER NOT NULL REFERENCES customer CHECK (survivor <> customer),
      by TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX joined_survivor ON joined (survivor);

    CREATE TABLE joined_field (
      customer INTEGER NOT NULL REFERENCES joined ON DELETE CASCADE,
      field TEXT NOT NULL,
      old TEXT NOT NULL,
      new TEXT NOT NULL,
      PRIMARY KEY (customer, field)
    ) STRICT, WITHOUT ROWID;
    """
}
