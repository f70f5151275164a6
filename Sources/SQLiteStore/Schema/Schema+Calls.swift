import Casework
import GRDB

extension Schema {
  /// Where each call's line stands, as its entries say, and what a lead must see.
  static let calls = """
    ALTER TABLE contact ADD COLUMN call TEXT;
    ALTER TABLE contact ADD COLUMN held INTEGER;
    ALTER TABLE contact ADD COLUMN line_ended INTEGER;
    ALTER TABLE contact ADD COLUMN parked_until INTEGER;
    ALTER TABLE contact ADD COLUMN handed_to TEXT;
    ALTER TABLE contact ADD COLUMN handed_how TEXT CHECK (handed_how IN ('warm', 'cold'));
    CREATE INDEX contact_call ON contact (call) WHERE call IS NOT NULL;
    CREATE INDEX contact_handed ON contact (handed_to) WHERE handed_to IS NOT NULL;

    CREATE TABLE ring_line (
      call TEXT PRIMARY KEY REFERENCES ring ON DELETE CASCADE,
      line TEXT,
      is_call_back INTEGER NOT NULL CHECK (is_call_back IN (0, 1))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE alert (
      contact INTEGER NOT NULL REFERENCES contact,
      sequence INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('emergency', 'overridden')),
      rep TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (contact, sequence)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX alert_at ON alert (at);
    """

  /// Contacts that were there before the columns.
  @Sendable static func standUp(in db: Database) throws {
    let contacts = try readAll(db, "SELECT id FROM contact ORDER BY id") {
      ContactID(rawValue: try $0.integer("id"))
    }
    for contact in contacts { try Projection(contact: contact, db: db).standAsTold() }
  }
}
