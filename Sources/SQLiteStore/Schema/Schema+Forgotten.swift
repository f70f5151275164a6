extension Schema {
  /// Digests of accounts that were forgotten, so that the next import does not bring them back; and what is asked for with every
  /// file, apart from the rest of the desk's entries.
  static let forgotten = """
    CREATE TABLE forgotten (
      digest BLOB PRIMARY KEY CHECK (length(digest) = 32)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE forgotten_salt (salt BLOB NOT NULL CHECK (length(salt) = 16)) STRICT;
    INSERT INTO forgotten_salt VALUES (randomblob(16));

    CREATE INDEX entry_taken ON entry (sequence) WHERE stream = 0 AND kind = 'promiseTaken';
    """
}
