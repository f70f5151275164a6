extension Schema {
  /// What is being done for them. A row was told by another system (`source`, its place in that list) or made by
  /// an act (`contact` and `sequence`); until its contact has a customer it has none either.
  static let work = """
    CREATE TABLE contact (
      id INTEGER PRIMARY KEY CHECK (id > 0),
      rep TEXT NOT NULL,
      reference INTEGER NOT NULL UNIQUE,
      opened INTEGER NOT NULL,
      closed INTEGER CHECK (closed >= opened),
      customer INTEGER REFERENCES customer
    ) STRICT;
    CREATE INDEX contact_rep ON contact (rep, opened);
    CREATE INDEX contact_unfinished ON contact (rep, opened) WHERE closed IS NULL;
    CREATE INDEX contact_closed ON contact (rep, closed) WHERE closed IS NOT NULL;
    CREATE INDEX contact_customer ON contact (customer);

    CREATE TABLE issue (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      \(origin),
      title TEXT NOT NULL CHECK (json_valid(title)),
      reason TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('open', 'waiting', 'solved')),
      opened INTEGER NOT NULL,
      due INTEGER,
      owner TEXT NOT NULL,
      \(originRules)
    ) STRICT;
    CREATE INDEX issue_customer ON issue (customer, status);
    CREATE INDEX issue_owner ON issue (owner, opened) WHERE status <> 'solved';
    CREATE UNIQUE INDEX issue_act ON issue (contact, sequence) WHERE contact IS NOT NULL;

    CREATE TABLE promise (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      \(origin),
      what TEXT NOT NULL CHECK (json_valid(what)),
      due INTEGER NOT NULL,
      made INTEGER NOT NULL,
      by TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('open', 'kept', 'broken', 'moved')),
      issue INTEGER,
      \(originRules)
    ) STRICT;
    CREATE UNIQUE INDEX promise_customer ON promise (customer, source);
    CREATE INDEX promise_owner ON promise (by, due) WHERE status = 'open';
    CREATE UNIQUE INDEX promise_act ON promise (contact, sequence) WHERE contact IS NOT NULL;

    CREATE TABLE request (
      id INTEGER PRIMARY KEY,
      \(origin),
      department TEXT NOT NULL,
      what TEXT NOT NULL,
      asked INTEGER NOT NULL,
      due INTEGER NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('open', 'answered')),
      issue INTEGER,
      \(originRules)
    ) STRICT;
    CREATE UNIQUE INDEX request_customer ON request (customer, source);
    CREATE UNIQUE INDEX request_act ON request (contact, sequence) WHERE contact IS NOT NULL;

    CREATE TABLE credit (
      id INTEGER PRIMARY KEY,
      \(origin),
      amount INTEGER NOT NULL,
      currency TEXT NOT NULL,
      reason TEXT NOT NULL,
      given INTEGER NOT NULL,
      by TEXT NOT NULL,
      \(originRules)
    ) STRICT;
    CREATE INDEX credit_customer ON credit (customer);
    CREATE UNIQUE INDEX credit_act ON credit (contact, sequence) WHERE contact IS NOT NULL;

    CREATE TABLE rest (
      id INTEGER PRIMARY KEY,
      \(origin),
      remedy TEXT NOT NULL,
      until INTEGER NOT NULL,
      \(originRules)
    ) STRICT;
    CREATE INDEX rest_customer ON rest (customer);
    CREATE UNIQUE INDEX rest_act ON rest (contact, sequence) WHERE contact IS NOT NULL;

    CREATE TABLE overwritten (
      contact INTEGER NOT NULL REFERENCES contact,
      sequence INTEGER NOT NULL,
      old TEXT NOT NULL,
      PRIMARY KEY (contact, sequence)
    ) STRICT, WITHOUT ROWID;
    """

  /// The lines of a file's list of contacts, and what is being typed in one that is not closed.
  static let contacts = """
    CREATE TABLE past_contact (
      id INTEGER PRIMARY KEY,
      \(origin),
      at INTEGER NOT NULL,
      channel TEXT NOT NULL,
      direction TEXT NOT NULL CHECK (direction IN ('inbound', 'outbound')),
      rep TEXT NOT NULL,
      reason TEXT NOT NULL,
      summary TEXT NOT NULL,
      reference INTEGER,
      \(originRules)
    ) STRICT;
    CREATE UNIQUE INDEX past_contact_customer ON past_contact (customer, source);
    CREATE INDEX past_contact_reference ON past_contact (reference) WHERE reference IS NOT NULL;

    CREATE TABLE draft (
      contact INTEGER PRIMARY KEY REFERENCES contact,
      text TEXT NOT NULL
    ) STRICT;
    """

  static let origin = """
    customer INTEGER REFERENCES customer,
      contact INTEGER REFERENCES contact,
      sequence INTEGER,
      source INTEGER
    """

  static let originRules = """
    CHECK ((contact IS NULL) = (sequence IS NULL)),
      CHECK ((contact IS NULL) = (source IS NOT NULL)),
      CHECK (customer IS NOT NULL OR contact IS NOT NULL)
    """
}
