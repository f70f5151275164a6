extension Schema {
  /// In which contacts a thing was changed, whoever's they are now: a call may move to another file, and the thing stays.
  /// The file itself keeps it, so that a program of before the table does too.
  static let changed = """
    CREATE TABLE item_changed (
      list TEXT NOT NULL CHECK (list IN ('promise', 'request', 'follow-up', 'idea')),
      id INTEGER NOT NULL,
      contact INTEGER NOT NULL REFERENCES contact,
      PRIMARY KEY (list, id, contact)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO item_changed \(changes)
      WHERE stream > 0 AND \(isChange) ON CONFLICT DO NOTHING;
    CREATE TRIGGER part_changes AFTER INSERT ON part WHEN new.stream > 0 BEGIN
      INSERT INTO item_changed \(changes)
        WHERE stream = new.stream AND sequence = new.sequence AND \(isChange)
        ON CONFLICT DO NOTHING;
    END;
    """

  private static let changes = """
    SELECT CASE WHEN kind LIKE 'promise%' THEN 'promise' WHEN kind LIKE 'request%' THEN 'request'
        WHEN kind = 'ideaChanged' THEN 'idea' ELSE 'follow-up' END,
      json_extract(CAST(act AS TEXT), '$.' || kind || '.id'), stream
    FROM entry JOIN part USING (stream, sequence)
    """

  private static let isChange = """
    kind IN ('promiseKept', 'promiseMoved', 'promiseFulfilled', 'promiseRenegotiated',
        'promiseBroken', 'promiseHanded', 'requestAnswered', 'requestTicked', 'followUpEnded',
        'ideaChanged')
      AND json_valid(CAST(act AS TEXT))
      AND json_type(CAST(act AS TEXT), '$.' || kind || '.id') = 'integer'
    """
}
