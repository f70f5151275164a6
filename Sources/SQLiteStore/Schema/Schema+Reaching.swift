extension Schema {
  /// Whether a message sells, and whether he had asked for it. Of those from before nobody knows, so they wait.
  static let reaching = """
    ALTER TABLE message ADD COLUMN kind TEXT NOT NULL DEFAULT 'service'
      CHECK (kind IN ('service', 'marketing'));
    ALTER TABLE message ADD COLUMN asked INTEGER NOT NULL DEFAULT 0 CHECK (asked IN (0, 1));
    """
}
