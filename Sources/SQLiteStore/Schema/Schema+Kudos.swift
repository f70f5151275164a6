extension Schema {
  /// How a good word was shown. Those that were kept before are thanks.
  static let kudos = """
    ALTER TABLE kudos ADD COLUMN kind TEXT NOT NULL DEFAULT 'thanks'
      CHECK (kind IN ('thanks', 'gift', 'before-others'));
    """
}
