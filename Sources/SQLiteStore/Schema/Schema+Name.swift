extension Schema {
  /// The file says of itself that it is a store of ours, so that it is known without a look at its tables, and no other
  /// program's database is taken for one.
  static let name = "PRAGMA application_id = 1299147620;"
}
