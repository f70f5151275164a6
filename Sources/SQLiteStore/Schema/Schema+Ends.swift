extension Schema {
  /// Where each stream ended when its last entry was written, kept by the file itself, so that a program of before the
  /// table keeps it too; `told` is how far the desk's own stream has told of a contact's.
  static let ends = """
    CREATE TABLE stream_end (
      stream INTEGER PRIMARY KEY REFERENCES stream,
      sequence INTEGER NOT NULL CHECK (sequence > 0),
      hash BLOB NOT NULL CHECK (length(hash) = 32),
      told INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    INSERT INTO stream_end SELECT id, sequence, hash, sequence FROM stream WHERE sequence > 0;
    CREATE INDEX stream_untold ON stream_end (stream) WHERE told < sequence AND stream > 0;
    CREATE TRIGGER entry_ends AFTER INSERT ON entry BEGIN
      INSERT INTO stream_end (stream, sequence, hash) VALUES (new.stream, new.sequence, new.hash)
      ON CONFLICT (stream) DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash;
    END;
    """
}
