extension Schema {
  /// Stream 0 is the desk's own, every other is the contact of that number. What was written is never changed;
  /// a person's parts alone can be taken away.
  static let journal = """
    CREATE TABLE stream (
      id INTEGER PRIMARY KEY CHECK (id >= 0),
      sequence INTEGER NOT NULL CHECK (sequence >= 0),
      hash BLOB NOT NULL CHECK (length(hash) = 32)
    ) STRICT;
    INSERT INTO stream VALUES (0, 0, zeroblob(32));

    CREATE TABLE entry (
      stream INTEGER NOT NULL REFERENCES stream,
      sequence INTEGER NOT NULL CHECK (sequence > 0),
      at INTEGER NOT NULL,
      by TEXT NOT NULL,
      kind TEXT NOT NULL,
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      hash BLOB NOT NULL CHECK (length(hash) = 32),
      PRIMARY KEY (stream, sequence)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER entry_stays BEFORE UPDATE ON entry
      BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END;
    CREATE TRIGGER entry_remains BEFORE DELETE ON entry
      BEGIN SELECT RAISE(ABORT, 'an entry is never removed'); END;

    CREATE TABLE part (
      stream INTEGER NOT NULL,
      sequence INTEGER NOT NULL,
      salt BLOB NOT NULL CHECK (length(salt) = 16),
      act BLOB NOT NULL,
      PRIMARY KEY (stream, sequence),
      FOREIGN KEY (stream, sequence) REFERENCES entry (stream, sequence)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER part_stays BEFORE UPDATE ON part
      BEGIN SELECT RAISE(ABORT, 'an act is never changed'); END;
    """

  /// Words for finding, as `SearchKeys` gives them, with a space between. They are folded already and hold no other
  /// sign than the codes of near keys, so the tokenizer only parts them.
  /// New words are indexed by the statement that keeps them, many at once: behind a trigger, as behind any statement
  /// that can be rolled back by itself, FTS5 writes out its index for every row.
  static let finding = """
    CREATE TABLE words (
      customer INTEGER PRIMARY KEY REFERENCES customer ON DELETE CASCADE,
      text TEXT NOT NULL
    ) STRICT;
    CREATE VIRTUAL TABLE finder USING fts5 (
      text, content = 'words', content_rowid = 'customer', tokenize = "ascii tokenchars '_'",
      prefix = '1 2 3 4 5 6', detail = none, columnsize = 0
    );
    CREATE TRIGGER words_deleted AFTER DELETE ON words BEGIN
      INSERT INTO finder (finder, rowid, text) VALUES ('delete', old.customer, old.text);
    END;
    CREATE TRIGGER words_updated AFTER UPDATE ON words BEGIN
      INSERT INTO finder (finder, rowid, text) VALUES ('delete', old.customer, old.text);
      INSERT INTO finder (rowid, text) VALUES (new.customer, new.text);
    END;
    """

  static let desk = """
    CREATE TABLE counter (
      name TEXT PRIMARY KEY,
      next INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    INSERT INTO counter VALUES ('reference', 48001);

    CREATE TABLE rep (
      login TEXT PRIMARY KEY CHECK (login <> ''),
      name TEXT NOT NULL CHECK (json_valid(name)),
      form TEXT NOT NULL CHECK (form IN ('masculine', 'feminine', 'plural', 'unknown')),
      role TEXT NOT NULL CHECK (role IN ('rep', 'lead', 'trainee', 'auditor'))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE ring (
      call TEXT PRIMARY KEY,
      rep TEXT NOT NULL,
      "from" TEXT NOT NULL,
      menu TEXT,
      waited INTEGER CHECK (waited >= 0),
      identified TEXT,
      at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX ring_rep ON ring (rep, at);

    CREATE TABLE fault (
      id INTEGER PRIMARY KEY,
      area TEXT NOT NULL,
      title TEXT NOT NULL CHECK (json_valid(title)),
      began INTEGER NOT NULL,
      expected_end INTEGER
    ) STRICT;

    CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE compiled (hash TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
    """
}
