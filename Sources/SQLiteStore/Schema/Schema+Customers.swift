extension Schema {
  /// Who they are. `imported` keeps a digest of each section as another system last told it.
  static let customers = """
    CREATE TABLE customer (
      id INTEGER PRIMARY KEY,
      account TEXT NOT NULL UNIQUE CHECK (account <> ''),
      kind TEXT NOT NULL CHECK (kind IN ('person', 'business')),
      name TEXT NOT NULL,
      other_names TEXT NOT NULL CHECK (json_valid(other_names)),
      address TEXT NOT NULL,
      form TEXT NOT NULL CHECK (form IN ('masculine', 'feminine', 'plural', 'unknown')),
      language TEXT NOT NULL,
      city TEXT NOT NULL,
      street TEXT NOT NULL,
      id_last_four TEXT CHECK (id_last_four GLOB '[0-9][0-9][0-9][0-9]'),
      born INTEGER,
      months_with_us INTEGER NOT NULL CHECK (months_with_us >= 0),
      has_left INTEGER NOT NULL CHECK (has_left IN (0, 1)),
      care TEXT NOT NULL,
      authorised TEXT NOT NULL CHECK (json_valid(authorised)),
      extra TEXT NOT NULL CHECK (json_valid(extra))
    ) STRICT;
    CREATE INDEX customer_account ON customer (account COLLATE NOCASE);
    CREATE INDEX customer_id_last_four ON customer (id_last_four) WHERE id_last_four IS NOT NULL;

    CREATE TABLE contact_point (
      customer INTEGER NOT NULL REFERENCES customer ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      kind TEXT NOT NULL CHECK (kind IN ('phone', 'mail')),
      value TEXT NOT NULL,
      key TEXT NOT NULL,
      reversed TEXT CHECK ((reversed IS NOT NULL) = (kind = 'phone')),
      PRIMARY KEY (customer, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX contact_point_key ON contact_point (key);
    CREATE INDEX contact_point_reversed ON contact_point (reversed) WHERE reversed IS NOT NULL;

    CREATE TABLE imported (
      customer INTEGER PRIMARY KEY REFERENCES customer ON DELETE CASCADE,
      identity BLOB NOT NULL, contract BLOB, products BLOB, bills BLOB, payment_methods BLOB,
      issues BLOB, promises BLOB, requests BLOB, contacts BLOB, told BLOB, needs BLOB
    ) STRICT;
    """

  /// What they have and pay. Lists keep the order in which they were told.
  static let holdings = """
    CREATE TABLE contract (
      customer INTEGER PRIMARY KEY REFERENCES customer ON DELETE CASCADE,
      term TEXT NOT NULL CHECK (term IN ('monthly', 'oneYear', 'twoYears')),
      ends INTEGER
    ) STRICT;

    CREATE TABLE product (
      customer INTEGER NOT NULL REFERENCES customer ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      code TEXT NOT NULL,
      title TEXT NOT NULL CHECK (json_valid(title)),
      monthly INTEGER NOT NULL,
      currency TEXT NOT NULL,
      started INTEGER,
      contract_ends INTEGER,
      unused_days INTEGER CHECK (unused_days >= 0),
      PRIMARY KEY (customer, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE bill (
      customer INTEGER NOT NULL REFERENCES customer ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      number TEXT NOT NULL,
      issued INTEGER NOT NULL,
      due INTEGER NOT NULL,
      total INTEGER NOT NULL,
      currency TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('open', 'paid', 'overdue')),
      PRIMARY KEY (customer, position),
      UNIQUE (customer, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE bill_line (
      customer INTEGER NOT NULL,
      bill INTEGER NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      title TEXT NOT NULL CHECK (json_valid(title)),
      amount INTEGER NOT NULL,
      currency TEXT NOT NULL,
      odd TEXT CHECK (odd IS NULL OR json_valid(odd)),
      PRIMARY KEY (customer, bill, position),
      FOREIGN KEY (customer, bill) REFERENCES bill (customer, position) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE payment_method (
      customer INTEGER NOT NULL REFERENCES customer ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      kind TEXT NOT NULL CHECK (kind IN
        ('card', 'bankOrder', 'bankTransfer', 'electronicCheck', 'mailedCheck')),
      last_four TEXT CHECK (last_four GLOB '[0-9][0-9][0-9][0-9]'),
      expires INTEGER,
      PRIMARY KEY (customer, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE told (
      customer INTEGER NOT NULL REFERENCES customer ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      on_day INTEGER NOT NULL,
      by TEXT NOT NULL,
      place TEXT NOT NULL,
      words TEXT NOT NULL,
      in_fact TEXT NOT NULL,
      PRIMARY KEY (customer, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE need (
      customer INTEGER NOT NULL REFERENCES customer ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      words TEXT NOT NULL,
      stated INTEGER NOT NULL,
      PRIMARY KEY (customer, position)
    ) STRICT, WITHOUT ROWID;
    """
}
