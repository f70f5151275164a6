import Casework
import GRDB

extension Schema {
  /// The words by which customers are found. The full-text index of the first schema read whole lists to join two words, and wrote
  /// itself anew at each import; here the customers of a word lie in blocks of bits, of which a query reads as many as it
  /// needs. What was in the old one stays there for desks that are open still.
  ///
  /// A token is a word (`=כהן`) or one of its first beginnings (`<כה`). `place` of a posting is the token's number and the
  /// block's, `customers` the customers of that block who have it.
  static let index = """
    CREATE TABLE customer_words (
      customer INTEGER PRIMARY KEY REFERENCES customer ON DELETE CASCADE,
      text TEXT NOT NULL
    ) STRICT;
    CREATE TABLE token (
      text TEXT PRIMARY KEY,
      id INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE posting (
      place INTEGER PRIMARY KEY,
      customers BLOB NOT NULL CHECK (length(customers) BETWEEN 2 AND 2048)
    ) STRICT;
    INSERT INTO counter VALUES ('token', 1);
    """

  @Sendable static func indexWords(_ db: Database) throws {
    try OldWords(db).index()
  }
}

/// What a program of the first schema keeps of the words of customers.
struct OldWords {
  private let db: Database
  private static let mostWaiting = 400_000

  init(_ db: Database) { self.db = db }

  /// Makes those findable who came in through an older program: before the store was brought forward, or since, at a desk that
  /// was open then.
  func index() throws {
    var writing = IndexWriting(db)
    try db.cachedStatement(sql: Self.missing).forEach({ _ in }) { row in
      writing.replace("", by: row.text(1), of: row.int64(0))
      guard writing.waiting > Self.mostWaiting else { return }
      try writing.write()
      writing = IndexWriting(db)
    }
    try writing.write()
    try run(db, "INSERT INTO customer_words " + Self.missing)
  }

  private static let missing = """
    SELECT customer, text FROM words
    WHERE customer > coalesce((SELECT max(customer) FROM customer_words), 0) ORDER BY customer
    """
}
