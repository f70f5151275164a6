extension Schema {
  /// What the whole file has beside what it had at first: more of issues, promises, requests and contacts, and the lists
  /// of care. Rows are told or made as in `work`.
  static let file = [widened, things, care].joined(separator: "\n")

  private static let widened = """
    ALTER TABLE issue ADD COLUMN cause TEXT CHECK (cause IN ('process-fault', 'our-mistake',
      'product', 'unclear-bill', 'unmet-promise', 'info-gap', 'genuine-need', 'unknown'));
    ALTER TABLE issue ADD COLUMN priority TEXT NOT NULL DEFAULT 'normal'
      CHECK (priority IN ('low', 'normal', 'high', 'urgent'));
    ALTER TABLE issue ADD COLUMN awaits TEXT CHECK (awaits IN ('customer', 'us'));

    ALTER TABLE promise ADD COLUMN owner TEXT;
    ALTER TABLE promise ADD COLUMN given_to TEXT;
    ALTER TABLE promise ADD COLUMN first_due INTEGER;
    ALTER TABLE promise ADD COLUMN settled INTEGER;
    ALTER TABLE promise ADD COLUMN evidence TEXT;
    CREATE INDEX promise_keeper ON promise (coalesce(owner, by), due) WHERE status = 'open';

    ALTER TABLE request ADD COLUMN by TEXT;
    ALTER TABLE request ADD COLUMN answer TEXT;
    ALTER TABLE request ADD COLUMN answered INTEGER;
    ALTER TABLE request ADD COLUMN answered_by TEXT;
    ALTER TABLE request ADD COLUMN is_good INTEGER CHECK (is_good IN (0, 1));
    ALTER TABLE request ADD COLUMN thanks TEXT;
    ALTER TABLE request ADD COLUMN ticked_by TEXT
      CHECK ((ticked_by IS NULL) = (is_good IS NULL));
    INSERT INTO counter SELECT 'request', coalesce(max(id), 0) + 1 FROM request;

    ALTER TABLE contact ADD COLUMN channel TEXT;
    ALTER TABLE contact ADD COLUMN direction TEXT;
    \(circumstances(of: "contact"))
    ALTER TABLE past_contact ADD COLUMN cause TEXT;
    ALTER TABLE past_contact ADD COLUMN lasted INTEGER CHECK (lasted >= 0);
    \(circumstances(of: "past_contact"))

    ALTER TABLE need ADD COLUMN needed INTEGER;
    ALTER TABLE fault ADD COLUMN ended INTEGER CHECK (ended >= began);

    \(added(to: "imported", [
      "product_changes", "payments", "credits", "gestures", "follow_ups", "surveys", "consents",
      "kudos", "ideas",
    ].map { "\($0) BLOB" }))
    """

  /// Where a contact touched us, who spoke and how he came to us.
  private static func circumstances(of table: String) -> String {
    added(
      to: table,
      [
        """
        interface TEXT NOT NULL DEFAULT 'service'
          CHECK (interface IN ('marketing', 'first-contact', 'sale', 'service', 'after'))
        """,
        "speaker TEXT CHECK (speaker IN ('customer', 'authorised', 'other'))",
        "speaker_name TEXT CHECK ((speaker_name IS NULL) = (speaker IS NULL))",
        "speaker_form TEXT CHECK ((speaker_form IS NULL) = (speaker IS NULL))",
        """
        level TEXT
          CHECK (level IN ('none', 'named', 'identified', 'may-hear', 'may-change'))
        """,
        "waited INTEGER CHECK (waited >= 0)", "menu TEXT",
      ])
  }

  private static func added(to table: String, _ columns: [String]) -> String {
    columns.map { "ALTER TABLE \(table) ADD COLUMN \($0);" }.joined(separator: "\n")
  }

  private static let things = """
    CREATE TABLE measure (
      customer INTEGER NOT NULL,
      product INTEGER NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      what TEXT NOT NULL CHECK (json_valid(what)),
      unit TEXT NOT NULL,
      amount INTEGER NOT NULL CHECK (amount >= 0),
      from_day INTEGER NOT NULL,
      until_day INTEGER NOT NULL CHECK (until_day >= from_day),
      allowance INTEGER CHECK (allowance >= 0),
      PRIMARY KEY (customer, product, position),
      FOREIGN KEY (customer, product) REFERENCES product (customer, position) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE product_change (
      \(place),
      on_day INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('added', 'removed', 'renewed', 'price-changed')),
      code TEXT NOT NULL,
      title TEXT NOT NULL CHECK (json_valid(title)),
      old INTEGER,
      new INTEGER,
      currency TEXT CHECK (currency IS NOT NULL OR (old IS NULL AND new IS NULL)),
      PRIMARY KEY (customer, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE payment (
      \(place),
      on_day INTEGER NOT NULL,
      amount INTEGER NOT NULL,
      currency TEXT NOT NULL,
      method TEXT NOT NULL CHECK (method IN
        ('card', 'bankOrder', 'bankTransfer', 'electronicCheck', 'mailedCheck')),
      last_four TEXT CHECK (last_four GLOB '[0-9][0-9][0-9][0-9]'),
      bill TEXT,
      bounced INTEGER,
      why TEXT NOT NULL,
      PRIMARY KEY (customer, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE issue_change (
      id INTEGER PRIMARY KEY,
      \(origin),
      issue INTEGER NOT NULL REFERENCES issue ON DELETE CASCADE,
      at INTEGER NOT NULL,
      by TEXT NOT NULL,
      field TEXT NOT NULL CHECK (field IN ('status', 'awaits', 'cause', 'priority', 'owner',
        'due')),
      old TEXT NOT NULL,
      new TEXT NOT NULL,
      \(originRules)
    ) STRICT;
    CREATE INDEX issue_change_issue ON issue_change (issue, at);
    CREATE INDEX issue_change_customer ON issue_change (customer);
    CREATE UNIQUE INDEX issue_change_act ON issue_change (contact, sequence)
      WHERE contact IS NOT NULL;
    """

  private static let place = """
    customer INTEGER NOT NULL REFERENCES customer ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0)
    """

  private static let care = [
    list(
      "gesture",
      """
      name TEXT NOT NULL, words TEXT NOT NULL, cost INTEGER,
        currency TEXT CHECK ((currency IS NULL) = (cost IS NULL)),
        given INTEGER NOT NULL, by TEXT NOT NULL
      """),
    list(
      "follow_up", id: "INTEGER PRIMARY KEY AUTOINCREMENT",
      """
      kind TEXT NOT NULL CHECK (kind IN ('callback', 'after-care', 'onboarding', 'survey')),
        strength TEXT NOT NULL CHECK (strength IN ('soft', 'medium', 'hard')),
        what TEXT NOT NULL, due INTEGER NOT NULL, owner TEXT NOT NULL, made INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('planned', 'done', 'dropped')),
        outcome TEXT NOT NULL, issue INTEGER
      """),
    "CREATE INDEX follow_up_owner ON follow_up (owner, due) WHERE state = 'planned';",
    list(
      "survey",
      """
      asked INTEGER NOT NULL, answered INTEGER CHECK (answered >= asked),
        method TEXT NOT NULL CHECK (method IN
          ('phone', 'message', 'online', 'random-call', 'focus-group', 'observation')),
        reference INTEGER,
        overall INTEGER CHECK (overall BETWEEN 1 AND 5),
        speed INTEGER CHECK (speed BETWEEN 1 AND 5),
        quality INTEGER CHECK (quality BETWEEN 1 AND 5),
        courtesy INTEGER CHECK (courtesy BETWEEN 1 AND 5),
        recommend INTEGER CHECK (recommend BETWEEN 0 AND 10),
        words TEXT NOT NULL
      """),
    list(
      "told_here",
      """
      on_day INTEGER NOT NULL, by TEXT NOT NULL, place TEXT NOT NULL, words TEXT NOT NULL,
        in_fact TEXT NOT NULL
      """),
    list("need_here", "words TEXT NOT NULL, stated INTEGER NOT NULL, needed INTEGER"),
    list(
      "consent",
      """
      purpose TEXT NOT NULL CHECK (purpose IN
          ('marketing', 'survey', 'recording', 'messages', 'personal-notes', 'sharing')),
        is_given INTEGER NOT NULL CHECK (is_given IN (0, 1)),
        at INTEGER NOT NULL, how TEXT NOT NULL, words TEXT NOT NULL
      """),
    list(
      "kudos",
      """
      at INTEGER NOT NULL,
        giver TEXT NOT NULL CHECK (giver IN ('customer', 'colleague', 'lead')),
        by TEXT NOT NULL, whom TEXT NOT NULL, department TEXT NOT NULL, words TEXT NOT NULL
      """),
    list(
      "idea",
      """
      at INTEGER NOT NULL, by TEXT NOT NULL, words TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('new', 'looked-at', 'trying', 'done', 'declined')),
        owner TEXT NOT NULL, effect TEXT NOT NULL, credit TEXT NOT NULL
      """),
  ].joined(separator: "\n")

  /// A list that another system tells and acts add to.
  private static func list(
    _ table: String, id: String = "INTEGER PRIMARY KEY", _ columns: String
  ) -> String {
    """
    CREATE TABLE \(table) (
      id \(id),
      \(origin),
      \(columns),
      \(originRules)
    ) STRICT;
    CREATE UNIQUE INDEX \(table)_customer ON \(table) (customer, source);
    CREATE UNIQUE INDEX \(table)_act ON \(table) (contact, sequence) WHERE contact IS NOT NULL;
    """
  }
}
