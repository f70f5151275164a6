extension Schema {
  /// Ideas are known by numbers that are given once, so that what becomes of one is kept.
  static let ideas = "INSERT INTO counter SELECT 'idea', coalesce(max(id), 0) + 1 FROM idea;"
}
