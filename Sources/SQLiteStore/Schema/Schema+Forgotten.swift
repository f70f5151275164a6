extension Schema {
  /// Digests of accounts that were forgotten, so that the next import does not bring them back.
  static let forgotten = """
    CREATE TABLE forgotten (
      digest BLOB PRIMARY KEY CHECK (length(digest) = 32)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE forgotten_salt (salt BLOB NOT NULL CHECK (length(salt) = 16)) STRICT;
    INSERT INTO forgotten_salt VALUES (randomblob(16));
    """
}
